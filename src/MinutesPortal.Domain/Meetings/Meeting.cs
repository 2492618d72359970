using System.Globalization;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Meetings;

/// <summary>
/// One sitting of a panel: its facts, agenda, decisions, minutes and who was there. The same class is an officer's draft, with everything
/// written so far, and what was published of it. Its verbs stand in <c>Meeting.Publishing.cs</c>.
/// </summary>
public sealed partial class Meeting : Subject, IAddressed
{
    private readonly List<AgendaItem> _items = [];
    private readonly List<Attendee> _attendees = [];
    private readonly List<Document> _documents = [];
    private readonly List<string> _formerSlugs = [];
    private readonly List<Withdrawal> _withdrawals = [];

    private Meeting()
    {
    }

    public Meeting(Guid panelId, DateOnly date, TimeOnly? time = null, BilingualText? venue = null)
    {
        (PanelId, Date, Time, Venue) = (panelId, date, time, venue);
        Slug = SlugOf(date);
    }

    [Stored]
    public Guid PanelId { get; private set; }

    /// <summary>The meeting's part of its address under the panel's: its date, with "-2" for a second one that day.</summary>
    [Stored]
    public string Slug { get; private set; } = "";

    /// <summary>Earlier addresses under the panel's, which redirect here for ever.</summary>
    [Stored(nameof(_formerSlugs))]
    public IReadOnlyList<string> FormerSlugs => _formerSlugs;

    [Stored]
    public DateOnly Date { get; private set; }

    /// <summary>The day from which it was moved last; null where it was never moved to another day.</summary>
    [Stored]
    public DateOnly? MovedFrom { get; private set; }

    [Stored]
    public TimeOnly? Time { get; private set; }

    [Stored]
    public BilingualText? Venue { get; private set; }

    [Stored]
    public BilingualText? Directions { get; private set; }

    /// <summary>The contact for this meeting.</summary>
    [Stored]
    public BilingualText? Contact { get; private set; }

    /// <summary>Where to watch or join, as an absolute address.</summary>
    [Stored]
    public string? Link { get; private set; }

    /// <summary>How the public may attend; null where the notice did not say.</summary>
    [Stored]
    public MeetingFormat? Format { get; private set; }

    /// <summary>Called between ordinary meetings. An extraordinary council meeting is not one to approve minutes at: SI 1993/202 Sch 2 para 2.</summary>
    [Stored]
    public bool IsExtraordinary { get; private set; }

    /// <summary>Too few members came for it to decide anything (LGA 1972 Sch 12 para 6, and standing orders).</summary>
    [Stored]
    public bool LackedQuorum { get; private set; }

    /// <summary>How much of the meeting has been published.</summary>
    [Stored]
    public MeetingStage Stage { get; private set; }

    /// <summary>The minutes came from an earlier system, whose officers did the checks; what they rest on may not have come with them.</summary>
    [Stored]
    public bool HasImportedMinutes { get; private set; }

    /// <summary>Only some of what an earlier system had of the meeting has been brought over.</summary>
    [Stored]
    public bool IsKnownInPart { get; private set; }

    /// <summary>It will not take place, or did not.</summary>
    [Stored]
    public bool IsCancelled { get; private set; }

    /// <summary>It is no longer shown; only a notice says so.</summary>
    [Stored]
    public bool IsWithdrawn { get; private set; }

    /// <summary>Why notice was shorter than the law asks. LGA 1972 s.100A(6)(a): the meeting was convened at shorter notice.</summary>
    [Stored]
    public BilingualText? ShortNoticeReason { get; private set; }

    /// <summary>When and how the minutes became the official record; null until then.</summary>
    [Stored]
    public Approval? Approval { get; private set; }

    [Stored(nameof(_items))]
    public IReadOnlyList<AgendaItem> Items => _items;

    [Stored(nameof(_attendees))]
    public IReadOnlyList<Attendee> Attendees => _attendees;

    /// <summary>Papers of the meeting as a whole.</summary>
    [Stored(nameof(_documents))]
    public IReadOnlyList<Document> Documents => _documents;

    /// <summary>What is no longer shown. Oldest first.</summary>
    [Stored(nameof(_withdrawals))]
    public IReadOnlyList<Withdrawal> Withdrawals => _withdrawals;

    public AgendaItem AddItem(BilingualText title, string? number = null, BilingualText? purpose = null)
    {
        var item = new AgendaItem(_items.Count, title, number, purpose);
        _items.Add(item);
        return item;
    }

    /// <exception cref="DomainException">There is no such item.</exception>
    public AgendaItem Item(string id) => _items.Find(item => item.Id == id) ?? throw new DomainException("The meeting has no such item.");

    /// <summary>Puts the items into another order.</summary>
    /// <exception cref="DomainException">They are not the items of the meeting, each once.</exception>
    public void Arrange(IReadOnlyList<AgendaItem> inOrder)
    {
        Require(inOrder.Count == _items.Count && _items.All(inOrder.Contains), "Name every item of the meeting once.");
        _items.Clear();
        _items.AddRange(inOrder);
        for (var position = 0; position < _items.Count; position++)
        {
            _items[position].Position = position;
        }
    }

    public void Attach(Document document)
    {
        document.Position = _documents.Count;
        _documents.Add(document);
    }

    /// <summary>Says who was there, in the order given, instead of what was said before.</summary>
    public void RecordAttendance(params IEnumerable<Attendee> present)
    {
        _attendees.Clear();
        _attendees.AddRange(present);
        for (var position = 0; position < _attendees.Count; position++)
        {
            _attendees[position].Position = position;
        }
    }

    /// <summary>Says that too few members came for the meeting to decide anything, or, where that was wrong, that enough did.</summary>
    public void RecordQuorum(bool wasPresent) => LackedQuorum = !wasPresent;

    /// <param name="venue">Null where it is not known.</param>
    public void SetVenue(BilingualText? venue) => Venue = venue;

    /// <summary>Says how to get there, in words.</summary>
    public void SetDirections(BilingualText? directions) => Directions = directions;

    /// <summary>Says whom to ask about the meeting.</summary>
    public void SetContact(BilingualText? contact) => Contact = contact;

    /// <param name="link">Absolute; null for none.</param>
    /// <exception cref="DomainException">It is no address of the web.</exception>
    public void SetLink(string? link)
    {
        Require(link is null || (Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"), "A link begins with https://.");
        Link = link;
    }

    /// <param name="format">Null where the notice does not say.</param>
    public void SetFormat(MeetingFormat? format) => Format = format;

    /// <summary>Says whether it is called between ordinary meetings.</summary>
    public void SetExtraordinary(bool isExtraordinary) => IsExtraordinary = isExtraordinary;

    string IAddressed.NameInAddress => SlugOf(Date);

    Guid IAddressed.AddressPanelId => PanelId;

    /// <inheritdoc/>
    public void TakeAddress(IReadOnlySet<string> taken, string? published) => Slug = Address.Take(SlugOf(Date), taken, published, _formerSlugs);

    /// <summary>Takes the items out, to be stored one by one.</summary>
    public IReadOnlyList<AgendaItem> TakeOutItems()
    {
        var taken = _items.ToList();
        _items.Clear();
        return taken;
    }

    /// <summary>Puts items back that were stored one by one.</summary>
    public void PutBackItems(IEnumerable<AgendaItem> stored) => _items.AddRange(stored.OrderBy(item => item.Position));

    private static string SlugOf(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>How the public may attend. LGA 1972 s.100A(6A), as it stands in Wales, makes the notice say so.</summary>
public enum MeetingFormat
{
    InPerson,
    Remote,
    Hybrid,
}

/// <summary>How much of a meeting has been published; each stage shows what the ones before it do.</summary>
public enum MeetingStage
{
    NotPublished,
    Announced,
    Agenda,
    Decisions,
    DraftMinutes,

    /// <summary>Minutes from an earlier system that does not say whether they were approved.</summary>
    Minutes,
    ApprovedMinutes,
}

/// <summary>The minutes are the official record. LGA 1972 Sch 12 para 41: signed at the same or next suitable meeting, by whoever presides.</summary>
/// <param name="MeetingId">The meeting that approved them.</param>
/// <param name="On">Its date.</param>
/// <param name="SignedBy">Null where the minutes came from an earlier system that does not say.</param>
/// <param name="Amendments">What it amended, in words; null where it approved them as they stood.</param>
public sealed record Approval(Guid MeetingId, DateOnly On, string? SignedBy, BilingualText? Amendments = null);

/// <summary>Something is no longer shown: one paper, one earlier publication or, where neither is named, the whole meeting.</summary>
/// <param name="Notice">What the public is told. A withdrawal is never silent: LGA 1972 s.100H(4) makes obstructing inspection an offence.</param>
public sealed record Withdrawal(BilingualText Notice, string? DocumentId = null, long? Publication = null);
