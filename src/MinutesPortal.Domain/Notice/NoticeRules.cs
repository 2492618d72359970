namespace MinutesPortal.Domain.Notice;

/// <summary>
/// A nation's rules on notice, on keeping records and on exempt information. They come from the Local Government Act 1972 Part VA
/// and Schedule 12A. In England SI 2012/2089 adds to them; in Wales the Local Government and Elections (Wales) Act 2021 amends them.
/// </summary>
/// <remarks>
/// No statute defines a clear day. A clear day here is a whole working day between publication and meeting; see
/// <em>R v Swansea CC ex p Elitestone</em> (1993).
/// </remarks>
public sealed record NoticeRules
{
    private static readonly NoticeRules[] All =
    [
        new()
        {
            Nation = Nation.England,
            BankHolidays = BankHolidays.EnglandAndWales,
            AgendaClearDays = 5, // s.100A(6)(a), s.100B(3), SI 2002/715; executives SI 2012/2089 regs 6-7
            RecordYears = 6, // s.100C(1)
            Paragraphs = ExemptParagraph.England,
            FormerParagraphs = ["7A", "7B", "7C"],
        },
        new()
        {
            Nation = Nation.Wales,
            BankHolidays = BankHolidays.EnglandAndWales,
            AgendaClearDays = 3, // s.100A(6)(aa)
            NoticeSaysHowToAttend = true,
            DecisionNoteWorkingDays = 7, // s.100C(1A)-(1C)
            RecordYears = 6, // s.100C(1)
            Paragraphs = ExemptParagraph.Wales,
        },
    ];

    private NoticeRules()
    {
    }

    public required Nation Nation { get; init; }

    /// <summary>The bank holidays, which are not working days.</summary>
    public required BankHolidays BankHolidays { get; init; }

    /// <summary>The clear days required between the publication of notice, agenda and reports and the meeting.</summary>
    public required int AgendaClearDays { get; init; }

    /// <summary>Whether the notice must give the time, the place and how the public attends. s.100A(6A), in Wales.</summary>
    public bool NoticeSaysHowToAttend { get; init; }

    /// <summary>
    /// The number of working days, including the day of the meeting, in which a note of decisions must be published. Null where none is
    /// required.
    /// </summary>
    public int? DecisionNoteWorkingDays { get; init; }

    /// <summary>The years, from the date of the meeting, for which agenda, minutes and reports stay open to the public.</summary>
    public required int RecordYears { get; init; }

    /// <summary>The paragraphs of Schedule 12A that a council of this nation may use, in the Schedule's order.</summary>
    public required IReadOnlyList<ExemptParagraph> Paragraphs { get; init; }

    /// <summary>Paragraph numbers in old records that may not be used any more: those of the former standards committees.</summary>
    public IReadOnlyList<string> FormerParagraphs { get; init; } = [];

    /// <exception cref="DomainException">There are no rules for that nation.</exception>
    public static NoticeRules For(Nation nation) =>
        All.FirstOrDefault(rules => rules.Nation == nation)
        ?? throw new DomainException($"Minutes Portal does not have the rules of notice for {nation}. Choose England or Wales.");

    /// <summary>The clear days that an agenda needs before a meeting, and the last day to publish it.</summary>
    /// <exception cref="DomainException">The count includes a year whose bank holidays are not known.</exception>
    public ClearDays AgendaNotice(DateOnly meeting) => ClearDaysBefore(meeting, AgendaClearDays);

    /// <summary>
    /// The last <paramref name="count"/> clear days before a meeting, and the last day to publish that leaves all of them.
    /// </summary>
    /// <exception cref="DomainException">The count includes a year whose bank holidays are not known.</exception>
    public ClearDays ClearDaysBefore(DateOnly meeting, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        DateOnly[] days = [.. DaysFrom(meeting.AddDays(-1), step: -1).Where(IsWorkingDay).Take(count).Reverse()];
        var publishBy = days[0].AddDays(-1);
        return new ClearDays(days, publishBy, DaysFrom(publishBy, step: -1).First(IsWorkingDay));
    }

    /// <summary>The last day for the note of decisions; null where the nation requires none.</summary>
    /// <exception cref="DomainException">The count includes a year whose bank holidays are not known.</exception>
    public DateOnly? DecisionNoteDue(DateOnly meeting) =>
        DecisionNoteWorkingDays is { } count ? DaysFrom(meeting, step: 1).Where(IsWorkingDay).ElementAt(count - 1) : null;

    /// <summary>The working day that is <paramref name="count"/> working days after a day.</summary>
    /// <exception cref="DomainException">The count includes a year whose bank holidays are not known.</exception>
    public DateOnly WorkingDayAfter(DateOnly day, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return DaysFrom(day.AddDays(1), step: 1).Where(IsWorkingDay).ElementAt(count - 1);
    }

    /// <summary>The last day on which the record of a meeting must be open to the public.</summary>
    public DateOnly KeptThrough(DateOnly meeting) => LastDayOfYearsBeginning(meeting, RecordYears);

    /// <summary>Refuses to delete the record of a meeting while the law requires it.</summary>
    /// <exception cref="DomainException">It is too early.</exception>
    public void RefuseEarlyDeletion(DateOnly meeting, DateOnly today)
    {
        var lastDay = KeptThrough(meeting);
        if (today <= lastDay)
        {
            throw new DomainException(
                $"Keep the record of the meeting of {meeting.InWords()} until {lastDay.InWords()}. "
                + $"You may delete it from {lastDay.AddDays(1).InWords()}.");
        }
    }

    /// <summary>The paragraph of Schedule 12A with that number.</summary>
    /// <exception cref="DomainException">The paragraph belongs to another nation, is no longer in use, or does not exist.</exception>
    public ExemptParagraph Paragraph(string number) =>
        Paragraphs.FirstOrDefault(paragraph => paragraph.Number == number)
        ?? throw new DomainException($"{WhyNot(number)} Choose one of paragraphs {Paragraphs[0].Number} to {Paragraphs[^1].Number}.");

    /// <summary>A day from Monday to Friday that is not a holiday.</summary>
    /// <exception cref="DomainException">The bank holidays of that year are not known.</exception>
    public bool IsWorkingDay(DateOnly date) =>
        !BankHolidays.Contains(date) && date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    private string WhyNot(string number)
    {
        if (All.FirstOrDefault(rules => rules.Paragraphs.Any(paragraph => paragraph.Number == number)) is { } other)
        {
            return $"Paragraph {number} of Schedule 12A is for councils in {other.Nation}, not in {Nation}.";
        }

        return All.Any(rules => rules.FormerParagraphs.Contains(number, StringComparer.OrdinalIgnoreCase))
            ? $"Paragraph {number} of Schedule 12A was for standards committees and may not be used any more."
            : $"“{number}” is not a paragraph of Schedule 12A that a council in {Nation} may choose.";
    }

    // Six years from 29 February 2024 end on 28 February 2030, and six years from 1 March 2022 end on 29 February 2028: the day before
    // the anniversary. The anniversary of 29 February is 1 March, but AddYears would give 28 February.
    private static DateOnly LastDayOfYearsBeginning(DateOnly first, int years)
    {
        var anniversary = new DateOnly(first.Year + years, first.Month, 1).AddDays(first.Day - 1);
        return anniversary.AddDays(-1);
    }

    private static IEnumerable<DateOnly> DaysFrom(DateOnly first, int step)
    {
        for (var day = first; ; day = day.AddDays(step))
        {
            yield return day;
        }
    }
}
