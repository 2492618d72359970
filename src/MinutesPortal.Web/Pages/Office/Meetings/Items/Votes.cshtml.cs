using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Web.Links;
using MinutesPortal.Web.TagHelpers;

namespace MinutesPortal.Web.Pages.Office.Meetings.Items;

/// <summary>The votes on an item: counted, by name or by ballot; on what was resolved, on an amendment that was lost, on a candidate.</summary>
public sealed class VotesModel(OfficeMeetings meetings) : ItemPage(meetings)
{
    /// <summary>The values of the choices that are no resolution: all of them together, and something that was not resolved.</summary>
    public const string All = "all", Other = "other";

    /// <summary>The id of a resolution, <see cref="All"/> or <see cref="Other"/>.</summary>
    [BindProperty]
    public string? Question { get; set; }

    /// <summary>What else was voted on.</summary>
    [BindProperty]
    public EditedPair On { get; set; } = new();

    [BindProperty]
    public string? For { get; set; }

    [BindProperty]
    public string? Against { get; set; }

    [BindProperty]
    public string? Abstained { get; set; }

    /// <summary>"for" or "against"; empty where no casting vote was used.</summary>
    [BindProperty]
    public string? Casting { get; set; }

    [BindProperty]
    public bool IsSecret { get; set; }

    /// <summary>For each of <see cref="Voters"/> in order: "for", "against" or "abstained"; empty where they did not vote.</summary>
    [BindProperty]
    public List<string?> Sides { get; set; } = [];

    /// <summary>The names in the order of the form, so that no vote goes to somebody else if the attendance has changed.</summary>
    [BindProperty]
    public List<string> Names { get; set; } = [];

    public IReadOnlyList<Attendee> Voters => [.. Open.Meeting.VotersOn(Item)];

    public IReadOnlyList<SelectOption> Questions =>
    [
        .. Item.Resolutions.Count() > 1 ? [new SelectOption(All, "All that was resolved, together")] : Array.Empty<SelectOption>(),
        .. Item.Resolutions.Select(resolution => new SelectOption(resolution.Id, UnderstoodEntries.Beginning(resolution.Text.English, 90))),
        new SelectOption(Other, "Something else, such as an amendment or a candidate"),
    ];

    /// <summary>The votes that a person recorded here.</summary>
    public IEnumerable<RecordedVote> Recorded => Item.Facts.OfType<RecordedVote>().Where(vote => vote.Status == FactStatus.Confirmed);

    public PageResult OnGet()
    {
        Question = Questions[0].Value;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(Guid id, string item, CancellationToken cancellationToken)
    {
        var named = Names.Zip(Sides, (name, side) => (name, side)).Where(vote => !string.IsNullOrEmpty(vote.side)).ToList();
        List<string> Of(string side) => [.. named.Where(vote => vote.side == side).Select(vote => vote.name)];
        var names = named.Count == 0 ? null : new VoteNames(Of("for"), Of("against"), Of("abstained"));
        var vote = new Vote(
            NumberIn(nameof(For), For, names?.For.Count), NumberIn(nameof(Against), Against, names?.Against.Count), NumberIn(nameof(Abstained), Abstained, names?.Abstained.Count ?? 0),
            Casting switch { "for" => true, "against" => false, _ => null });
        this.Check(nameof(Question), Questions.All(question => question.Value != Question) ? "Choose what was voted on." : null);
        this.Check(nameof(On), Question == Other && On.Typed is null ? "Say what was voted on." : null);
        return this.SaveAsync(
            () => Meetings.ChangeAsync(Open, $"Item {item}: vote", draft => MayRecord(draft.Meeting, vote, names), cancellationToken), OfficeLinks.ItemVotes(id, item));
    }

    /// <summary>Removes a vote.</summary>
    /// <param name="position">Its place among the item's facts.</param>
    /// <param name="vote">What the page said of it, so that no other one goes if the list has changed.</param>
    public Task<IActionResult> OnPostRemoveAsync(Guid id, string item, int position, string vote, CancellationToken cancellationToken) => this.SaveAsync(
        () => Meetings.ChangeAsync(Open, $"Item {item}: vote removed", draft => MayRemove(draft.Meeting, position, vote), cancellationToken), OfficeLinks.ItemVotes(id, item));

    /// <summary>"Councillor Moss’s amendment 1-2-0"</summary>
    public static string NameOf(RecordedVote vote) => $"{vote.On?.English ?? vote.ResolutionId} {vote.For}-{vote.Against}-{vote.Abstained}";

    private bool MayRecord(Meeting meeting, Vote vote, VoteNames? names)
    {
        if (meeting.Items.FirstOrDefault(one => one.Id == Item.Id) is not { } item)
        {
            return false;
        }

        if (meeting.Attendees.Any(attendee => attendee.IsPresent))
        {
            vote.MustAddUp(item.Title, meeting.VotersOn(item).Count());
        }

        if (Question == Other)
        {
            var others = item.OtherVotes.ToList();
            if (!others.Exists(other => other.On == On.Typed && other.Counts == vote)) // a form that is sent twice records one vote
            {
                item.RecordOtherVotes([.. others.Select(Given), new OtherVote(On.Typed!, vote, names, IsSecret)]);
            }
        }
        else
        {
            item.RecordVote(Question == All ? null : Question, vote, names, IsSecret);
        }

        return true;
    }

    private bool MayRemove(Meeting meeting, int position, string name)
    {
        if (meeting.Items.FirstOrDefault(one => one.Id == Item.Id) is not { } item || item.Facts.ElementAtOrDefault(position) is not RecordedVote vote || NameOf(vote) != name)
        {
            return false;
        }

        item.RemoveVote(position);
        return true;
    }

    private static OtherVote Given(RecordedVote vote) => new(vote.On!, vote.Counts!, vote.GivenNames, vote.IsSecret == true);

    /// <param name="named">How many are named on this side; null where nobody is named, and the number is needed.</param>
    private int NumberIn(string field, string? typed, int? named)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            this.Check(field, named is null ? "Enter a number, such as 7 or 0." : null);
            return named ?? 0;
        }

        var isNumber = int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        this.Check(field, isNumber ? null : "Enter a number, such as 7 or 0.");
        return number;
    }
}
