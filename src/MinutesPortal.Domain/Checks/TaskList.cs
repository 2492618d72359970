namespace MinutesPortal.Domain.Checks;

/// <summary>What is checked before a meeting is announced, or its agenda, a supplement, decisions, minutes or a correction is published.</summary>
public static class TaskList
{
    /// <summary>The check that is mended by choosing a meeting.</summary>
    public const string MinutesRule = nameof(MinutesNameTheirMeeting);

    /// <summary>The check that is mended by writing the reasons of a decision.</summary>
    public const string ReasonsRule = nameof(ExecutiveDecisionsHaveTheirReasons);

    /// <summary>The check that runs the verb itself.</summary>
    public const string RefusalRule = nameof(NothingForbidsIt);

    /// <summary>The check that is mended by keeping a paper private.</summary>
    public const string PrivateRule = nameof(ExemptItemsHaveNoPublicPapers);

    private static readonly ICheck[] OfNotice =
        [new NothingForbidsIt(), new TimeAndPlaceAreGiven(), new NothingIsPrivate(), new BlanksAreFilledIn(), new NothingIsLeftToFillIn(), new WelshIsThere()];

    private static readonly ICheck[] OfAgenda =
    [
        .. OfNotice,
        new NumbersAreInOrder(),
        new MinutesNameTheirMeeting(),
        new EveryPaperIsHere(),
        new FilesHideNothing(),
        new ExemptItemsHaveNoPublicPapers(),
        new NothingSaysItIsExempt(),
        new ExemptWordsStayClosed(),
        new ExemptionsHaveTheirParagraph(),
    ];

    private static readonly ICheck[] OfMinutes =
    [
        .. OfAgenda,
        new OutcomeWordsStandAlone(),
        new ReferencesAreComplete(),
        new NoHeadingIsEmpty(),
        new ApprovedMinutesHaveTheirDate(),
        new ExecutiveDecisionsHaveTheirReasons(),
        new VotesFitThosePresent(),
        new NothingIsUnsure(),
        new DecisionAndMinutesAgree(),
    ];

    /// <summary>Runs every check, the verb itself first.</summary>
    public static IReadOnlyList<CheckedTask> For(CheckedMeeting meeting) =>
    [
        .. (meeting.Meeting.Items.Count == 0 ? OfNotice : OfMinutes).Where(check => check.AppliesTo(meeting))
            .Select(check => new CheckedTask(check.GetType().Name, check.Task, check.IsRequired, [.. check.In(meeting)])),
    ];
}
