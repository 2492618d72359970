namespace MinutesPortal.Domain.Grammar.Lexicon;

/// <summary>What a labelled list in minutes is a list of.</summary>
public enum ListOf
{
    Members,
    Substitutes,
    Apologies,
    InAttendance,
    Officers,
    Absent,
}

/// <param name="Phrase">In the notation of phrases.</param>
/// <param name="IsPost">The label is the post of whoever stands behind it: "Chair: …".</param>
public sealed record Label(string Phrase, ListOf People, bool IsPost = false);

/// <summary>What stands before a list of people: "Present: …". A new one is one line here. Where two fit, the first one does.</summary>
public static class Labels
{
    public static IReadOnlyList<Label> All { get; } =
    [
        new("(apologies|apology) (for (absence|non-attendance))? (were)? (received)? (from)?", ListOf.Apologies),
        new("ymddiheuriadau (am absenoldeb)?", ListOf.Apologies),
        new("(substitutes|substitute members|named substitutes)", ListOf.Substitutes),
        new("dirprwyon", ListOf.Substitutes),
        new("(officers|officials|staff) (also)? (in attendance|present|attending)?", ListOf.Officers),
        new("(council|lead|also) officers", ListOf.Officers),
        new("(town|parish|community|acting|deputy)? clerk (to the council)?", ListOf.Officers, IsPost: true),
        new("(democratic services|committee|monitoring|responsible financial|finance) officer", ListOf.Officers, IsPost: true),
        new("swyddogion (yn bresennol)?", ListOf.Officers),
        new("(also|others)? (in attendance|in attendance virtually)", ListOf.InAttendance),
        new("(also|others) (present|attending) (via teams|via zoom)? (virtually|remotely|online)?", ListOf.InAttendance),
        new("(invited|invitees|guests|observers|visitors|witnesses)", ListOf.InAttendance),
        new("(others|other attendees|speakers|presenters)", ListOf.InAttendance),
        new("(attending|attended) (remotely|virtually|online)?", ListOf.InAttendance),
        new("by invitation", ListOf.InAttendance),
        new("hefyd yn bresennol", ListOf.InAttendance),
        new("yn mynychu", ListOf.InAttendance),
        new("absent (members|without apology)?", ListOf.Absent),
        new("yn absennol", ListOf.Absent),
        new("(members|councillors)? present (in person|remotely|virtually|at roll call)?", ListOf.Members),
        new("(members|councillors) (in attendance|attending)", ListOf.Members),
        new("(the|when the|there were the)? following (members|councillors|persons|people)? (were|being)? (present|in attendance)", ListOf.Members),
        new("(when)? there (were|was) present", ListOf.Members),
        new("(attendance|membership) (details|list)?", ListOf.Members),
        new("(attendees|those (present|attending|in attendance))", ListOf.Members),
        new("(members|councillors) of the (committee|panel|board|council|cabinet|sub-committee) (present|in attendance|attending)", ListOf.Members),
        new("(members|sederunt|councillors|aldermen|voting members|independent members|co-opted members)", ListOf.Members),
        new("(committee|panel|board|authority|cabinet|elected|lay) members", ListOf.Members),
        new("in the chair", ListOf.Members, IsPost: true),
        new("(chair|chairman|vice-chair|vice-chairman|convener)", ListOf.Members, IsPost: true),
        new("yn bresennol", ListOf.Members),
        new("(cadeirydd|is-gadeirydd)", ListOf.Members, IsPost: true),
        new("sefydliadau", ListOf.Members),
    ];
}
