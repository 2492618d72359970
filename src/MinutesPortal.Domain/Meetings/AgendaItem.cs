using MinutesPortal.Domain.Grammar;
using MinutesPortal.Domain.Notice;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Meetings;

/// <summary>An item of business, with its papers and what was decided on it.</summary>
public sealed partial class AgendaItem
{
    private readonly List<string> _wards = [];
    private readonly List<Guid> _minutesToApprove = [];
    private readonly List<Document> _documents = [];
    private readonly List<Declaration> _declarations = [];
    private readonly List<string> _notPeople = [];
    private readonly List<Entry> _cutOut = [];
    private readonly List<RecordedVote> _cutOutVotes = [];
    private readonly List<Entry> _entries = [];
    private readonly List<Fact> _facts = [];

    private AgendaItem()
    {
    }

    internal AgendaItem(int position, BilingualText title, string? number, BilingualText? purpose)
    {
        (Position, Number, Purpose) = (position, number, purpose);
        SetTitle(title);
    }

    /// <summary>The citation id, which is part of the item's address. It never changes, even where number and place do.</summary>
    [Stored]
    public string Id { get; private set; } = CitationId.New();

    /// <summary>The item's place on the agenda, from 0. It follows from the meeting's list, so it is not stored with the item.</summary>
    public int Position { get; internal set; }

    /// <summary>
    /// The number as printed, such as "7a". Councils number in many ways, so items are sorted by <see cref="Position"/>. What is typed here
    /// is not used where the meeting numbers its items in their order.
    /// </summary>
    [Stored]
    public string? Number { get; private set; }

    /// <summary>The number of the minute, where the council numbers minutes in their own series.</summary>
    [Stored]
    public string? MinuteNumber { get; private set; }

    /// <summary>The item's id in an earlier system; null for an item that was created here.</summary>
    [Stored]
    public SourceId? SourceId { get; private set; }

    /// <summary>The issue to which an earlier system assigned the item.</summary>
    [Stored]
    public SourceIssue? SourceIssue { get; private set; }

    /// <summary>Always safe to show to the public, even where the item is exempt.</summary>
    [Stored]
    public BilingualText Title { get; private set; } = "";

    /// <summary>Such as "To approve the minutes" or "Report of the Director, recommending …".</summary>
    [Stored]
    public BilingualText? Purpose { get; private set; }

    /// <summary>Who presents the item, such as "Report of the Director of Finance"; null where nobody is named.</summary>
    [Stored]
    public BilingualText? Presenter { get; private set; }

    /// <summary>The names of the wards that it concerns. Empty where none are named.</summary>
    [Stored(nameof(_wards))]
    public IReadOnlyList<string> Wards => _wards;

    /// <summary>Whether it is a key decision: SI 2012/2089 reg 8. Null where nobody has marked it as one.</summary>
    [Stored]
    public bool? IsKeyDecision { get; private set; }

    /// <summary>
    /// Whether it sets the budget or the council tax. The minutes then name who voted for and against, and who abstained: SI 2014/165. Null where
    /// it does not.
    /// </summary>
    [Stored]
    public bool? IsBudgetDecision { get; private set; }

    /// <summary>How members of the public may speak on the item; null where it does not say.</summary>
    [Stored]
    public BilingualText? PublicSpeaking { get; private set; }

    /// <summary>The ids of the meetings whose minutes the item is to approve. What it approved is among <see cref="Facts"/>.</summary>
    [Stored(nameof(_minutesToApprove))]
    public IReadOnlyList<Guid> MinutesToApprove => _minutesToApprove;

    /// <summary>Why the item was taken without notice. The minutes must say so: LGA 1972 s.100B(4)(b).</summary>
    [Stored]
    public BilingualText? UrgencyReason { get; private set; }

    /// <summary>
    /// The item was on an agenda or supplement published before the meeting. An imported item counts as having had notice.
    /// </summary>
    [Stored]
    public bool HadNotice { get; private set; }

    /// <summary>The number of the supplement that brought the item; null where the agenda did.</summary>
    [Stored]
    public int? Supplement { get; private set; }

    /// <summary>Why part of the item is closed to the public; null where all of it is open. LGA 1972 s.100A(1).</summary>
    [Stored]
    public Exemption? Exemption { get; private set; }

    /// <summary>The papers in their order.</summary>
    [Stored(nameof(_documents))]
    public IReadOnlyList<Document> Documents => _documents;

    /// <summary>Words that the texts seem to name as people, and that an officer knows to be none. Never published.</summary>
    [Stored(nameof(_notPeople))]
    public IReadOnlyList<string> NotPeople => _notPeople;

    /// <summary>
    /// Entries that an officer cut out of the draft, newest last. Pasted back, they keep their citation ids, corrections and votes. Never
    /// published, and forgotten once the texts are.
    /// </summary>
    [Stored(nameof(_cutOut))]
    public IReadOnlyList<Entry> CutOut => _cutOut;

    /// <summary>The votes that were recorded on <see cref="CutOut"/>.</summary>
    [Stored(nameof(_cutOutVotes))]
    public IReadOnlyList<RecordedVote> CutOutVotes => _cutOutVotes;

    /// <summary>The interests that were declared in this item, in the order of the minutes.</summary>
    [Stored(nameof(_declarations))]
    public IReadOnlyList<Declaration> Declarations => _declarations;

    /// <summary>Why an executive decided as it did: SI 2012/2089 reg 12(2)(b). Null where it does not say.</summary>
    [Stored]
    public BilingualText? DecisionReason { get; private set; }

    /// <summary>What an executive considered and rejected, or that there was nothing: SI 2012/2089 reg 12(2)(c). Null where it does not say.</summary>
    [Stored]
    public BilingualText? RejectedAlternatives { get; private set; }

    /// <summary>A dispensation of the head of paid service for a conflict of interest: SI 2012/2089 reg 12(2)(e). Null where there is none.</summary>
    [Stored]
    public BilingualText? Dispensation { get; private set; }

    /// <summary>The working days in which the decision can be called in; null where it cannot be.</summary>
    [Stored]
    public int? CallInDays { get; private set; }

    /// <summary>Why the decision is too urgent to be called in; null where it is not.</summary>
    [Stored]
    public BilingualText? CallInExemption { get; private set; }

    /// <summary>The last day on which the decision can be called in. It follows from the day on which the decision was first published.</summary>
    [Stored]
    public DateOnly? CallInEnds { get; private set; }

    /// <summary>The entries of the decision and of the minutes.</summary>
    [Stored(nameof(_entries))]
    public IReadOnlyList<Entry> Entries => _entries;

    /// <summary>The text of the decision; null where there is none.</summary>
    public BilingualText? Decision => EntryList.Join(DecisionEntries);

    /// <summary>The text of the minutes; null where there are none.</summary>
    public BilingualText? Minutes => EntryList.Join(MinutesEntries);

    /// <summary>The entries of the notice of decisions.</summary>
    public IEnumerable<Entry> DecisionEntries => EntryList.In(_entries, EntryPlace.Decision);

    /// <summary>The entries of the minutes.</summary>
    public IEnumerable<Entry> MinutesEntries => EntryList.In(_entries, EntryPlace.Minutes);

    /// <summary>The entries of the minutes. Until there are minutes, those of the notice of decisions.</summary>
    public IEnumerable<Entry> Decided => Minutes is null ? DecisionEntries : MinutesEntries;

    /// <summary>
    /// Whether the item has an outcome to list. Minutes have one where they resolve something. Until there are minutes,
    /// any notice of decisions counts. Minutes replace the notice, even where they resolve nothing.
    /// </summary>
    public bool HasOutcome => Minutes is null ? DecisionEntries.Any() : MinutesEntries.OfType<Resolution>().Any();

    /// <summary>What the item's texts say, as data. Each fact names the entry it rests on.</summary>
    [Stored(nameof(_facts))]
    public IReadOnlyList<Fact> Facts => _facts;

    /// <summary>The number of words in its purpose and its texts, in both languages.</summary>
    internal int Words => _entries.Select(entry => entry.Text).Concat([Purpose, PublicSpeaking, DecisionReason, RejectedAlternatives]).OfType<BilingualText>().Sum(text => WordsIn(text.English) + WordsIn(text.Welsh));

    /// <summary>What became of the item, as the minutes say. Until there are minutes, as the notice of decisions says.</summary>
    public Outcome? Outcome => OutcomeIn(Minutes is null ? EntryPlace.Decision : EntryPlace.Minutes);

    /// <summary>The outcome in the notice of decisions, where the minutes give another; null where they agree.</summary>
    public Outcome? OtherOutcome => Minutes is not null && OutcomeIn(EntryPlace.Decision) is { } other && (other.Kind, other.To) != (Outcome?.Kind, Outcome?.To) ? other : null;

    /// <summary>The ids of the meetings whose minutes were approved at this item.</summary>
    public IEnumerable<Guid> ApprovedMinutesOf => _facts.OfType<MinutesApproval>().Select(approval => approval.MeetingId).Distinct();

    /// <summary>The resolutions of both texts.</summary>
    public IEnumerable<Resolution> Resolutions => _entries.OfType<Resolution>();

    /// <summary>Who moved and seconded what was decided. Two where the texts disagree.</summary>
    public IEnumerable<Motion> Motions => _facts.OfType<Motion>().DistinctBy(motion => (motion.MovedBy, motion.SecondedBy));

    /// <summary>
    /// The votes on a resolution, each once. Where the texts give different numbers, each vote is kept.
    /// A vote that a person confirmed comes first.
    /// </summary>
    public IReadOnlyList<RecordedVote> VotesOn(Resolution resolution) => Votes(resolution.Id);

    /// <summary>
    /// The votes that name no resolution, each once, but for those that a vote on a resolution repeats. What a person recorded settles
    /// what the texts leave open, so a vote that a person recorded is then the only one.
    /// </summary>
    public IReadOnlyList<RecordedVote> VotesOnItem()
    {
        var votes = Votes(null);
        var onResolutions = Resolutions.SelectMany(VotesOn).ToList();
        return votes is [{ Status: FactStatus.Confirmed } recorded, ..] ? [recorded] : votes.FindAll(vote => !onResolutions.Exists(other => other.SaysAllOf(vote)));
    }

    /// <summary>The votes on amendments, candidates and whatever else was not resolved, in the order of the minutes.</summary>
    public IEnumerable<RecordedVote> OtherVotes => _facts.OfType<RecordedVote>().Where(vote => vote.On is not null);

    /// <exception cref="DomainException">The title is blank.</exception>
    public void SetTitle(BilingualText title)
    {
        if (title.IsBlank)
        {
            throw new DomainException("Enter a title for the agenda item.");
        }

        Title = title;
    }

    /// <param name="purpose">Null for no purpose.</param>
    public void SetPurpose(BilingualText? purpose) => Purpose = purpose;

    /// <param name="presenter">Null for nobody.</param>
    public void SetPresenter(BilingualText? presenter) => Presenter = presenter is { IsBlank: true } ? null : presenter;

    /// <summary>Replaces the names of the wards.</summary>
    /// <exception cref="DomainException">A name is blank.</exception>
    public void SetWards(params IReadOnlyCollection<string> names)
    {
        var wards = names.ToList(); // it may be the list that is cleared, or refuse while it is read
        if (wards.Exists(string.IsNullOrWhiteSpace))
        {
            throw new DomainException("Enter the name of a ward, or remove the blank line.");
        }

        _wards.Clear();
        _wards.AddRange(wards.Select(SourceText.Tidy));
    }

    public void SetBudgetDecision(bool isBudgetDecision) => IsBudgetDecision = isBudgetDecision ? true : null;

    public void SetKeyDecision(bool isKeyDecision) => IsKeyDecision = isKeyDecision ? true : null;

    /// <param name="publicSpeaking">How to speak on the item; null where it does not say.</param>
    public void SetPublicSpeaking(BilingualText? publicSpeaking) => PublicSpeaking = publicSpeaking is { IsBlank: true } ? null : publicSpeaking;

    /// <param name="number">As printed; null for no number.</param>
    public void SetNumber(string? number) => Number = number;

    /// <param name="number">As printed; null for no number.</param>
    public void SetMinuteNumber(string? number) => MinuteNumber = number;

    public void SetSource(SourceId id) => SourceId = id;

    public void SetSourceIssue(SourceIssue issue) => SourceIssue = issue;

    /// <summary>Adds a paper after the others.</summary>
    public void Attach(Document document) => Document.Add(document, _documents);

    /// <summary>Removes a paper from the item. Versions published before keep it; withdraw the paper to remove it from them too.</summary>
    public void Detach(string documentId) => Document.Remove(documentId, _documents);

    /// <summary>Puts the papers in another order.</summary>
    /// <exception cref="DomainException">The list does not have every paper of the item once.</exception>
    public void ArrangePapers(IReadOnlyList<Document> inOrder) => Document.Arrange(inOrder, _documents);

    /// <summary>Marks the item as urgent: it is taken although it was not on the agenda in time.</summary>
    /// <exception cref="DomainException">The reason is blank. LGA 1972 s.100B(4)(b).</exception>
    public void TakeAsUrgent(BilingualText reason)
    {
        if (reason.IsBlank)
        {
            throw new DomainException($"Say why “{Title}” is urgent. The minutes must give the special circumstances.");
        }

        UrgencyReason = reason;
    }

    /// <summary>Takes back that the item is urgent.</summary>
    public void TakeInOrder() => UrgencyReason = null;

    /// <summary>Marks part of the item as exempt. LGA 1972 s.100A(4)-(5), Sch 12A.</summary>
    /// <exception cref="DomainException">There is no paragraph, a paragraph belongs to another nation, or the reason is blank.</exception>
    public void Exempt(NoticeRules rules, IReadOnlyList<string> paragraphs, BilingualText reason, string? localWording = null)
    {
        if (paragraphs.Count == 0)
        {
            throw new DomainException($"Choose the paragraph of Schedule 12A that makes “{Title}” exempt.");
        }

        RequireReason(reason);
        Exemption = new([.. paragraphs.Select(number => rules.Paragraph(number).Number)], reason, LocalWording: localWording);
    }

    /// <summary>Marks part of the item as confidential. The public must be excluded: LGA 1972 s.100A(2)-(3).</summary>
    /// <exception cref="DomainException">The reason is blank.</exception>
    public void KeepConfidential(BilingualText reason)
    {
        RequireReason(reason);
        Exemption = new([], reason, IsConfidential: true);
    }

    /// <summary>
    /// Marks the item as closed to the public by an earlier system. An officer has yet to find the paragraph of Schedule 12A.
    /// </summary>
    /// <param name="localWording">The earlier system's wording of the reason; null where it gave none.</param>
    /// <exception cref="DomainException">The reason is blank.</exception>
    public void KeepWithheld(BilingualText reason, string? localWording)
    {
        RequireReason(reason);
        Exemption = new([], reason, LocalWording: localWording);
    }

    /// <summary>Sets the day on which the council looks again whether the item must stay closed.</summary>
    /// <param name="day">Null for no day.</param>
    /// <exception cref="DomainException">The item is open.</exception>
    public void ReviewExemptionOn(DateOnly? day) =>
        Exemption = Exemption is null ? throw new DomainException($"“{Title}” is open to the public, so there is nothing to review.") : Exemption with { ReviewOn = day };

    /// <summary>Opens the whole item to the public again.</summary>
    public void Open() => Exemption = null;

    /// <summary>Replaces the interests that were declared in this item, in the order given.</summary>
    /// <exception cref="DomainException">One of them names nobody.</exception>
    public void RecordDeclarations(params IEnumerable<Declaration> declared)
    {
        var declarations = declared.ToList(); // it may be the list that is cleared, or refuse while it is read
        if (declarations.Exists(declaration => string.IsNullOrWhiteSpace(declaration.Name)))
        {
            throw new DomainException("Enter who declared the interest.");
        }

        _declarations.Clear();
        _declarations.AddRange(declarations);
    }

    /// <summary>Writes the decision, which is published before the minutes, and reads its facts.</summary>
    /// <returns>What was read.</returns>
    public ItemReading WriteDecision(BilingualText source) => Write(source, EntryPlace.Decision);

    /// <summary>Writes the minutes and reads their facts. A sentence that was there before keeps its citation id.</summary>
    /// <returns>What was read.</returns>
    public ItemReading WriteMinutes(BilingualText source) => Write(source, EntryPlace.Minutes);

    /// <summary>
    /// Records how the panel voted on a resolution. Replaces the vote that a person recorded before. Takes over the names that a text
    /// gives for this vote.
    /// </summary>
    /// <param name="resolutionId">Null for a vote on all of the item's resolutions together.</param>
    /// <param name="vote">Null removes the recorded vote.</param>
    /// <param name="names">Who voted how. Null takes over the names that a text gives for this vote, if any.</param>
    /// <param name="isSecret">Whether it was by secret ballot. It then has no names, whatever a text says.</param>
    /// <exception cref="DomainException">
    /// The item has no such resolution, or none at all, the names do not fit the numbers, or a secret ballot has names.
    /// </exception>
    public void RecordVote(string? resolutionId, Vote? vote, VoteNames? names = null, bool isSecret = false)
    {
        var resolutions = Resolutions.ToList();
        if (resolutions.Count == 0 || (resolutionId is not null && !resolutions.Exists(resolution => resolution.Id == resolutionId)))
        {
            throw new DomainException($"“{Title}” has no such resolution. Choose one of its resolutions.");
        }

        if (vote is not null)
        {
            names?.MustFit(vote);
            MustBeNameless(names, isSecret);
        }

        var votedOn = resolutionId ?? OnlyResolution;
        _facts.RemoveAll(fact => fact is RecordedVote { Status: FactStatus.Confirmed, On: null } earlier && earlier.ResolutionId == votedOn);
        if (vote is not null)
        {
            _facts.Add(new RecordedVote(votedOn, votedOn ?? resolutions[0].Id, vote, names, isSecret ? true : null));
        }

        NameVotes();
        NumberFacts();
    }

    /// <summary>Replaces the votes on amendments, candidates and whatever else was not resolved, in the order given.</summary>
    /// <exception cref="DomainException">One of them is on nothing, has names that do not fit its numbers, or is secret and has names.</exception>
    public void RecordOtherVotes(params IEnumerable<OtherVote> votes)
    {
        var others = votes.ToList(); // it may refuse while it is read
        foreach (var other in others)
        {
            if (other.On.IsBlank)
            {
                throw new DomainException("Say what was voted on, such as the amendment or the candidate.");
            }

            MustBeNameless(other.Names, other.IsSecret);
            other.Names?.MustFit(other.Counts);
        }

        _facts.RemoveAll(fact => fact is RecordedVote { On: not null });
        _facts.AddRange(others.Select(other => new RecordedVote(other)));
        NumberFacts();
    }

    /// <summary>Removes a vote that a person recorded.</summary>
    /// <param name="position">Its place among the facts.</param>
    /// <exception cref="DomainException">There is no such vote.</exception>
    public void RemoveVote(int position)
    {
        if (_facts.ElementAtOrDefault(position) is not RecordedVote { Status: FactStatus.Confirmed })
        {
            throw new DomainException("There is no such vote any more. Open the page again.");
        }

        _facts.RemoveAt(position);
        NameVotes();
        NumberFacts();
    }

    private static void MustBeNameless(VoteNames? names, bool isSecret)
    {
        if (isSecret && names is not null)
        {
            throw new DomainException("A secret ballot names nobody. Remove the names, or say that the vote was not secret.");
        }
    }

    /// <summary>Reads from the item's texts which earlier meetings' minutes it approves.</summary>
    /// <param name="meetings">The panel's meetings by date. Leave out dates on which the panel met more than once.</param>
    public void FindApprovedMinutes(IReadOnlyDictionary<DateOnly, Guid> meetings)
    {
        var found = Grammar.ApprovedMinutes.In(this).ToList();
        _facts.RemoveAll(fact => fact is MinutesApproval { Status: FactStatus.Found });
        foreach (var (date, entry) in found)
        {
            if (meetings.TryGetValue(date, out var meeting) && !ApprovedMinutesOf.Contains(meeting))
            {
                _facts.Add(new MinutesApproval(meeting, entry.MinutesPosition is null ? EntryPlace.Decision : EntryPlace.Minutes, entry.Id));
            }
        }

        NumberFacts();
    }

    /// <summary>Records that this item approved the minutes of a meeting.</summary>
    public void RecordApprovedMinutes(Guid meetingId)
    {
        _facts.RemoveAll(fact => fact is MinutesApproval approval && approval.MeetingId == meetingId);
        _facts.Add(new MinutesApproval(meetingId));
        NumberFacts();
    }

    internal void SetMinutesToApprove(IEnumerable<Guid> meetings)
    {
        var ids = meetings.Distinct().ToList();
        _minutesToApprove.Clear();
        _minutesToApprove.AddRange(ids);
    }

    private ItemReading Write(BilingualText source, EntryPlace place)
    {
        var before = _entries.ToList();
        var split = EntryList.Write(_entries, source, place, _cutOut);
        KeepCutOut(before);
        return ReadAnew(place, split);
    }

    /// <summary>Lets votes follow the resolutions that one text has under another id now, and finds the facts of that text.</summary>
    private ItemReading ReadAnew(EntryPlace place, IReadOnlyList<(string Earlier, string Later)> split)
    {
        _facts.AddRange(_facts.OfType<RecordedVote>().Where(vote => vote.Status == FactStatus.Confirmed)
            .Join(split, vote => vote.ResolutionId, pair => pair.Earlier, (vote, pair) => new RecordedVote(pair.Later, pair.Later, vote.Counts!, vote.GivenNames, vote.IsSecret)).ToList());
        return ReadFacts(place);
    }

    /// <summary>Removes words from the decision and the minutes. Every entry keeps its citation id.</summary>
    internal void Remove(SoughtWords words)
    {
        if (words.AreIn(string.Join('\n', _cutOut.Select(entry => entry.Text.English))) || words.AreIn(string.Join('\n', _cutOut.Select(entry => entry.Text.Welsh))))
        {
            ForgetCutOut();
        }

        if (EntryList.Remove(_entries, words))
        {
            ReadFacts(EntryPlace.Minutes);
            ReadFacts(EntryPlace.Decision);
        }
    }

    /// <summary>Finds the facts of one text. The other text was not written, so its facts stay. Those of the minutes come first.</summary>
    private ItemReading ReadFacts(EntryPlace place)
    {
        var entries = EntryList.In(_entries, place).ToList();
        var reading = FactFinder.Read(entries);
        var found = FactFinder.In(place, entries, reading).Select(fact => fact.Without(_notPeople)).OfType<Fact>().Concat(_facts.Where(fact => IsRead(fact) && fact.FoundIn != place)).OrderByDescending(fact => fact.FoundIn).ToList();
        _facts.RemoveAll(fact => IsRead(fact) || (fact.EntryId is { } id && !_entries.Exists(entry => entry.Id == id)));
        _facts.InsertRange(0, found); // always in this order, so that to save the same text again changes nothing
        NameVotes();
        NumberFacts();
        return reading;
    }

    /// <summary>
    /// Gives each vote that a person recorded the names that a text gives for the same vote: with the same numbers, on the same
    /// resolution. A text that does not say on which resolution can only mean the item's single one.
    /// </summary>
    private void NameVotes()
    {
        var found = _facts.OfType<RecordedVote>().Where(vote => vote.Status == FactStatus.Found).ToList();
        for (var position = 0; position < _facts.Count; position++)
        {
            if (_facts[position] is RecordedVote { Status: FactStatus.Confirmed } vote)
            {
                _facts[position] = vote.NamedAs(found.Find(other => (other.ResolutionId ?? OnlyResolution) == vote.ResolutionId && other.NamesAllOf(vote)));
            }
        }
    }

    /// <summary>The id of the item's resolution where it has exactly one.</summary>
    private string? OnlyResolution => Resolutions.Take(2).ToList() is [var only] ? only.Id : null;

    private List<RecordedVote> Votes(string? resolutionId)
    {
        var votes = new List<RecordedVote>();
        foreach (var vote in _facts.OfType<RecordedVote>().Where(vote => vote.On is null && vote.ResolutionId == resolutionId && vote.Counts is not null)
            .OrderByDescending(vote => vote.Status).ThenByDescending(vote => vote.NamesEveryone))
        {
            if (!votes.Exists(other => other.AgreesWith(vote)))
            {
                votes.Add(vote);
            }
        }

        return votes;
    }

    private static bool IsRead(Fact fact) => fact is { Status: FactStatus.Found } and not MinutesApproval;

    private Outcome? OutcomeIn(EntryPlace place) => _facts.OfType<Outcome>().FirstOrDefault(outcome => outcome.FoundIn == place);

    private void NumberFacts()
    {
        for (var position = 0; position < _facts.Count; position++)
        {
            _facts[position].Position = position;
        }
    }

    private void RequireReason(BilingualText reason)
    {
        if (reason.IsBlank)
        {
            throw new DomainException($"Say why “{Title}” is closed to the public.");
        }
    }

    internal void GiveNotice(Supplement? supplement)
    {
        (HadNotice, Supplement) = (true, HadNotice ? Supplement : supplement?.Number);
        _documents.ForEach(document => document.GiveNotice(supplement));
    }

    // LGA 1972 s.100B(4)(b)
    internal void MustHaveNotice()
    {
        if (!HadNotice && UrgencyReason is null)
        {
            throw new DomainException($"“{Title}” was not on the agenda in time. Mark it as urgent and say why, or remove it.");
        }
    }

    /// <summary>An item that an earlier system withheld may bring only its title.</summary>
    internal void MustHoldNothingWithheld()
    {
        if (Exemption is not null && (_entries.Count > 0 || _documents.Count > 0))
        {
            throw new DomainException(
                $"“{Title}” was closed to the public, so its text and papers cannot be imported. Import only its title.");
        }
    }

    // SI 2014/165
    internal void MustNameVoters()
    {
        var votes = VotesOnItem().Concat(Resolutions.SelectMany(VotesOn)).ToList(); // each once, and what a person recorded first
        if (IsBudgetDecision == true && Resolutions.Any() && (votes.Count == 0 || votes.Exists(vote => !vote.NamesEveryone)))
        {
            throw new DomainException($"“{Title}” decides the budget. Name who voted for it, who voted against it and who abstained.");
        }
    }

    internal void MustBeFitForAgenda()
    {
        if (Exemption is { } exemption && exemption.Reason.IsBlank)
        {
            RequireReason(exemption.Reason);
        }
    }

    // LGA 1972 s.100C(1)(a), (2): the public gets the part of an exempt minute that is open, or a summary.
    internal void MustHavePublicText()
    {
        if (Exemption is not null && (Minutes ?? Decision) is not { IsBlank: false })
        {
            throw new DomainException($"“{Title}” is exempt. Write a minute or a summary of it that the public may read.");
        }
    }

    /// <summary>
    /// What the public may see of the item at a stage. It is an allow-list: a property that is not copied here stays private.
    /// </summary>
    /// <param name="number">The number with which it is published; null for no number.</param>
    internal AgendaItem ShownAt(MeetingStage stage, string? number)
    {
        var shown = new AgendaItem
        {
            Id = Id,
            Position = Position,
            Number = number,
            MinuteNumber = MinuteNumber,
            SourceId = SourceId,
            SourceIssue = SourceIssue,
            Title = Title,
            Purpose = Purpose,
            UrgencyReason = UrgencyReason,
            HadNotice = HadNotice,
            Supplement = Supplement,
            Presenter = Presenter,
            IsKeyDecision = IsKeyDecision,
            IsBudgetDecision = IsBudgetDecision,
            PublicSpeaking = PublicSpeaking,
            Exemption = Exemption,
        };
        shown._wards.AddRange(_wards);
        shown._minutesToApprove.AddRange(_minutesToApprove);
        shown._documents.AddRange(_documents);
        if (stage >= MeetingStage.Decisions)
        {
            ShowStatement(shown);
        }

        if (stage >= MeetingStage.DraftMinutes)
        {
            shown._entries.AddRange(_entries);
            shown._facts.AddRange(_facts);
        }
        else if (stage >= MeetingStage.Decisions)
        {
            shown._entries.AddRange(DecisionEntries.Select(entry => entry.ShownInDecisions()));
            shown._facts.AddRange(_facts.Where(fact => fact.IsShownInDecisions(shown._entries)).Select((fact, position) => fact.At(position)));
            shown.NameVotes(); // again, without the names that only the minutes give
        }

        return shown;
    }

    private static int WordsIn(string? text)
    {
        var (words, isInWord) = (0, false);
        foreach (var character in text ?? "")
        {
            words += !isInWord && !char.IsWhiteSpace(character) ? 1 : 0;
            isInWord = !char.IsWhiteSpace(character);
        }

        return words;
    }

    /// <summary>A copy of this item as the next version of a published one.</summary>
    /// <param name="published">Null for a new item.</param>
    internal AgendaItem AsNextOf(AgendaItem? published)
    {
        var next = Meeting.Copy(this);
        (next.HadNotice, next.Supplement) = (published?.HadNotice ?? false, published?.Supplement);
        next.CallInEnds = next.CallInDays is null ? null : published?.CallInEnds;
        return next;
    }

    /// <summary>What the public would see of the item without its papers, and without what publishing decides: its notice, and when call-in ends.</summary>
    /// <param name="number">The number with which it is compared.</param>
    internal AgendaItem WithoutPapers(MeetingStage stage, string? number)
    {
        var shown = ShownAt(stage, number);
        shown.SetPapers([]);
        (shown.HadNotice, shown.Supplement, shown.CallInEnds) = (false, null, null);
        return shown;
    }

    /// <summary>Takes over what the publication decided on the item.</summary>
    internal void Follow(AgendaItem published)
    {
        (HadNotice, Supplement, CallInEnds) = (published.HadNotice, published.Supplement, CallInDays is null ? null : published.CallInEnds);
        if (_entries.Count > 0 && published.Minutes == Minutes && published.Decision == Decision)
        {
            ForgetCutOut();
        }
    }

    internal void SetPapers(IEnumerable<Document> papers)
    {
        _documents.Clear();
        foreach (var paper in papers)
        {
            Attach(paper);
        }
    }

    internal void TakeId(string id) => Id = id;
}
