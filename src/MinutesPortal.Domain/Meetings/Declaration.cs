using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Meetings;

/// <summary>
/// An interest that somebody declared in an item, and what they did about it. Localism Act 2011 s.31; in Wales the code of conduct of the council.
/// </summary>
/// <param name="Name">Who declared it, as printed in the minutes.</param>
/// <param name="Nature">What the interest is; null where only the fact is disclosed. Localism Act 2011 s.32.</param>
public sealed record Declaration(string Name, InterestKind Kind, DeclarationAction Action, BilingualText? Nature = null)
{
    /// <summary>Whether they may have voted on the item.</summary>
    public bool MayHaveVoted => Action == DeclarationAction.TookPart;
}

/// <summary>The kinds of interest, as codes of conduct name them.</summary>
public enum InterestKind
{
    /// <summary>Localism Act 2011 s.30. England only.</summary>
    Pecuniary,

    /// <summary>In the register of the council, but not pecuniary. England only.</summary>
    OtherRegistrable,

    /// <summary>In no register. England only.</summary>
    NonRegistrable,

    /// <summary>SI 2008/788 (W. 82) Sch para 10. Wales only.</summary>
    Personal,

    /// <summary>SI 2008/788 (W. 82) Sch para 12. Wales only.</summary>
    Prejudicial,
}

public enum DeclarationAction
{
    /// <summary>Stayed, and took part in discussion and vote.</summary>
    TookPart,

    /// <summary>Stayed or spoke, and did not vote.</summary>
    DidNotVote,

    /// <summary>Left the room for the item, perhaps after speaking.</summary>
    LeftTheRoom,
}
