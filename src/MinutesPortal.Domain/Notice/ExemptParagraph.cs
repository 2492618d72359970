using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Notice;

/// <summary>
/// A paragraph of Schedule 12A to the Local Government Act 1972, which describes exempt information.
/// A resolution that names it may exclude the public: s.100A(4)-(5).
/// </summary>
/// <param name="Number">As in the Schedule, such as "3".</param>
/// <param name="Part">The Part of the Schedule: 1 for England, 4 for Wales.</param>
/// <param name="Description">The words of the Schedule.</param>
public sealed record ExemptParagraph(string Number, int Part, BilingualText Description)
{
    private const string Identity =
        "Information which is likely to reveal the identity of an individual.";

    private const string FinancialAffairs =
        "Information relating to the financial or business affairs of any particular person "
        + "(including the authority holding that information).";

    private const string LabourRelations =
        "Information relating to any consultations or negotiations, or contemplated consultations or negotiations, "
        + "in connection with any labour relations matter arising between the authority or a Minister of the Crown "
        + "and employees of, or office holders under, the authority.";

    private const string LegalPrivilege =
        "Information in respect of which a claim to legal professional privilege could be maintained in legal proceedings.";

    private const string NoticesAndOrders =
        "Information which reveals that the authority proposes (a) to give under any enactment a notice "
        + "under or by virtue of which requirements are imposed on a person; or (b) to make an order or direction under any enactment.";

    private const string Crime =
        "Information relating to any action taken or to be taken in connection with the prevention, investigation or prosecution of crime.";

    /// <summary>
    /// Schedule 12A Part 1. Each applies only while the public interest in withholding outweighs that in disclosing: paragraph 10.
    /// </summary>
    internal static IReadOnlyList<ExemptParagraph> England { get; } =
    [
        new("1", 1, "Information relating to any individual."),
        new("2", 1, Identity),
        new("3", 1, FinancialAffairs),
        new("4", 1, LabourRelations),
        new("5", 1, LegalPrivilege),
        new("6", 1, NoticesAndOrders),
        new("7", 1, Crime),
    ];

    /// <summary>
    /// Schedule 12A Part 4 (SI 2007/969). Each except legal privilege applies only while the public interest in withholding outweighs
    /// that in disclosing: paragraph 21.
    /// </summary>
    internal static IReadOnlyList<ExemptParagraph> Wales { get; } =
    [
        new("12", 4, "Information relating to a particular individual."),
        new("13", 4, Identity),
        new("14", 4, FinancialAffairs),
        new("15", 4, LabourRelations),
        new("16", 4, LegalPrivilege),
        new("17", 4, NoticesAndOrders),
        new("18", 4, Crime),
    ];
}
