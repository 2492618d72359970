using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Notice;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Web.Links;
using MinutesPortal.Web.TagHelpers;

namespace MinutesPortal.Web.Pages.Office.Meetings;

/// <summary>The resolution that excludes the public, made of the exempt items, and the item that gets it.</summary>
public sealed class ExclusionModel(OfficeMeetings meetings, TimeProvider clock) : MeetingPage(meetings)
{
    /// <summary>The id of the item that gets it; empty for a new one before the first exempt item.</summary>
    [BindProperty]
    public string? Item { get; set; }

    /// <summary>Null where no item is exempt by a paragraph of Schedule 12A.</summary>
    public BilingualText? Text { get; private set; }

    /// <summary>Items that are closed in words of the council's own. The resolution cannot describe them until somebody chooses their paragraph.</summary>
    public IReadOnlyList<AgendaItem> Unmapped => [.. Open.Meeting.Items.Where(item => item.Exemption is { IsConfidential: false, Paragraphs.Count: 0 })];

    /// <summary>Whether the meeting was held, so that the text belongs in the minutes.</summary>
    public bool IsHeld => Open.Meeting is { Stage: >= MeetingStage.Agenda } meeting && meeting.Date <= clock.Today();

    /// <summary>The items that may get it: those that are open.</summary>
    public IReadOnlyList<SelectOption> Items => [.. Open.Meeting.Items.Where(item => item.Exemption is null).Select(item => new SelectOption(item.Id, $"{Open.Meeting.NumberOf(item)} {item.Title.English}".Trim()))];

    public PageResult OnGet()
    {
        // The item that is named so by most councils.
        Item = Open.Meeting.Items.FirstOrDefault(item => item.Exemption is null && item.Title.English.Contains("exclusion", StringComparison.OrdinalIgnoreCase))?.Id;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => this.SaveAsync(
        () => Meetings.ChangeAsync(Open, "Resolution to exclude the public", draft => MayWrite(draft.Meeting), cancellationToken), OfficeLinks.Meeting(Open.Meeting.Id));

    private bool MayWrite(Meeting meeting)
    {
        if (Item is { Length: > 0 } chosen && meeting.Items.All(item => item.Id != chosen))
        {
            return false; // removed in the meantime
        }

        if (Item is not { Length: > 0 } && meeting.Items.Any(other => (IsHeld ? other.Decision : other.Purpose)?.English.Trim() == Written(meeting).English))
        {
            throw new DomainException("An item of the agenda has this resolution already.");
        }

        var item = Item is { Length: > 0 } ? meeting.Item(Item) : AddBeforeTheFirst(meeting);
        if (item.Exemption is not null || (IsHeld ? item.Decision : item.Purpose) is { IsBlank: false })
        {
            throw new DomainException($"“{item.Title.English}” has a text of its own, or is closed. Choose another item, or remove its text first.");
        }

        var written = Written(meeting); // a new item may have changed the numbers of the others
        if (IsHeld)
        {
            item.WriteDecision(written);
        }
        else
        {
            item.SetPurpose(written);
        }

        return true;
    }

    private static AgendaItem AddBeforeTheFirst(Meeting meeting)
    {
        var first = ExclusionResolution.ItemsOf(meeting) is [var closed, ..] ? closed : throw new DomainException("No item of this meeting is exempt any more.");
        var item = meeting.AddItem(new BilingualText("Exclusion of the public", "Gwahardd y cyhoedd"));
        List<AgendaItem> order = [.. meeting.Items.Where(one => one.Id != item.Id)];
        order.Insert(order.IndexOf(first), item);
        meeting.Arrange(order);
        return item;
    }

    private BilingualText Written(Meeting meeting) => IsHeld ? ExclusionResolution.Resolved(meeting, Open.Panel.Kind, Open.Rules) : ExclusionResolution.Asked(meeting, Open.Panel.Kind, Open.Rules);

    protected override Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        Text = ExclusionResolution.ItemsOf(Open.Meeting).Count > 0 ? Written(Open.Meeting) : null;
        return Task.FromResult(true);
    }
}
