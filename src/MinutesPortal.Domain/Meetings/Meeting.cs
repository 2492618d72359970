using System.Globalization;
using System.Text.Json.Serialization;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Meetings;

/// <summary>
/// One meeting of a panel, with its agenda, attendance, decisions and minutes. The same class is used for an officer's draft
/// and for what was published of it. <c>Meeting.Publishing.cs</c> has the verbs that publish.
/// </summary>
public sealed partial class Meeting : Subject, IAddressed, IJsonOnDeserialized
{
    /// <summary>Ten times the longest agendas. A page shows a whole meeting, so one of any size would slow all others.</summary>
    public const int MostItems = 1_000;

    /// <summary>People of the attendance, and papers of the meeting and its items.</summary>
    public const int MostPeople = 1_000;

    public const int MostPapers = 2_000;

    /// <summary>Of all items. The longest minutes of a full council have about 60,000.</summary>
    public const int MostWords = 250_000;

    /// <summary>Paragraphs, points and resolutions of all items.</summary>
    public const int MostEntries = 20_000;

    private readonly List<AgendaItem> _items = [];
    private readonly List<Attendee> _attendees = [];
    private readonly List<Document> _documents = [];
    private readonly List<string> _formerSlugs = [];
    private readonly List<Supplement> _supplements = [];
    private readonly List<Adjournment> _adjournments = [];
    private readonly List<ReferralBack> _referralsBack = [];

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

    /// <summary>The meeting's part of its address: its date, with "-2" for a second meeting of the panel that day.</summary>
    [Stored]
    public string Slug { get; private set; } = "";

    /// <summary>Earlier addresses under the panel. They redirect here for ever.</summary>
    [Stored(nameof(_formerSlugs))]
    public IReadOnlyList<string> FormerSlugs => _formerSlugs;

    [Stored]
    public DateOnly Date { get; private set; }

    /// <summary>The day from which it was last moved; null where the day never changed.</summary>
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

    /// <summary>An absolute URL to watch or join the meeting.</summary>
    [Stored]
    public string? Link { get; private set; }

    /// <summary>How the public may attend; null where the notice does not say.</summary>
    [Stored]
    public MeetingFormat? Format { get; private set; }

    /// <summary>
    /// Called between ordinary meetings. An extraordinary council meeting cannot approve minutes: SI 1993/202 Sch 2 para 2.
    /// </summary>
    [Stored]
    public bool IsExtraordinary { get; private set; }

    /// <summary>Too few members came to decide anything. LGA 1972 Sch 12 para 6, and standing orders.</summary>
    [Stored]
    public bool LackedQuorum { get; private set; }

    /// <summary>How much of the meeting has been published.</summary>
    [Stored]
    public MeetingStage Stage { get; private set; }

    /// <summary>
    /// The minutes were imported. The earlier system's officers checked them, and attendance or votes may be missing here.
    /// </summary>
    [Stored]
    public bool HasImportedMinutes { get; private set; }

    /// <summary>Only part of the meeting was imported from an earlier system.</summary>
    [Stored]
    public bool IsKnownInPart { get; private set; }

    /// <summary>Why the meeting does not take place on its date; null where it does.</summary>
    [Stored]
    public CallingOff? CalledOff { get; private set; }

    /// <summary>The public sees only a notice that the meeting was withdrawn.</summary>
    [Stored]
    public bool IsWithdrawn { get; private set; }

    /// <summary>
    /// Why the notice was shorter than the law requires. LGA 1972 s.100A(6)(a): the meeting was convened at shorter notice.
    /// </summary>
    [Stored]
    public BilingualText? ShortNoticeReason { get; private set; }

    /// <summary>What stands at the head of the agenda, before its items; null for nothing.</summary>
    [Stored]
    public BilingualText? Introduction { get; private set; }

    /// <summary>The adjournments to another day, in order. A break within a day is a matter for the minutes.</summary>
    [Stored(nameof(_adjournments))]
    public IReadOnlyList<Adjournment> Adjournments => _adjournments;

    /// <summary>The supplements to the agenda, in order. Items and papers know which one brought them.</summary>
    [Stored(nameof(_supplements))]
    public IReadOnlyList<Supplement> Supplements => _supplements;

    /// <summary>
    /// Whether the items are numbered 1, 2, 3 in their order. The numbers follow when the agenda is published or shown. Null where they are
    /// typed.
    /// </summary>
    [Stored]
    public bool? NumbersItems { get; private set; }

    /// <summary>The meetings that did not approve the minutes and referred them back, in order.</summary>
    [Stored(nameof(_referralsBack))]
    public IReadOnlyList<ReferralBack> ReferralsBack => _referralsBack;

    /// <summary>How the minutes became the official record; null until then.</summary>
    [Stored]
    public Approval? Approval { get; private set; }

    [Stored(nameof(_items))]
    public IReadOnlyList<AgendaItem> Items => _items;

    [Stored(nameof(_attendees))]
    public IReadOnlyList<Attendee> Attendees => _attendees;

    /// <summary>Papers of the meeting as a whole.</summary>
    [Stored(nameof(_documents))]
    public IReadOnlyList<Document> Documents => _documents;

    public AgendaItem AddItem(BilingualText title, string? number = null, BilingualText? purpose = null)
    {
        var item = new AgendaItem(_items.Count, title, number, purpose);
        _items.Add(item);
        return item;
    }

    /// <exception cref="DomainException">The meeting has no such item.</exception>
    public AgendaItem Item(string id) => _items.Find(item => item.Id == id)
        ?? throw new DomainException("The meeting has no such item. Choose one of its items.");

    /// <summary>Forgets what officers cut out of the texts, once these are published.</summary>
    public void ForgetCutOut() => _items.ForEach(item => item.ForgetCutOut());

    /// <summary>The number with which the item is published; null for no number.</summary>
    /// <exception cref="DomainException">The meeting has no such item.</exception>
    public string? NumberOf(AgendaItem item) => NumberOf(Item(item.Id), _items.IndexOf(item));

    /// <param name="byOrder">Whether items are numbered 1, 2, 3 in their order; otherwise their numbers are typed.</param>
    public void SetNumbering(bool byOrder) => NumbersItems = byOrder ? true : null;

    /// <summary>Names the meetings whose minutes an item is to approve, in the order given.</summary>
    /// <param name="panel">The panel of this meeting.</param>
    /// <param name="meetings">Earlier meetings of the panel, or of one that it has taken over from.</param>
    /// <exception cref="DomainException">
    /// The meeting has no such item, or a meeting named is not an earlier one of the panel that took place.
    /// </exception>
    public void SetMinutesToApprove(AgendaItem item, Panel panel, params IReadOnlyCollection<Meeting> meetings)
    {
        var earlier = meetings.ToList(); // it may refuse while it is read
        Require(_items.Contains(item), "The meeting has no such item. Choose one of its items.");
        Require(PanelId == panel.Id, "Choose the panel of this meeting.");
        Require(
            earlier.TrueForAll(other => other.PanelId == PanelId || panel.Predecessors.Contains(other.PanelId)),
            "Choose meetings of the same panel, or of a panel that it has taken over from.");
        Require(earlier.TrueForAll(other => other.Date < Date), "Choose earlier meetings. Minutes are approved by a meeting held after their own.");
        Require(
            earlier.TrueForAll(other => other.CalledOff is null && !other.IsWithdrawn && other.Stage > MeetingStage.NotPublished),
            "Choose meetings that took place. One of these was cancelled, postponed, withdrawn or never announced.");
        item.SetMinutesToApprove(earlier.Select(other => other.Id));
    }

    /// <exception cref="DomainException">The list does not have every item of the meeting once.</exception>
    public void Arrange(IReadOnlyList<AgendaItem> inOrder)
    {
        var items = inOrder.ToList(); // it may be the list that is cleared
        Require(items.Count == _items.Count && _items.All(items.Contains), "List every item of the meeting once.");
        _items.Clear();
        PutBackItems(items);
    }

    /// <summary>
    /// Removes an item. The versions published before keep it, and its address then leads to the last of them.
    /// </summary>
    /// <exception cref="DomainException">The meeting has no such item.</exception>
    public void RemoveItem(string id)
    {
        _items.Remove(Item(id));
        NumberPositions();
    }

    /// <summary>Adds a paper of the meeting as a whole, after the others.</summary>
    public void Attach(Document document) => Document.Add(document, _documents);

    /// <summary>
    /// Removes a paper of the meeting as a whole. Versions published before keep it; withdraw the paper to remove it from them too.
    /// </summary>
    public void Detach(string documentId) => Document.Remove(documentId, _documents);

    /// <summary>Puts the papers of the meeting as a whole in another order.</summary>
    /// <exception cref="DomainException">The list does not have every one of these papers once.</exception>
    public void ArrangePapers(IReadOnlyList<Document> inOrder) => Document.Arrange(inOrder, _documents);

    /// <summary>Replaces the attendance, in the order given.</summary>
    public void RecordAttendance(params IEnumerable<Attendee> present)
    {
        var attendees = present.ToList(); // it may be the list that is cleared, or refuse while it is read
        _attendees.Clear();
        _attendees.AddRange(attendees);
        for (var position = 0; position < _attendees.Count; position++)
        {
            _attendees[position].Position = position;
        }
    }

    public void RecordQuorum(bool wasPresent) => LackedQuorum = !wasPresent;

    /// <summary>
    /// The members and substitutes who may have voted on an item: present at that time, and not kept from voting by an interest.
    /// </summary>
    public IEnumerable<Attendee> VotersOn(AgendaItem item) => _attendees.Where(attendee =>
        attendee.IsVotingMemberPresent && !attendee.AbsentFor.Contains(item.Id)
        && !item.Declarations.Any(declaration => !declaration.MayHaveVoted && declaration.Name.Equals(attendee.Name, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Changes the day of a meeting that has not been announced.</summary>
    /// <exception cref="DomainException">It has been announced.</exception>
    public void SetDate(DateOnly date)
    {
        MustNotBeAnnounced();
        (Date, Slug) = (date, SlugOf(date));
    }

    /// <summary>Changes the time of a meeting that has not been announced.</summary>
    /// <param name="time">Null where it is not known.</param>
    /// <exception cref="DomainException">It has been announced.</exception>
    public void SetTime(TimeOnly? time)
    {
        MustNotBeAnnounced();
        Time = time;
    }

    /// <param name="introduction">Null for none.</param>
    public void SetIntroduction(BilingualText? introduction) => Introduction = introduction is { IsBlank: true } ? null : introduction;

    /// <param name="venue">Null where it is not known.</param>
    public void SetVenue(BilingualText? venue) => Venue = venue;

    public void SetDirections(BilingualText? directions) => Directions = directions;

    public void SetContact(BilingualText? contact) => Contact = contact;

    /// <param name="link">An absolute URL; null for no link.</param>
    /// <exception cref="DomainException">The link is not a web address.</exception>
    public void SetLink(string? link)
    {
        MustBeWebAddress(link);
        Link = link;
    }

    /// <param name="link">Null for no link.</param>
    internal static void MustBeWebAddress(string? link) => Require(
        link is null || (Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"),
        "Enter a link that begins with https:// or http://.");

    /// <param name="format">Null where the notice does not say.</param>
    public void SetFormat(MeetingFormat? format) => Format = format;

    public void SetExtraordinary(bool isExtraordinary) => IsExtraordinary = isExtraordinary;

    string IAddressed.NameInAddress => SlugOf(Date);

    Guid IAddressed.AddressPanelId => PanelId;

    /// <inheritdoc/>
    public void TakeAddress(IReadOnlySet<string> taken, string? published) => Slug = Address.Take(SlugOf(Date), taken, published, _formerSlugs);

    /// <summary>Removes and returns the items, which are stored one by one.</summary>
    public IReadOnlyList<AgendaItem> TakeOutItems()
    {
        var taken = _items.ToList();
        _items.Clear();
        return taken;
    }

    /// <summary>Puts back items that were stored one by one.</summary>
    public void PutBackItems(IEnumerable<AgendaItem> inOrder)
    {
        _items.AddRange(inOrder.ToList()); // it may refuse while it is read
        NumberPositions();
    }

    void IJsonOnDeserialized.OnDeserialized() => NumberPositions();

    private string? NumberOf(AgendaItem item, int position) =>
        NumbersItems == true ? (position + 1).ToString(CultureInfo.InvariantCulture) : item.Number;

    private void MustNotBeAnnounced() => Require(Stage == MeetingStage.NotPublished, "The meeting has been announced. Move it instead.");

    private static string SlugOf(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>How the public may attend. In Wales the notice must say so: LGA 1972 s.100A(6A).</summary>
public enum MeetingFormat
{
    InPerson,
    Remote,
    Hybrid,
}

/// <summary>What was published between the agenda and the meeting.</summary>
/// <param name="Number">From 1, in the order of publication.</param>
/// <param name="On">The day of publication.</param>
/// <param name="Reason">What it adds, and why it was not on the agenda.</param>
public sealed record Supplement(int Number, DateOnly On, BilingualText Reason);

/// <summary>Why a meeting does not take place on its date.</summary>
public enum CallingOff
{
    Cancelled,

    /// <summary>It takes place on another day, which is not known yet.</summary>
    Postponed,

    /// <summary>An earlier system lists it, and does not confirm that it takes place.</summary>
    Unconfirmed,
}

/// <summary>Whether a meeting takes place, as an earlier system says.</summary>
public enum ImportedState
{
    TakesPlace,
    Cancelled,
    Postponed,
    Unconfirmed,
}

/// <summary>How much of a meeting has been published. Each stage also shows what the earlier ones do.</summary>
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

/// <summary>
/// The approval that makes minutes the official record. They are signed at the same or the next suitable meeting, by the person
/// presiding: LGA 1972 Sch 12 para 41.
/// </summary>
/// <param name="MeetingId">The meeting that approved the minutes.</param>
/// <param name="On">The date of the approving meeting.</param>
/// <param name="SignedBy">Null where the minutes were imported and the earlier system does not say.</param>
/// <param name="Amendments">What the approving meeting amended; null where it approved the minutes unchanged.</param>
public sealed record Approval(Guid MeetingId, DateOnly On, string? SignedBy, BilingualText? Amendments = null);
