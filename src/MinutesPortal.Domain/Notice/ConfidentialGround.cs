namespace MinutesPortal.Domain.Notice;

/// <summary>
/// Why information is confidential, LGA 1972 s.100A(3). The public must be excluded and nobody resolves it (s.100A(2)).
/// Confidential is not exempt: it has no paragraph of Schedule 12A and no weighing of the public interest.
/// </summary>
public enum ConfidentialGround
{
    /// <summary>A government department supplied it on terms that forbid disclosure to the public, s.100A(3)(a).</summary>
    SuppliedByGovernment,

    /// <summary>An enactment or a court order prohibits disclosure to the public, s.100A(3)(b).</summary>
    DisclosureProhibited,
}
