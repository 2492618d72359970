using Microsoft.AspNetCore.Mvc;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Ledger;
using MinutesPortal.Web.Access;

namespace MinutesPortal.Web.Pages.Office.Meetings;

/// <summary>A meeting as its officers work on it: the agenda, what is not published yet, the legal clock and the next step.</summary>
public sealed class DetailsModel(OfficeMeetings meetings, WorkspaceDbContext workspace, Officer me, TimeProvider clock) : MeetingPage(meetings)
{
    /// <summary>Whether something was just published.</summary>
    [BindProperty(SupportsGet = true, Name = "published")]
    public bool IsSent { get; set; }

    /// <summary>Whether a second person was just asked.</summary>
    [BindProperty(SupportsGet = true, Name = "asked")]
    public bool IsAsked { get; set; }

    /// <summary>What a second person is to agree to. Only publishers answer.</summary>
    public IReadOnlyList<AgreementRow> Agreements { get; private set; } = [];

    public Guid Me => me.Id;

    /// <summary>What is public now; null where nothing is.</summary>
    public Draft? Published { get; private set; }

    /// <summary>Null once the meeting is called off, held or its agenda published.</summary>
    public LegalClock? Clock { get; private set; }

    /// <summary>The parts that the next publication could bring.</summary>
    public IReadOnlyList<DraftChange> Changes { get; private set; } = [];

    /// <summary>What an officer who does not publish can check: the agenda until it is public, then a supplement. Null for nothing.</summary>
    public string? NextCheck => MeetingPublisher.Offered(Open.Meeting, Changes, Today).Select(offer => offer.What).OrderBy(what => what != MeetingPublisher.Agenda).FirstOrDefault();

    public bool MayPublish => me.MayPublish;

    /// <summary>Whether its minutes are written here: it is held, or about to be.</summary>
    public bool IsHeld => Open.Meeting is { Stage: >= MeetingStage.Agenda, CalledOff: null } meeting && meeting.Date <= Today;

    public DateOnly Today => clock.Today();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        Published = await LedgerReader.PublishedAsync(workspace, id, cancellationToken);
        var meeting = Open.Meeting;
        Changes = Draft.FindChanges(Published, Open.Draft, meeting.Stage < MeetingStage.Agenda ? MeetingStage.Agenda : meeting.Stage);
        Clock = meeting is { Stage: < MeetingStage.Agenda, CalledOff: null, IsWithdrawn: false } && meeting.Date >= Today ? LegalClock.For(meeting.Date, Open.Rules, Today) : null;
        Agreements = MayPublish ? await new AgreementStore(workspace).OpenAsync(id, cancellationToken) : [];
        return Page();
    }

    /// <summary>What the next publication would do to an item; null where it is public as it is here.</summary>
    public PartChange? ChangeOf(AgendaItem item) => Changes.FirstOrDefault(change => change.Part == new MeetingPart(MeetingPartKind.Item, item.Id))?.Change
        ?? (Changes.Any(change => item.Documents.Any(paper => paper.Id == change.Part.Id)) ? PartChange.Changed : null);
}
