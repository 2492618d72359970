namespace MinutesPortal.Domain;

/// <summary>
/// A council's year, from May to April. It begins with the annual meeting. LGA 1972 Sch 12 para 1 puts that in March to May,
/// and most councils hold it in May.
/// </summary>
/// <param name="FirstYear">The calendar year in which it begins: 2023 for May 2023 to April 2024.</param>
public readonly record struct MunicipalYear(int FirstYear)
{
    private const int May = 5;

    public DateOnly FirstDay => new(FirstYear, May, 1);

    public DateOnly LastDay => FirstDay.AddYears(1).AddDays(-1);

    public static MunicipalYear Containing(DateOnly date) => new(date.Month >= May ? date.Year : date.Year - 1);

    /// <summary>Every municipal year with a day in the period, earliest first.</summary>
    public static IEnumerable<MunicipalYear> Between(DateOnly from, DateOnly to)
    {
        for (var year = Containing(from); year.FirstDay <= to; year = new(year.FirstYear + 1))
        {
            yield return year;
        }
    }

    /// <summary>In the usual form: "2023/24".</summary>
    public override string ToString() => $"{FirstYear}/{(FirstYear + 1) % 100:00}";
}
