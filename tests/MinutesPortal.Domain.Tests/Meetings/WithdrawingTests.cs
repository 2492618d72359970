using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;
using static MinutesPortal.Domain.Tests.Meetings.Sample;

namespace MinutesPortal.Domain.Tests.Meetings;

public sealed class WithdrawingTests
{
    [Fact]
    public void A_withdrawn_meeting_leaves_a_notice_and_nothing_else()
    {
        var meeting = Held();
        meeting.SetDirections(new BilingualText("By the river"));
        meeting.SetContact(new BilingualText("Democratic Services"));
        meeting.SetLink("https://meet.example/1");
        meeting.Attach(Paper());
        meeting.PublishDraftMinutes(NextDay);

        var act = meeting.Withdraw("Published in error.");
        var published = meeting.ForThePublic();

        Assert.Equal(PublicationKind.Withdrawal, act.Kind);
        Assert.True(published.IsWithdrawn);
        Assert.Equal("Published in error.", published.Withdrawals.Single().Notice.English);
        Assert.Equal("Published in error.", published.Note?.English);
        Assert.Empty(published.Items);
        Assert.Empty(published.Attendees);
        Assert.Empty(published.AllDocuments);
        Assert.Equal((null, null, null, null), (published.Venue, published.Directions, published.Contact, published.Link));
        Assert.Equal(2, meeting.Items.Count); // the draft keeps everything
    }

    [Fact]
    public void A_withdrawal_needs_a_publication_and_a_notice()
    {
        Assert.Equal("Nothing has been published yet, so there is nothing to withdraw.", Refusal(() => Drafted().Withdraw("Error.")));
        Assert.Equal("Enter the notice that replaces what is withdrawn.", Refusal(() => Announced().Withdraw(" ")));
    }

    [Fact]
    public void A_withdrawn_meeting_publishes_nothing_more()
    {
        var panel = Panel();
        var meeting = WithDraftMinutes(panel);
        meeting.Withdraw("Published in error.");
        var next = Announced(panel, Day.AddDays(28));

        foreach (Func<object> verb in (Func<object>[])
        [
            () => meeting.Announce(England),
            () => meeting.PublishAgenda(England, InTime),
            () => meeting.PublishSupplement("More.", England, InTime),
            () => meeting.PublishDecisions(England, NextDay),
            () => meeting.PublishDraftMinutes(NextDay),
            () => meeting.Approve(next, panel, "Councillor A Reed", next.Date),
            () => meeting.Correct("A name."),
            () => meeting.Move(NextDay, null, null, "Repairs.", England, InTime),
            () => meeting.Cancel("Snow."),
            () => meeting.Withdraw("Again."),
            () => meeting.WithdrawVersion(1, "Again."),
        ])
        {
            Assert.Equal("The meeting has been withdrawn.", Refusal(verb));
        }
    }

    [Fact]
    public void A_withdrawal_keeps_to_the_rules_of_the_stage()
    {
        var meeting = WithDraftMinutes();
        meeting.RecordAttendance();

        Assert.StartsWith("Record the attendance first.", Refusal(() => meeting.WithdrawVersion(1, "It named a child.")), StringComparison.Ordinal);
        Assert.StartsWith("Record the attendance first.", Refusal(() => meeting.Erase([1], "Article 17.", "A", "B")), StringComparison.Ordinal);
        Assert.Empty(meeting.Withdrawals);
        Assert.Empty(meeting.Erasures);
    }

    [Fact]
    public void A_withdrawn_paper_is_gone_and_the_others_stay_in_order()
    {
        var meeting = WithAgenda();
        var (first, second, third) = (Paper("First"), Paper("Second"), Paper("Third"));
        meeting.Items[1].Attach(first);
        meeting.Items[1].Attach(second);
        meeting.Items[1].Attach(third);
        meeting.PublishSupplement("Papers.", England, Day);

        Assert.Equal("The meeting has no such paper. Choose one of its papers.", Refusal(() => meeting.WithdrawDocument("00000000", "It named a child.")));
        Assert.Equal(PublicationKind.Withdrawal, meeting.WithdrawDocument(second.Id, "It named a child.").Kind);

        Assert.Equal(["First", "Third"], meeting.ForThePublic().Items[1].Documents.Select(document => document.Title.English));
        Assert.Equal([0, 1], meeting.Items[1].Documents.Select(document => document.Position));
        Assert.False(meeting.IsWithdrawn);
        Assert.Equal("The meeting has no such paper. Choose one of its papers.", Refusal(() => meeting.WithdrawDocument(second.Id, "It named a child.")));
    }

    [Fact]
    public void A_withdrawn_paper_is_removed_from_earlier_versions_too()
    {
        var meeting = Announced();
        var paper = Paper();
        meeting.Attach(paper);
        meeting.AddItem("Apologies");
        meeting.PublishAgenda(England, InTime);
        var earlier = meeting.ForThePublic();
        meeting.WithdrawDocument(paper.Id, "It named a child.");

        Assert.Single(earlier.AllDocuments);
        Assert.Empty(earlier.WithoutWithdrawnPapers(meeting).AllDocuments);
    }

    [Fact]
    public void A_version_is_withdrawn_once()
    {
        var meeting = WithDraftMinutes();
        meeting.WithdrawVersion(7, "It named a child.");

        Assert.False(meeting.IsWithdrawn);
        Assert.Equal("This has been withdrawn already.", Refusal(() => meeting.WithdrawVersion(7, "It named a child.")));
    }

    [Fact]
    public void An_erasure_needs_two_people_and_a_legal_reason()
    {
        var meeting = WithDraftMinutes();
        object Erase(long[] publications, string reason, string requestedBy, string confirmedBy) => meeting.Erase(publications, reason, requestedBy, confirmedBy);

        Assert.Equal("Choose the publications to erase.", Refusal(() => Erase([], "A court order.", "R Vale", "P Lane")));
        Assert.Equal("Give the legal reason for the erasure.", Refusal(() => Erase([3], " ", "R Vale", "P Lane")));
        Assert.StartsWith("Name two people", Refusal(() => Erase([3], "A court order.", "R Vale", "")), StringComparison.Ordinal);
        Assert.Equal("Ask a second person to confirm the erasure.", Refusal(() => Erase([3], "A court order.", "R Vale", " r vale ")));
        Assert.Empty(meeting.Erasures);

        Assert.Equal(PublicationKind.Erasure, meeting.Erase([4, 3], "A court order.", "R Vale", "P Lane").Kind);
        Assert.Equal([3L, 4L], meeting.Erasures.Select(erasure => erasure.Publication));
        Assert.Equal("Publication 3 has been erased already. Leave it out.", Refusal(() => Erase([3], "A court order.", "R Vale", "P Lane")));
    }

    [Fact]
    public void Redacting_withdraws_each_publication_that_held_the_words_once()
    {
        var meeting = WithDraftMinutes();
        meeting.WithdrawVersion(2, "It named a child.");

        Assert.Equal(PublicationKind.Redaction, meeting.Redact([3, 2, 3], "A name was removed.").Kind);

        Assert.Equal([(2L, "It named a child."), (3L, "A name was removed.")], meeting.Withdrawals.Select(withdrawal => (withdrawal.Publication!.Value, withdrawal.Notice.English)));
        Assert.Equal("Enter the notice that tells the public why words were removed.", Refusal(() => meeting.Redact([4], " ")));
    }

    [Fact]
    public void A_paper_of_an_earlier_version_can_be_withdrawn()
    {
        var meeting = WithDraftMinutes();

        Assert.Equal("The meeting has no such paper. Choose one of its papers.", Refusal(() => meeting.WithdrawDocument("abcdefgh", "It named a child.")));
        Assert.Equal(PublicationKind.Withdrawal, meeting.WithdrawDocument("abcdefgh", "It named a child.", isInEarlierVersion: true).Kind);
    }

    [Fact]
    public void A_publication_named_twice_is_erased_once()
    {
        var meeting = WithDraftMinutes();

        meeting.Erase([3, 2, 3], "A court order.", "R Vale", "P Lane");

        Assert.Equal([2L, 3L], meeting.Erasures.Select(erasure => erasure.Publication));
    }
}
