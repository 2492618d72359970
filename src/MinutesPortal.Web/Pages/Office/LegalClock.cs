using MinutesPortal.Domain;
using MinutesPortal.Domain.Notice;

namespace MinutesPortal.Web.Pages.Office;

/// <summary>When the agenda of a coming meeting is due, and how the days were counted.</summary>
/// <param name="Notice">Null where the bank holidays of the time are not known.</param>
public sealed record LegalClock(DateOnly Meeting, ClearDays? Notice, IReadOnlyList<CountedDay> Days, string? Unknown, DateOnly Today)
{
    /// <summary>Counts the days before a meeting.</summary>
    public static LegalClock For(DateOnly meeting, NoticeRules rules, DateOnly today)
    {
        try
        {
            var notice = rules.AgendaNotice(meeting);
            var days = new List<CountedDay>();
            for (var day = notice.PublishBy; day <= meeting; day = day.AddDays(1))
            {
                days.Add(new(day, WhyOf(day, meeting, notice, rules), notice.Days.Contains(day)));
            }

            return new(meeting, notice, days, null, today);
        }
        catch (DomainException refusal)
        {
            return new(meeting, null, [], refusal.Message, today);
        }
    }

    public bool IsLate => Notice is not null && !Notice.IsMetBy(Today);

    /// <summary>Days until the last day on which the agenda can be published in time. Negative where that day has passed.</summary>
    public int? DaysLeft => Notice is null ? null : Notice.PublishBy.DayNumber - Today.DayNumber;

    /// <summary>Such as "publish the agenda by Wednesday 2 December: five clear days".</summary>
    public string Sentence => Notice is null
        ? Unknown!
        : IsLate
            ? $"The agenda was due by {DayInWords(Notice.PublishBy)}: {CountInWords} clear days. It can be published only with the reason why the meeting is held at shorter notice."
            : $"Publish the agenda by {DayInWords(Notice.PublishBy)}: {CountInWords} clear days.";

    /// <summary>Such as "Wednesday 2 December, five clear days".</summary>
    public string InShort => Notice is null ? Unknown! : $"{DayInWords(Notice.PublishBy)}, {CountInWords} clear days";

    /// <summary>Why a reason for shorter notice is needed; null where it is not.</summary>
    public string? WhyReason => IsLate ? $"The agenda was due by {DayInWords(Notice!.PublishBy)}. Say why notice is shorter." : null;

    /// <summary>Where the last day is no working day: papers that lie open at an office must be there before.</summary>
    public string? OfficeSentence => Notice is null || Notice.PublishByOfficeDay == Notice.PublishBy
        ? null
        : $"The last working day before it is {DayInWords(Notice.PublishByOfficeDay)}.";

    private string CountInWords => Notice!.Days.Count switch { 3 => "three", 5 => "five", 28 => "28", var count => $"{count}" };

    private static string DayInWords(DateOnly day) => $"{day.DayOfWeek} {day.ToString("d MMMM", System.Globalization.CultureInfo.InvariantCulture)}";

    private static string WhyOf(DateOnly day, DateOnly meeting, ClearDays notice, NoticeRules rules) =>
        day == meeting ? "Day of the meeting: does not count"
        : day == notice.PublishBy ? "Last day to publish: does not count"
        : notice.Days.Contains(day) ? $"Clear day {notice.Days.Index().First(one => one.Item == day).Index + 1}"
        : rules.BankHolidays.Contains(day) ? "Bank holiday: does not count"
        : "Weekend: does not count";
}

/// <summary>A day from the last day to publish to the day of the meeting.</summary>
/// <param name="Why">What it is in the count.</param>
public sealed record CountedDay(DateOnly Day, string Why, bool Counts);
