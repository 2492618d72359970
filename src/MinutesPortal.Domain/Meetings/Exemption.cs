using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Meetings;

/// <summary>
/// Why part of an item is closed to the public. Exempt information is described by a paragraph of Schedule 12A: LGA 1972 s.100A(4)-(5).
/// Confidential information has no paragraph: s.100A(2)-(3).
/// </summary>
/// <param name="Paragraphs">
/// Numbers of paragraphs of Schedule 12A. Empty for confidential information, and for wording that no officer has mapped to a paragraph
/// yet.
/// </param>
/// <param name="Reason">For exempt information: why the public interest in keeping it closed outweighs that in disclosing it.</param>
/// <param name="IsConfidential">
/// Confidential, not exempt: a law or court forbids disclosure, or the government gave the information on that condition.
/// </param>
/// <param name="LocalWording">The council's own category, such as "Category 7 of paragraph 10.4".</param>
/// <param name="ReviewOn">The day on which the council looks again whether it must stay closed; null where it has set none.</param>
public sealed record Exemption(IReadOnlyList<string> Paragraphs, BilingualText Reason, bool IsConfidential = false, string? LocalWording = null, DateOnly? ReviewOn = null);

/// <summary>
/// What only members and officers may read of an item. It is a separate type, stored beside the meeting and never in it,
/// so code that writes a meeting for the public cannot leak it.
/// </summary>
/// <param name="Minutes">Null where only papers are exempt.</param>
public sealed record ExemptPart(string ItemId, BilingualText? Minutes, IReadOnlyList<Document> Documents);

/// <summary>The exempt parts of one publication.</summary>
public sealed record ExemptContent(IReadOnlyList<ExemptPart> Parts);
