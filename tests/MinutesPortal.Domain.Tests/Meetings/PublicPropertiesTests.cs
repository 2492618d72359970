using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.People;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Tests.Publishing;

namespace MinutesPortal.Domain.Tests.Meetings;

/// <summary>
/// Every stored property of every subject has a canary. The tests look for them in what is published. They fail for a new property until
/// it is listed here, and for one of a meeting also until <c>Meeting.Public.cs</c> shows it.
/// </summary>
public partial class PublicPropertiesTests
{
    private static readonly string[] OfEverySubject = ["Subject.Id", "SourceId.Host", "SourceId.Id", "Subject.Note", "Erasure.Publication", "Erasure.Reason", "Withdrawal.Notice", "Withdrawal.DocumentId", "Withdrawal.Publication"];

    /// <summary>What remains of a withdrawn meeting: its address and the notice.</summary>
    private static readonly string[] Remains =
    [
        .. OfEverySubject, "Meeting.PanelId", "Meeting.Slug", "Meeting.FormerSlugs", "Meeting.Date", "Meeting.Stage", "Meeting.IsWithdrawn",
    ];

    private static readonly string[] InNotice =
    [
        .. Remains, "Meeting.MovedFrom", "Meeting.Time", "Meeting.Venue", "Meeting.Directions", "Meeting.Contact", "Meeting.Link",
        "Meeting.Format", "Meeting.IsExtraordinary", "Meeting.IsKnownInPart", "Meeting.CalledOff",
    ];

    private static readonly string[] InAgenda =
    [
        .. InNotice, "Meeting.ShortNoticeReason", "Meeting.Introduction", "Meeting.NumbersItems", "Supplement.Number", "Supplement.On", "Supplement.Reason",
        "Adjournment.On", "Adjournment.Reason", "Adjournment.ReconvenedOn", "Adjournment.Time", "Adjournment.Venue",
        "AgendaItem.Id", "AgendaItem.Number", "AgendaItem.MinuteNumber", "AgendaItem.Title", "AgendaItem.Purpose",
        "AgendaItem.UrgencyReason", "AgendaItem.HadNotice", "AgendaItem.Supplement",
        "AgendaItem.Presenter", "AgendaItem.Wards", "AgendaItem.IsKeyDecision", "AgendaItem.IsBudgetDecision", "AgendaItem.PublicSpeaking", "AgendaItem.MinutesToApprove",
        "Exemption.Paragraphs", "Exemption.Reason", "Exemption.IsConfidential", "Exemption.LocalWording", "Exemption.ReviewOn",
        "SourceIssue.Host", "SourceIssue.Id", "SourceIssue.Title",
        "Document.Id", "Document.Position", "Document.Title", "Document.FileName", "Document.MediaType", "Document.Size", "Document.Sha256", "Document.WithoutFile",
        "Document.IsPublished", "Document.Supplement",
        "Original.Kind", "Original.Size", "Original.Address",
    ];

    private static readonly string[] InDecisions =
    [
        .. InAgenda, "Meeting.LackedQuorum",
        "Attendee.Position", "Attendee.Name", "Attendee.PersonId", "Attendee.Capacity", "Attendee.Presence", "Attendee.Role", "Attendee.SubstituteFor", "Attendee.AbsentFor",
        "Declaration.Name", "Declaration.Kind", "Declaration.Action", "Declaration.Nature",
        "AgendaItem.DecisionReason", "AgendaItem.RejectedAlternatives", "AgendaItem.Dispensation", "AgendaItem.CallInDays", "AgendaItem.CallInExemption", "AgendaItem.CallInEnds",
        "Entry.Id", "Entry.DecisionPosition", "Entry.Level", "Entry.Marker", "Entry.Text", "Entry.IsCorrected", "Resolution.Verb",
        "Fact.EntryId", "Fact.FoundIn", "Fact.Status", "Outcome.Kind", "Outcome.To", "Motion.MovedBy", "Motion.SecondedBy",
        "RecordedVote.ResolutionId", "RecordedVote.For", "RecordedVote.Against", "RecordedVote.Abstained", "RecordedVote.CastingVoteFor", "RecordedVote.On", "RecordedVote.IsSecret", "RecordedVote.NamesAreGiven",
        "RecordedVote.ForNames", "RecordedVote.AgainstNames", "RecordedVote.AbstainedNames",
        "Exclusion.Paragraphs", "MinutesApproval.MeetingId",
    ];

    /// <summary>
    /// The places within the minutes come with the minutes. Until then the facts are numbered again.
    /// </summary>
    private static readonly string[] InMinutes =
    [
        .. InDecisions, "Meeting.HasImportedMinutes", "ReferralBack.MeetingId", "ReferralBack.On", "ReferralBack.Reason", "Entry.MinutesPosition", "Fact.Position",
    ];

    private static readonly string[] InApprovedMinutes =
        [.. InMinutes, "Approval.MeetingId", "Approval.On", "Approval.SignedBy", "Approval.Amendments"];

    /// <summary>The subjects that are published whole.</summary>
    private static readonly Dictionary<Type, string[]> PublishedWhole = new()
    {
        [typeof(Council)] =
        [
            .. OfEverySubject, "Council.Name", "Council.Nation", "Council.Colour", "CouncilLogo.MediaType", "CouncilLogo.Base64",
            "Council.AccessibilityLink", "Council.PrivacyLink", "Council.ContactLink", "Licence.Name", "Licence.Link", "Council.IsDemonstration",
        ],
        [typeof(Panel)] =
        [
            .. OfEverySubject, "Panel.Name", "Panel.Kind", "Panel.Purpose", "Panel.Contact", "Panel.Venue", "Panel.IsFormer", "Panel.Slug", "Panel.FormerSlugs",
            "Membership.Position", "Membership.PersonId", "Membership.Role", "Membership.From", "Membership.To", "Panel.Predecessors", "Panel.Aliases", "Panel.CallInDays",
        ],
        [typeof(Person)] =
            [.. OfEverySubject, "Person.Name", "Person.Slug", "Person.FormerSlugs", "Person.Kind", "Person.Party", "Person.Ward", "Person.Contact", "Person.Posts", "TermOfOffice.From", "TermOfOffice.To"],
        [typeof(Issue)] =
        [
            .. OfEverySubject, "Issue.Title", "Issue.Slug", "Issue.FormerSlugs", "Issue.Aliases", "Issue.Summary", "Issue.SummaryWrittenOn", "Issue.LeadMember", "Issue.LeadOfficer",
            "Issue.Wards", "Issue.KeyDecision", "Issue.MergedInto", "IssueItem.Position", "IssueItem.MeetingId", "IssueItem.ItemId",
            "IssueRelation.Position", "IssueRelation.Kind", "IssueRelation.OtherId",
        ],
    };

    /// <summary>At each of these something is published.</summary>
    public static TheoryData<MeetingStage> Stages => [.. Enum.GetValues<MeetingStage>().Except([MeetingStage.NotPublished])];

    public static TheoryData<Type> OtherSubjects => [.. StoredTypes.All.Where(type => type.IsSubclassOf(typeof(Subject)) && type != typeof(Meeting))];

    [Theory]
    [MemberData(nameof(Stages))]
    public void Each_stage_shows_only_its_own_properties(MeetingStage stage)
    {
        var (meeting, canaries) = Filled(stage, isWithdrawn: false);

        AssertShows(
            stage switch
            {
                MeetingStage.Announced => InNotice,
                MeetingStage.Agenda => InAgenda,
                MeetingStage.Decisions => InDecisions,
                MeetingStage.DraftMinutes or MeetingStage.Minutes => InMinutes,
                MeetingStage.ApprovedMinutes => InApprovedMinutes,
                _ => [],
            },
            canaries,
            new Draft(meeting));
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void A_withdrawn_meeting_keeps_only_its_address_and_the_notice(MeetingStage stage)
    {
        var (meeting, canaries) = Filled(stage, isWithdrawn: true);

        AssertShows(Remains, canaries, new Draft(meeting));
    }

    [Fact]
    public void Approved_minutes_show_every_stored_property_but_names_that_are_none_and_what_was_cut_out()
    {
        var (meeting, _) = Filled(MeetingStage.ApprovedMinutes, isWithdrawn: false);
        meeting.ForgetCutOut();

        Assert.Equal(NotPeople().Replace(SubjectJson.Write(meeting), ""), SubjectJson.Write(meeting.ForThePublic()));
    }

    [Theory]
    [MemberData(nameof(OtherSubjects))]
    public void Every_other_subject_shows_the_properties_listed_for_it(Type subject)
    {
        Assert.True(PublishedWhole.ContainsKey(subject), $"List here which properties of a {subject.Name} the public may see.");
        var canaries = new Canaries(100);
        var filled = (Subject)canaries.Fill(subject);

        AssertShows(PublishedWhole[subject], canaries, new Draft(filled));
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void No_stage_shows_an_exempt_part(MeetingStage stage)
    {
        var (meeting, _) = Filled(stage, isWithdrawn: false);
        // A flag or an enum is the same in both cages, unless it is given another value here.
        var exempt = new Canaries(500, new Dictionary<string, object> { ["Document.IsPublished"] = false, ["Document.WithoutFile"] = PaperWithoutFile.ToFollow });
        var draft = new Draft(meeting, [(ExemptPart)exempt.Fill(typeof(ExemptPart))]);

        AssertShows([], exempt, draft);
        Assert.Contains("ExemptPart.ItemId", exempt.In(SubjectJson.Write(new ExemptContent(draft.Exempt))));
    }

    private static void AssertShows(IEnumerable<string> expected, Canaries canaries, Draft draft) =>
        Assert.Equal(expected.Order(StringComparer.Ordinal), canaries.In(SubjectJson.Write(draft.ForThePublic())));

    /// <summary>A meeting whose facts rest on its entries and were found in the decisions.</summary>
    private static (Meeting Meeting, Canaries Canaries) Filled(MeetingStage stage, bool isWithdrawn)
    {
        var canaries = new Canaries(100, new Dictionary<string, object>
        {
            ["Meeting.Stage"] = stage,
            ["Meeting.IsWithdrawn"] = isWithdrawn,
            ["Meeting.NumbersItems"] = false, // else the numbers shown are not those of the items
            ["Entry.Id"] = "entry",
            ["Fact.EntryId"] = "entry",
            ["Fact.FoundIn"] = EntryPlace.Decision,
        });
        return ((Meeting)canaries.Fill(typeof(Meeting)), canaries);
    }

    [System.Text.RegularExpressions.GeneratedRegex("\"notPeople\":\\[[^\\]]*\\],")]
    private static partial System.Text.RegularExpressions.Regex NotPeople();
}
