using Microsoft.Extensions.Localization;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Texts;
using MinutesPortal.Web.Infrastructure;
using MinutesPortal.Web.Labels;

namespace MinutesPortal.Web.Pages.Panels.Meetings;

/// <summary>The changes in one part of a meeting between two versions: its facts, an agenda item, or the attendance.</summary>
/// <param name="Language">The language of the title if it is not the page's.</param>
public sealed record ComparedPart(string Title, string? Language, IReadOnlyList<ComparedPassage> Passages)
{
    /// <summary>The most that is compared, in characters of both versions together.</summary>
    private const int Longest = 1_000_000;

    /// <summary>
    /// The changed parts in the order of the later version. Removed items come before the attendance. Null if the versions are too long.
    /// </summary>
    /// <exception cref="OperationCanceledException">It was cancelled between two passages.</exception>
    public static IReadOnlyList<ComparedPart>? Between(Meeting before, Meeting after, IStringLocalizer<InterfaceText> t, CancellationToken cancellationToken)
    {
        var parts = BothTexts(before, after, t).ToList();
        return parts.Sum(part => part.Before.Concat(part.After).Sum(paragraph => (long)paragraph.Text!.Length)) > Longest
            ? null
            : [.. parts.Select(part => Compare(part, cancellationToken)).Where(part => part.Passages.Count > 0)];
    }

    private static IEnumerable<BothText> BothTexts(Meeting before, Meeting after, IStringLocalizer<InterfaceText> t)
    {
        var files = before.AllDocuments.DistinctBy(paper => paper.Id).ToDictionary(paper => paper.Id, paper => paper.Sha256);
        var words = new Wording(t, after.AllDocuments.Where(paper => files.GetValueOrDefault(paper.Id) is { } file && file != paper.Sha256).Select(paper => paper.Id).ToHashSet());
        var (earlier, later) = (before.Items.ToDictionary(item => item.Id), after.Items.ToDictionary(item => item.Id));
        yield return new((t["Date, place and notices"], null), words.OfFacts(before), words.OfFacts(after));
        foreach (var item in after.Items.Concat(before.Items.Where(item => !later.ContainsKey(item.Id))))
        {
            yield return new(ShownItem.NumberAndTitle(item).Shown(), words.Of(earlier.GetValueOrDefault(item.Id)), words.Of(later.GetValueOrDefault(item.Id)));
        }

        yield return new((t["Attendance"], null), words.OfAttendance(before), words.OfAttendance(after));
    }

    /// <summary>Compares each language separately, that of the page first. A language without changes is left out.</summary>
    private static ComparedPart Compare(BothText both, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(
            both.Title.Words,
            both.Title.Language,
            [.. both.Before.Concat(both.After).Select(paragraph => paragraph.Language).Distinct().Order()
                .Select(language => (Language: language, Passages: WordComparison.Of(In(language, both.Before), In(language, both.After), cancellationToken)))
                .Where(compared => compared.Passages.Any(passage => passage.Parts.Count > 0))
                .SelectMany(compared => compared.Passages.Select(passage => new ComparedPassage(passage, compared.Language)))]);
    }

    private static string In(string? language, IEnumerable<Paragraph> paragraphs) =>
        string.Join("\n\n", paragraphs.Where(paragraph => paragraph.Language == language).Select(paragraph => paragraph.Text));

    /// <summary>A part of a meeting as both versions have it.</summary>
    private sealed record BothText((string Words, string? Language) Title, IReadOnlyList<Paragraph> Before, IReadOnlyList<Paragraph> After);

    /// <summary>Writes a part of a meeting as text, in both languages if the council wrote both.</summary>
    /// <param name="replaced">The ids of the papers whose file was replaced.</param>
    private sealed class Wording(IStringLocalizer<InterfaceText> t, IReadOnlySet<string> replaced)
    {
        public IReadOnlyList<Paragraph> OfFacts(Meeting meeting) => Said(
        [
            .. Own(InWords.DayAndDate(meeting.Date)),
            .. Own(meeting.Time is { } time ? InWords.Time(time) : null),
            .. Both(meeting.Venue),
            .. Both(meeting.Directions),
            .. Own(meeting.Format is { } format ? t[MeetingLabels.Of(format)].Value : null),
            .. Own(meeting.Link),
            .. Both(meeting.Contact),
            .. Own(meeting.CalledOff is { } calledOff ? t[MeetingLabels.Of(calledOff)].Value : null),
            .. Own(meeting.LackedQuorum ? t["There was no quorum."].Value : null),
            .. Both(meeting.ShortNoticeReason),
            .. meeting.Adjournments.SelectMany(Of),
            .. meeting.Supplements.SelectMany(supplement => Own(MeetingLabels.OfSupplement(meeting, supplement.Number, t)).Concat(Both(supplement.Reason))),
            .. Both(meeting.Introduction),
            .. meeting.ReferralsBack.SelectMany(referral => Own(t["Referred back on {0}", InWords.Date(referral.On)]).Concat(Both(referral.Reason))),
            .. Own(meeting.Approval is { } approval ? OfApproval(approval) : null),
            .. Both(meeting.Approval?.Amendments),
            .. meeting.Documents.SelectMany(Of),
        ]);

        public IReadOnlyList<Paragraph> OfAttendance(Meeting meeting) => Said(meeting.Attendees.SelectMany(attendee => Own(string.Join(", ", new[]
        {
            attendee.Name,
            attendee.Role?.Shown().Words,
            t[MeetingLabels.Of(attendee.Capacity), attendee.SubstituteFor ?? ""],
            t[MeetingLabels.Of(attendee.Presence)],
            attendee.AbsentFor.Count > 0 ? MeetingLabels.OfAbsence(meeting, attendee, t) : null,
        }.OfType<string>()))));

        public IReadOnlyList<Paragraph> Of(AgendaItem? item) => item is null ? [] : Said(
        [
            .. Both(ShownItem.NumberAndTitle(item)),
            .. Own(item.IsKeyDecision == true ? t["Key decision"].Value : null),
            .. Both(item.Presenter),
            .. Both(item.Purpose),
            .. Own(item.Wards.Count > 0 ? $"{t["Wards:"]} {string.Join(", ", item.Wards)}" : null),
            .. Both(item.PublicSpeaking),
            .. Both(item.UrgencyReason),
            .. Own(item.Exemption is { } exemption ? string.Join(", ", exemption.Paragraphs) : null),
            .. Both(item.Exemption?.LocalWording is { } wording ? new BilingualText(wording) : null),
            .. Both(item.Exemption?.Reason),
            .. Own(item.Exemption?.ReviewOn is { } day ? t["The council looks at this again on {0}.", InWords.Date(day)].Value : null),
            .. item.Documents.SelectMany(Of),
            .. Both(item.Decision),
            .. Both(item.Minutes),
            .. item.Motions.SelectMany(motion => Own(MeetingLabels.Of(motion, t))),
            .. item.Resolutions.SelectMany(resolution => item.VotesOn(resolution).SelectMany(vote => Own(OfVote(resolution.Marker, vote)))),
            .. item.VotesOnItem().Concat(item.OtherVotes).SelectMany(vote => Own(OfVote(null, vote))),
            .. item.Declarations.SelectMany(declaration => Own($"{declaration.Name}: {t[MeetingLabels.Of(declaration.Kind)]}, {t[MeetingLabels.Of(declaration.Action)]}").Concat(Both(declaration.Nature))),
            .. Both(item.DecisionReason),
            .. Both(item.RejectedAlternatives),
            .. Both(item.Dispensation),
            .. Own(item.CallInEnds is { } ends ? t["Last day of call-in: {0}", InWords.Date(ends)].Value : null),
            .. Both(item.CallInExemption),
            .. Own(IssueLabels.OtherOutcome(item, t)),
        ]);

        private IEnumerable<Paragraph> Of(Adjournment adjournment) =>
        [
            .. Own(t["Adjourned on {0}", InWords.DayAndDate(adjournment.On)]),
            .. Both(adjournment.Reason),
            .. Own(adjournment.ReconvenedOn is { } day
                ? t["Adjourned to {0}", string.Join(", ", new[] { InWords.DayAndDate(day), adjournment.Time is { } time ? InWords.Time(time) : null }.OfType<string>())]
                : t["The day on which it continues is not known yet."]),
            .. Both(adjournment.Venue),
        ];

        private IEnumerable<Paragraph> Of(Document document)
        {
            var about = document.WithoutFile is { } withoutFile ? t[MeetingLabels.Of(withoutFile)].Value : MeetingLabels.About(document);
            if (replaced.Contains(document.Id) && document.IsHeldHere)
            {
                about = $"{about}, {t["file {0}", document.Sha256[..8]]}"; // another file may have the same type and size
            }

            return Both(new($"{document.Title.English} ({about})", document.Title.Welsh is { } welsh ? $"{welsh} ({about})" : null));
        }

        private string OfApproval(Approval approval) => approval.SignedBy is { } signedBy
            ? t["Approved on {0}, signed by {1}", InWords.Date(approval.On), signedBy]
            : t["Approved on {0}", InWords.Date(approval.On)];

        /// <param name="marker">The marker of the resolution voted on, if it has one.</param>
        private string OfVote(string? marker, RecordedVote vote) => (vote.On?.Shown().Words ?? marker) is not { } on
            ? t["Vote: {0} for, {1} against, {2} abstained", vote.For!, vote.Against!, vote.Abstained ?? 0]
            : t["Vote {0}: {1} for, {2} against, {3} abstained", on, vote.For!, vote.Against!, vote.Abstained ?? 0];

        /// <summary>The portal's own words.</summary>
        private static IEnumerable<Paragraph> Own(string? text) => [new(text, null)];

        private static IEnumerable<Paragraph> Both(BilingualText? text) =>
            [new(WithStruckWordsNamed(text?.English), Languages.IsWelsh ? "en" : null), new(WithStruckWordsNamed(text?.Welsh), Languages.IsWelsh ? null : "cy")];

        /// <summary>No line can strike words here, and they must not read as words that apply.</summary>
        private static string? WithStruckWordsNamed(string? text) =>
            text?.Contains("~~", StringComparison.Ordinal) == true ? InlineMarkdown.ToText(text) : text;

        private static IReadOnlyList<Paragraph> Said(IEnumerable<Paragraph> paragraphs) => [.. paragraphs.Where(paragraph => !string.IsNullOrWhiteSpace(paragraph.Text))];
    }

    /// <param name="Language">Null if it is the page's.</param>
    private sealed record Paragraph(string? Text, string? Language);
}

/// <summary>A passage of the two versions in one language.</summary>
/// <param name="Language">Null if it is the page's.</param>
public sealed record ComparedPassage(Passage Passage, string? Language);
