using System.Reflection;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Publishing;

/// <summary>
/// Removes words from everything that is stored of a subject. A new property is covered without being named here: only what cannot hold
/// words is listed.
/// </summary>
public sealed class WordRemoval
{
    /// <summary>Ids, hashes and the like. The addresses of subjects are renewed when they are published.</summary>
    private static readonly HashSet<string> NotWords =
    [
        nameof(AgendaItem.Id), nameof(Fact.EntryId), nameof(RecordedVote.ResolutionId), nameof(Withdrawal.DocumentId), nameof(ExemptPart.ItemId),
        nameof(Meeting.Slug), nameof(Document.Sha256), nameof(Document.MediaType), nameof(SourceId.Host), nameof(Entry.Marker), nameof(Attendee.AbsentFor),
        nameof(Council.Colour), nameof(CouncilLogo.Base64),
    ];

    private readonly SoughtWords _words;
    private readonly Func<object, object> _copyWithout;

    public WordRemoval(SoughtWords words) => (_words, _copyWithout) = (words, SubjectJson.Copying(Without));

    /// <summary>A copy of a subject without the words.</summary>
    public Subject From(Subject subject)
    {
        var copy = SubjectJson.Read(SubjectJson.KindOf(subject), SubjectJson.Write(subject));
        foreach (var item in (copy as Meeting)?.Items ?? [])
        {
            item.Remove(_words);
        }

        return (Subject)_copyWithout(copy);
    }

    /// <summary>A copy of an exempt part without the words.</summary>
    public ExemptPart From(ExemptPart part) => (ExemptPart)_copyWithout(part);

    /// <summary>A copy of a draft without the words.</summary>
    /// <param name="inExemptParts">Whether the words are removed from the exempt parts too, which only members and officers read.</param>
    public Draft From(Draft draft, bool inExemptParts) =>
        new(From(draft.Subject), inExemptParts ? draft.Exempt.Select(From) : draft.Exempt)
        {
            StoredItems = draft.StoredItems,
            IsComposed = draft.IsComposed,
            Publication = draft.Publication,
        };

    /// <summary>Whether a subject holds any of the words.</summary>
    public bool Changes(Subject subject) => SubjectJson.Write(From(subject)) != SubjectJson.Write(subject)
        || (subject is IAddressed addressed and not Meeting && _words.AreIn(addressed.Slug)); // a meeting's address is its date

    /// <summary>Whether an exempt part holds any of the words.</summary>
    public bool Changes(ExemptPart part) => SubjectJson.Write(From(part)) != SubjectJson.Write(part);

    /// <summary>Whether the template of a panel holds any of the words.</summary>
    public bool Changes(PanelTemplate template) => SubjectJson.Write((PanelTemplate)_copyWithout(template)) != SubjectJson.Write(template);

    /// <summary>Every text of a subject that people may have written.</summary>
    public static IReadOnlySet<string> TextsOf(Subject subject)
    {
        var texts = new HashSet<string>();
        SubjectJson.Copying((property, value) =>
        {
            texts.UnionWith(NotWords.Contains(property.Name) ? [] : value switch
            {
                string text => [text.Trim()],
                BilingualText text => [text.English.Trim(), text.Welsh?.Trim() ?? ""],
                IEnumerable<string> several => several.Select(text => text.Trim()),
                IEnumerable<BilingualText> several => several.SelectMany(text => new[] { text.English.Trim(), text.Welsh?.Trim() ?? "" }),
                _ => [],
            });
            return value;
        })(subject);
        texts.Remove("");
        return texts;
    }

    private object? Without(PropertyInfo property, object? value) => NotWords.Contains(property.Name) ? value : value switch
    {
        string address when IsAddress(property) => _words.AreIn(address) ? null : address,
        string text => _words.RemovedFrom(text),
        BilingualText text => _words.RemovedFrom(text),
        IReadOnlyList<string> addresses when property.Name == nameof(IAddressed.FormerSlugs) => addresses.Where(address => !_words.AreIn(address)).ToList(),
        IReadOnlyList<string> texts => texts.Select(text => _words.RemovedFrom(text)).ToList(),
        IReadOnlyList<BilingualText> texts => texts.Select(_words.RemovedFrom).Distinct().ToList(),
        _ => value,
    };

    /// <summary>An address on the web cannot be cut: it goes as a whole.</summary>
    private static bool IsAddress(PropertyInfo property) =>
        property.DeclaringType != typeof(Licence) && (property.Name == nameof(Original.Address) || property.Name.EndsWith(nameof(Meeting.Link), StringComparison.Ordinal));
}
