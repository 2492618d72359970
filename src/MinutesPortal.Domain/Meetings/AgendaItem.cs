using MinutesPortal.Domain.Grammar;
using MinutesPortal.Domain.Notice;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Meetings;

/// <summary>One item of business, and what became of it.</summary>
public sealed class AgendaItem
{
    private readonly List<Document> _documents = [];
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

    /// <summary>Its address within the meeting: given once, and neither number nor place.</summary>
    [Stored]
    public string Id { get; private set; } = CitationId.New();

    /// <summary>Its place on the agenda, from 0.</summary>
    [Stored]
    public int Position { get; internal set; }

    /// <summary>As printed, such as "7a". Text: councils number in many ways, and order is <see cref="Position"/>.</summary>
    [Stored]
    public string? Number { get; private set; }

    /// <summary>The number of its minute, where these are another series than the agenda's.</summary>
    [Stored]
    public string? MinuteNumber { get; private set; }

    /// <summary>By what name an earlier system knew it; null for what was made here.</summary>
    [Stored]
    public SourceId? SourceId { get; private set; }

    /// <summary>The topic under which an earlier system had it.</summary>
    [Stored]
    public SourceIssue? SourceIssue { get; private set; }

    /// <summary>Safe for the public, also where the item is exempt.</summary>
    [Stored]
    public BilingualText Title { get; private set; } = "";

    /// <summary>Such as "To approve the minutes" or "Report of the Director, recommending …".</summary>
    [Stored]
    public BilingualText? Purpose { get; private set; }

    /// <summary>Why it was taken without notice. LGA 1972 s.100B(4)(b): the minutes must say so.</summary>
    [Stored]
    public BilingualText? UrgencyReason { get; private set; }

    /// <summary>It stood on an agenda or supplement that was published before the meeting, or came from an earlier system, whose officers saw to that.</summary>
    [Stored]
    public bool HadNotice { get; private set; }

    /// <summary>Null where all of it is open, which is the rule. LGA 1972 s.100A(1).</summary>
    [Stored]
    public Exemption? Exemption { get; private set; }

    /// <summary>Its papers, in the order in which they were attached.</summary>
    [Stored(nameof(_documents))]
    public IReadOnlyList<Document> Documents => _documents;

    /// <summary>Its sentences, decisions and minutes, in order.</summary>
    [Stored(nameof(_entries))]
    public IReadOnlyList<Entry> Entries => _entries;

    /// <summary>The decision as it was written; null where there is none.</summary>
    public BilingualText? Decision => EntryList.Join(DecisionEntries);

    /// <summary>The minutes as they were written; null where there are none.</summary>
    public BilingualText? Minutes => EntryList.Join(MinutesEntries);

    /// <summary>Those of the notice of decisions.</summary>
    public IEnumerable<Entry> DecisionEntries => EntryList.In(_entries, EntryPlace.Decision);

    /// <summary>Those of the minutes.</summary>
    public IEnumerable<Entry> MinutesEntries => EntryList.In(_entries, EntryPlace.Minutes);

    /// <summary>The entries of the minutes or, as long as there are none, of the notice of decisions.</summary>
    public IEnumerable<Entry> Decided => Minutes is null ? DecisionEntries : MinutesEntries;

    /// <summary>Something was resolved or, as long as there are no minutes, a notice of decisions tells another outcome. Minutes replace the notice, also where they resolve nothing.</summary>
    public bool HasOutcome => Minutes is null ? DecisionEntries.Any() : MinutesEntries.OfType<Resolution>().Any();

    /// <summary>What its texts say, as data. Each fact names the entry it rests on.</summary>
    [Stored(nameof(_facts))]
    public IReadOnlyList<Fact> Facts => _facts;

    /// <summary>What became of it: as the minutes say or, as long as there are none, the notice of decisions.</summary>
    public Outcome? Outcome => OutcomeIn(Minutes is null ? EntryPlace.Decision : EntryPlace.Minutes);

    /// <summary>What the notice of decisions says became of it, where the minutes say something else; null where they agree.</summary>
    public Outcome? OtherOutcome => Minutes is not null && OutcomeIn(EntryPlace.Decision) is { } other && (other.Kind, other.To) != (Outcome?.Kind, Outcome?.To) ? other : null;

    /// <summary>The meetings whose minutes were approved at it, by their ids.</summary>
    public IEnumerable<Guid> ApprovedMinutesOf => _facts.OfType<MinutesApproval>().Select(approval => approval.MeetingId).Distinct();

    /// <summary>What was resolved, in either.</summary>
    public IEnumerable<Resolution> Resolutions => _entries.OfType<Resolution>();

    /// <summary>The votes on a resolution, each once. Where texts give other numbers, each vote is kept; one that a person confirmed comes first.</summary>
    public IReadOnlyList<RecordedVote> VotesOn(Resolution resolution)
    {
        var votes = new List<RecordedVote>();
        foreach (var vote in _facts.OfType<RecordedVote>().Where(vote => vote.ResolutionId == resolution.Id && vote.Counts is not null).OrderByDescending(vote => vote.Status))
        {
            if (!votes.Exists(other => other.AgreesWith(vote)))
            {
                var named = _facts.OfType<RecordedVote>().FirstOrDefault(other => (other.ResolutionId ?? resolution.Id) == resolution.Id && other.NamesAllOf(vote));
                votes.Add(named is null || named == vote ? vote : vote.NamedAs(named));
            }
        }

        return votes;
    }

    /// <exception cref="DomainException">The title is blank.</exception>
    public void SetTitle(BilingualText title)
    {
        if (title.IsBlank)
        {
            throw new DomainException("An agenda item needs a title.");
        }

        Title = title;
    }

    /// <param name="purpose">Null for none.</param>
    public void SetPurpose(BilingualText? purpose) => Purpose = purpose;

    /// <param name="number">As printed; null for none.</param>
    public void SetNumber(string? number) => Number = number;

    /// <param name="number">As printed; null for none.</param>
    public void SetMinuteNumber(string? number) => MinuteNumber = number;

    /// <summary>Notes the name by which an earlier system knew it.</summary>
    public void SetSource(SourceId id) => SourceId = id;

    /// <summary>Notes the topic under which an earlier system had it.</summary>
    public void SetSourceIssue(SourceIssue issue) => SourceIssue = issue;

    /// <summary>Adds a paper as the last.</summary>
    public void Attach(Document document)
    {
        document.Position = _documents.Count;
        _documents.Add(document);
    }

    /// <summary>The item is taken although notice of it was not given in time.</summary>
    /// <exception cref="DomainException">There is no reason. LGA 1972 s.100B(4)(b).</exception>
    public void TakeAsUrgent(BilingualText reason)
    {
        if (reason.IsBlank)
        {
            throw new DomainException($"Say why “{Title}” is urgent: the minutes must specify the special circumstances.");
        }

        UrgencyReason = reason;
    }

    /// <summary>Part of the item is exempt. LGA 1972 s.100A(4)-(5), Sch 12A.</summary>
    /// <exception cref="DomainException">No paragraph, another nation's paragraph, or no reason.</exception>
    public void Exempt(NoticeRules rules, IReadOnlyList<string> paragraphs, BilingualText reason, string? localWording = null)
    {
        if (paragraphs.Count == 0)
        {
            throw new DomainException($"Choose the paragraph of Schedule 12A under which “{Title}” is exempt.");
        }

        RequireReason(reason);
        Exemption = new([.. paragraphs.Select(number => rules.Paragraph(number).Number)], reason, LocalWording: localWording);
    }

    /// <summary>Part of the item is confidential, and the public must be kept out. LGA 1972 s.100A(2)-(3).</summary>
    /// <exception cref="DomainException">There is no reason.</exception>
    public void KeepConfidential(BilingualText reason)
    {
        RequireReason(reason);
        Exemption = new([], reason, IsConfidential: true);
    }

    /// <summary>An earlier system kept the public from the item. Under which paragraph is for an officer to find out.</summary>
    /// <param name="localWording">That system's own words for why; null where it had none.</param>
    /// <exception cref="DomainException">There is no reason.</exception>
    public void KeepWithheld(BilingualText reason, string? localWording)
    {
        RequireReason(reason);
        Exemption = new([], reason, LocalWording: localWording);
    }

    /// <summary>Writes the decision, which is published before the minutes, and finds what it says.</summary>
    public void WriteDecision(BilingualText source) => Write(source, EntryPlace.Decision);

    /// <summary>Writes the minutes and finds what they say. A sentence that was there before keeps its citation id.</summary>
    public void WriteMinutes(BilingualText source) => Write(source, EntryPlace.Minutes);

    /// <summary>Records how the panel voted on one of the item's resolutions, in place of what a person recorded before.</summary>
    /// <param name="vote">Null to take the record back.</param>
    /// <exception cref="DomainException">There is no such resolution.</exception>
    public void RecordVote(string resolutionId, Vote? vote)
    {
        if (Resolutions.All(resolution => resolution.Id != resolutionId))
        {
            throw new DomainException($"“{Title}” has no such resolution.");
        }

        _facts.RemoveAll(fact => fact is RecordedVote { Status: FactStatus.Confirmed } earlier && earlier.ResolutionId == resolutionId);
        if (vote is not null)
        {
            _facts.Add(new RecordedVote(resolutionId, vote));
        }

        NumberFacts();
    }

    /// <summary>Finds in its texts which earlier meetings' minutes it approves.</summary>
    /// <param name="meetings">The meetings of the panel, by their dates; without dates on which it met more than once.</param>
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

    /// <summary>Records that the minutes of a meeting were approved at it.</summary>
    public void RecordApprovedMinutes(Guid meetingId)
    {
        _facts.RemoveAll(fact => fact is MinutesApproval approval && approval.MeetingId == meetingId);
        _facts.Add(new MinutesApproval(meetingId));
        NumberFacts();
    }

    private void Write(BilingualText source, EntryPlace place)
    {
        var split = EntryList.Write(_entries, source, place);
        _facts.AddRange(_facts.OfType<RecordedVote>().Where(vote => vote.Status == FactStatus.Confirmed)
            .Join(split, vote => vote.ResolutionId, pair => pair.Earlier, (vote, pair) => new RecordedVote(pair.Later, vote.Counts!)).ToList());
        _facts.RemoveAll(fact => (fact is { Status: FactStatus.Found } and not MinutesApproval)
            || (fact.EntryId is { } id && !_entries.Exists(entry => entry.Id == id)));
        _facts.AddRange(FactFinder.In(EntryPlace.Minutes, [.. MinutesEntries]));
        _facts.AddRange(FactFinder.In(EntryPlace.Decision, [.. DecisionEntries]));
        NumberFacts();
    }

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
            throw new DomainException($"Say why the public is kept from “{Title}”.");
        }
    }

    internal void GiveNotice() => HadNotice = true;

    // LGA 1972 s.100B(4)(b)
    internal void MustHaveNotice()
    {
        if (!HadNotice && UrgencyReason is null)
        {
            throw new DomainException($"“{Title}” was not on the agenda in time: it can only be taken as urgent, and the minutes must say why.");
        }
    }

    /// <summary>Of what an earlier system withheld, only the title comes in.</summary>
    internal void MustHoldNothingWithheld()
    {
        if (Exemption is not null && (_entries.Count > 0 || _documents.Count > 0))
        {
            throw new DomainException($"The public was kept from “{Title}”: its text and papers cannot be imported.");
        }
    }

    internal void MustBeFitForAgenda()
    {
        if (Exemption is { } exemption && exemption.Reason.IsBlank)
        {
            RequireReason(exemption.Reason);
        }
    }

    // LGA 1972 s.100C(1)(a), (2): where the minute is exempt, the public gets what is left of it, or a summary.
    internal void MustHavePublicText()
    {
        if (Exemption is not null && (Minutes ?? Decision) is not { IsBlank: false })
        {
            throw new DomainException($"“{Title}” is exempt: write a minute or a summary of it that the public may read.");
        }
    }

    /// <summary>Takes a paper off the item, to be replaced by another. Versions published before keep it; to take it from these too, withdraw it.</summary>
    public void Detach(string documentId)
    {
        _documents.RemoveAll(document => document.Id == documentId);
        for (var position = 0; position < _documents.Count; position++)
        {
            _documents[position].Position = position;
        }
    }

    /// <summary>What the public may see of it at a stage. It is built of what may be shown: what is not named here stays inside.</summary>
    internal AgendaItem ShownAt(MeetingStage stage)
    {
        var shown = new AgendaItem
        {
            Id = Id,
            Position = Position,
            Number = Number,
            MinuteNumber = MinuteNumber,
            SourceId = SourceId,
            SourceIssue = SourceIssue,
            Title = Title,
            Purpose = Purpose,
            UrgencyReason = UrgencyReason,
            HadNotice = HadNotice,
            Exemption = Exemption,
        };
        shown._documents.AddRange(_documents);
        if (stage >= MeetingStage.DraftMinutes)
        {
            shown._entries.AddRange(_entries);
            shown._facts.AddRange(_facts);
        }
        else if (stage >= MeetingStage.Decisions)
        {
            shown._entries.AddRange(DecisionEntries.Select(entry => entry.ShownInDecisions()));
            shown._facts.AddRange(_facts.Where(fact => fact.IsShownInDecisions(shown._entries)).Select((fact, position) => fact.At(position)));
        }

        return shown;
    }

    internal void TakeAnotherId() => Id = CitationId.New();
}
