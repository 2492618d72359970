using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Localization;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.People;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Texts;
using MinutesPortal.Web.Labels;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Search;

/// <param name="Address">The path within the portal, for an item with the anchor of the matching sentence.</param>
/// <param name="About">The line above the title: the panel or the kind.</param>
/// <param name="Date">The date of the meeting; null if there is none.</param>
/// <param name="Tag">A status; null for none.</param>
/// <param name="Excerpt">The best sentence; null if there is none.</param>
public sealed record Result(string Address, Shown Title, BilingualText About, DateOnly? Date, string? Tag, string? Label, Shown? Excerpt)
{
    /// <summary>The id of the meeting, panel, person or issue.</summary>
    public Guid SubjectId { get; init; }

    /// <summary>The citation id of an item; empty for anything else.</summary>
    public string ItemId { get; init; } = "";

    /// <summary>Its number on the agenda; null for none.</summary>
    public string? Number { get; init; }

    /// <summary>When the subject was last published.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    internal static Result Of(IndexModel.FoundItem item, IEnumerable<Entry> entries, FoundWords found, IStringLocalizer t)
    {
        var best = entries.Select(entry => (Entry: entry, Found: Best(entry.Text, found).Found)).OrderByDescending(pair => pair.Found)
            .ThenBy(pair => pair.Entry is not Resolution).FirstOrDefault(pair => pair.Found > 0).Entry;
        return new(
            best is null ? PortalLinks.ItemOn(PortalLinks.Meeting(item.Meeting), item.Id) : PortalLinks.EntryOn(PortalLinks.Meeting(item.Meeting), best.Id),
            InFull(item.Title, found),
            item.PanelName,
            item.Date,
            item.CalledOff is { } calledOff ? t[MeetingLabels.Of(calledOff)].Value : item.LackedQuorum ? t["No quorum"].Value : null,
            best is Resolution ? t["Resolution:"].Value : null,
            Sentence(best?.Text ?? item.Purpose, found))
        {
            Number = item.Number,
        };
    }

    internal static Result Of(ChosenPanel.PanelChoice panel, FoundWords found, IStringLocalizer t) => new(
        PortalLinks.Panel(panel.Slug), InFull(panel.Name, found), OfPage(t["Panel"]), null, panel.IsFormer ? t["No longer meets"].Value : null, null, Sentence(panel.Purpose, found));

    internal static Result Of(IndexModel.FoundIssue issue, FoundWords found, IStringLocalizer t)
    {
        // Where an issue stands matters most, unless another of its texts matches better.
        var other = issue.OtherNames.MaxBy(name => Best(name, found).Found);
        var isBetter = other is not null && Best(other, found).Found > new[] { issue.Title, issue.Summary }.OfType<BilingualText>().Max(text => Best(text, found).Found);
        return new(
            PortalLinks.Issue(issue.Slug),
            InFull(issue.Title, found),
            OfPage(issue.LastConsidered is { } last ? t["Issue, last considered on {0}", InWords.Date(last)] : t["Issue, not considered yet"]),
            null,
            null,
            isBetter ? t[issue.Aliases.Contains(other!) ? "Also called:" : "On agendas as:"].Value : issue.Summary is null ? null : t["Where it stands:"].Value,
            Sentence(isBetter ? other : issue.Summary, found));
    }

    internal static Result Of(FoundPerson person, FoundWords found, IStringLocalizer t) => new(
        PortalLinks.Person(person.Slug),
        InFull(person.Name, found),
        OfPage(person.Kind == nameof(PersonKind.Councillor) ? t["Councillor"] : t["Co-opted member"]),
        null,
        null,
        null,
        Sentence(new(string.Join(", ", new[] { person.Ward, person.Party }.Where(words => !string.IsNullOrWhiteSpace(words)))), found));

    /// <summary>Interface text, in the language of the page.</summary>
    private static BilingualText OfPage(string words) => new(words, words);

    private static Shown InFull(BilingualText text, FoundWords found)
    {
        var (words, language, _) = Best(text, found);
        var plain = InlineMarkdown.ToText(words);
        return new(plain, found.Marked(plain), language);
    }

    private static Shown? Sentence(BilingualText? text, FoundWords found)
    {
        if (text is null || text.IsBlank)
        {
            return null;
        }

        var (words, language, _) = Best(text, found);
        var plain = found.BestSentence(InlineMarkdown.ToText(words));
        return new(plain, found.Marked(plain), language);
    }

    /// <summary>The language with more matches, and its tag if it is not the page's. The page's language wins a tie.</summary>
    private static (string Words, string? Language, int Found) Best(BilingualText text, FoundWords found)
    {
        var languages = new[] { (Tag: "en", Words: text.English), (Tag: "cy", Words: text.Welsh) }.Where(language => !string.IsNullOrWhiteSpace(language.Words));
        var page = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        return languages.OrderByDescending(language => language.Tag == page)
            .Select(language => (language.Words!, language.Tag == page ? null : language.Tag, found.CountIn(language.Words!)))
            .DefaultIfEmpty(("", null, 0)).MaxBy(language => language.Item3);
    }
}

/// <summary>Text with and without the marked matches.</summary>
/// <param name="Language">Null if it is the page's.</param>
public sealed record Shown(string Plain, IHtmlContent Html, string? Language);

/// <summary>What a result shows of a person.</summary>
/// <param name="Kind">A <see cref="PersonKind"/>.</param>
internal sealed record FoundPerson(string Name, string Slug, string Kind, string? Ward, string? Party);
