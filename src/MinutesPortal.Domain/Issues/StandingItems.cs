using System.Text.RegularExpressions;

namespace MinutesPortal.Domain.Issues;

/// <summary>
/// The titles of items that are on every agenda, such as "Apologies". An issue with such a title would join unrelated items.
/// </summary>
public static partial class StandingItems
{
    /// <summary>
    /// Whether a title is a standing item. "Minutes of the previous meeting (including matters arising)" is one; "Minutes of silence: a
    /// policy" is not.
    /// </summary>
    public static bool Has(string title) => Pattern().IsMatch(Number().Replace(title.Trim(), ""));

    [GeneratedRegex(@"^\(?\d+[a-z]?[.)]?\s+", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    [GeneratedRegex(
        """
        ^(?:the\s+)?(?:
          (?:to\s+(?:receive|note)\s+(?:any\s+)?)?apolog(?:y|ies)\b.*
        | (?:(?:disclosures?|declarations?)\s+(?:of\s+)?(?:\w+\s+|and\s+|or\s+)*interests?\b.*|declarations?|disclosures?)
        | declarations?\s+of\s+(?:\w+\s+)*(?:lobbying|whip|gifts?)\b.*
        | (?:(?:draft|previous|approval\s+of(?:\s+the)?|confirmation\s+of(?:\s+the)?|signing\s+of(?:\s+the)?)\s+)*minutes(?:\s*[-–:(,].*|\s+(?:of|from)\s+(?:the\s+)?(?:previous|last|meetings?|council|cabinet|committee|panel|board)\b.*|\s+and\s+(?:matters\s+arising|actions?)\b.*)?
        | matters?\s+arising\b.*
        | (?:(?:chair(?:man|person)?|mayor|leader|speaker|convener|provost)(?:['’]s)?\s+)?announcements?\b.*
        | statements?\s+from\s+the\s+chair(?:man|person)?\b.*
        | exclusion\s+of\b.*|exempt\s+(?:business|items?|information)|confidential\s+(?:business|items?)|part\s+(?:2|ii|b)\b.{0,30}
        | (?:any\s+)?(?:other\s+)?urgent\s+(?:business|items?|matters?)\b.*|(?:any\s+)?other\s+business|items?\s+of\s+urgent\s+business\b.*
        | dates?\s+(?:and\s+times?\s+)?of\s+(?:the\s+)?(?:next|future)\s+meetings?\b.*|next\s+meeting|future\s+meetings?
        | (?:change|variation|order)s?\s+(?:in|of|to)\s+(?:the\s+)?(?:order\s+of\s+)?(?:business|agenda)\b.*
        | (?:(?:forward|work)\s+(?:plan|programme)|work\s*plan)(?:\s*[-–:(,]?\s*\d{4}.*|\s+update)?
        | (?:public|members?['’]?|councillors?['’]?)\s+(?:questions?|question\s+time|participation|speaking)\b.*|questions?\s+from\s+(?:the\s+public|members?\b|councillors?\b).*|petitions?|deputations?
        | (?:attendance|roll\s+call|welcome(?:\s+and\s+introductions?)?|introductions?|substitut(?:es?|ions?)\b.*|election\s+of\s+(?:a\s+|the\s+)?(?:vice[-\s]?)?chair\w*\b.*|appointment\s+of\s+(?:a\s+|the\s+)?(?:vice[-\s]?)?chair\w*\b.*|filming\b.*|webcasting\b.*|evacuation\b.*|fire\s+(?:drill|procedure|evacuation)\b.*)
        | (?:changes\s+(?:in|to)\s+)?membership(?:\s+changes|\s+of\s+the\s+\w+)?
        | ymddiheuriadau\b.*|datgan(?:iadau|\s+buddiant)\b.*|cofnodion\b.{0,40}|materion\s+brys\b.*
        )$
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
