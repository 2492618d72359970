using System.Globalization;
using MinutesPortal.Domain.Meetings;

namespace MinutesPortal.Web.Pages.Office.Meetings.Items;

/// <summary>What the button of a paragraph puts right. It is written as the value of the button.</summary>
/// <param name="Place">In which text the paragraph stands.</param>
/// <param name="Act">The name of an <see cref="EntryKind"/>, <see cref="Join"/>, a position to cut at, or <see cref="NotAPerson"/>.</param>
/// <param name="What">The id of the paragraph, or the words that are no name.</param>
public sealed record TextCorrection(EntryPlace Place, string Act, string What)
{
    public const string Join = "join", NotAPerson = "person";

    /// <returns>Null for words that no button has.</returns>
    public static TextCorrection? Read(string? value) =>
        value?.Split('|', 3) is [var place, var act, var what] && OfficeForms.Named<EntryPlace>(place) is { } named ? new(named, act, what) : null;

    public override string ToString() => $"{Place}|{Act}|{What}";

    /// <exception cref="Domain.DomainException">The paragraph is not there any more, or it cannot be so.</exception>
    public void Make(AgendaItem item)
    {
        if (OfficeForms.Named<EntryKind>(Act) is { } kind)
        {
            item.SetKind(Place, What, kind);
        }
        else if (Act == Join)
        {
            item.JoinWithAbove(Place, What);
        }
        else if (Act == NotAPerson)
        {
            item.SetNotAPerson(What);
        }
        else
        {
            item.Cut(Place, What, int.TryParse(Act, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : 0);
        }
    }
}

/// <summary>What the office says of a paragraph, and the buttons that put it right.</summary>
public static class UnderstoodEntries
{
    public static string KindOf(Entry entry) => entry.TakenFor switch { EntryKind.Resolution => "Resolution", EntryKind.DiscussionPoint => "Point", _ => "Text" };

    /// <summary>"Resolution, not sure"; without what is sure.</summary>
    public static string InWords(UnderstoodEntry one) => KindOf(one.Entry) + one.Sureness switch
    {
        Sureness.Sure => "",
        Sureness.Likely => ", likely",
        Sureness.SetByOfficer => ", set by an officer",
        _ => ", not sure",
    };

    /// <param name="isFirst">Whether it is the first of its text, so that there is none above it.</param>
    public static IEnumerable<(TextCorrection Correction, string Words)> Buttons(UnderstoodEntry one, bool isFirst)
    {
        foreach (var (kind, words) in new[] { (EntryKind.Resolution, "It is a resolution"), (EntryKind.DiscussionPoint, "It is a point"), (EntryKind.Narrative, "It is text") })
        {
            if (kind != one.Entry.TakenFor)
            {
                yield return (new(one.Place, $"{kind}", one.Entry.Id), words);
            }
        }

        if (one.Sureness is Sureness.Likely or Sureness.Unsure)
        {
            yield return (new(one.Place, $"{one.Entry.TakenFor}", one.Entry.Id), "It is right as it is");
        }

        if (!isFirst)
        {
            yield return (new(one.Place, TextCorrection.Join, one.Entry.Id), "Join with the one above");
        }

        foreach (var at in one.Cuts)
        {
            yield return (new(one.Place, $"{at}", one.Entry.Id), $"Cut before “{Beginning(one.Entry.Text.English[at..], 25)}”");
        }
    }

    public static string Beginning(string text, int length)
    {
        var words = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length <= length ? words : $"{words[..length]}…";
    }
}
