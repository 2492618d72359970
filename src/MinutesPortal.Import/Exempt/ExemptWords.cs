using System.Text;
using System.Text.RegularExpressions;

namespace MinutesPortal.Import.Exempt;

/// <summary>
/// The words with which councils mark matter as closed to the public, in English and Welsh. A line is a mark if it says that something is
/// closed and nothing else: "EXEMPT – PARAGRAPH 3". Any other word, as in "Exempt accommodation", makes it ordinary text.
/// </summary>
internal static partial class ExemptWords
{
    private const int LongestMark = 300;
    private const int LongestAnswer = 400;
    private const int LongestTitle = 150;

    /// <summary>Words that may stand beside a mark without saying anything else.</summary>
    private static readonly HashSet<string> Neutral = new(
        """
        item items minute minutes appendix appendices annex annexe annexes report reports part section session business agenda information
        matter matters paragraph paragraphs para paras schedule of the to by virtue local government act access and or under in on for from
        this these those following is are was were be been being contains contain containing document documents paper papers page pages only members
        member strictly held taken considered discussed meeting meetings above below public press excluded absence with as amended
        defined within per note notes record records recorded proceedings start begins beginning cont continued confidence it its a an
        publication published disclosure circulation outside until committee panel cabinet council board authority supplementary addendum list decision decisions resolution resolutions wales variation order regulations
        because involves likely category categories reason reasons grounds enclosure enclosures attachment attachments which who that has have
        eitem eitemau cofnod cofnodion atodiad atodiadau adroddiad adroddiadau rhan adran sesiwn busnes rhaglen gwybodaeth mater materion fater
        paragraff paragraffau baragraff atodlen o y yr i iw dan deddf llywodraeth leol a ac yn ar gyfer hwn hon hyn rhain dogfen dogfennau papurau
        tudalen tudalennau aelodau unig trwy drwy rinwedd canlynol cyhoedd wasg cynnwys sy mae yw cyfarfod gaiff ei wedi
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal);

    /// <summary>Whether the text says that something is closed to the public, and nothing else.</summary>
    public static bool IsMark(string text)
    {
        if (text.Length > LongestMark)
        {
            return false;
        }

        var plain = Plain(text);
        return PartAlone().IsMatch(plain) || (Closed().IsMatch(plain) && OnlyNeutral(plain)) || NounMark().IsMatch(plain);
    }

    /// <summary>Whether a short line, or what stands in brackets, begins with a mark and a dash or colon: "Confidential – staff matter".</summary>
    private static bool BeginsWithMark(string text) => text.Length <= LongestMark
        && MarkDivider().Matches(text).Any(divider => IsMark(text[..divider.Index]) && !PartAlone().IsMatch(Plain(text[..divider.Index])));

    /// <summary>Whether a mark speaks of a part of the minutes with several items, such as "EXEMPT ITEMS" or "PART II".</summary>
    public static bool IsOfSection(string mark) =>
        PartOfLaw().Replace(Plain(mark), " ") is var plain && Section().IsMatch(plain) && !ThisItem().IsMatch(plain);

    /// <summary>Whether a mark has brackets around it, or speaks of one item: "[EXEMPT MINUTE]".</summary>
    public static bool IsOfOneItem(string mark) =>
        !IsOfSection(mark) && (Brackets().IsMatch(mark.Trim(' ', '*', '_', '#')) || ItemWord().IsMatch(Plain(mark)));

    /// <summary>Whether a title says that its item is closed: as a whole, in brackets, before or after a dash, or in a phrase.</summary>
    public static bool MarksTitle(string title) => !IsOfExclusion(title)
        && (IsMark(title) || TitleParts(Quoted().Replace(title, " … ")).Any(part => IsMark(part) && !IsOrdinaryPart(Plain(part)) && !(InformationPart().IsMatch(Plain(part)) && Plain(title).StartsWith(Plain(part), StringComparison.Ordinal))) || TitlePhrase().IsMatch(Plain(title)));

    /// <summary>Whether a part of a title may say something else beside other words: "Housing Act – Part 2", "Museum: closed part".</summary>
    private static bool IsOrdinaryPart(string plain) => PartAlone().IsMatch(plain) || OrdinaryPart().IsMatch(plain);

    /// <summary>Whether a title announces that the public is excluded. The item itself is public.</summary>
    public static bool IsOfExclusion(string title) =>
        Plain(title) is var plain && (ExclusionOfPublic().IsMatch(plain) || MayBe().IsMatch(plain));

    /// <summary>Whether such a title says of itself that the public is excluded, and not only that it may be.</summary>
    public static bool NamesExclusion(string title) => ExclusionOfPublic().IsMatch(Plain(title)) && !MayBe().IsMatch(Plain(title));

    /// <summary>Whether a title announces that the public is admitted again.</summary>
    public static bool IsOfReadmission(string title) => Readmits(title) || Opens(title);

    /// <summary>Whether the first lines of a file say that all of it is closed: "Exempt minutes of the Cabinet".</summary>
    public static bool MarksFile(string line) => IsMark(line) || (MarksTitle(line) && !Opens(line)) || ClosedMinutes().IsMatch(Plain(line));

    /// <summary>Whether a line ends a closed part: "PART I – OPEN", "END OF EXEMPT SECTION".</summary>
    public static bool Opens(string line) =>
        line.Length <= LongestMark && Plain(line) is var plain && (OpenPart().IsMatch(plain) || EndOfClosed().IsMatch(plain));

    /// <summary>Whether a sentence says that the public may be present again.</summary>
    public static bool Readmits(string sentence) =>
        Plain(sentence) is var plain && Readmission().IsMatch(plain) && !NotReadmitted().IsMatch(plain);

    /// <summary>Whether a sentence says that the public is excluded from here on.</summary>
    public static bool Excludes(string sentence) =>
        Plain(sentence) is var plain && (HasResolution(plain) || (Exclusion().IsMatch(plain) && !NoExclusion().IsMatch(plain)));

    /// <summary>Whether a sentence has the words of a resolution to exclude the public, which other words in it do not weaken.</summary>
    public static bool IsResolution(string sentence) => HasResolution(Plain(sentence));

    /// <summary>Whether a sentence says that a motion to exclude the public failed, or was not needed.</summary>
    public static bool SaysStayedOpen(string sentence) => StayedOpen().IsMatch(Plain(sentence));

    /// <summary>The numbers of the items that a paragraph names: "minutes 36 and 37".</summary>
    public static IEnumerable<string> ItemsIn(string paragraph) => NamedItems().Matches(paragraph.Replace('\n', ' '))
        .SelectMany(match => match.Groups["list"].Value.Split([' ', ',', '&'], StringSplitOptions.RemoveEmptyEntries)).Select(number => number.Trim('.', ')', '('));

    /// <summary>Whether a sentence says that there was no need to exclude the public, or that nothing was exempt.</summary>
    public static bool SaysOpen(string sentence) => NothingClosed().IsMatch(Plain(sentence));

    /// <summary>Whether the text under a heading such as "Exempt items" says no more than that there were none.</summary>
    public static bool SaysNone(string text) =>
        text.Length <= LongestAnswer && (None().IsMatch(text) || NothingExempt().IsMatch(Plain(text)));

    /// <summary>Whether a sentence says of the text in which it stands that it is closed: "This minute is exempt by virtue of …".</summary>
    public static bool Declares(string sentence) => Plain(sentence) is var plain
        && (Declaration().IsMatch(plain) || BeginsDeclaration().IsMatch(plain)) && !NotClosed().IsMatch(plain) && !Excludes(sentence);

    /// <summary>Whether such a sentence speaks of what comes after it.</summary>
    public static bool DeclaresFollowing(string sentence) => Following().IsMatch(Plain(sentence));

    /// <summary>Whether a paragraph holds a mark in brackets or in the cell of a table, or begins with one: "EXEMPT: The bid …".</summary>
    public static bool HoldsMark(string paragraph) =>
        Groups().Matches(paragraph).Any(group => BeginsWithMark(group.Groups["words"].Value) && AtEdge(paragraph, group))
        || (paragraph.Length <= LongestTitle && !paragraph.EndsWith('.') && BeginsWithMark(paragraph))
        || Groups().Matches(paragraph).Any(group => IsMark(group.Groups["words"].Value) && !PartAlone().IsMatch(Plain(group.Groups["words"].Value)) && (StandsOut(group.Groups["words"].Value) || OneItem().IsMatch(Plain(group.Value)) || AtEdge(paragraph, group)))
        || (paragraph.StartsWith('|') && RowsBelowHeading(paragraph).SelectMany(row => row.Split('|')).SelectMany(cell => Emphasised().Matches(cell).Select(part => part.Groups["words"].Value).Append(cell)).Any(cell => IsMark(cell) && !PartAlone().IsMatch(Plain(cell))))
        || (LeadIn().Match(paragraph) is { Success: true } lead && !PartAlone().IsMatch(Plain(lead.Groups["words"].Value)) && IsMark(lead.Groups["words"].Value) && (StandsOut(lead.Groups["words"].Value) || OneItem().IsMatch(Plain(lead.Value))));

    /// <summary>The sign, such as an asterisk, that a footnote explains as a mark: "* denotes an exempt item"; null for any other line.</summary>
    public static string? SignIn(string line) =>
        Legend().Match(line.Trim()) is { Success: true } legend && (IsMark(legend.Groups["words"].Value) || LegendWords().IsMatch(Plain(legend.Groups["words"].Value))) ? legend.Groups["sign"].Value
        : MarkedWith().Match(line) is { Success: true } marked && Closed().IsMatch(Plain(line)) ? (marked.Groups["sign"].Success ? marked.Groups["sign"].Value : "*")
        : null;

    /// <summary>Whether the line holds only the number of a page, with or without a mark.</summary>
    public static bool IsPageLine(string line) =>
        line.Length <= LongestMark && PageLine().IsMatch(Plain(line)) && (IsMark(line) || PageOnly().IsMatch(Plain(line)));

    /// <summary>Whether a paragraph after a resolution to exclude the public still belongs to it: its reason, the vote.</summary>
    public static bool BelongsToExclusion(string paragraph) =>
        Plain(paragraph) is var plain && (OfExclusion().IsMatch(plain) || OfVote().IsMatch(plain));

    private static bool HasResolution(string plain) => Resolution().IsMatch(plain) && !NoResolution().IsMatch(plain);

    /// <summary>The rows of a table without its heading, which only names the columns.</summary>
    private static IEnumerable<string> RowsBelowHeading(string table)
    {
        var rows = table.Split('\n');
        return rows[0].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Length > 1 ? rows.Skip(1) : rows;
    }

    private static IEnumerable<string> TitleParts(string title) =>
        TitleDivider().Split(title).Concat(Groups().Matches(title).Select(group => group.Groups["words"].Value)).Where(part => part.Trim().Length > 0);

    private static bool OnlyNeutral(string plain) => Closed().Replace(plain, " ").Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .All(word => Neutral.Contains(word) || word.Length == 1 || char.IsAsciiDigit(word[0]) || Roman().IsMatch(word));

    private static bool StandsOut(string words) => words.Any(char.IsLetter) && !words.Any(char.IsLower);

    private static bool AtEdge(string paragraph, Match group) =>
        group.Index == 0 || paragraph[(group.Index + group.Length)..].Trim(' ', '.', '*', '_').Length == 0;

    /// <summary>The words in lower case, divided by single spaces, without marks of layout. Words in quotation marks are only spoken of, unless there are no others.</summary>
    private static string Plain(string text)
    {
        text = Quoted().Replace(text, " … ") is var unquoted && unquoted.Any(char.IsLetterOrDigit) ? unquoted : text;
        var plain = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormKC))
        {
            if (character is '\u00ad' or '\u200b' or '\u200c' or '\u200d' or '\u2060' or '\ufeff')
            {
                continue;
            }

            if (char.IsLetterOrDigit(character))
            {
                plain.Append(char.ToLowerInvariant(character));
            }
            else if (plain.Length > 0 && plain[^1] != ' ')
            {
                plain.Append(' ');
            }
        }

        return Spaced().Replace(plain.ToString().TrimEnd(), match => match.Value.Replace(" ", "", StringComparison.Ordinal));
    }

    [GeneratedRegex("“[^”]{1,300}”|\"[^\"]{1,300}\"|‘[^’]{1,300}’", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b(?:items?|minutes?|eitem(?:au)?|cofnod(?:ion)?)\s+(?:numbers?\s+|nos?\.?\s*)?(?<list>\S*\d\S*(?:(?:\s*,\s*|\s+(?:and|a|ac|&)\s+)\S*\d\S*){0,20})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NamedItems();

    // Letters set apart: E X E M P T
    [GeneratedRegex(@"\b\p{L}(?: \p{L}){4,}\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Spaced();

    private const string Publication = "(?:publication|publishing|published|disclosure|disclosed|release|released|circulation|circulated|distribution|public inspection|inspection|broadcast|shared|copied)";

    private const string ClosedWords =
        @"(?:not ?(?:yet )?(?:for|to be|suitable for|available for|open to|be)(?: (?:general|public|wider|external|onward|further))* ?" + Publication
        + @"|not (?:for|open to|available to) (?:the )?(?:press (?:and|or) )?public|exempt(?:ed)?(?: from (?:general |public )?(?:publication|disclosure|the public))?|confidential"
        + @"|private(?: and confidential)?|restricted|closed (?:session|part|meeting|minutes?|items?|business|agenda|section|to the (?:press and )?public)|in camera|official sensitive|sensitive information"
        + @"|commercial(?:ly)? in confidence|in strict confidence|commercially (?:sensitive|confidential)|legally privileged|legal(?:ly)? (?:professional )?privileged?|privileged"
        + @"|pink (?:pages?|papers?|sheets?)|(?:members|councillors)(?: eyes)? only|(?:press and |press or )?public excluded|(?:in the )?absence of the (?:press and |press or )?public|secret|embargo(?:ed)?|below the line"
        + @"|h?eithriedig|h?esempt|wedi i (?:h?eithrio)|(?:c|g|ch|ngh)yfrinachol|(?:ph?|b|mh)reifat|(?:c|g|ch)yfyngedig|(?:sesiwn|rhan|eitem|eitemau|cyfarfod) (?:c|g|ch)aeedig"
        + @"|(?:d?dim|nid|na|heb|ni ddylid)(?: yw| ydyw| yw hwn| yw hon| oes)?(?: i w| iw| i gael ei| i gael eu| ei| eu| eu| ar gyfer(?: ei| eu)?)* ?(?:gyhoeddi|chyhoeddi|cyhoeddi|ddatgelu|datgelu|rhyddhau|ryddhau)"
        + @"|(?:d?dim|nid) ar gyfer y cyhoedd|nid yw ar gyfer y cyhoedd|swyddogol sensitif|masnachol gyfrinachol|fasnachol gyfrinachol|yn fasnachol sensitif|braint gyfreithiol|breintiedig|(?:tudalennau|papurau|tudalen) pinc|aelodau yn unig|yn breifat)";

    [GeneratedRegex(@"\b" + ClosedWords + @"\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Closed();

    // PART II alone. In "Part 2 – Highways" the words after it say what it is.
    [GeneratedRegex(@"^(?:agenda )?(?:part|section|rhan|adran) (?:ii|2|b|two|dau)(?: (?:agenda|items|minutes|business|eitemau|cofnodion))?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PartAlone();

    [GeneratedRegex("^(?:the )?closed (?:part|section|items?|business|agenda|meeting)$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex OrdinaryPart();

    // Guidance on it: "Confidential information: a guide for members"
    [GeneratedRegex(@"^(?:(?:exempt|confidential|private|sensitive) (?:information|papers)|gwybodaeth \w+|papurau \w+)$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex InformationPart();

    // Confidential minutes of the meeting of the Cabinet held on …
    [GeneratedRegex(@"^(?:draft |strictly )?(?:exempt|confidential|private|restricted|closed) (?:minutes?|record|session|part|section|appendix|annex|supplement|addendum)(?: \w+)? (?:of|to|from|for|held)\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NounMark();

    [GeneratedRegex(@"\b(?:exempt|confidential|private|closed|restricted) (?:minutes?|record|part|session)\b|\bcofnodion (?:eithriedig|cyfrinachol|preifat)\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ClosedMinutes();

    [GeneratedRegex(@"\b(?:items|matters|minutes|reports|business|session|agenda|appendi(?:x|ces)|annexe?s?|pages|papers|part|section|proceedings|in camera|eitemau|materion|cofnodion|adroddiadau|busnes|sesiwn|rhan|adran|atodiad(?:au)?|tudalennau|papurau)\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Section();

    [GeneratedRegex(@"\b(?:part|rhan) (?:\d|[ivx]+) (?:of|o)(?: the| r)? (?:schedule|atodlen)\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PartOfLaw();

    [GeneratedRegex(@"\b(?:this (?:minute|item|report|paragraph)|(?:cofnod|eitem|adroddiad) (?:hwn|hon))\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ThisItem();

    [GeneratedRegex(@"\b(?:this|minute|item|report|hwn|hon|cofnod|eitem|adroddiad)\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ItemWord();

    [GeneratedRegex(@"\b(?:this|minute|item|report|paragraph|para|hwn|cofnod|eitem|adroddiad|paragraff|baragraff)\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex OneItem();

    [GeneratedRegex(@"^[(\[{].*[)\]}][.*_ ]*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Brackets();

    [GeneratedRegex(
        @"^(?:exempt|confidential|private|restricted|closed) (?:item|minute|appendix|annex|report|matter|business|session|part|paper|section)s?\b|\bnot for publication\b|\bexempt (?:from publication|from disclosure|under|by|information|appendix|report|item|minute)\b|\b(?:schedule|sched) 12a\b|\bby virtue of para|\bin (?:closed|private) session\b|\bin camera\b|\bcommercial in confidence\b|\b(?:eitem|cofnod|adroddiad|atodiad) (?:eithriedig|cyfrinachol|preifat)\b|\bi w gyhoeddi\b|\batodlen 12a\b",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex TitlePhrase();

    [GeneratedRegex(@"\bexclu(?:sion|de|ding)\b.*\b(?:public|press)\b|\b(?:public|press)\b.*\bexcluded\b|\b(?:gwahardd|eithrio|cau)\b.*\b(?:cyhoedd|wasg)\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ExclusionOfPublic();

    [GeneratedRegex(@"^(?:consideration of )?(?:any )?(?:exempt|confidential) (?:or|and) (?:exempt|confidential)\b|^access to information\b|\bif any\b|\bwhether\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex MayBe();

    [GeneratedRegex(
        @"^(?:agenda )?(?:part|section|rhan|adran) (?:i|1|a|one|un)(?: (?:open|public|the|to|and|press|items?|business|agenda|session|minutes|non exempt|non confidential|agored|cyhoeddus|eitemau|cofnodion|i|r|cyhoedd|meeting|in))*$|^(?:(?:non exempt|non confidential|open|public) (?:session|part|section|items|business|agenda|minutes)|open to (?:the )?(?:press and )?public|sesiwn (?:agored|gyhoeddus)|above the line|white (?:pages|papers)|(?:eitemau|busnes) (?:agored|cyhoeddus))(?: (?:resumed|recommenced|continued|parhad|in|public|open|to|the|and|press))*$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex OpenPart();

    [GeneratedRegex(@"^(?:the )?(?:end|close|diwedd) (?:of |o |y |yr |r )*(?:the )?(?:exempt|confidential|private|closed|restricted|part (?:ii|2|b)|not for publication|in camera|\w+ (?:eithriedig|cyfrinachol|preifat|gyfrinachol|breifat)|rhan (?:ii|2|b))\b|^(?:exempt|confidential|private|closed|restricted) (?:session|section|part|item|business|minutes?) (?:ends|ended|closed)\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex EndOfClosed();

    [GeneratedRegex(
        @"\b(?:re ?admi(?:tted|ssion|t|tting)|return of the (?:press and )?public)\b|\b(?:public|press)\b(?: \w+){0,8} (?:re ?admitted|(?:invited|asked|allowed|called) (?:back|to (?:return|rejoin))|(?:re ?joined|re ?entered|returned|came back|went back))\b|\brose from (?:a )?(?:private|closed)\b|\b(?:returned|resumed|reconvened|reverted|moved|went|came|go|return|resume|revert|move|continued|recommenced|re opened|reopened)(?: \w+){0,4} (?:back )?(?:to |in |into |as |with |the |an |a )*(?:open|public)(?: \w+)? ?(?:session|part|meeting|business)\b|\b(?:resumed|reconvened|continued|recommenced) in public\b|\b(?:open|public) (?:session|part of the meeting) (?:was )?(?:resumed|recommenced|reconvened)\b|\bmeeting (?:was )?(?:re opened|reopened)\b|\b(?:ail ?dderbyn|aildderbyniwyd|ailymunodd|dychwelodd|dychwelyd|ail ?agor|ailagorwyd|ailddechreu\w*)\b.*\b(?:cyhoedd|agored|gyhoeddus|chyhoeddus)\b|\b(?:cyhoedd)\b.*\b(?:yn ôl|dychwelodd|ailymuno)\b",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Readmission();

    [GeneratedRegex(@"\b(?:not|nor|never|unable|until|before|when|once|if|ni|nid)\b(?: \w+){0,4} (?:re ?admitted|invited back|returned|resume|return|dychwel\w*)\b|\b(?:until|before|when|once) (?:the )?(?:public|press|meeting)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex NotReadmitted();

    [GeneratedRegex(
        @"\b(?:public|press)\b(?: \w+){0,12} (?:be|is|was|were|being|are|been)(?: \w+){0,3} excluded\b|\bexclu(?:de|ded|ding)(?: \w+){0,6} (?:public|press)\b|\b(?:agreed|resolved|approved|moved|carried)(?: \w+){0,8} exclusion of(?: \w+){0,3} (?:public|press)\b|\bexclusion of(?: \w+){0,4} (?:public|press)\b(?: \w+){0,6} (?:agreed|resolved|approved|carried)\b|\b(?:public|press)\b(?: \w+){0,6} (?:(?:asked|requested|required|invited|directed) to (?:leave|withdraw)|(?:left|withdrew|leave|withdraw|vacated)\b)|\b(?:went|go|going|moved|move|moving|passed|pass|resolved|resolve|resolving|goes|moves|entered|enter|adjourned|proceeded)(?: \w+){0,4} (?:in|into|to|in to) (?:a )?(?:private|closed|confidential|exempt|part (?:ii|2|b)|committee in private|camera)\b|\b(?:considered|discussed|taken|dealt with|heard|held|conducted|continued)(?: \w+){0,6} (?:in (?:private|camera)|in (?:closed|private|confidential|exempt) session|in the absence of the (?:press and )?public)\b|\b(?:cau|gwahardd|gwaharddwyd|eithrio|eithriwyd|gorchymyn|gau|wahardd|heithrio)\b.*\b(?:cyhoedd|gyhoedd|wasg)\b|\b(?:cyhoedd|wasg)\b.*\b(?:gwahardd|heithrio|wahardd|gadael|adael|hallgáu|allan)\b|\bsesiwn (?:breifat|gaeedig)\b",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Exclusion();

    [GeneratedRegex(
        @"\b(?:not|no|nor|never|without|neither)\b(?: \w+){0,5} (?:exclu\w*|excluded|private|closed|leave|withdraw)\b|\bno (?:members? of the )?(?:public|press)\b|\b(?:if|should|may|might|could|whether|were they|in the event|unless|where|when|any)\b(?: \w+){0,14} (?:exclu\w*|private|closed|leave|withdraw)\b|\bwould have\b|\bhad(?: \w+){0,4} (?:public|press)\b|\b(?:had|have|has) (?:been|previously)(?: \w+){0,3} (?:exclud|private|closed)|\b(?:social(?:ly)?|school|digital(?:ly)?|permanent|fixed term) exclu|\bexclu\w+ zones?\b|\bwill be (?:\w+ )?excluded from (?!the meeting)|\b(?:will|would|must|to) be (?:held|heard|taken|conducted)\b|\broedd modd\b|\bexclude(?: \w+){0,6} (?:may|can|could) be\b|\bni wnaed\b|\bni (?:fyddai|oedd|chafodd|ddylid|waharddwyd)\b|\bnid oedd\b|\bprivate (?:sector|rented|landlord|hire|land|property|hands|ownership|road|street|treaty)",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex NoExclusion();

    [GeneratedRegex(
        @"\b(?:not (?:necessary|required|needed|exclude)|no need|unnecessary|did not (?:need|wish|exclude|go)|were not excluded|was not excluded|not be excluded|remain(?:ed)? in (?:open|public)|nothing (?:exempt|confidential)|there (?:were|was|are|is) (?:no|none|nothing)|no (?:exempt|confidential|private|part (?:ii|2|b)|such) (?:or (?:exempt|confidential) )?(?:items?|business|matters?|information|reports?)|not moved|need not be|not be put|not put|(?:was|were) open|motion (?:\w+ ){0,8}(?:lost|fell|defeated|withdrawn|not carried)|collwyd y cynnig|collwyd|gwrthodwyd y cynnig|arhosodd y cyhoedd|public remained|(?:debated|stayed|heard|dealt with|discussed|taken) in public|ni wnaed|entire meeting|(?:the )?whole (?:of the )?meeting|nid oedd|doedd dim|dim eitemau|n a|not applicable)\b|^(?:none|nil|dim)\b",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NothingClosed();

    // "None of the bids …" says something else.
    [GeneratedRegex(@"^[\s*_\d.]{0,12}(?:None|Nil|N/A|Not applicable|Dim|There (?:were|was|are) none|It was noted that there were none)\s*(?:[.,;]|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex None();

    [GeneratedRegex(
        @"\b(?:no|nothing) (?:exempt|confidential|private|part (?:ii|2|b))(?: or (?:exempt|confidential))? (?:items?|business|matters?|information|reports?|minutes)\b|\bno report contained\b|\bthere (?:were|was|are) no(?: \w+)? (?:items?|business|matters?|minutes)(?: \w+){0,4} (?:private|exempt|confidential|under this|absence)\b|\bnothing remained\b|\bnid oedd(?: \w+){0,3} (?:eitem|eitemau|busnes|materion)\b|\b(?:dim|doedd dim)(?: \w+){0,2} (?:eitemau|busnes|materion)\b",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NothingExempt();

    private const string Verb = @"(?:is|are|was|were|be|been|being|contains?|remains?|has|have|shall|to be|must|should|may|cannot|can|held|taken|considered|discussed|recorded|marked|classified|treated|regarded|designated)";

    [GeneratedRegex(
        @"\b(?:this|these|the (?:above|preceding|foregoing|following|next|remaining|whole|remainder of (?:this|the)|rest of (?:this|the))|above|following|remainder of (?:this|the)|rest of (?:this|the))(?: \w+){0,4}? (?:minutes?|items?|reports?|sections?|parts?|paragraphs?|records?|notes?|pages?|documents?|text|discussions?|matters?|business|appendix|extract|decisions?|resolutions?|entry|meeting|information)\b(?: \w+){0,6}? " + Verb + @"\b(?: \w+){0,12}? " + ClosedWords + @"\b|\b(?:y|yr|mae r|mae)? ?(?:cofnod|eitem|adroddiad|rhan|adran|atodiad) (?:hwn|hon|uchod|canlynol|isod)\b.*\b" + ClosedWords + @"\b",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Declaration();

    // Not for publication by virtue of …; By virtue of paragraph 3 of Part 1 of Schedule 12A
    [GeneratedRegex(
        @"^(?:note )?(?:(?:strictly )?not (?:for|to be) " + Publication + @"|by virtue of para\w*|exempt (?:from publication|from disclosure|under|by (?:virtue|reason)|information (?:under|within|by|as)|paragraph|item|minute)|(?:recorded|discussed|considered|taken) (?:in (?:private|camera|closed|confidential)|following the exclusion)|(?:d?dim|nid)(?: yw)?(?: i w| iw) gyhoeddi|eithriedig (?:o dan|dan|trwy|yn rhinwedd)|yn rhinwedd paragraff)\b",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex BeginsDeclaration();

    [GeneratedRegex(@"\b(?:not|no longer|never|non|neither|ceased to be|nid) (?:\w+ )?(?:exempt|confidential|private|restricted|eithriedig|cyfrinachol)\b|\bnothing\b|\b(?:now|may|can|be|made) (?:be )?(?:published|public)\b.*\bno longer\b|\b(?:private|restricted) (?:sector|rented|landlord|hire|land|property|road|street|byway|parking)|\bexempt (?:accommodation|from (?:the )?(?:council|business|vat|charge|tax|licens|planning|cil|payment))", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NotClosed();

    [GeneratedRegex(@"\b(?:following|next|remaining|remainder|rest|below|canlynol|isod)\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Following();

    [GeneratedRegex(@"[(\[{](?<words>[^()\[\]{}]{2,200})[)\]}]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Groups();

    [GeneratedRegex(@"[:–—]|\s-\s", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex MarkDivider();

    [GeneratedRegex(@"\*{1,3}(?<words>[^*]{2,200})\*{1,3}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Emphasised();

    [GeneratedRegex(@"^[*_#\s]{0,6}(?<words>[^:–—\n]{4,120}?)\s*(?:[:–—]|\s-\s)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex LeadIn();

    [GeneratedRegex(@"^(?<sign>[*†‡#§]{1,2})\s*(?:=|-|–|—|:|\.)?\s*(?<words>\p{L}[^*†‡#§\n]{2,200})$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Legend();

    [GeneratedRegex(@"^(?:denotes|indicates|means|marks|these|those|items?|minutes?|an|a|the)\b.*\b(?:exempt|confidential|not for publication|private|restricted)\b|^yn dynodi\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex LegendWords();

    [GeneratedRegex(@"\b(?:marked|shown|indicated|denoted|identified|nodir|marcio)\b.{0,30}?(?:(?<sign>[*†‡#§])|\basterisk\b|\bseren\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex MarkedWith();

    [GeneratedRegex(@"\b(?:page|tudalen|p) \d{1,4}\b|^\d{1,4}$|\bpage$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PageLine();

    [GeneratedRegex(@"^(?:page |tudalen |p )?\d{1,4}(?: (?:of|o) \d{1,4})?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PageOnly();

    [GeneratedRegex(
        @"\b(?:section 100a|s ?100a|100a|schedule 12a|12a|paragraphs? \d|para \d|category \d|public interest|exempt information|exempt from|press and public|likely (?:disclosure|to be disclosed)|access to information|adjourned|recess|excluded|exclusion|webcast|recording|live ?stream\w*|broadcast\w*|confidentiality|1960|1972|atodlen|baragraff|paragraff|budd y cyhoedd|wasg)\b",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex OfExclusion();

    /// <summary>Who moved it and how it was voted on, and nothing more: "moved that the tender be accepted" is another matter.</summary>
    [GeneratedRegex(@"^(?:it was )?(?:duly )?(?:moved|proposed|seconded|carried|agreed|unanimous\w*|on being put|for|against|votes?|voting|the (?:motion|proposal|resolution|vote))\b(?: (?!that\b)\w+){0,18}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex OfVote();

    [GeneratedRegex(@"\b(?:public|press)\b(?: \w+){0,6} (?:be|is|was|were|are)(?: (?:now|hereby|therefore|then|also))? excluded\b|\bmembers of the (?:press and )?public should (?:leave|withdraw)\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Resolution();

    /// <summary>What makes these words a condition, a rule, a question or a report.</summary>
    [GeneratedRegex(@"\b(?:not|no|nor|never|without|neither|if|may|might|could|can|whether|unless|until|where|when|in the event|why|how|been|words?|wording|order|orders|rule|rules|policy|phrase|form of words|procedure)\b(?: \w+){0,12} excluded\b|\bexcluded from (?!the meeting|this meeting|the remainder|the rest|the room|the chamber|this part)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex NoResolution();

    [GeneratedRegex(@"\b(?:not (?:necessary|required|needed)|no need|unnecessary|not moved|not put|were not excluded|was not excluded|not be excluded|remain(?:ed)? in (?:open|public)|motion (?:\w+ ){0,8}(?:lost|fell|defeated|withdrawn|not carried)|(?:lost|fell|was defeated|was withdrawn)$|public remained|(?:debated|stayed|heard|dealt with|discussed|taken) in public|stayed in public|entire meeting|ni wnaed|nid oedd)\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex StayedOpen();

    [GeneratedRegex(@"[()\[\]{}|:;–—]|\s-\s|\s-|-\s", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex TitleDivider();

    [GeneratedRegex(@"^[ivx]{1,5}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Roman();
}
