using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Import.Formats;
using MinutesPortal.Import.Office;
using MinutesPortal.Web.Infrastructure;
using MinutesPortal.Web.Links;
using MinutesPortal.Web.Pages.Office.Meetings.Items;

namespace MinutesPortal.Web.Pages.Office.Meetings;

/// <summary>
/// Reads the minutes of the whole meeting from one Word or PDF file, or from pasted text, and shows each part beside the item that it seems to be
/// about. An officer confirms them one by one or all. The file itself is not kept.
/// </summary>
[StreamsFiles]
[RequestFormLimits(ValueCountLimit = 10_000)]
[RequestSizeLimit(FileReader.MaximumBytes + 64 * 1024)]
public sealed class WordModel(OfficeMeetings meetings, MeetingMembers members) : MeetingPage(meetings)
{
    /// <summary>The name of the field with the file.</summary>
    public const string Minutes = "Minutes";

    /// <summary>The choice for a part that is not taken over.</summary>
    public const string LeaveOut = "none";

    private const string TooLarge = "The file is larger than 10 MB. Save it without pictures, and upload it again.";

    /// <summary>Text that was pasted instead of a file.</summary>
    [BindProperty]
    public string? Pasted { get; set; }

    /// <summary>The parts of the text, in its order; empty before one is read.</summary>
    [BindProperty]
    public List<PartForm> Parts { get; set; } = [];

    /// <summary>Whether the attendance that the text names is recorded too.</summary>
    [BindProperty]
    public bool TakesAttendance { get; set; }

    /// <summary>Whom the text names, as lines of the form.</summary>
    [BindProperty]
    public List<FoundPerson> People { get; set; } = [];

    /// <summary>For each item by its id, a fingerprint of the minutes that it had when the form was made.</summary>
    [BindProperty]
    public Dictionary<string, string> Was { get; set; } = [];

    /// <summary>How many items were just saved.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Taken { get; set; }

    /// <summary>What the officer must know of the text.</summary>
    public IReadOnlyList<string> Remarks { get; private set; } = [];

    public bool HasAttendance => Open.Meeting.Attendees.Any(attendee => attendee.Presence != Presence.NotRecorded);

    private IReadOnlyList<Attendee> Members { get; set; } = [];

    public PageResult OnGet() => Page();

    /// <summary>Reads a file or pasted text. Nothing is stored.</summary>
    public async Task<IActionResult> OnPostReadAsync(CancellationToken cancellationToken)
    {
        if (await ContentAsync(cancellationToken) is var (name, bytes))
        {
            try
            {
                Show(WrittenMinutes.Read(name, bytes, Open.Panel.Name.English, Open.Meeting));
            }
            catch (UnreadableFileException refusal)
            {
                ModelState.AddModelError(Pasted is null ? Minutes : nameof(Pasted), refusal.Message);
            }
            catch (System.Text.RegularExpressions.RegexMatchTimeoutException)
            {
                ModelState.AddModelError(Pasted is null ? Minutes : nameof(Pasted), "The portal is busy, so reading took too long. Nothing was saved. Try again in a minute.");
            }
        }

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        return Page();
    }

    /// <summary>Turns what Word or a browser puts on the clipboard into plain text with its lists and tables, for the script of the pages.</summary>
    /// <param name="html">As it was pasted.</param>
    public IActionResult OnPostPaste(string? html)
    {
        try
        {
            return Content(WrittenMinutes.FromClipboard(html ?? ""), "text/plain; charset=utf-8");
        }
        catch (UnreadableFileException refusal)
        {
            return new ContentResult { Content = refusal.Message, ContentType = "text/plain; charset=utf-8", StatusCode = StatusCodes.Status400BadRequest };
        }
    }

    /// <summary>Takes over the parts, each as the minutes of the item that was chosen.</summary>
    /// <param name="only">The place of the one part whose button was pressed; null for all.</param>
    public async Task<IActionResult> OnPostTakeAsync(Guid id, int? only, CancellationToken cancellationToken)
    {
        if (only < 0 || only >= Parts.Count)
        {
            return BadRequest();
        }

        foreach (var (index, part) in Parts.Index().Where(one => only is null || one.Index == only))
        {
            if (Open.Meeting.Items.All(item => item.Id != part.Item) && (part.Item != LeaveOut || only is not null))
            {
                ModelState.AddModelError($"Parts-{index}-Item", only is null ? "Choose the item that this is about, or leave it out." : "Choose the item that this is about.");
            }
        }

        var taken = Parts.Where((part, index) => (only is null || index == only) && part.Item != LeaveOut && !string.IsNullOrWhiteSpace(part.Text)).GroupBy(part => part.Item!).ToList();
        var answer = await this.SaveAsync(
            () => Meetings.ChangeAsync(Open, $"Minutes of {taken.Count} items from a text", draft => MayTake(draft.Meeting, taken, only is null), cancellationToken),
            taken.Count == 0 ? OfficeLinks.Attendance(id) : OfficeLinks.WordTaken(id, taken.Count));
        if (only is null || answer is not LocalRedirectResult)
        {
            return answer;
        }

        ModelState.Clear();
        Parts.RemoveAt(only.Value);
        Taken = 1;
        await OpenAsync(cancellationToken);
        return Page();
    }

    /// <summary>Changes with the minutes of an item.</summary>
    public static string FingerprintOf(AgendaItem item) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{item.Minutes?.English}\n{item.Minutes?.Welsh}")));

    /// <summary>What the portal understood of a part, in words.</summary>
    public IEnumerable<(string Label, string Words)> UnderstoodOf(PartForm part)
    {
        var item = new Meeting(Open.Panel.Id, Open.Meeting.Date).AddItem("Item");
        item.WriteMinutes(part.Text ?? "");
        return UnderstoodLabels.Of(item);
    }

    protected override async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        Members = await members.ReadAsync(Open, cancellationToken) ?? [];
        return Open.Meeting is { Stage: >= MeetingStage.Agenda, CalledOff: null, IsWithdrawn: false };
    }

    private async Task<(string Name, byte[] Bytes)?> ContentAsync(CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(Pasted))
        {
            return ("pasted.txt", Encoding.UTF8.GetBytes(Pasted));
        }

        (string, byte[])? found = null;
        if (Request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true)
        {
            try
            {
                await StreamedForm.ReadAsync(Request, async (name, stream) =>
                {
                    using var bytes = new MemoryStream();
                    await stream.CopyToAsync(bytes, cancellationToken);
                    found = (name, bytes.ToArray());
                }, cancellationToken);
            }
            catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
            {
                ModelState.AddModelError(Minutes, TooLarge);
                return null;
            }
            catch (Exception exception) when (exception is InvalidDataException or IOException)
            {
                ModelState.AddModelError(Minutes, "The upload was cut short. Upload the file again.");
                return null;
            }
        }

        this.Check(Minutes, found is null ? "Choose a file, or paste the text." : null);
        return found;
    }

    private void Show(WrittenMinutes minutes)
    {
        Parts = [.. minutes.Parts.Select(part => new PartForm
        {
            Heading = string.Join(' ', new[] { part.Number, part.Title }.OfType<string>()),
            Text = part.Text,
            Item = part.Text.Length == 0 ? LeaveOut : part.Item is not { } item ? null : item.Exemption is not null || item.Minutes is not null ? LeaveOut : item.Id,
            About = part.Item?.Id,
        })];
        People = [.. minutes.Attendance.Select(person => new FoundPerson
        {
            Name = person.Name,
            Role = person.Role,
            Capacity = person.Capacity,
            Presence = person.Presence,
            SubstituteFor = person.SubstituteFor,
        })];
        TakesAttendance = People.Count > 0 && !HasAttendance;
        Remarks =
        [
            .. minutes.Date is { } date && date != Open.Meeting.Date ? [$"The text is dated {date.InWords()}. This meeting is on {Open.Meeting.Date.InWords()}."] : Array.Empty<string>(),
            .. Parts.Count == 0 ? ["No item was found in the text. Paste the text of each item on its own page."] : Array.Empty<string>(),
            .. minutes.Remarks,
        ];
    }

    private bool MayTake(Meeting meeting, List<IGrouping<string, PartForm>> taken, bool isAll)
    {
        foreach (var parts in taken)
        {
            if (meeting.Items.FirstOrDefault(item => item.Id == parts.Key) is not { } item)
            {
                return false; // removed in the meantime
            }

            if (Was.GetValueOrDefault(item.Id) is { } was && was != FingerprintOf(item))
            {
                this.Check(
                    $"Parts-{Parts.FindIndex(part => part.Item == item.Id)}-Item",
                    $"{OfficeForms.ChangedByAnother}: “{item.Title.English}” has new minutes since you opened this page, so nothing was saved. They stand above the text. Save again to replace them.");
                return false;
            }

            var welsh = item.Minutes?.Welsh;
            item.WriteMinutes(new(string.Join("\n\n", parts.Select(part => part.Text?.Trim()).Where(text => !string.IsNullOrEmpty(text))), welsh));
        }

        if (isAll && TakesAttendance && meeting.Attendees.All(attendee => attendee.Presence == Presence.NotRecorded))
        {
            meeting.RecordAttendance(FoundAttendance.Of(Members, People));
        }

        return true;
    }
}

/// <summary>A part of the text, as the form has it.</summary>
public sealed class PartForm
{
    /// <summary>The heading in the text.</summary>
    public string? Heading { get; set; }

    public string? Text { get; set; }

    /// <summary>The id of the chosen item; <see cref="WordModel.LeaveOut"/> for none.</summary>
    public string? Item { get; set; }

    /// <summary>The id of the item that it seems to be about; null for none.</summary>
    public string? About { get; set; }
}

/// <summary>Somebody whom the text names, as the form has them.</summary>
public sealed class FoundPerson
{
    public string? Name { get; set; }

    public string? Role { get; set; }

    public Capacity Capacity { get; set; }

    public Presence Presence { get; set; }

    public string? SubstituteFor { get; set; }

    /// <summary>Whether the officer says that these words are no person.</summary>
    public bool IsNotAPerson { get; set; }
}
