using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.People;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Record;

namespace MinutesPortal.Web.Pages.People;

/// <summary>One councillor or co-opted member: ward, party, panels with terms, and attendance in a municipal year.</summary>
public sealed class DetailsModel(RecordDbContext record, TimeProvider clock) : PageModel
{
    private static readonly MeetingStage[] MinutesStages = [MeetingStage.DraftMinutes, MeetingStage.Minutes, MeetingStage.ApprovedMinutes];

    /// <summary>The municipal year whose attendance is shown, by its first calendar year.</summary>
    [FromQuery(Name = "year")]
    public string? AskedYear { get; set; }

    public Person Person { get; private set; } = null!;

    /// <summary>Current terms, then those that have ended; latest first.</summary>
    public IReadOnlyList<Term> Terms { get; private set; } = [];

    public DateOnly Today { get; } = clock.Today();

    /// <summary>
    /// The panels whose minutes list the person as a member although no term is known: an earlier system did not hand it over. Latest first.
    /// </summary>
    public IReadOnlyList<Inferred> InferredTerms { get; private set; } = [];

    /// <summary>The municipal years with minutes that count for the person or name them, latest first.</summary>
    public IReadOnlyList<MunicipalYear> Years { get; private set; } = [];

    public MunicipalYear Year { get; private set; }

    /// <summary>
    /// The meetings that count: held, with published minutes, of panels the person was appointed to on that day. Newest first.
    /// A meeting without a quorum counts: members were summoned, and its minutes name who came (LGA 1972 Sch 12 para 40).
    /// </summary>
    public IReadOnlyList<MeetingAttendance> Expected { get; private set; } = [];

    /// <summary>Meetings the person attended without being a member of the panel, as a substitute for example.</summary>
    public IReadOnlyList<MeetingAttendance> Besides { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string person, CancellationToken cancellationToken)
    {
        // Officers have no page. The answer is the same, and as slow, as for somebody unknown.
        if (await record.People.AsNoTracking().SingleOrDefaultAsync(row => row.Slug == person && row.Kind != PersonKind.Officer, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        Person = found;
        Terms = [.. (await (
            from panel in record.Panels
            from term in panel.Memberships
            where term.PersonId == found.Id
            select new Term(panel.Id, panel.Name, panel.Slug, term.Role, term.From, term.To)).AsNoTracking().ToListAsync(cancellationToken))
            .OrderByDescending(term => term.To is null || term.To >= Today).ThenByDescending(term => term.From).ThenBy(term => term.PanelSlug, StringComparer.Ordinal)];
        var minutes = await MinutesAsync(cancellationToken);
        InferredTerms = [.. minutes.Where(row => row.Capacity == Capacity.Member && !HasTerm(row.PanelId)).GroupBy(row => row.PanelId)
            .Select(panel => new Inferred(panel.Key, panel.First().Name, panel.First().Slug, panel.Min(row => row.Date), panel.Max(row => row.Date)))
            .OrderByDescending(term => term.Last).ThenBy(term => term.PanelSlug, StringComparer.Ordinal)];
        Years = [.. minutes.Where(row => row.Capacity is not null || IsExpected(row.PanelId, row.Date, null)).Select(row => MunicipalYear.Containing(row.Date)).Distinct().OrderByDescending(year => year.FirstYear)];
        Year = int.TryParse(AskedYear, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && asked is >= 1000 and <= 9000
            ? new(asked)
            : Years.Count > 0 ? Years[0] : MunicipalYear.Containing(Today);
        await ReadAttendanceAsync(cancellationToken);
        return Page();
    }

    /// <summary>The number of counted meetings whose minutes say whether the person was there.</summary>
    public int Recorded => Expected.Count - With(Presence.NotRecorded);

    /// <summary>Who attends without a vote is not present: LGA 1972 s.85.</summary>
    public int Present => Expected.Count(meeting => IsPresent(meeting.Presence));

    public int With(Presence presence) => Expected.Count(meeting => meeting.Presence == presence);

    /// <summary>The minutes of the person's panels, and those that name the person.</summary>
    private async Task<IReadOnlyList<Minutes>> MinutesAsync(CancellationToken cancellationToken)
    {
        var panelIds = Terms.Where(term => term.Counts).Select(term => term.PanelId).ToList();
        return await (
            from meeting in Held
            join panel in record.Panels on meeting.PanelId equals panel.Id
            from attendee in meeting.Attendees.Where(named => named.PersonId == Person.Id).DefaultIfEmpty()
            where attendee != null || panelIds.Contains(panel.Id)
            select new Minutes(panel.Id, panel.Name, panel.Slug, meeting.Date, attendee == null ? null : attendee.Capacity)).AsNoTracking().ToListAsync(cancellationToken);
    }

    /// <summary>The meetings that were held and whose minutes are published.</summary>
    private IQueryable<Meeting> Held => record.Meetings.Where(
        meeting => meeting.Date <= Today && MinutesStages.Contains(meeting.Stage) && meeting.CalledOff == null && !meeting.IsWithdrawn);

    private async Task ReadAttendanceAsync(CancellationToken cancellationToken)
    {
        var (first, last) = (Year.FirstDay, Year.LastDay);
        var panelIds = Terms.Where(term => term.Counts).Select(term => term.PanelId).ToList();
        var meetings = await (
            from meeting in Held
            where meeting.Date >= first && meeting.Date <= last
            join panel in record.Panels on meeting.PanelId equals panel.Id
            from attendee in meeting.Attendees.Where(named => named.PersonId == Person.Id).DefaultIfEmpty()
            where attendee != null || panelIds.Contains(panel.Id)
            orderby meeting.Date descending, meeting.Slug, panel.Slug
            select new
            {
                PanelId = panel.Id,
                panel.Name,
                meeting.Date,
                Address = new MeetingAddress(panel.Slug, meeting.Slug),
                Attendee = attendee,
            }).AsNoTracking().ToListAsync(cancellationToken);
        // If a meeting names somebody twice, the entry that says more counts.
        var once = meetings
            .Select(row => new MeetingAttendance(
                row.PanelId, row.Name, row.Date, row.Address, row.Attendee?.Presence ?? Presence.NotRecorded, row.Attendee?.Capacity, row.Attendee?.SubstituteFor))
            .GroupBy(meeting => meeting.Address).Select(meeting => meeting.MinBy(row => row.Presence switch { Presence.Present or Presence.Remote => 0, Presence.NotRecorded => 2, _ => 1 })!).ToList();
        Expected = [.. once.Where(meeting => IsExpected(meeting.PanelId, meeting.Date, meeting.Capacity))];
        Besides = [.. once.Where(meeting => !IsExpected(meeting.PanelId, meeting.Date, meeting.Capacity) && IsPresent(meeting.Presence))];
    }

    private static bool IsPresent(Presence presence) => presence is Presence.Present or Presence.Remote;

    /// <summary>Whether the person was a member of the panel on the day, by a term or, where no term is known, by what the minutes call them.</summary>
    private bool IsExpected(Guid panelId, DateOnly date, Capacity? named) => HasTerm(panelId)
        ? Terms.Any(term => term.Counts && term.PanelId == panelId && term.From <= date && (term.To is null || term.To >= date))
        : named == Capacity.Member;

    private bool HasTerm(Guid panelId) => Terms.Any(term => term.PanelId == panelId);

    private sealed record Minutes(Guid PanelId, BilingualText Name, string Slug, DateOnly Date, Capacity? Capacity);

    /// <summary>A membership that follows from attendance.</summary>
    /// <param name="First">The first meeting whose minutes list the person as a member.</param>
    public sealed record Inferred(Guid PanelId, BilingualText PanelName, string PanelSlug, DateOnly First, DateOnly Last);

    public sealed record Term(Guid PanelId, BilingualText PanelName, string PanelSlug, MembershipRole Role, DateOnly From, DateOnly? To)
    {
        /// <summary>Substitutes are not expected to attend.</summary>
        public bool Counts => Role != MembershipRole.Substitute;
    }

    /// <summary>A meeting, and whether its minutes say the person was there.</summary>
    /// <param name="Capacity">Null if the minutes do not name the person.</param>
    public sealed record MeetingAttendance(Guid PanelId, BilingualText PanelName, DateOnly Date, MeetingAddress Address, Presence Presence, Capacity? Capacity, string? SubstituteFor);
}
