using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using MinutesPortal.Domain;
using MinutesPortal.Web.Labels;

namespace MinutesPortal.Web.TagHelpers;

/// <summary>
/// A <c>time</c> element with a date or moment in words: <c>&lt;when date="meeting.Date" time="meeting.Time" /&gt;</c>, or
/// <c>&lt;when at="version.At" /&gt;</c>, which is shown in London time.
/// </summary>
[HtmlTargetElement("when", TagStructure = TagStructure.WithoutEndTag)]
public sealed class WhenTagHelper : TagHelper
{
    public DateOnly? Date { get; set; }

    public TimeOnly? Time { get; set; }

    /// <summary>Used instead of a date.</summary>
    public DateTimeOffset? At { get; set; }

    /// <summary>Leaves out the time of day.</summary>
    public bool DateOnly { get; set; }

    /// <summary>Adds the day of the week.</summary>
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
