using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Notice;
using MinutesPortal.Web.Infrastructure;

namespace MinutesPortal.Web.Pages.Office.Panels;

/// <summary>A date that an officer plans, with all that may speak against it.</summary>
/// <param name="Time">Null where the panel has no usual time and none was typed.</param>
/// <param name="Notes">Such as "Bank holiday". Empty where nothing speaks against it.</param>
/// <param name="IsTaken">Whether the panel meets on that day already.</param>
public sealed record PlannedDate(DateOnly Date, TimeOnly? Time, IReadOnlyList<string> Notes, bool IsTaken)
{
    /// <summary>What stands for it in a form.</summary>
    public string Value => string.Create(CultureInfo.InvariantCulture, $"{Date:yyyy-MM-dd} {Time:HH:mm}").TrimEnd();

    /// <summary>Compares dates with the calendar and with the meetings of all panels.</summary>
    /// <param name="meetings">The meetings on these days.</param>
    public static IReadOnlyList<PlannedDate> Compare(Guid panel, IEnumerable<MeetingDay> days, IReadOnlyCollection<KnownMeeting> meetings, BankHolidays holidays)
    {
        var planned = new List<PlannedDate>();
        foreach (var day in days.OrderBy(day => day.Date).ThenBy(day => day.Time))
        {
            var own = meetings.FirstOrDefault(meeting => meeting.Date == day.Date && meeting.PanelId == panel);
            var isTwice = planned.Exists(other => other.Date == day.Date);
            List<string> notes = [
                .. OfCalendar(day.Date, holidays),
                .. own is null ? Array.Empty<string>() : [$"The panel meets on that day already{(own.Time is { } at ? $", at {at.InWords()}" : "")}"],
                .. isTwice ? ["Twice in this list"] : Array.Empty<string>(),
                .. meetings.Where(meeting => meeting.Date == day.Date && meeting.PanelId != panel && (meeting.Time == day.Time || meeting.Time is null || day.Time is null))
                    .Select(meeting => meeting.Time == day.Time && day.Time is not null ? $"{meeting.Panel} meets at the same time" : $"{meeting.Panel} meets on that day"),
            ];
            planned.Add(new(day.Date, day.Time, notes, own is not null || isTwice));
        }

        return planned;
    }

    /// <summary>Reads lines with a date and perhaps a time, such as "20 July 2026", "Mon 20/7/2026 6pm" or "20 July at 18:00".</summary>
    /// <param name="usual">The time of a line without one.</param>
    /// <returns>The days, and a sentence for each line that cannot be read or is past.</returns>
    public static (IReadOnlyList<MeetingDay> Days, IReadOnlyList<string> Errors) Read(string? lines, TimeOnly? usual, DateOnly today)
    {
        var (days, errors) = (new List<MeetingDay>(), new List<string>());
        foreach (var line in (lines ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (ReadLine(line, today) is not { } day)
            {
                errors.Add($"“{line}” is not a date. Enter one such as 20 July 2026, or 20/7/2026 6pm.");
            }
            else if (day.Date < today)
            {
                errors.Add($"“{line}” is past.");
            }
            else
            {
                days.Add(day with { Time = day.Time ?? usual });
            }
        }

        return (days, errors);
    }

    /// <summary>One text of what was shown, so that nothing else is made.</summary>
    public static string Fingerprint(IEnumerable<PlannedDate> planned) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', planned.Select(date => $"{date.Value}|{string.Join('|', date.Notes)}")))));

    private static MeetingDay? ReadLine(string line, DateOnly today)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var length = words.Length; length > 0; length--)
        {
            if (DayNamed(string.Join(' ', words[..length]).TrimEnd(','), today) is not { } date)
            {
                continue;
            }

            var rest = string.Join(' ', words[length..].SkipWhile(word => word is "at" or "," or "-" or "–"));
            if (rest.Length == 0)
            {
                return new(date, null);
            }

            return OfficeForms.ReadTime(rest) is { Value: { } time } ? new(date, time) : null;
        }

        return null;
    }

    /// <summary>A day without a year is the next one.</summary>
    private static DateOnly? DayNamed(string typed, DateOnly today) => (TypedDate.Read(typed, today), TypedDate.Read(typed, today.AddYears(1))) switch
    {
        ({ } day, _) when day.First != day.Last => null,
        ({ } day, { } next) => day.First < today ? next.First : day.First,
        ({ } day, null) => day.First, // 29 February
        (null, { } next) when next.First == next.Last => next.First,
        _ => null,
    };

    private static IEnumerable<string> OfCalendar(DateOnly date, BankHolidays holidays)
    {
        if (date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            yield return "Weekend";
        }

        if (date.Year < holidays.FirstYear || date.Year > holidays.LastYear)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"Bank holidays of {date.Year} are not known yet");
        }
        else if (holidays.Contains(date))
        {
            yield return "Bank holiday";
        }
    }
}
