using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Notice;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.People;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Ledger;
using MinutesPortal.Publishing.Record;
using MinutesPortal.TestCommon;

namespace MinutesPortal.Web.Tests.Walls;

/// <summary>The record follows from the ledger alone.</summary>
[Trait(SlowLast.Speed, SlowLast.Slow)]
public class RecordTests(Portal portal)
{
    private static readonly NoticeRules England = NoticeRules.For(Nation.England);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task A_rebuilt_record_equals_the_record_row_for_row(int seed)
    {
        var office = await portal.NewOfficeAsync();
        var published = await PublishAnySequenceAsync(office, new Random(seed));
        Assert.InRange(published, 15, 1000);
        var before = await portal.RecordRowsAsync(office);

        await using (var owner = office.AsOwner())
        {
            await RecordSchema.RebuildAsync(owner, Cancelled);
        }

        Assert.Equal(before, await portal.RecordRowsAsync(office));
        await using var again = office.AsOwner();
        Assert.Empty((await Verification.RunAsync(again, office.Files, cancellationToken: Cancelled)).Findings);
    }

    [Fact]
    public async Task The_rows_give_back_exactly_what_was_published()
    {
        var office = await portal.NewOfficeAsync();
        await PublishAnySequenceAsync(office, new Random(5));
        var renamed = await office.PanelAsync();
        renamed.Appoint(Guid.CreateVersion7(), MembershipRole.Chair, new(2020, 5, 1));
        renamed.SetContact("By telephone");
        renamed.SetCallInDays(5);
        renamed.SetVenue(new BilingualText("Council Chamber", "Siambr y Cyngor"));
        renamed.Rename("Renamed");
        renamed.TakeOverFrom(new Panel("Former", PanelKind.Committee));
        await office.PublishAsync(renamed, renamed.Publish());
        var moved = await office.AnnouncedAsync(renamed, new(2023, 7, 20));
        await office.PublishAsync(moved, moved.Move(new(2023, 7, 27), null, null, "Flood.", England, new(2023, 7, 1)));

        var (merged, into) = (new Issue("Sirens"), new Issue(new BilingualText("Floods", "Llifogydd")));
        into.Link(moved.Id, "abcdefgh");
        into.Relate(IssueRelationKind.Amends, merged);
        await office.PublishAsync(merged, merged.Link(moved.Id, "abcdefgh"));
        into.SetLeadMember("Councillor Reed");
        await office.PublishAsync(into, into.SetWards(new BilingualText("Riverside", "Glan yr Afon")));
        await office.PublishAsync(into, into.TakeOver(merged));
        await office.PublishAsync(into, into.Rename("Flood warnings"));
        await office.PublishAsync(merged, merged.MergeInto(into));

        var person = new Person("Ann Reed", PersonKind.CoOptedMember);
        person.SetParty("Independent");
        person.SetContact(new BilingualText("By telephone", "Dros y ffôn"));
        person.SetSource(new("old.example", "77"));
        await office.PublishAsync(person, person.Publish());
        person.Rename("Dr Ann Reed");
        await office.PublishAsync(person, person.Publish());
        await office.CouncilAsync(new("Testshire Council", "Cyngor Testshire"), council =>
        {
            council.SetColour("#1b4552");
            council.SetLogo(CouncilLogo.From(CouncilLogo.Png, [1, 2, 3]));
            council.SetLicence(new("Testshire Licence", "https://www.example.gov.uk/licence"));
            council.SetDemonstration(true);
        });

        await using var record = office.Record();
        await using var ledger = office.AsOwner();
        foreach (var kind in Enum.GetValues<SubjectKind>())
        {
            var subjects = await SubjectsAsync(record, kind);
            Assert.NotEmpty(subjects);
            foreach (var subject in subjects)
            {
                var number = await record.Versions.Where(version => version.SubjectId == subject.Id).MaxAsync(version => version.Number, Cancelled);
                var content = await ledger.Contents.SingleAsync(content => content.Number == number, Cancelled);
                Assert.Equal(content.Text, SubjectJson.Write(subject));
            }
        }
    }

    /// <summary>Every subject of a kind, with all its rows.</summary>
    private static async Task<IReadOnlyList<Subject>> SubjectsAsync(RecordDbContext record, SubjectKind kind) => kind switch
    {
        SubjectKind.Council => await record.Councils.AsNoTracking().ToListAsync(Cancelled),
        SubjectKind.Panel => await record.Panels.AsNoTracking().Include(panel => panel.Memberships.OrderBy(membership => membership.Position)).ToListAsync(Cancelled),
        SubjectKind.Person => await record.People.AsNoTracking().ToListAsync(Cancelled),
        SubjectKind.Meeting => await record.Meetings.AsNoTracking()
            .Include(m => m.Items.OrderBy(item => item.Position)).ThenInclude(item => item.Documents.OrderBy(document => document.Position))
            // nulls come last
            .Include(m => m.Items.OrderBy(item => item.Position)).ThenInclude(
                item => item.Entries.OrderBy(entry => entry.MinutesPosition).ThenBy(entry => entry.DecisionPosition))
            .Include(m => m.Items.OrderBy(item => item.Position)).ThenInclude(item => item.Facts.OrderBy(fact => fact.Position))
            .Include(m => m.Attendees.OrderBy(attendee => attendee.Position))
            .Include(m => m.Documents.OrderBy(document => document.Position))
            .AsSplitQuery()
            .ToListAsync(Cancelled),
        SubjectKind.Issue => await record.Issues.AsNoTracking()
            .Include(issue => issue.Items.OrderBy(item => item.Position)).Include(issue => issue.Relations.OrderBy(relation => relation.Position)).ToListAsync(Cancelled),
        _ => throw new NotSupportedException($"Say here how a {kind} is read with all its rows, and publish one."),
    };

    [Fact]
    public void The_record_and_the_next_record_have_the_same_model()
    {
        using var record = RecordDbContext.On(new Npgsql.NpgsqlConnection());
        using var next = NextRecordDbContext.On(new Npgsql.NpgsqlConnection());

        Assert.Equal(
            record.Database.GenerateCreateScript(),
            next.Database.GenerateCreateScript().Replace(NextRecordDbContext.Name, "record", StringComparison.Ordinal));
    }

    [Fact]
    public void Each_kind_of_search_row_has_one_word_index()
    {
        using var record = RecordDbContext.On(new Npgsql.NpgsqlConnection());
        var indices = record.Model.FindEntityType(typeof(SearchRow))!.GetIndexes().Select(index => index.GetFilter()).OfType<string>().ToList();

        Assert.All(
            Enum.GetNames<SearchKind>(), kind => Assert.Single(indices, rows => rows.Contains($"'{kind}'", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_migrations_match_the_model()
    {
        using var workspace = WorkspaceDbContext.On("Host=none");

        Assert.False(workspace.Database.HasPendingModelChanges());
    }

    /// <summary>Tries random verbs on a few meetings. What a rule refuses is not published; everything else is.</summary>
    private static async Task<int> PublishAnySequenceAsync(TestOffice office, Random random)
    {
        var panel = new Panel("Panel of chance", PanelKind.Committee);
        panel.Appoint(Guid.CreateVersion7(), MembershipRole.Chair, new(2020, 5, 1));
        await office.PublishAsync(panel, panel.Publish());
        var issues = Enumerable.Range(0, 4).Select(index => new Draft(new Issue($"Topic {index}"))).ToList();
        var drafts = Enumerable.Range(0, 6).Select(index => new Draft(new Meeting(panel.Id, new DateOnly(2023, 3, 1).AddDays(index / 2 * 30)))).ToList();
        var published = 0;
        foreach (var issue in issues)
        {
            await office.PublishAsOwnerAsync(issue, ((Issue)issue.Subject).Publish());
            published++;
        }

        for (var step = 0; step < 160; step++)
        {
            var index = random.Next(drafts.Count);
            if (random.Next(5) == 0)
            {
                published += await AnyActAsync(office, random, issues, drafts[index].Meeting) ? 1 : 0;
                continue;
            }

            try
            {
                var act = await AnyActAsync(office, random, drafts[index], drafts, panel);
                if (act is not null)
                {
                    await office.PublishAsOwnerAsync(drafts[index], act);
                    published++;
                }
            }
            catch (DomainException)
            {
                // Refused: nothing is kept.
                drafts[index] = await office.StoredDraftAsync(drafts[index].Subject.Id) ?? new Draft(
                    new Meeting(panel.Id, new DateOnly(2023, 3, 1)));
            }
        }

        return published;
    }

    /// <summary>Does the same with one of the issues.</summary>
    private static async Task<bool> AnyActAsync(TestOffice office, Random random, List<Draft> issues, Meeting meeting)
    {
        var index = random.Next(issues.Count);
        var (issue, other) = ((Issue)issues[index].Subject, (Issue)issues[random.Next(issues.Count)].Subject);
        var items = issue.Items.Select(item => item.ItemId).Where(_ => random.Next(2) == 0).ToList();
        try
        {
            var act = random.Next(9) switch
            {
                0 or 1 or 2 => issue.Link(
                    meeting.Id, meeting.Items.Count > 0 ? meeting.Items[random.Next(meeting.Items.Count)].Id : "00000000"),
                3 => issue.Unlink(items.FirstOrDefault() ?? "00000000"),
                4 => issue.Rename(new BilingualText($"About {Words(random)}", Words(random))),
                5 => issue.Relate((IssueRelationKind)random.Next(6), other),
                6 => issue.Split($"A part of {Words(random)}", items).Act,
                7 => SetLeadAndWards(issue, Words(random), new BilingualText(Words(random), Words(random))),
                _ => random.Next(3) > 0 ? issue.TakeOver(other) : issue.MergeInto(other),
            };
            await office.PublishAsOwnerAsync(issues[index], act);
            return true;
        }
        catch (DomainException)
        {
            issues[index] = (await office.StoredDraftAsync(issue.Id))!;
            return false;
        }
    }

    private static Act SetLeadAndWards(Issue issue, BilingualText leadMember, BilingualText wards)
    {
        issue.SetLeadMember(leadMember);
        return issue.SetWards(wards);
    }

    private static async Task<Act?> AnyActAsync(TestOffice office, Random random, Draft draft, List<Draft> drafts, Panel panel)
    {
        var meeting = draft.Meeting;
        var today = meeting.Date.AddDays(random.Next(-30, 30));
        var item = meeting.Items.Count > 0 ? meeting.Items[random.Next(meeting.Items.Count)] : null;
        switch (random.Next(26))
        {
            case 0 or 1:
                return meeting.Announce(England);
            case 2 or 3:
                meeting.AddItem(
                    Words(random), random.Next(20).ToString(CultureInfo.InvariantCulture), random.Next(2) == 0 ? null : new BilingualText(Words(random), Words(random)));
                return null;
            case 4:
                meeting.Attach(await office.UploadAsync(Words(random), Words(random)));
                return null;
            case 5:
                item?.Attach(await office.UploadAsync(Words(random), Words(random)));
                return null;
            case 6:
                item?.WriteDecision(Minutes(random));
                return null;
            case 7 or 8:
                item?.WriteMinutes(Minutes(random));
                return null;
            case 9:
                meeting.RecordAttendance(
                    new Attendee(Words(random), Capacity.Member, Presence.Present), new Attendee(Words(random), Capacity.Member, Presence.Apologies));
                return null;
            case 10:
                if (item?.Resolutions.FirstOrDefault() is { } resolution)
                {
                    item.RecordVote(resolution.Id, new Vote(1, 0, 0));
                }

                return null;
            case 11 when item is not null:
                item.Exempt(England, ["3"], Words(random));
                draft.WriteExempt(item, new BilingualText(Words(random)), await office.UploadAsync(Words(random), Words(random)));
                return null;
            case 12 or 13:
                return meeting.PublishAgenda(England, meeting.Date.AddDays(-20));
            case 14:
                return meeting.PublishSupplement(Words(random), England, meeting.Date.AddDays(-3));
            case 15:
                return meeting.PublishDecisions(England, today);
            case 16:
                return meeting.PublishDraftMinutes(today, random.Next(2) == 0 ? null : new BilingualText(Words(random)));
            case 17:
                return meeting.Correct(Words(random));
            case 18:
                return meeting.Approve(
                    drafts[random.Next(drafts.Count)].Meeting, panel, "A Reed", new(2024, 1, 1), random.Next(2) == 0 ? null : new BilingualText(Words(random)));
            case 19:
                return meeting.Move(
                    meeting.Date.AddDays(random.Next(-2, 5)), new(19, 0), Words(random), Words(random), England, new(2023, 1, 1));
            case 20:
                return random.Next(4) switch
                {
                    0 => meeting.Cancel(Words(random)),
                    1 => meeting.Withdraw(Words(random)),
                    2 => meeting.AllDocuments.FirstOrDefault() is { } withdrawn
                        ? meeting.WithdrawDocument(withdrawn.Id, Words(random))
                        : null,
                    _ => await EarlierAsync(office, meeting) is { } number ? meeting.WithdrawVersion(number, Words(random)) : null,
                };
            case 21:
                return await EarlierAsync(office, meeting) is { } earlier ? meeting.Erase([earlier], Words(random), "A", "B") : null;
            case 22:
                item?.Attach(
                    new Document(Words(random), new Original("PDF", "280 KB", "https://old.example/1.pdf"), new SourceId("old.example", Words(random))));
                item?.SetSource(new(null, Words(random)));
                item?.SetSourceIssue(new("old.example", Words(random), Words(random)));
                item?.SetNumber("1");
                item?.SetMinuteNumber("51");
                meeting.SetSource(new("old.example", Words(random)));
                return null;
            case 23:
                return meeting.Import(
                    time: new(10, 0), isWhole: random.Next(2) == 0, approval: random.Next(2) == 0 ? null : new(Guid.CreateVersion7(), meeting.Date.AddDays(28), null));
            case 24:
                return random.Next(5) switch
                {
                    0 => meeting.Postpone(Words(random)),
                    1 => meeting.Reinstate(Words(random), England, meeting.Date.AddDays(-20)),
                    2 => meeting.Adjourn(Words(random), new(2024, 1, 1), random.Next(2) == 0 ? null : meeting.Date.AddDays(7), new(14, 0), new BilingualText(Words(random), Words(random))),
                    3 => meeting.Reconvene(meeting.Date.AddDays(14), null, Words(random)),
                    _ => meeting.ReferBack(drafts[random.Next(drafts.Count)].Meeting, panel, new BilingualText(Words(random), Words(random)), new(2024, 1, 1)),
                };
            case 25:
                meeting.SetIntroduction(new BilingualText(Words(random), Words(random)));
                meeting.SetNumbering(byOrder: random.Next(2) == 0);
                if (item is not null)
                {
                    item.SetWards(Words(random), "Riverside");
                    item.SetKeyDecision(random.Next(2) == 0);
                    item.SetPresenter(new BilingualText(Words(random), Words(random)));
                    item.SetPublicSpeaking(Words(random));
                    item.ExplainDecision(new BilingualText(Words(random), Words(random)), Words(random), random.Next(2) == 0 ? null : new BilingualText(Words(random)));
                    if (random.Next(2) == 0)
                    {
                        item.OpenToCallIn(5);
                    }
                    else
                    {
                        item.ExemptFromCallIn(Words(random));
                    }

                    meeting.SetMinutesToApprove(
                        item, panel, drafts.Select(other => other.Meeting).Where(other => other.Date < meeting.Date && other is { CalledOff: null, IsWithdrawn: false, Stage: > MeetingStage.NotPublished }).ToList());
                }

                item?.Attach(new Document(Words(random), (PaperWithoutFile)random.Next(2)));
                if (meeting.AllDocuments.LastOrDefault(document => document.SourceId is null) is { } paper)
                {
                    var file = await office.UploadAsync(Words(random), Words(random));
                    paper.Replace(file.FileName!, file.MediaType!, file.Size!.Value, file.Sha256!);
                }

                return null;
            default:
                return null;
        }
    }

    private static async Task<long?> EarlierAsync(TestOffice office, Meeting meeting)
    {
        await using var record = office.Record();
        return await record.Versions.Where(version => version.SubjectId == meeting.Id).OrderBy(version => version.Number).Select(version => (long?)version.Number).FirstOrDefaultAsync(Cancelled);
    }

    private static BilingualText Minutes(Random random) => string.Join(
        "\n\n", Enumerable.Range(0, random.Next(1, 6)).Select(_ => (random.Next(4) switch { 0 => "• ", 1 => "RESOLVED that ", 2 => "(i) ", _ => "" }) + Words(random)));

    private static string Words(Random random) => string.Join(
        ' ', Enumerable.Range(0, random.Next(1, 12)).Select(_ => Vocabulary[random.Next(Vocabulary.Length)]));

    private static readonly string[] Vocabulary = ["library", "Tŷ", "gŵr", "“quoted”", "the", "panel", "O'Neill", "£1,000", "<b>", "a\tb", "{0}", "\\", "%", "😀", "noted"];
}
