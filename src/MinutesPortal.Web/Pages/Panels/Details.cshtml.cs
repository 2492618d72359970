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

/// <summary>One panel: what it is for, who is on it, when it meets and whom to ask.</summary>
public sealed class DetailsModel(RecordDbContext record, TimeProvider clock) : PageModel
{
    private const int Shown = 10;

    /// <summary>The same issue comes up again and again.</summary>
    private const int MeetingsOfIssues = 3 * Shown;

    public PanelHead Head { get; private set; } = null!;

    public DateOnly Today { get; private set; }

    /// <summary>Who is on it today, and who will be: chair first.</summary>
    public IReadOnlyList<Member> Members { get; private set; } = [];

    /// <summary>Terms that have ended, latest first.</summary>
    public IReadOnlyList<Member> FormerMembers { get; private set; } = [];

    /// <summary>The next ones, soonest first.</summary>
    public IReadOnlyList<Meeting> Coming { get; private set; } = [];

    /// <summary>The last ones, latest first.</summary>
    public IReadOnlyList<Meeting> Held { get; private set; } = [];

    /// <summary>Those that its meetings took up last, and when.</summary>
    public IReadOnlyList<TakenUp> Issues { get; private set; } = [];

    /// <summary>Whom to ask, as the notice of the next meeting says, or that of the last.</summary>
    public BilingualText? Contact => Coming.Where(meeting => !meeting.IsCancelled).Concat(Held).Select(meeting => meeting.Contact).FirstOrDefault(contact => contact is { IsBlank: false });

    public async Task<IActionResult> OnGetAsync(string panel, CancellationToken cancellationToken)
    {
        Today = clock.Today();
        var head = await record.Panels.AsNoTracking().Where(row => row.Slug == panel)
            .Select(row => new PanelHead(row.Id, row.Name, row.Slug, row.Purpose, row.IsFormer)).FirstOrDefaultAsync(cancellationToken);
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

    /// <summary>People under a caption that only a screen reader says.</summary>
    public sealed record MemberTable(string Caption, IReadOnlyList<Member> Members);

    /// <summary>Some of the panel's meetings.</summary>
    public sealed record MeetingList(string PanelSlug, DateOnly Today, IReadOnlyList<Meeting> Meetings);

    /// <summary>An issue, and the date of the panel's last meeting, or of one to come, that has it on its agenda.</summary>
    public sealed record TakenUp(BilingualText Title, string Slug, DateOnly Last);

    public sealed record PanelHead(Guid Id, BilingualText Name, string Slug, BilingualText? Purpose, bool IsFormer);

    /// <summary>A person's term on the panel.</summary>
    /// <param name="To">Last day; null while it lasts.</param>
    public sealed record Member(string Name, string Slug, string? Party, string? Ward, MembershipRole Role, DateOnly From, DateOnly? To, int Position)
    {
        /// <summary>"Labour, Bargate"; empty where neither is known.</summary>
        public string Represents => string.Join(", ", new[] { Party, Ward }.Where(part => !string.IsNullOrWhiteSpace(part)));
    }
}
