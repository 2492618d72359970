using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using MinutesPortal.Domain;
using MinutesPortal.Web.Labels;

namespace MinutesPortal.Web.TagHelpers;

/// <summary>
/// A date or moment in words, and as machines read it: <c>&lt;when date="meeting.Date" time="meeting.Time" /&gt;</c>,
/// <c>&lt;when at="version.At" /&gt;</c>, which is shown as clocks in London have it.
/// </summary>
[HtmlTargetElement("when", TagStructure = TagStructure.WithoutEndTag)]
public sealed class WhenTagHelper : TagHelper
{
    public DateOnly? Date { get; set; }

    public TimeOnly? Time { get; set; }

    /// <summary>Instead of a date.</summary>
    public DateTimeOffset? At { get; set; }

    /// <summary>Leaves the hour out.</summary>
    public bool DateOnly { get; set; }

    /// <summary>Says on which day of the week it is.</summary>
    public bool WithDay { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (At is { } moment)
        {
            var london = LondonTime.At(moment);
            (Date, Time) = (System.DateOnly.FromDateTime(london), DateOnly ? null : TimeOnly.FromDateTime(london));
        }

        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", MachineReadable());
        output.Content.SetContent(string.Join(", ", Words()));
    }

    private IEnumerable<string> Words()
    {
        if (Date is { } date)
        {
            yield return WithDay ? InWords.DayAndDate(date) : InWords.Date(date);
        }

        if (Time is { } time)
        {
            yield return InWords.Time(time);
        }
    }

    private string MachineReadable() => string.Join('T', new[]
    {
        Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Time?.ToString("HH:mm", CultureInfo.InvariantCulture),
    }.OfType<string>());
}
