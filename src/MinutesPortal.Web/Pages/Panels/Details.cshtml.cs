using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.People;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Record;

namespace MinutesPortal.Web.Pages.Panels;

/// <summary>One panel: its purpose, members, meetings and contact.</summary>
public sealed class DetailsModel(RecordDbContext record, TimeProvider clock) : PageModel
{
    private const int Shown = 10;

    /// <summary>Limits the meetings read, because the same issues come up again and again.</summary>
    private const int MeetingsOfIssues = 3 * Shown;

    public PanelHead Head { get; private set; } = null!;

    public DateOnly Today { get; private set; }

    /// <summary>Present and future members, chair first.</summary>
    public IReadOnlyList<Member> Members { get; private set; } = [];

    /// <summary>Terms that have ended, latest first.</summary>
    public IReadOnlyList<Member> FormerMembers { get; private set; } = [];

    /// <summary>The next meetings, soonest first.</summary>
    public IReadOnlyList<Meeting> Coming { get; private set; } = [];

    /// <summary>The last meetings, latest first.</summary>
    public IReadOnlyList<Meeting> Held { get; private set; } = [];

    /// <summary>The issues its meetings considered last.</summary>
    public IReadOnlyList<TakenUp> Issues { get; private set; } = [];

    /// <summary>The contact of the panel. Where it has none, that of the next meeting, or else of the last one.</summary>
    public BilingualText? Contact => Head.Contact ?? Coming.Where(meeting => meeting.CalledOff is null).Concat(Held).Select(meeting => meeting.Contact).FirstOrDefault(contact => contact is { IsBlank: false });

    public async Task<IActionResult> OnGetAsync(string panel, CancellationToken cancellationToken)
    {
        Today = clock.Today();
        var head = await record.Panels.AsNoTracking().Where(row => row.Slug == panel)
            .Select(row => new PanelHead(row.Id, row.Name, row.Slug, row.Purpose, row.Contact, row.Venue, row.IsFormer)).FirstOrDefaultAsync(cancellationToken);
        if (head is null)
        {
            return NotFound();
        }

        Head = head;
        await ReadMembersAsync(cancellationToken);
        var meetings = record.Meetings.AsNoTracking().Where(meeting => meeting.PanelId == head.Id && !meeting.IsWithdrawn);
        Coming = await meetings.Where(meeting => meeting.Date >= Today).OrderBy(meeting => meeting.Date).ThenBy(meeting => meeting.Time).Take(Shown).ToListAsync(cancellationToken);
        Held = await meetings.Where(meeting => meeting.Date < Today).OrderByDescending(meeting => meeting.Date).ThenByDescending(meeting => meeting.Time).Take(Shown).ToListAsync(cancellationToken);
        Issues = await IssuesAsync(cancellationToken);
        return Page();
    }

    private async Task<IReadOnlyList<TakenUp>> IssuesAsync(CancellationToken cancellationToken)
    {
        var newest = await record.IssueMeetings.Where(meeting => meeting.PanelId == Head.Id)
            .OrderByDescending(meeting => meeting.Date).ThenBy(meeting => meeting.Slug)
            .Select(meeting => new { meeting.Title.English, meeting.Title.Welsh, meeting.Slug, meeting.Date })
            .Take(MeetingsOfIssues).ToListAsync(cancellationToken);
        return [.. newest.DistinctBy(issue => issue.Slug).Take(Shown).Select(issue => new TakenUp(new(issue.English, issue.Welsh), issue.Slug, issue.Date))];
    }

    private async Task ReadMembersAsync(CancellationToken cancellationToken)
    {
        var members = await (
            from panel in record.Panels
            where panel.Id == Head.Id
            from membership in panel.Memberships
            join person in record.People on membership.PersonId equals person.Id
            where person.Kind != PersonKind.Officer
            select new Member(person.Name, person.Slug, person.Party, person.Ward, membership.Role, membership.From, membership.To, membership.Position))
            .AsNoTracking().ToListAsync(cancellationToken);
        Members = [.. members.Where(member => member.To is null || member.To >= Today).OrderBy(member => Rank(member.Role)).ThenBy(member => member.Name, StringComparer.CurrentCulture)];
        FormerMembers = [.. members.Where(member => member.To < Today).OrderByDescending(member => member.To).ThenBy(member => member.Position)];
    }

    private static int Rank(MembershipRole role) => role switch
    {
        MembershipRole.Chair => 0,
        MembershipRole.ViceChair => 1,
        MembershipRole.Member => 2,
        _ => 3,
    };

    /// <param name="Caption">Heard by screen readers only.</param>
    public sealed record MemberTable(string Caption, IReadOnlyList<Member> Members);

    public sealed record MeetingList(string PanelSlug, DateOnly Today, IReadOnlyList<Meeting> Meetings);

    /// <param name="Last">The date of the panel's last or next meeting that has it on its agenda.</param>
    public sealed record TakenUp(BilingualText Title, string Slug, DateOnly Last);

    public sealed record PanelHead(Guid Id, BilingualText Name, string Slug, BilingualText? Purpose, BilingualText? Contact, BilingualText? Venue, bool IsFormer);

    /// <param name="To">The last day; null if the term has not ended.</param>
    public sealed record Member(string Name, string Slug, string? Party, string? Ward, MembershipRole Role, DateOnly From, DateOnly? To, int Position)
    {
        /// <summary>"Labour, Bargate"; empty if neither is known.</summary>
        public string Represents => string.Join(", ", new[] { Party, Ward }.Where(part => !string.IsNullOrWhiteSpace(part)));
    }
}
