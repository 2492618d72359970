using MinutesPortal.Domain.Grammar;
using MinutesPortal.Domain.Notice;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Meetings;

/// <summary>One item of business, and what became of it.</summary>
public sealed class AgendaItem
{
    private readonly List<Document> documents = [];
    private readonly List<Entry> entries = [];

    private AgendaItem()
    {
    }

    internal AgendaItem(int position, BilingualText title, string? number, BilingualText? purpose)
    {
        (Position, Number) = (position, number);
        Describe(title, purpose);
    }

    /// <summary>Its address within the meeting: given once, and neither number nor place.</summary>
    public string Id { get; private set; } = CitationId.New();

    /// <summary>Its place on the agenda, from 0.</summary>
    public int Position { get; internal set; }

    /// <summary>As printed, such as "7a". Text: councils number in many ways, and order is <see cref="Position"/>.</summary>
    public string? Number { get; private set; }

    /// <summary>The number of its minute, where these are another series than the agenda's.</summary>
    public string? MinuteNumber { get; private set; }

    /// <summary>By what name an earlier system knew it; null for what was made here.</summary>
    public SourceId? SourceId { get; private set; }

    /// <summary>The topic under which an earlier system had it.</summary>
    public SourceIssue? SourceIssue { get; private set; }

    /// <summary>Safe for the public, also where the item is exempt.</summary>
    public BilingualText Title { get; private set; } = "";

    /// <summary>Such as "To approve the minutes" or "Report of the Director, recommending …".</summary>
    public BilingualText? Purpose { get; private set; }

    /// <summary>Why it was taken without notice. LGA 1972 s.100B(4)(b): the minutes must say so.</summary>
    public BilingualText? UrgencyReason { get; private set; }

    /// <summary>It stood on an agenda or supplement that was published before the meeting, or came from an earlier system, whose officers saw to that.</summary>
    public bool HadNotice { get; private set; }

    /// <summary>Null where all of it is open, which is the rule. LGA 1972 s.100A(1).</summary>
    public Exemption? Exemption { get; private set; }

    /// <summary>Its papers, in the order in which they were attached.</summary>
    public IReadOnlyList<Document> Documents => documents;

    /// <summary>Its sentences, decisions and minutes, in order.</summary>
    public IReadOnlyList<Entry> Entries => entries;

    /// <summary>The decision as it was written; null where there is none.</summary>
    public BilingualText? Decision => EntryList.Join(DecisionEntries);

    /// <summary>The minutes as they were written; null where there are none.</summary>
    public BilingualText? Minutes => EntryList.Join(MinutesEntries);

    /// <summary>Those of the notice of decisions.</summary>
    public IEnumerable<Entry> DecisionEntries => EntryList.In(entries, EntryPlace.Decision);

    /// <summary>Those of the minutes.</summary>
    public IEnumerable<Entry> MinutesEntries => EntryList.In(entries, EntryPlace.Minutes);

    /// <summary>The entries of the minutes or, as long as there are none, of the notice of decisions.</summary>
    public IEnumerable<Entry> Decided => Minutes is null ? DecisionEntries : MinutesEntries;

    /// <summary>Something was resolved or, as long as there are no minutes, a notice of decisions tells another outcome. Minutes replace the notice, also where they resolve nothing.</summary>
    public bool HasOutcome => Minutes is null ? DecisionEntries.Any() : MinutesEntries.OfType<Resolution>().Any();

    /// <summary>What was resolved, in either.</summary>
    public IEnumerable<Resolution> Resolutions => entries.OfType<Resolution>();

    /// <exception cref="DomainException">The title is blank.</exception>
    public void Describe(BilingualText title, BilingualText? purpose)
    {
        if (title.IsBlank)
        {
            throw new DomainException("An agenda item needs a title.");
        }

        (Title, Purpose) = (title, purpose);
    }

    /// <summary>Says the item's numbers, as printed.</summary>
    public void NumberAs(string? number, string? minuteNumber) => (Number, MinuteNumber) = (number, minuteNumber);

    /// <summary>An earlier system knew it by this name, and had it under this topic.</summary>
    public void WasKnownAs(SourceId? id, SourceIssue? issue) => (SourceId, SourceIssue) = (id, issue);

    /// <summary>Adds a paper as the last.</summary>
    public void Attach(Document document)
    {
        document.Position = documents.Count;
        documents.Add(document);
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

    /// <summary>Writes the decision, which is published before the minutes.</summary>
    public void WriteDecision(BilingualText source) => EntryList.Write(entries, source, EntryPlace.Decision);

    /// <summary>Writes the minutes. What was there before and is the same sentence still keeps its citation id.</summary>
    public void WriteMinutes(BilingualText source) => EntryList.Write(entries, source, EntryPlace.Minutes);

    /// <summary>Records how the panel voted on one of the item's resolutions.</summary>
    /// <exception cref="DomainException">There is no such resolution.</exception>
    public void RecordVote(string resolutionId, Vote? vote)
    {
        var resolution = Resolutions.FirstOrDefault(resolution => resolution.Id == resolutionId)
            ?? throw new DomainException($"“{Title}” has no such resolution.");
        resolution.Vote = vote;
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
        if (Exemption is not null && (entries.Count > 0 || documents.Count > 0))
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
        documents.RemoveAll(document => document.Id == documentId);
        for (var position = 0; position < documents.Count; position++)
        {
            documents[position].Position = position;
        }
    }

    internal void KeepOnlyAgenda() => entries.Clear();

    internal void KeepOnlyDecision()
    {
        entries.RemoveAll(entry => entry.DecisionPosition is null);
        foreach (var entry in entries)
        {
            entry.MinutesPosition = null;
        }

        EntryList.Sort(entries);
    }

    internal void TakeAnotherId() => Id = CitationId.New();
}
