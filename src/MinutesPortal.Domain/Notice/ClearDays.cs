namespace MinutesPortal.Domain.Notice;

/// <summary>The clear days before a meeting, and the last day to publish notice that leaves all of them.</summary>
/// <param name="Days">The clear days, earliest first. The days of publication and of the meeting are not among them.</param>
/// <param name="PublishBy">The day before the first clear day. It may be a weekend or a holiday.</param>
/// <param name="PublishByOfficeDay">
/// The last working day to publish, for papers that must also be open to inspection at an office. Never after <paramref
/// name="PublishBy"/>.
/// </param>
public sealed record ClearDays(IReadOnlyList<DateOnly> Days, DateOnly PublishBy, DateOnly PublishByOfficeDay)
{
    /// <summary>Whether notice published on that day leaves every clear day.</summary>
    public bool IsMetBy(DateOnly publishedOn) => publishedOn <= PublishBy;
}
