namespace MinutesPortal.Domain.Panels;

/// <summary>Regular days of meetings, such as the second Thursday of each month but August.</summary>
/// <param name="From">The first day that may be one.</param>
/// <param name="To">The last day that may be one.</param>
/// <param name="WithoutMonths">The months in which the panel does not meet, from 1.</param>
public sealed record DateRule(Recurrence Recurrence, DayOfWeek Weekday, DateOnly From, DateOnly To, IReadOnlyCollection<int> WithoutMonths)
{
    private const int MostYears = 2;

    /// <summary>The days, earliest first.</summary>
    /// <exception cref="DomainException">The last day is before the first one, or more than two years after it.</exception>
    public IReadOnlyList<DateOnly> Dates()
    {
        if (To < From)
        {
            throw new DomainException("Choose a last day on or after the first day.");
        }

        if (To > From.AddYears(MostYears))
        {
            throw new DomainException($"Choose a last day at most {MostYears} years after the first day.");
        }

        var days = new List<DateOnly>();
        var step = Recurrence == Recurrence.Fortnightly ? 14 : 7;
        for (var day = From.AddDays((Weekday - From.DayOfWeek + 7) % 7); day <= To; day = day.AddDays(step))
        {
            if (IsMeant(day))
            {
                days.Add(day);
            }
        }

        return days;
    }

    private bool IsMeant(DateOnly day) => !WithoutMonths.Contains(day.Month) && Recurrence switch
    {
        Recurrence.Weekly or Recurrence.Fortnightly => true,
        Recurrence.LastOfMonth => day.AddDays(7).Month != day.Month,
        _ => (day.Day - 1) / 7 == Recurrence - Recurrence.FirstOfMonth,
    };
}

/// <summary>How often a panel meets on a day of the week.</summary>
public enum Recurrence
{
    Weekly,

    /// <summary>Every second week, also through months that are left out.</summary>
    Fortnightly,
    FirstOfMonth,
    SecondOfMonth,
    ThirdOfMonth,
    FourthOfMonth,
    LastOfMonth,
}
