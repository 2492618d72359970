using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Panels;

/// <summary>Words that officers put into the decisions or minutes of a panel. Its blanks must be filled in before they are published.</summary>
/// <param name="Name">Such as "Report noted". No other phrase of the panel has it.</param>
/// <param name="Text">With blanks such as "[name of the officer]".</param>
/// <param name="Place">The text that it is for.</param>
public sealed record StockPhrase(string Name, BilingualText Text, EntryPlace Place)
{
    /// <summary>The phrases of a panel for which an officer has saved none.</summary>
    public static IReadOnlyList<StockPhrase> Usual { get; } =
    [
        new("Decision deferred", "RESOLVED that the item be deferred to the meeting of [date of the next meeting], because [reason for the delay].", EntryPlace.Minutes),
        new("Exclusion of the public", "RESOLVED that the public be excluded from the meeting during item [number of the item], because exempt information as defined in paragraph [number of the paragraph] of Schedule 12A to the Local Government Act 1972 would otherwise be disclosed, and the public interest in withholding it outweighs the public interest in disclosing it.", EntryPlace.Minutes),
        new("Lost amendment", "Councillor [name of the mover] moved an amendment, seconded by Councillor [name of the seconder]: [words of the amendment].\n\nThe amendment was put to the vote and was lost.", EntryPlace.Minutes),
        new("Minutes approved", "RESOLVED that the minutes of the meeting of [date of the meeting] be approved as a correct record and signed by the Chair.", EntryPlace.Minutes),
        new("Officer authorised", "RESOLVED that the [post of the officer] be authorised, in consultation with [name of the councillor], to [what the officer may do].", EntryPlace.Minutes),
        new("Recommendations approved", "RESOLVED that the recommendations of the report be approved.", EntryPlace.Decision),
        new("Report noted", "RESOLVED that the report be noted.", EntryPlace.Minutes),
    ];
}
