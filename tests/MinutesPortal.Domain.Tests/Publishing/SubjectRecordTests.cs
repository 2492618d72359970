using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Publishing;
using static MinutesPortal.Domain.Tests.Meetings.Sample;

namespace MinutesPortal.Domain.Tests.Publishing;

public sealed class SubjectRecordTests
{
    private readonly List<(Publication Header, string? Content)> _ledger = [];

    private void Publish(Meeting meeting, Act act)
    {
        var content = new PublishedContent(meeting.ForThePublic());
        _ledger.Add((Publication.After(_ledger.LastOrDefault().Header, meeting, act, new(2023, 7, 1 + _ledger.Count, 9, 0, 0, TimeSpan.Zero), content, null), content.Text));
    }

    /// <summary>Publishes announcement (1), agenda (2) and draft minutes (3).</summary>
    private Meeting PublishedThrice()
    {
        var meeting = Drafted();
        Publish(meeting, meeting.Announce(England));
        meeting.AddItem("Library opening hours", "1");
        Publish(meeting, meeting.PublishAgenda(England, InTime));
        meeting.RecordAttendance(new Attendee("Councillor A Reed", Capacity.Member, Presence.Present));
        meeting.Items[0].WriteMinutes(Minutes);
        Publish(meeting, meeting.PublishDraftMinutes(NextDay));
        return meeting;
    }

    [Fact]
    public void A_citation_knows_its_first_its_last_changed_and_its_last_version()
    {
        var meeting = PublishedThrice();
        var (paragraph, resolution) = (meeting.Items[0].Entries[0].Id, meeting.Items[0].Entries[1].Id);
        meeting.Items[0].WriteMinutes("RESOLVED that the library opens on Sundays and Mondays.");
        Publish(meeting, meeting.Correct("Mondays were left out."));
        Publish(meeting, meeting.Correct("Again, with nothing changed."));

        var citations = SubjectRecord.From(_ledger).Citations.ToDictionary(citation => citation.Id, citation => (citation.FirstIn, citation.UnchangedSince, citation.LastIn));

        Assert.Equal((2L, 2L, 5L), citations[meeting.Items[0].Id]);
        Assert.Equal((3L, 4L, 5L), citations[resolution]);
        Assert.Equal((3L, 3L, 3L), citations[paragraph]);
    }

    [Fact]
    public void A_withdrawn_version_has_a_reason_and_no_citations()
    {
        var meeting = PublishedThrice();
        var paragraph = meeting.Items[0].Entries[0].Id;
        meeting.Items[0].WriteMinutes("RESOLVED that the library opens on Sundays.");
        Publish(meeting, meeting.Correct("A paragraph named a child."));
        Publish(meeting, meeting.WithdrawVersion(3, "It named a child."));

        var record = SubjectRecord.From(_ledger);

        Assert.Equal([VersionState.Open, VersionState.Open, VersionState.Withdrawn, VersionState.Open, VersionState.Open], record.Versions.Select(version => version.State));
        Assert.Equal("It named a child.", record.Versions[2].Note?.English);
        Assert.DoesNotContain(record.Citations, citation => citation.Id == paragraph);
    }

    [Fact]
    public void An_erased_version_keeps_its_header_and_a_reason()
    {
        var meeting = PublishedThrice();
        Publish(meeting, meeting.Erase([3], "A court order.", "R Vale", "P Lane"));
        _ledger[2] = (_ledger[2].Header, null);

        var record = SubjectRecord.From(_ledger);

        Assert.Equal(VersionState.Erased, record.Versions[2].State);
        Assert.Equal("A court order.", record.Versions[2].Note?.English);
        Assert.All(record.Citations.Where(citation => citation.Id != meeting.Items[0].Id), citation => Assert.Equal(4, citation.FirstIn));
    }

    [Fact]
    public void A_withdrawn_meeting_keeps_only_the_notice()
    {
        var meeting = PublishedThrice();
        Publish(meeting, meeting.Withdraw("Published in error."));

        var record = SubjectRecord.From(_ledger);

        Assert.Equal([VersionState.Withdrawn, VersionState.Withdrawn, VersionState.Withdrawn, VersionState.Open], record.Versions.Select(version => version.State));
        Assert.All(record.Versions, version => Assert.True(version.Number < 4 ? version.Note?.English == "Published in error." : version.State == VersionState.Open));
        // They lead to the notice.
        Assert.Equal(meeting.Items.SelectMany(item => item.Entries.Select(entry => entry.Id).Append(item.Id)).Order(), record.Citations.Select(citation => citation.Id).Order());
    }

    [Fact]
    public void A_former_address_leads_to_the_meeting()
    {
        var meeting = Drafted();
        Publish(meeting, meeting.Announce(England));
        var act = meeting.Move(Day.AddDays(7), meeting.Time, meeting.Venue, "Repairs.", England, InTime);
        meeting.TakeAddress(new HashSet<string>(), meeting.Slug);
        Publish(meeting, act);

        Assert.Equal([new Redirect(SubjectKind.Meeting, meeting.PanelId, "2023-07-20", meeting.Id)], SubjectRecord.From(_ledger).Redirects);
    }

    [Fact]
    public void An_earlier_version_is_shown_without_a_paper_withdrawn_since()
    {
        var meeting = PublishedThrice();
        var paper = Paper("A secret title");
        meeting.Items[0].Attach(paper);
        Publish(meeting, meeting.Correct("A paper was missing."));
        Publish(meeting, meeting.WithdrawDocument(paper.Id, "It named a child."));

        var trimmed = Assert.Single(SubjectRecord.From(_ledger).TrimmedContents);

        Assert.Equal(4, trimmed.Number);
        Assert.DoesNotContain("A secret title", trimmed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(paper.Sha256!, trimmed.Text, StringComparison.Ordinal);
        Assert.Contains("Library opening hours", trimmed.Text, StringComparison.Ordinal);
    }
}
