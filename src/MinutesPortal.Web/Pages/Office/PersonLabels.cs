using MinutesPortal.Domain.People;
using MinutesPortal.Web.TagHelpers;

namespace MinutesPortal.Web.Pages.Office;

public static class PersonLabels
{
    public static IReadOnlyList<SelectOption> Kinds { get; } = [.. Enum.GetValues<PersonKind>().Select(kind => new SelectOption($"{kind}", Of(kind)))];

    public static string Of(PersonKind kind) => kind switch
    {
        PersonKind.Councillor => "Councillor",
        PersonKind.CoOptedMember => "Co-opted member",
        _ => "Officer",
    };

    /// <summary>The kind that an address or a form names; null for a name that there is not.</summary>
    public static PersonKind? KindNamed(string? name) => OfficeForms.Named<PersonKind>(name);
}
