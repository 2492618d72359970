using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Pages.Panels.Meetings;

namespace MinutesPortal.Web.Pages.Issues;

/// <summary>An issue at one meeting: the item of business, and what became of it.</summary>
/// <param name="Today">The day on which it is read.</param>
public sealed record Consideration(AgendaItem Item, Meeting Meeting, BilingualText PanelName, string PanelSlug, DateOnly Today)
{
    /// <summary>So many entries are seen at once.</summary>
    private const int Screenful = 5;

    /// <summary>So many take a browser time to lay out.</summary>
    private const int Many = 3 * Screenful;

    public MeetingAddress MeetingAddress => new(PanelSlug, Meeting.Slug);

    public bool IsToCome => !Meeting.IsCancelled && Meeting.Date >= Today && Meeting.Stage < MeetingStage.Decisions;

    /// <summary>The meeting is one that could, or can, take it up.</summary>
    public bool CanBeTaken => !Meeting.IsCancelled && !Meeting.LackedQuorum;

    /// <summary>The meeting took place, as far as anybody knows.</summary>
    public bool IsHeld => CanBeTaken && !IsToCome;

    /// <summary>What was decided, in the minutes or, before there are any, in the notice of decisions. Clauses are counted, what hangs on one is not.</summary>
    public IReadOnlyList<Resolution> Decisions { get; } = Outermost(Item.Decided.OfType<Resolution>().ToList());

    /// <summary>There are minutes, papers or reasons to read, and not the item's title alone.</summary>
    public bool HasMore => Item.Minutes is not null || Item.Decision is not null || Item.Exemption is not null || Item.UrgencyReason is not null || Item.Documents.Count > 0;

    /// <summary>There is so much to read that what was decided is worth being said before it.</summary>
    public bool HasDecisionsToSumUp => Decisions.Count > 0 && Item.Entries.Count > Screenful;

    /// <summary>Its minutes are several screens long.</summary>
    public bool IsLong => Item.Entries.Count > Many;

    public MunicipalYear MunicipalYear => MunicipalYear.Containing(Meeting.Date);

    /// <summary>The item as the parts of a meeting's page show it.</summary>
    public ShownItem Shown => new(Item, Meeting, Level: 5, HasPage: true, HasPurpose: false);

    /// <summary>Whole months from one day to another.</summary>
    public static int MonthsBetween(DateOnly earlier, DateOnly later) =>
        ((later.Year - earlier.Year) * 12) + later.Month - earlier.Month - (later.Day < earlier.Day ? 1 : 0);

    private static List<Resolution> Outermost(List<Resolution> resolutions) =>
        resolutions.FindAll(resolution => resolution.Level == resolutions.Min(any => any.Level));
}
