using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Notice;

/// <summary>
/// The resolution that excludes the public from the exempt items of a meeting. It names the items and describes the information as Schedule
/// 12A does: LGA 1972 s.100A(4)-(5), and for executives in England SI 2012/2089 reg 4(2)(b). Confidential information needs none: s.100A(2).
/// </summary>
public static class ExclusionResolution
{
    private static string EnglishGround(string part) =>
        $"because it is likely, in view of the nature of the business, that if members of the public were present exempt information would be disclosed to them, as defined in the paragraphs below of {part} of Schedule 12A to the Local Government Act 1972, and because the public interest in keeping it closed outweighs the public interest in disclosing it:";

    private static string WelshGround(string part) =>
        $"gan ei bod yn debygol, o ystyried natur y busnes, y byddai gwybodaeth eithriedig yn cael ei datgelu pe bai aelodau o’r cyhoedd yn bresennol, fel y’i diffinnir yn y paragraffau isod o {part} o Atodlen 12A i Ddeddf Llywodraeth Leol 1972, a bod budd y cyhoedd o’i chadw’n gaeedig yn drech na budd y cyhoedd o’i datgelu:";

    /// <summary>The items that it is about.</summary>
    public static IReadOnlyList<AgendaItem> ItemsOf(Meeting meeting) => [.. meeting.Items.Where(item => item.Exemption is { IsConfidential: false, Paragraphs.Count: > 0 })];

    /// <summary>What the meeting is asked to resolve, for the agenda.</summary>
    /// <exception cref="DomainException">No item is exempt by a paragraph of Schedule 12A.</exception>
    public static BilingualText Asked(Meeting meeting, PanelKind panel, NoticeRules rules) => Written(meeting, panel, rules, "To resolve", "Penderfynu");

    /// <summary>What the meeting resolved, for its minutes.</summary>
    /// <inheritdoc cref="Asked"/>
    public static BilingualText Resolved(Meeting meeting, PanelKind panel, NoticeRules rules) => Written(meeting, panel, rules, "RESOLVED", "PENDERFYNWYD");

    private static BilingualText Written(Meeting meeting, PanelKind panel, NoticeRules rules, string english, string welsh)
    {
        var items = ItemsOf(meeting);
        if (items.Count == 0)
        {
            throw new DomainException("No item of this meeting is exempt by a paragraph of Schedule 12A. Mark the item as exempt first.");
        }

        var (act, actInWelsh) = rules.Nation == Nation.England && panel.IsExecutive()
            ? ("regulation 4(2)(b) of the Local Authorities (Executive Arrangements) (Meetings and Access to Information) (England) Regulations 2012", "")
            : ("section 100A(4) of the Local Government Act 1972", "adran 100A(4) o Ddeddf Llywodraeth Leol 1972");
        var ground = EnglishGround(rules.Nation == Nation.Wales ? "Part 4" : "Part 1");
        return new(
            $"{english} that under {act} the public be excluded from the meeting for the following business, {ground}\n\n{Lines(meeting, items, rules, inWelsh: false)}",
            rules.Nation == Nation.Wales
                ? $"{welsh} o dan {actInWelsh} gwahardd y cyhoedd o’r cyfarfod ar gyfer y busnes canlynol, {WelshGround("Ran 4")}\n\n{Lines(meeting, items, rules, inWelsh: true)}"
                : null);
    }

    private static string Lines(Meeting meeting, IReadOnlyList<AgendaItem> items, NoticeRules rules, bool inWelsh) => string.Join('\n', items.Select(item =>
    {
        var paragraphs = item.Exemption!.Paragraphs.Select(rules.Paragraph).ToList();
        var number = meeting.NumberOf(item) is { } shown ? (inWelsh ? $"eitem {shown}, " : $"item {shown}, ") : "";
        var described = string.Join("; ", paragraphs.Select(paragraph => $"{(inWelsh ? "paragraff" : "paragraph")} {paragraph.Number}, {Of(paragraph.Description, inWelsh).TrimEnd('.')}"));
        return $"- {number}{Of(item.Title, inWelsh)}: {described}. {Of(item.Exemption.Reason, inWelsh)}";
    }));

    private static string Of(BilingualText text, bool inWelsh) => inWelsh && text.Welsh is { } welsh ? welsh : text.English;
}
