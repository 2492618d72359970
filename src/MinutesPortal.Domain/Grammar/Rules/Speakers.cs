using MinutesPortal.Domain.Grammar.Phrases;
using MinutesPortal.Domain.Meetings;

namespace MinutesPortal.Domain.Grammar.Rules;

/// <summary>
/// Who was at the meeting for an item: "X, Cabinet Member for Y; and Z, Director of Q; were present and … addressed the Panel".
/// The people begin the paragraph or the line.
/// </summary>
internal static class Speakers
{
    private static readonly PhraseSet AtTheMeeting = new(
        "(was|were) (also|both|all)? (present|in attendance|invited)",
        "(in attendance) and",
        "(attended|attending) (the|this) (meeting|panel|committee|board)",
        "attended (to|and|as|via|online|remotely|virtually)",
        "presented (a|the|his|her|their)",
        "(then|also)? addressed (the|this) (meeting|panel|committee|board|council|cabinet|sub-committee)",
        "(also)? spoke (in|on|against|for|as|to)",
        "made representations");

    private static readonly PhraseSet WerePresent = new("were (all)? present .");

    private static readonly PhraseSet Introduced = new("the {post:lower} {who:name} (addressed|spoke|presented|reported)");

    public static void Read(Words words, int from, int to, Attendance attendance)
    {
        for (var start = from; start < to; start = words.SentenceEnd(start))
        {
            if (start == from || words[start].BeginsLine)
            {
                ReadSentence(words, start, Math.Min(words.SentenceEnd(start), to), attendance);
            }
        }
    }

    private static void ReadSentence(Words words, int from, int to, Attendance attendance)
    {
        if (Introduced.At(words, from, to) is { } match)
        {
            var (post, who) = (match["post"]!.Value, match["who"]!.Value);
            var role = Names.OnOneLine(words.Between(post.Start, post.End));
            Attend(Names.NameOf(words, who.Start, who.End), role, Roles.IsOfficer(words, role) ? Capacity.Officer : Capacity.InAttendance);
            return;
        }

        if (!BeginsWithPeople(words, from) || AtTheMeeting.In(words, from, to).FirstOrDefault() is not { } verb || verb.Start == from)
        {
            return;
        }

        var (people, isWhole) = People.Read(words, from, verb.Start, areMembers: false);
        var areMembers = WerePresent.At(words, verb.Start, to) is not null && people.Any(person => person.Role is { } role && role.Contains("Chair", StringComparison.OrdinalIgnoreCase));
        foreach (var person in people)
        {
            Attend(
                Names.NameOf(words, person.Start, person.End), person.Role,
                areMembers ? Capacity.Member : Roles.IsOfficer(words, person.Role) ? Capacity.Officer : Capacity.InAttendance);
        }

        void Attend(string name, string? role, Capacity capacity) => attendance.Attend(name, role, capacity, Confidence.Likely);
    }

    /// <summary>A name, a list of surnames behind "Councillors", or a post whose holder is named: "The Cabinet Member for Ports – Councillor Example".</summary>
    private static bool BeginsWithPeople(Words words, int from) =>
        PersonName.EndAt(words, from, 2) > from || NameList.PastPlural(words, from, words.Count) > from || Names.EndOfPost(words, from) > from;
}
