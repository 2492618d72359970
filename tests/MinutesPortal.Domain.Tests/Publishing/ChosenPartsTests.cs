using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Tests.Meetings;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Tests.Publishing;

/// <summary>
/// What is published is the last published meeting and the parts of the draft that an officer chose. Nothing else of the draft gets out,
/// whatever the verb.
/// </summary>
public class ChosenPartsTests
{
    private const string Unfinished = "unfinished";

    private static readonly Panel ThePanel = Sample.Panel();

    /// <summary>What verbs decide. It comes from the published meeting and never from the draft.</summary>
    private static readonly string[] DecidedByVerbs =
    [
        "Subject.Note", "SourceId.Host", "SourceId.Id", "Erasure.Publication", "Erasure.Reason", "Withdrawal.Notice", "Withdrawal.DocumentId", "Withdrawal.Publication",
        "Meeting.Slug", "Meeting.FormerSlugs", "Meeting.MovedFrom", "Meeting.Stage", "Meeting.HasImportedMinutes", "Meeting.IsKnownInPart", "Meeting.CalledOff",
        "Meeting.IsWithdrawn", "Meeting.ShortNoticeReason", "Approval.MeetingId", "Approval.On", "Approval.SignedBy", "Approval.Amendments",
        "Supplement.Number", "Supplement.On", "Supplement.Reason",
        "Adjournment.On", "Adjournment.Reason", "Adjournment.ReconvenedOn", "Adjournment.Time", "Adjournment.Venue",
        "ReferralBack.MeetingId", "ReferralBack.On", "ReferralBack.Reason",
    ];

    /// <summary>Every verb that publishes, with a meeting on which it succeeds.</summary>
    private static readonly Dictionary<string, (Func<Meeting> Published, Action<Meeting> Do)> Verbs = new()
    {
        [nameof(Meeting.Announce)] = (() => Sample.Drafted(), meeting => meeting.Announce(Sample.England)),
        [nameof(Meeting.PublishAgenda)] = (AnnouncedWithItem, meeting => meeting.PublishAgenda(Sample.England, Sample.InTime)),
        [nameof(Meeting.PublishSupplement)] = (() => Sample.WithAgenda(), meeting => meeting.PublishSupplement("A late report.", Sample.England, Sample.InTime)),
        [nameof(Meeting.PublishDecisions)] = (Decided, meeting => meeting.PublishDecisions(Sample.England, Sample.NextDay)),
        [nameof(Meeting.PublishDraftMinutes)] = (() => Sample.Held(), meeting => meeting.PublishDraftMinutes(Sample.NextDay)),
        [nameof(Meeting.Approve)] = (Minuted, Approve),
        [nameof(Meeting.Import)] = (() => Sample.WithAgenda(), meeting => meeting.Import()),
        [nameof(Meeting.Correct)] = (() => Sample.WithAgenda(), meeting => meeting.Correct("The title was wrong.")),
        [nameof(Meeting.Move)] = (() => Sample.WithAgenda(), meeting => meeting.Move(Sample.Day.AddDays(7), meeting.Time, meeting.Venue, "Snow.", Sample.England, Sample.InTime)),
        [nameof(Meeting.Cancel)] = (() => Sample.WithAgenda(), meeting => meeting.Cancel("No business.")),
        [nameof(Meeting.Postpone)] = (() => Sample.WithAgenda(), meeting => meeting.Postpone("Snow.")),
        [nameof(Meeting.Reinstate)] = (CalledOff, meeting => meeting.Reinstate("The snow has gone.", Sample.England, Sample.InTime)),
        [nameof(Meeting.Adjourn)] = (() => Sample.WithAgenda(), meeting => meeting.Adjourn("Too few members came.", Sample.NextDay)),
        [nameof(Meeting.Reconvene)] = (Adjourned, meeting => meeting.Reconvene(Sample.Day.AddDays(7), new(14, 0), null)),
        [nameof(Meeting.ReferBack)] = (Minuted, ReferBack),
        [nameof(Meeting.Withdraw)] = (() => Sample.WithAgenda(), meeting => meeting.Withdraw("Published by mistake.")),
        [nameof(Meeting.WithdrawDocument)] = (WithPaper, meeting => meeting.WithdrawDocument(meeting.AllDocuments.First().Id, "Published by mistake.")),
        [nameof(Meeting.WithdrawVersion)] = (() => Sample.WithAgenda(), meeting => meeting.WithdrawVersion(1, "Published by mistake.")),
        [nameof(Meeting.Redact)] = (() => Sample.WithAgenda(), meeting => meeting.Redact([1], "A name was removed.")),
        [nameof(Meeting.Erase)] = (() => Sample.WithAgenda(), meeting => meeting.Erase([1], "A court ordered it.", "Ada Moss", "Ben Reed")),
    };

    public static TheoryData<string> AllVerbs => [.. Verbs.Keys];

    [Fact]
    public void Every_verb_is_tried_here() => Assert.Equal(
        typeof(Meeting).GetMethods().Where(method => method.ReturnType == typeof(Act)).Select(method => method.Name).Distinct().Order(),
        Verbs.Keys.Order());

    [Theory]
    [MemberData(nameof(AllVerbs))]
    public void A_verb_publishes_nothing_that_nobody_chose(string verb)
    {
        var published = ReadBack(Verbs[verb].Published());
        var draft = WithUnfinishedParts(published);

        var next = Draft.Compose(published, draft, []);
        Verbs[verb].Do(next.Meeting);

        Assert.DoesNotContain(Unfinished, SubjectJson.Write(next.ForThePublic()), StringComparison.Ordinal);
        Assert.DoesNotContain(Unfinished, SubjectJson.Write(new ExemptContent(next.ForMembers())), StringComparison.Ordinal);
    }

    /// <summary>The draft itself would publish all of it: the test above can fail.</summary>
    [Fact]
    public void The_draft_itself_would_publish_its_unfinished_parts()
    {
        var draft = WithUnfinishedParts(ReadBack(Sample.WithAgenda()));

        draft.Meeting.Cancel("Snow.");

        var text = SubjectJson.Write(draft.ForThePublic());
        Assert.All(["item", "paper", "purpose", "contact"], part => Assert.Contains($"{Unfinished} {part}", text, StringComparison.Ordinal));
        Assert.Contains($"{Unfinished} exempt", SubjectJson.Write(new ExemptContent(draft.ForMembers())), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(AllVerbs))]
    public void What_nobody_chose_stays_in_the_draft(string verb)
    {
        var published = ReadBack(Verbs[verb].Published());
        var draft = WithUnfinishedParts(published);
        var next = Draft.Compose(published, draft, []);
        Verbs[verb].Do(next.Meeting);

        draft.Follow(next, published);

        Assert.Equal(next.Meeting.Stage, draft.Meeting.Stage);
        Assert.Equal((next.Meeting.Date, next.Meeting.CalledOff, next.Meeting.IsWithdrawn), (draft.Meeting.Date, draft.Meeting.CalledOff, draft.Meeting.IsWithdrawn));
        Assert.All(["item", "paper", "contact"], part => Assert.Contains($"{Unfinished} {part}", SubjectJson.Write(draft.Subject), StringComparison.Ordinal));
        Assert.Equal(next.Meeting.AllDocuments.Count() + 1, draft.Meeting.AllDocuments.Count()); // a paper that was withdrawn is gone from the draft too
    }

    [Fact]
    public void Nothing_of_the_draft_is_taken_without_being_chosen()
    {
        var (published, _) = Filled(100);
        var (draft, _) = Filled(500);

        Assert.Equal(SubjectJson.Write(published.Subject), SubjectJson.Write(Draft.Compose(published, draft, []).Subject));
    }

    [Fact]
    public void All_that_officers_write_can_be_chosen_and_nothing_that_verbs_decide()
    {
        var (draft, canaries) = Filled(100);
        var changes = Draft.FindChanges(null, draft, MeetingStage.ApprovedMinutes);

        var taken = canaries.In(SubjectJson.Write(Draft.Compose(null, draft, [.. changes.Select(change => change.Part)]).Subject));

        Assert.Equal(
            canaries.In(SubjectJson.Write(draft.Subject)).Except(DecidedByVerbs).Except(["AgendaItem.HadNotice", "AgendaItem.Supplement", "AgendaItem.CallInEnds", "Document.IsPublished", "Document.Supplement"]),
            taken.Except(["Meeting.Slug", "SourceId.Host", "SourceId.Id"])); // the address that a new meeting would have, and what items and papers were called before
    }

    [Fact]
    public void The_draft_follows_what_verbs_decide_and_keeps_the_rest()
    {
        var (published, decided) = Filled(100);
        var (draft, written) = Filled(500);

        draft.Follow(published, published);

        var text = SubjectJson.Write(draft.Subject);
        var isFlagOrEnum = new[] { "Meeting.Stage", "Meeting.HasImportedMinutes", "Meeting.IsKnownInPart", "Meeting.CalledOff", "Meeting.IsWithdrawn" };
        Assert.Superset(DecidedByVerbs.Append("Meeting.Date").ToHashSet(), decided.In(text).ToHashSet());
        Assert.Empty(written.In(text).Intersect(DecidedByVerbs).Except(isFlagOrEnum).Except(["SourceId.Host", "SourceId.Id"])); // which items have too
        Assert.Superset(new HashSet<string>(["Meeting.Venue", "Meeting.Contact", "AgendaItem.Title", "Document.Title", "Attendee.Name", "Entry.Text"]), written.In(text).ToHashSet());
    }

    [Fact]
    public void Each_change_of_a_draft_is_a_part_of_its_own()
    {
        var published = ReadBack(WithPaper());
        var draft = WithUnfinishedParts(published);
        draft.Meeting.Arrange([.. draft.Meeting.Items.Reverse()]);
        var gone = published.Meeting.AllDocuments.First().Id;
        draft.Meeting.Items.Single(item => item.Documents.Any(paper => paper.Id == gone)).Detach(gone);

        var changes = Draft.FindChanges(published, draft, MeetingStage.Agenda);

        Assert.Equal(
            [
                (MeetingPartKind.Details, PartChange.Changed), (MeetingPartKind.Order, PartChange.Changed), (MeetingPartKind.Item, PartChange.Added),
                (MeetingPartKind.Paper, PartChange.Added), (MeetingPartKind.Item, PartChange.Changed), (MeetingPartKind.Paper, PartChange.Removed), (MeetingPartKind.ExemptPart, PartChange.Added),
            ],
            changes.Select(change => (change.Part.Kind, change.Change)).DistinctBy(change => change));
    }

    [Fact]
    public void A_draft_that_was_published_whole_has_no_changed_part()
    {
        var meeting = WithPaper();

        Assert.Empty(Draft.FindChanges(ReadBack(meeting), new Draft(meeting), MeetingStage.Agenda));
    }

    [Fact]
    public void A_new_item_comes_where_the_draft_has_it()
    {
        var published = ReadBack(Sample.WithAgenda());
        var draft = Copy(published);
        var added = draft.Meeting.AddItem("Declarations of interest");
        draft.Meeting.Arrange([draft.Meeting.Items[0], added, draft.Meeting.Items[1]]);

        var next = Draft.Compose(published, draft, [new(MeetingPartKind.Item, added.Id)]);

        Assert.Equal(["Apologies", "Declarations of interest", "Library opening hours"], next.Meeting.Items.Select(item => item.Title.English));
        Assert.Equal([0, 1, 2], next.Meeting.Items.Select(item => item.Position));
    }

    [Fact]
    public void A_new_order_is_published_only_when_it_is_chosen()
    {
        var published = ReadBack(Sample.WithAgenda());
        var draft = Copy(published);
        draft.Meeting.Arrange([.. draft.Meeting.Items.Reverse()]);

        Assert.Equal("Apologies", Draft.Compose(published, draft, []).Meeting.Items[0].Title.English);
        Assert.Equal("Library opening hours", Draft.Compose(published, draft, [new(MeetingPartKind.Order)]).Meeting.Items[0].Title.English);
    }

    [Fact]
    public void A_removed_item_stays_published_until_its_removal_is_chosen()
    {
        var published = ReadBack(Sample.WithAgenda());
        var draft = Copy(published);
        var gone = draft.Meeting.Items[0];
        draft.Meeting.PutBackItems([.. draft.Meeting.TakeOutItems().Skip(1)]);

        Assert.Equal(2, Draft.Compose(published, draft, []).Meeting.Items.Count);
        Assert.Equal(["Library opening hours"], Draft.Compose(published, draft, [new(MeetingPartKind.Item, gone.Id)]).Meeting.Items.Select(item => item.Title.English));
    }

    [Fact]
    public void A_paper_is_published_without_the_unfinished_text_of_its_item()
    {
        var published = ReadBack(WithPaper());
        var draft = Copy(published);
        var item = draft.Meeting.Items.First(item => item.Documents.Count > 0);
        item.SetPurpose($"{Unfinished} purpose");
        var paper = Paper("Appendix B");
        item.Attach(paper);

        var next = Draft.Compose(published, draft, [new(MeetingPartKind.Paper, paper.Id)]);

        Assert.Contains(next.Meeting.Item(item.Id).Documents, document => document.Id == paper.Id);
        Assert.DoesNotContain(Unfinished, SubjectJson.Write(next.ForThePublic()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_changes_the_fingerprint_of_its_part_alone()
    {
        var published = ReadBack(Sample.WithAgenda());
        var draft = WithUnfinishedParts(published);
        var before = Draft.FindChanges(published, draft, MeetingStage.Agenda);

        var changed = draft.Meeting.Items.Single(item => item.Title.English.StartsWith(Unfinished, StringComparison.Ordinal));
        changed.SetTitle($"{Unfinished} item, longer");
        var after = Draft.FindChanges(published, draft, MeetingStage.Agenda);

        Assert.Equal([new MeetingPart(MeetingPartKind.Item, changed.Id)], after.Where(change => !before.Any(other => other.Fingerprint == change.Fingerprint)).Select(change => change.Part));
    }

    private static Draft WithUnfinishedParts(Draft published)
    {
        var draft = Copy(published);
        var meeting = draft.Meeting;
        meeting.SetContact($"{Unfinished} contact");
        var item = meeting.AddItem($"{Unfinished} item", purpose: $"{Unfinished} purpose");
        item.Attach(Paper($"{Unfinished} paper"));
        item.WriteDecision($"RESOLVED that {Unfinished}.");
        item.WriteMinutes($"RESOLVED that {Unfinished}.");
        item.Exempt(Sample.England, ["3"], $"{Unfinished} reason");
        draft.WriteExempt(item, $"{Unfinished} minutes", Paper($"{Unfinished} exempt"));
        foreach (var other in meeting.Items.Where(other => other != item))
        {
            other.SetPurpose($"{Unfinished} purpose");
        }

        return draft;
    }

    /// <summary>As the ledger gives it back, with the parts that the verb needs.</summary>
    private static Draft ReadBack(Meeting meeting) => new(SubjectJson.Read(SubjectKind.Meeting, SubjectJson.Write(meeting))) { IsComposed = true, Publication = 1 };

    private static Draft Copy(Draft draft) => new(SubjectJson.Read(SubjectKind.Meeting, SubjectJson.Write(draft.Subject)), draft.Exempt);

    private static (Draft Draft, Canaries Canaries) Filled(int first)
    {
        var canaries = new Canaries(first, new Dictionary<string, object>
        {
            ["Subject.Id"] = new Guid(7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7),
            ["Entry.Id"] = $"entry{first}",
            ["Fact.EntryId"] = $"entry{first}",
            ["Document.Position"] = 0, // it follows from the list
        });
        return (new((Meeting)canaries.Fill(typeof(Meeting))), canaries);
    }

    private static Document Paper(BilingualText title) => new(title, "paper.pdf", "application/pdf", 1, new string('b', 64));

    private static Meeting AnnouncedWithItem()
    {
        var meeting = Sample.Announced();
        meeting.AddItem("Apologies", "1");
        return meeting;
    }

    private static Meeting WithPaper()
    {
        var meeting = Sample.Announced();
        meeting.AddItem("Apologies", "1");
        meeting.AddItem("Library opening hours", "2").Attach(Paper("Report"));
        meeting.PublishAgenda(Sample.England, Sample.InTime);
        return meeting;
    }

    private static Meeting CalledOff()
    {
        var meeting = Sample.WithAgenda();
        meeting.Postpone("Snow.");
        return meeting;
    }

    private static Meeting Decided()
    {
        var meeting = Sample.WithAgenda();
        meeting.Items[1].WriteDecision("RESOLVED that the library opens on Sundays.");
        return meeting;
    }

    private static Meeting Minuted()
    {
        var meeting = Sample.Held(ThePanel);
        meeting.PublishDraftMinutes(Sample.NextDay);
        return meeting;
    }

    private static Meeting Adjourned()
    {
        var meeting = Sample.WithAgenda();
        meeting.Adjourn("Too few members came.", Sample.Day);
        return meeting;
    }

    private static void ReferBack(Meeting meeting)
    {
        var by = Sample.Announced(ThePanel, Sample.Day.AddDays(28));
        meeting.ReferBack(by, ThePanel, "A vote was missing.", by.Date);
    }

    private static void Approve(Meeting meeting)
    {
        var approving = Sample.Announced(ThePanel, Sample.Day.AddDays(28));
        meeting.Approve(approving, ThePanel, "Councillor A Reed", Sample.Day.AddDays(30));
    }
}
