using System.Globalization;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Panels;

/// <summary>What each new meeting of a panel starts with. It belongs to the office and is never published.</summary>
public sealed class PanelTemplate
{
    private const int LongestName = 100;
    private const int LongestPhrase = 10_000;

    private readonly List<TemplateItem> _items = [];
    private readonly List<StockPhrase> _phrases = [];
    private readonly List<string> _formerBlanks = [];

    private PanelTemplate()
    {
    }

    /// <summary>A template without items, which numbers those that a meeting gets.</summary>
    public PanelTemplate(Panel panel) => (PanelId, NumbersItems) = (panel.Id, true);

    /// <summary>The template of a panel for which an officer has saved none: the items with which most agendas begin, and usual phrases.</summary>
    public static PanelTemplate Usual(Guid panelId)
    {
        var usual = new PanelTemplate { PanelId = panelId, NumbersItems = true };
        usual._phrases.AddRange(StockPhrase.Usual);
        usual.SetItems(
            new(new BilingualText("Apologies for absence", "Ymddiheuriadau am absenoldeb")),
            new(new BilingualText("Declarations of interest", "Datganiadau o fuddiant")),
            new(new BilingualText("Minutes of the last meeting", "Cofnodion y cyfarfod diwethaf"), IsMinutes: true));
        return usual;
    }

    [Stored]
    public Guid PanelId { get; private set; }

    /// <summary>The usual time; null where there is none.</summary>
    [Stored]
    public TimeOnly? Time { get; private set; }

    /// <summary>How the public usually attends; null where notices do not say.</summary>
    [Stored]
    public MeetingFormat? Format { get; private set; }

    /// <summary>An absolute URL to watch or join the meetings.</summary>
    [Stored]
    public string? Link { get; private set; }

    /// <summary>What stands at the head of each agenda; null for nothing.</summary>
    [Stored]
    public BilingualText? Introduction { get; private set; }

    /// <summary>Whether items are numbered 1, 2, 3 in their order. Null where their numbers are typed.</summary>
    [Stored]
    public bool? NumbersItems { get; private set; }

    /// <summary>Whether a second person agrees before anything of the panel's meetings is published. Null where only exempt matter needs one.</summary>
    [Stored]
    public bool? NeedsSecondPerson { get; private set; }

    /// <summary>The items of each agenda, in order.</summary>
    [Stored(nameof(_items))]
    public IReadOnlyList<TemplateItem> Items => _items;

    /// <summary>What officers put into decisions and minutes, by name.</summary>
    [Stored(nameof(_phrases))]
    public IReadOnlyList<StockPhrase> Phrases => _phrases;

    /// <summary>Blanks of phrases that were changed or removed since. They may still stand in a draft.</summary>
    [Stored(nameof(_formerBlanks))]
    public IReadOnlyList<string> FormerBlanks => _formerBlanks;

    /// <summary>Everything that the template leaves to fill in, with its brackets. None of it may be published.</summary>
    public IReadOnlyCollection<string> BlanksToFill =>
    [
        .. _phrases.Select(phrase => phrase.Text)
            .Concat(_items.SelectMany(item => new[] { item.Title, item.Purpose, item.Presenter })).Append(Introduction).SelectMany(Blanks.In)
            .Concat(_formerBlanks).Distinct(),
    ];

    /// <param name="time">Null for no usual time.</param>
    public void SetTime(TimeOnly? time) => Time = time;

    /// <param name="format">Null where notices do not say.</param>
    /// <param name="link">An absolute URL; null for no link.</param>
    /// <exception cref="DomainException">The link is not a web address.</exception>
    public void SetAttendance(MeetingFormat? format, string? link)
    {
        Meeting.MustBeWebAddress(link);
        (Format, Link) = (format, link);
    }

    /// <param name="introduction">Null for none.</param>
    public void SetIntroduction(BilingualText? introduction)
    {
        KeepBlanksOf(Introduction);
        Introduction = introduction is { IsBlank: true } ? null : introduction;
    }

    /// <param name="byOrder">Whether items are numbered 1, 2, 3 in their order; otherwise their numbers are typed.</param>
    public void SetNumbering(bool byOrder) => NumbersItems = byOrder ? true : null;

    /// <param name="always">Whether a second person agrees to every publication; otherwise only to those with exempt matter.</param>
    public void SetSecondPerson(bool always) => NeedsSecondPerson = always ? true : null;

    /// <summary>Replaces the items.</summary>
    /// <exception cref="DomainException">An item has no title, or several are the minutes of the last meeting.</exception>
    public void SetItems(params IReadOnlyCollection<TemplateItem> items)
    {
        var standing = items.ToList(); // it may be the list that is cleared, or refuse while it is read
        if (standing.Exists(item => item.Title.IsBlank))
        {
            throw new DomainException("Enter a title for the agenda item.");
        }

        if (standing.Count(item => item.IsMinutes) > 1)
        {
            throw new DomainException("Mark only one item as the minutes of the last meeting.");
        }

        _items.ForEach(item => KeepBlanksOf(item.Title, item.Purpose, item.Presenter));
        _items.Clear();
        _items.AddRange(standing);
    }

    /// <summary>Adds a phrase, or changes one.</summary>
    /// <param name="former">The name of the phrase that it replaces; null for none.</param>
    /// <exception cref="DomainException">It has no name or text, another phrase has the name, or a blank has no end.</exception>
    public void SetPhrase(StockPhrase phrase, string? former)
    {
        var (name, replaced) = (phrase.Name.Trim(), former is null ? null : Phrase(former));
        if (name.Length is 0 or > LongestName)
        {
            throw new DomainException($"Enter a name for the phrase, of at most {LongestName} letters.");
        }

        if (phrase.Text.IsBlank || Math.Max(phrase.Text.English.Length, phrase.Text.Welsh?.Length ?? 0) > LongestPhrase)
        {
            throw new DomainException($"Enter the words of the phrase, at most {LongestPhrase} letters.");
        }

        if (!Blanks.AreClosed(phrase.Text))
        {
            throw new DomainException("Write each blank in square brackets that open and close, such as [name of the officer].");
        }

        if (_phrases.Exists(one => one != replaced && one.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
        {
            throw new DomainException($"The panel has a phrase “{name}” already. Choose another name.");
        }

        Forget(replaced);
        _phrases.Add(phrase with { Name = name });
        _phrases.Sort((one, other) => string.Compare(one.Name, other.Name, StringComparison.OrdinalIgnoreCase));
    }

    /// <exception cref="DomainException">There is no such phrase.</exception>
    public void RemovePhrase(string name) => Forget(Phrase(name));

    /// <summary>Forgets the blanks of phrases that are gone, once they stand in no draft any more.</summary>
    public void ForgetFormerBlanks() => _formerBlanks.Clear();

    private StockPhrase Phrase(string name) =>
        _phrases.Find(phrase => phrase.Name == name) ?? throw new DomainException($"The panel has no phrase “{name}” any more.");

    private void Forget(StockPhrase? phrase)
    {
        if (phrase is not null)
        {
            _phrases.Remove(phrase);
            KeepBlanksOf(phrase.Text);
        }
    }

    /// <summary>Meetings may have been made with them.</summary>
    private void KeepBlanksOf(params IEnumerable<BilingualText?> texts) =>
        _formerBlanks.AddRange(texts.OfType<BilingualText>().SelectMany(Blanks.In).Distinct().Except(_formerBlanks).ToList());

    /// <summary>
    /// A new meeting of the panel: place and contact of the panel, and time, format, link, introduction and items of this template. The item for minutes
    /// names the panel's last meetings whose minutes nobody has approved. Attendance is recorded afterwards, from <see cref="Panel.MembersOn"/>.
    /// </summary>
    /// <param name="meetings">The meetings of the panel and of those that it has taken over from. Items need not be read.</param>
    /// <exception cref="DomainException">It is the template of another panel.</exception>
    public Meeting NewMeeting(Panel panel, DateOnly date, IEnumerable<Meeting> meetings)
    {
        if (panel.Id != PanelId)
        {
            throw new DomainException($"This is not the template of “{panel.Name}”. Choose the panel's own.");
        }

        var meeting = new Meeting(panel.Id, date, Time, panel.Venue);
        meeting.SetContact(panel.Contact);
        meeting.SetFormat(Format);
        meeting.SetLink(Link);
        meeting.SetIntroduction(Introduction);
        meeting.SetNumbering(NumbersItems == true);
        foreach (var standing in _items)
        {
            var unapproved = standing.IsMinutes ? Unapproved(panel, date, meetings) : [];
            var item = meeting.AddItem(unapproved.Count > 0 ? MinutesOf(unapproved, standing.Title.Welsh is not null) : standing.Title, purpose: standing.Purpose);
            item.SetPresenter(standing.Presenter);
            if (unapproved.Count > 0)
            {
                meeting.SetMinutesToApprove(item, panel, unapproved);
            }
        }

        return meeting;
    }

    /// <summary>
    /// The meetings before a day whose minutes were not approved, earliest first, back to the last one whose minutes were. An earlier system
    /// may not say whether minutes were approved, so of those only the last meeting counts.
    /// </summary>
    private static List<Meeting> Unapproved(Panel panel, DateOnly date, IEnumerable<Meeting> meetings) => [..
        meetings.Where(meeting => meeting.PanelId == panel.Id || panel.Predecessors.Contains(meeting.PanelId))
            .Where(meeting => meeting.Date < date && meeting.Stage > MeetingStage.NotPublished && meeting.CalledOff is null && !meeting.IsWithdrawn)
            .OrderByDescending(meeting => meeting.Date).ThenByDescending(meeting => meeting.Time)
            .TakeWhile((meeting, index) => meeting.Stage < MeetingStage.Minutes || (index == 0 && meeting.Stage == MeetingStage.Minutes))
            .Reverse()];

    /// <summary>"Minutes of the meetings of 7 June 2026 and 12 July 2026".</summary>
    private static BilingualText MinutesOf(List<Meeting> meetings, bool inWelsh)
    {
        var english = meetings.ConvertAll(meeting => meeting.Date.InWords());
        var welsh = meetings.ConvertAll(meeting => meeting.Date.ToString("d MMMM yyyy", Welsh));
        return new(
            $"Minutes of the {(meetings.Count == 1 ? "meeting" : "meetings")} of {Joined(english, "and")}",
            inWelsh ? $"Cofnodion {(meetings.Count == 1 ? "cyfarfod" : "cyfarfodydd")} {Joined(welsh, "a")}" : null);
    }

    private static string Joined(List<string> dates, string and) =>
        dates.Count == 1 ? dates[0] : $"{string.Join(", ", dates.SkipLast(1))} {and} {dates[^1]}";

    private static readonly CultureInfo Welsh = CultureInfo.GetCultureInfo("cy-GB");
}

/// <summary>An item that is on each agenda of a panel.</summary>
/// <param name="Title">For the minutes of the last meeting, the title where all minutes have been approved.</param>
/// <param name="Presenter">Null for nobody.</param>
/// <param name="IsMinutes">Whether the item approves the minutes of the last meetings.</param>
public sealed record TemplateItem(BilingualText Title, BilingualText? Purpose = null, BilingualText? Presenter = null, bool IsMinutes = false);
