using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Pages.Panels.Meetings;

namespace MinutesPortal.Web.Pages.Issues;

/// <summary>An issue at one meeting: the agenda item and its outcome.</summary>
/// <param name="Today">The day of the request.</param>
/// <param name="IsImported">Whether the meeting was brought over from an earlier system.</param>
public sealed record Consideration(AgendaItem Item, Meeting Meeting, BilingualText PanelName, string PanelSlug, DateOnly Today, bool IsImported)
{
    /// <summary>The number of entries that can be seen at once.</summary>
    private const int Screenful = 5;

    /// <summary>The number of entries that take a browser time to lay out.</summary>
    private const int Many = 3 * Screenful;

    public MeetingAddress MeetingAddress => new(PanelSlug, Meeting.Slug);

    public bool IsToCome => Meeting.CalledOff is null && Meeting.Date >= Today && Meeting.Stage < MeetingStage.Decisions;

    /// <summary>Whether the meeting could have considered the issue, or still can.</summary>
    public bool CanBeTaken => Meeting.CalledOff is null && !Meeting.LackedQuorum;

    /// <summary>Whether the meeting took place, as far as is known.</summary>
    public bool IsHeld => CanBeTaken && !IsToCome;

    /// <summary>The decisions in the minutes or, before there are any, in the notice of decisions. Sub-clauses do not count.</summary>
    public IReadOnlyList<Resolution> Decisions { get; } = Outermost(Item.Decided.OfType<Resolution>().ToList());

    /// <summary>Whether there are minutes, papers or reasons to read besides the title.</summary>
    public bool HasMore => Item.Minutes is not null || Item.Decision is not null || Item.Exemption is not null || Item.UrgencyReason is not null || Item.Documents.Count > 0;

    /// <summary>Whether there is so much to read that the decisions come first.</summary>
    public bool HasDecisionsToSumUp => Decisions.Count > 0 && Item.Entries.Count > Screenful;

    /// <summary>Whether the minutes are several screens long.</summary>
    public bool IsLong => Item.Entries.Count > Many;

    public MunicipalYear MunicipalYear => MunicipalYear.Containing(Meeting.Date);

    /// <summary>The item as the partial views of a meeting page show it.</summary>
    public ShownItem Shown => new(Item, Meeting, Level: 5, HasPage: true, IsSummedUp: true);

    /// <summary>The number of whole months between two days.</summary>
    public static int MonthsBetween(DateOnly earlier, DateOnly later) =>
        ((later.Year - earlier.Year) * 12) + later.Month - earlier.Month - (later.Day < earlier.Day ? 1 : 0);

    private static List<Resolution> Outermost(List<Resolution> resolutions) =>
        resolutions.FindAll(resolution => resolution.Level == resolutions.Min(any => any.Level));
}
