using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Meetings;

/// <summary>
/// Why the public is kept from part of an item. LGA 1972 s.100A(4)-(5): exempt information, described in terms of Schedule 12A.
/// s.100A(2)-(3): confidential information, which has no paragraph.
/// </summary>
/// <param name="Paragraphs">Numbers of Schedule 12A; empty for confidential information and for wording that no officer has mapped yet.</param>
/// <param name="Reason">In words: for exempt information, why the public interest in keeping it outweighs that in disclosing it.</param>
/// <param name="IsConfidential">Confidential, not exempt: barred by an enactment or court, or given by the government on terms.</param>
/// <param name="LocalWording">The council's own category as it was worded, such as "Category 7 of paragraph 10.4".</param>
public sealed record Exemption(IReadOnlyList<string> Paragraphs, BilingualText Reason, bool IsConfidential = false, string? LocalWording = null);

/// <summary>
/// What only members and officers may read of an item. It is another type than the item, and lies beside the meeting, never in it:
/// whatever writes a meeting for the public has nothing of this to leak.
/// </summary>
/// <param name="ItemId">The agenda item it belongs to.</param>
/// <param name="Minutes">The exempt minute; null where only papers are exempt.</param>
public sealed record ExemptPart(string ItemId, BilingualText? Minutes, IReadOnlyList<Document> Documents);

/// <summary>The exempt parts that one publication carries.</summary>
public sealed record ExemptContent(IReadOnlyList<ExemptPart> Parts);
