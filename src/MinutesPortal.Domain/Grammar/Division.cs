using MinutesPortal.Domain.Grammar.Phrases;
using MinutesPortal.Domain.Grammar.Rules;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Grammar;

/// <summary>A piece of source text and what it was taken for.</summary>
/// <param name="Verb">For what was decided: the outcome word as typed; null where the text has lost it.</param>
/// <param name="Marker">As typed, such as <c>•</c> or <c>(i)</c>; null for running text.</param>
/// <param name="Level">0 for running text, 1 for a list, 2 for a list in a list.</param>
/// <param name="Text">With its marker, white space and line ends, as typed.</param>
public sealed record Piece(EntryKind Kind, string? Verb, string? Marker, int Level, string Text, Confidence Confidence)
{
    /// <summary>Whether a person has set its kind or its bounds.</summary>
    public bool IsCorrected { get; init; }
}

/// <summary>How far a finding can be trusted. What is unsure is for an officer to look at.</summary>
public enum Confidence
{
    Unsure,
    Likely,
    Certain,
}

/// <summary>
/// Divides an item's text into pieces: paragraphs, the points of lists, and what was decided. Joined, the pieces are the text again.
/// <code>
/// Text       := {Paragraph | List} [Outcome]*
/// Outcome    := LeadIn (ClauseList | {Clause}) | Decision      ; LeadIn ends in a verb, "that" or a colon; Decision says it in one paragraph
/// ClauseList := {Marker Clause [ClauseList]}                   ; may stand in parts, each under a heading
/// List       := {Marker Point [List]}
/// </code>
/// One pass over the paragraphs, each looked at with its neighbours only.
/// </summary>
public static class Division
{
    public static IReadOnlyList<Piece> Of(string source) => Of(Words.Of(source));

    internal static IReadOnlyList<Piece> Of(Words words)
    {
        var blocks = new MinutesLayout(words).Cut();
        var division = new Divided(words, blocks);
        foreach (var block in blocks)
        {
            division.Read(block);
        }

        LostOutcomes.Find(words, blocks);
        Divided.SetListsOfClauses(blocks);
        return [.. blocks.Select(block => new Piece(
            block.Kind, block.Kind == EntryKind.Resolution ? block.Verb : null, block.Marker?.Text, block.Level, words.Source[block.Start..block.End], block.Confidence))];
    }

    /// <summary>What the paragraph before a list says the list is.</summary>
    private enum ListLead
    {
        None,
        Discussion,
        NotPoints,
    }

    private sealed class Divided(Words words, IReadOnlyList<MinutesBlock> blocks)
    {
        private string? _verb;
        private Confidence _confidence;
        private bool _expectsClauses; // the last thing read was a lead-in, or a clause
        private ListLead _lead;
        private MinutesBlock? _last;
        private bool _leadIsBody; // "The Panel:"

        public void Read(MinutesBlock block)
        {
            block.IsMotion = _lead == ListLead.NotPoints;
            if (block.Marker is null)
            {
                ReadParagraph(block);
            }
            else
            {
                ReadPoint(block);
            }

            _last = block;
        }

        /// <summary>Several clauses without markers under one lead-in are a list all the same.</summary>
        public static void SetListsOfClauses(IReadOnlyList<MinutesBlock> blocks)
        {
            for (var start = 0; start < blocks.Count; start++)
            {
                var end = start;
                while (end < blocks.Count && blocks[end] is { Kind: EntryKind.Resolution, Marker: null, Level: 0 } && (blocks[end].Outcome is null || blocks[end].IsClauseWithVerb))
                {
                    end++;
                }

                if (end - start > 1)
                {
                    blocks.Skip(start).Take(end - start).ToList().ForEach(block => block.Level = 1);
                }

                start = Math.Max(start, end);
            }
        }

        private void ReadParagraph(MinutesBlock block)
        {
            if (block.Outcome is { } outcome)
            {
                (_verb, _confidence) = (outcome.Verb, outcome.Confidence);
                var next = blocks.ElementAtOrDefault(block.Index + 1);
                _expectsClauses = !outcome.IsTold && (outcome.IsLeadIn || EndsInColon(block) || (next?.Marker is not null && !EndsSentence(block) && next.Run > 0) || IsListOfClauses(next));
                if (!outcome.IsLeadIn)
                {
                    _confidence = words.SentenceEnd(outcome.LastWord - 1) < block.LastWord && _confidence == Confidence.Certain ? Confidence.Likely : _confidence;
                    block.IsClauseWithVerb = _last is not null && (_last.IsClauseWithVerb || (_last.Outcome is null && EndsInColon(_last)));
                    Decide(block, 0);
                }

                _lead = outcome.IsTold ? ListLead.NotPoints : ListLead.None;
                return;
            }

            if (_verb is not null && _expectsClauses && ContinuesClauses(block))
            {
                return;
            }

            if (!(block.Marker is null && IsHeading(block) && !IsLabel(block) && NextContinuesClauses(block)))
            {
                (_verb, _expectsClauses) = (null, false);
            }

            _lead = LeadOf(block);
        }

        /// <summary>A clause without a marker, or a word or heading between lead-in and clauses.</summary>
        private bool ContinuesClauses(MinutesBlock block)
        {
            if (IsConnective(block) || IsFurtherLead(block))
            {
                return true; // "That", or "That Cabinet:", on a line of its own
            }

            var afterLeadIn = _last is { Outcome: not null };
            if (block.Marker is null && IsHeading(block) && !BeginsClause(words, block) && !IsLabel(block) && NextContinuesClauses(block))
            {
                return true; // "PART A"
            }

            var isFirst = afterLeadIn || (_last is { Kind: EntryKind.Narrative } && blocks.ElementAtOrDefault(block.Index - 2)?.Outcome is not null);
            var begins = BeginsClause(words, block);
            if ((isFirst && !IsBracketed(block) && !IsLabel(block)) || ((begins || EndsAsClause(_last)) && _last is { Kind: EntryKind.Resolution, Marker: null }))
            {
                Decide(block, 0);
                block.Confidence = begins || isFirst ? _confidence : Confidence.Likely;
                return true;
            }

            return false;
        }

        /// <summary>"That the Cabinet and the Council:" between lead-in and clauses.</summary>
        private bool IsFurtherLead(MinutesBlock block) =>
            BeginsClause(words, block) && EndsInColon(block) && block.LastWord - block.FirstWord <= 12
            && blocks.ElementAtOrDefault(block.Index + 1)?.Marker is not null && !DivisionPhrases.BeDone.In(words, block.FirstWord, block.LastWord).Any();

        /// <summary>A list behind a decision that is whole, whose first clause reads like one: "(i) The wording be delegated …".</summary>
        private bool IsListOfClauses(MinutesBlock? first) => first is { Marker.IsBullet: false, Run: > 0 } && ReadsAsClause(words, first);

        private void ReadPoint(MinutesBlock block)
        {
            if (block.Outcome is { } outcome && (outcome.Confidence == Confidence.Certain || _leadIsBody))
            {
                (_verb, _confidence, _expectsClauses) = (outcome.Verb, outcome.Confidence, true); // "ii. AGREED that …"
            }

            if (_verb is not null && _expectsClauses)
            {
                Decide(block, block.Level);
                block.Confidence = _confidence == Confidence.Certain && block.FirstWord < block.LastWord && words[block.FirstWord].BeginsUpper && !ReadsAsClause(words, block) ? Confidence.Likely : _confidence;
                return;
            }

            _verb = null;
            if (block.Run == 0)
            {
                block.Clear(); // a number of a heading or paragraph, not of a list
                _lead = _lead == ListLead.NotPoints && IsHeading(block) ? _lead : LeadOf(block);
                return;
            }

            var isPoint = _lead != ListLead.NotPoints && !IsNames(block) && !HeadsParagraphs(block);
            block.Kind = isPoint ? EntryKind.DiscussionPoint : EntryKind.Narrative;
            var isSure = !isPoint || (_lead == ListLead.Discussion && block.Marker!.Value.IsBullet); // a numbered list may be of clauses
            block.Confidence = isSure ? Confidence.Certain : Confidence.Likely;
        }

        /// <summary>"(a) Declarations of Interest", where paragraph 1.1 follows.</summary>
        private bool HeadsParagraphs(MinutesBlock block) =>
            IsHeading(block) && blocks.ElementAtOrDefault(block.Index + 1) is { } next && Marker.DottedAt(words.Source, PastSpace(next)) is not null;

        private int PastSpace(MinutesBlock block)
        {
            var start = block.Start;
            while (start < block.End && char.IsWhiteSpace(words.Source[start]))
            {
                start++;
            }

            return start;
        }

        private void Decide(MinutesBlock block, int level) =>
            (block.Kind, block.Verb, block.Level, block.Confidence) = (EntryKind.Resolution, _verb, level, _confidence);

        private bool NextContinuesClauses(MinutesBlock block) =>
            blocks.ElementAtOrDefault(block.Index + 1) is { Marker: not null } next
            && (_last is not { Marker: not null } before || next.Senses.Any(sense => before.Senses.Any(sense.Follows)) || next.Senses.Any(sense => sense.IsFirst));

        private bool IsHeading(MinutesBlock block) =>
            block.LastWord - block.FirstWord <= 10 && words.Source.AsSpan(block.Start, block.End - block.Start).TrimEnd() is [.., var end] && end is not ('.' or ';' or ',' or ')');

        private bool IsConnective(MinutesBlock block) =>
            block.LastWord > block.FirstWord && block.LastWord - block.FirstWord <= 3 && words[block.FirstWord].Lower is "that" or "to" or "and";

        private bool IsBracketed(MinutesBlock block) => LostOutcomes.IsBracketed(words, block);

        private bool IsLabel(MinutesBlock block) =>
            block.LastWord > block.FirstWord && DivisionPhrases.AfterDecision.At(words, block.FirstWord) is not null;

        /// <summary>"…; and": another clause follows.</summary>
        private bool EndsAsClause(MinutesBlock? block) =>
            block is not null && block.LastWord > block.FirstWord + 1 && (words[block.LastWord - 1].Lower is ";" || (words[block.LastWord - 1].Lower is "and" && words[block.LastWord - 2].Lower is ";"));

        private bool EndsInColon(MinutesBlock block) => Ends(block) is ':' or '–' or '-' or '—';

        private bool EndsSentence(MinutesBlock block) => Ends(block) is '.' or ')';

        private char Ends(MinutesBlock block) =>
            words.Source.AsSpan(block.Start, block.End - block.Start).TrimEnd().TrimEnd('*').TrimEnd('_') is [.., var end] ? end : ' ';

        /// <summary>"(i) Cllr R Stoke for Cllr I Hadlow": a list of people is no list of points.</summary>
        private bool IsNames(MinutesBlock block)
        {
            var end = PersonName.EndAt(words, block.FirstWord, 2);
            return end > block.FirstWord && (Names.HasTitle(words, block.FirstWord) ? end >= block.LastWord || words[end].IsMark || words[end].Lower is "for" : end >= block.LastWord);
        }

        private ListLead LeadOf(MinutesBlock block)
        {
            _leadIsBody = EndsInColon(block) && Outcomes.IsBodyAlone(words, block.FirstWord, block.LastWord);
            if (_last is { Marker: null } && block.LastWord - block.FirstWord <= 5 && EndsInColon(block) && _lead == ListLead.NotPoints)
            {
                return _lead; // "that the Council –", between what leads in and the list
            }

            if (block.FirstWord < block.LastWord && words[block.FirstWord].Lower is "“" or "‘" or "\"")
            {
                return ListLead.NotPoints; // the words of a motion
            }

            var found = ListLead.None;
            foreach (var match in DivisionPhrases.ListLeads.In(words, block.FirstWord, block.LastWord))
            {
                found = DivisionPhrases.OtherListLeads.At(words, match.Start) is not null ? ListLead.NotPoints : found == ListLead.NotPoints && block.Marker is null && IsHeading(block) ? found : ListLead.Discussion;
            }

            return found;
        }
    }

    /// <summary>"That the report be noted", "to approve the plan", "the Clerk be asked to …"</summary>
    internal static bool ReadsAsClause(Words words, MinutesBlock block) =>
        BeginsClause(words, block) || DivisionPhrases.BeDone.In(words, block.FirstWord, block.LastWord).Any();

    internal static bool BeginsClause(Words words, MinutesBlock block) =>
        block.FirstWord < block.LastWord && words[block.FirstWord] is var first && (first.Lower is "that" || (first.Lower is "to" && !first.BeginsUpper));
}
