namespace MinutesPortal.Domain.Notice;

/// <summary>The clear days before a meeting, and when notice must be out so that all of them remain.</summary>
/// <param name="Days">The days counted, earliest first. Neither the day of publication nor that of the meeting is among them.</param>
/// <param name="PublishBy">The last day to publish: the day before the first clear day. It may be a weekend or a holiday.</param>
/// <param name="PublishByOfficeDay">The last working day to publish, for papers that must also lie open at an office. Never after <paramref name="PublishBy"/>.</param>
public sealed record ClearDays(IReadOnlyList<DateOnly> Days, DateOnly PublishBy, DateOnly PublishByOfficeDay)
{
    /// <summary>True where notice given on that day leaves every clear day.</summary>
    public bool IsMetBy(DateOnly publishedOn) => publishedOn <= PublishBy;
}
