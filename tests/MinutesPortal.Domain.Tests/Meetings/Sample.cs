using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Notice;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Tests.Meetings;

/// <summary>Makes a meeting of Thursday 20 July 2023 at the stage that a test needs.</summary>
internal static class Sample
{
    public const string Minutes = """
        The Panel considered the report.

        RESOLVED that the library opens on Sundays.
        """;

    public static readonly NoticeRules England = NoticeRules.For(Nation.England);
    public static readonly NoticeRules Wales = NoticeRules.For(Nation.Wales);

    /// <summary>Thursday 20 July 2023.</summary>
    public static readonly DateOnly Day = new(2023, 7, 20);

    /// <summary>The last day to publish its agenda in time in England.</summary>
    public static readonly DateOnly InTime = new(2023, 7, 12);

    public static readonly DateOnly NextDay = Day.AddDays(1);

    public static Panel Panel(PanelKind kind = PanelKind.Committee) => new("Libraries Panel", kind);

    public static Meeting Drafted(Panel? panel = null, DateOnly? date = null)
    {
        var meeting = new Meeting((panel ?? Panel()).Id, date ?? Day, new(18, 0), new BilingualText("Council Chamber"));
        meeting.SetFormat(MeetingFormat.InPerson);
        return meeting;
    }

    public static Meeting Announced(Panel? panel = null, DateOnly? date = null)
    {
        var meeting = Drafted(panel, date);
        meeting.Announce(England);
        return meeting;
    }

    public static Meeting WithAgenda(Panel? panel = null)
    {
        var meeting = Announced(panel);
        meeting.AddItem("Apologies", "1");
        meeting.AddItem("Library opening hours", "2", new BilingualText("Report of the Head of Libraries."));
        meeting.PublishAgenda(England, InTime);
        return meeting;
    }

    /// <summary>A meeting that was held by two members and a substitute. Its minutes are written but not published.</summary>
    public static Meeting Held(Panel? panel = null)
    {
        var meeting = WithAgenda(panel);
        meeting.RecordAttendance(
            new Attendee("Councillor A Reed", Capacity.Member, Presence.Present, role: new BilingualText("Chair")),
            new Attendee("Councillor B Moss", Capacity.Member, Presence.Present),
            new Attendee("Councillor C Fern", Capacity.Substitute, Presence.Present, substituteFor: "Councillor D Holt"),
            new Attendee("Councillor D Holt", Capacity.Member, Presence.Apologies));
        meeting.Items[1].WriteMinutes(Minutes);
        return meeting;
    }

    public static Meeting WithDraftMinutes(Panel? panel = null)
    {
        var meeting = Held(panel);
        meeting.PublishDraftMinutes(NextDay);
        return meeting;
    }

    public static Meeting Approved(Panel? panel = null)
    {
        panel ??= Panel();
        var meeting = WithDraftMinutes(panel);
        meeting.Approve(Announced(panel, Day.AddDays(28)), panel, "Councillor A Reed", Day.AddDays(30));
        return meeting;
    }

    public static Document Paper(string title = "Report") => new(title, "report.pdf", "application/pdf", 1_024, new string('a', 64));

    /// <summary>The message with which a verb refuses.</summary>
    public static string Refusal(Func<object> verb) => Assert.Throws<DomainException>(verb).Message;

    /// <inheritdoc cref="Refusal(Func{object})"/>
    public static string Refusal(Action verb) => Assert.Throws<DomainException>(verb).Message;
}
