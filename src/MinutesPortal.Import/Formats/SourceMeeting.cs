using MinutesPortal.Domain.Meetings;

namespace MinutesPortal.Import.Formats;

/// <summary>What one file says, before it is linked with what others say. Nothing that the source withholds is in it.</summary>
/// <param name="File">The file's name, as the report shows it.</param>
/// <param name="Form">What the file is, in words: "GetMeeting answer", "issue page", "printed minutes".</param>
/// <param name="Remarks">What an officer should know of the reading: text put right, things withheld, parts not understood.</param>
/// <param name="LooseText">The text of one item, in our Markdown subset, where the file does not say of which meeting; then it has no meetings.</param>
public sealed record SourceFile(
    string File, string Form, IReadOnlyList<SourcePanel> Panels, IReadOnlyList<SourceMeeting> Meetings, IReadOnlyList<ImportRemark> Remarks,
    string? LooseText = null);

/// <summary>Something an officer should look at, and why.</summary>
/// <param name="Where">The file, meeting or item it is about, in words.</param>
/// <param name="What">One sentence.</param>
public sealed record ImportRemark(string Where, string What);

/// <summary>A panel that the source lists or names.</summary>
/// <param name="Host">Lower case; null where the file does not say where it comes from.</param>
/// <param name="OldId">ModernGov's CId; null where only the name is known.</param>
/// <param name="Name">Empty where the file does not name it; a list of meetings that has the meeting's id does.</param>
/// <param name="Category">As the source groups its panels, such as "Overview and Scrutiny".</param>
public sealed record SourcePanel(string? Host, string? OldId, string Name, bool IsFormer = false, string? Category = null);

/// <summary>A meeting as one source shows it, wholly or in part.</summary>
public sealed record SourceMeeting
{
    public string? Host { get; init; }

    /// <summary>ModernGov's MId.</summary>
    public string? OldId { get; init; }

    public required SourcePanel Panel { get; init; }

    public required DateOnly Date { get; init; }

    public TimeOnly? Time { get; init; }

    public string? Venue { get; init; }

    public string? Directions { get; init; }

    public string? Contact { get; init; }

    public bool IsCancelled { get; init; }

    /// <summary>Called between ordinary meetings ("Confirmed; Special Meeting").</summary>
    public bool IsExtraordinary { get; init; }

    /// <summary>The source has not confirmed that it takes place.</summary>
    public bool IsProvisional { get; init; }

    /// <summary>False where the source shows only some of the meeting: its date, or one of its items.</summary>
    public bool IsWhole { get; init; }

    /// <summary>What stands in printed minutes between their title and the first item: who was present, who sent apologies.</summary>
    public string? Head { get; init; }

    /// <summary>In the order of the source.</summary>
    public IReadOnlyList<SourceItem> Items { get; init; } = [];

    public IReadOnlyList<SourceAttendee> Attendees { get; init; } = [];
}

/// <summary>An item of business as one source shows it. Texts are in our Markdown subset.</summary>
public sealed record SourceItem
{
    /// <summary>ModernGov's agenda item id.</summary>
    public string? OldId { get; init; }

    /// <summary>The number on the agenda, as typed.</summary>
    public string? Number { get; init; }

    /// <summary>The number of the minute, as typed; another series than the agenda's.</summary>
    public string? MinuteNumber { get; init; }

    /// <summary>Null where the source lost its headings.</summary>
    public string? Title { get; init; }

    public string? Purpose { get; init; }

    public string? Decision { get; init; }

    public string? Minutes { get; init; }

    /// <summary>The source keeps the public from it: only its number and title came in.</summary>
    public bool IsRestricted { get; init; }

    /// <summary>The source's own words for why, such as "3".</summary>
    public string? Restriction { get; init; }

    public IReadOnlyList<SourceDocument> Documents { get; init; } = [];

    /// <summary>The topic under which the source has the item (ModernGov's IId); null where it does not say.</summary>
    public SourceItemIssue? Issue { get; init; }
}

/// <summary>One topic across meetings.</summary>
/// <param name="OldId">ModernGov's IId; null where only the title is known.</param>
public sealed record SourceItemIssue(string? OldId, string Title);

/// <summary>A paper that the source names; its bytes are not held here.</summary>
/// <param name="OldId">ModernGov's attachment id.</param>
/// <param name="Title">Without size, kind and "item 9".</param>
/// <param name="Kind">What is served, such as "PDF", whatever the title ends in.</param>
/// <param name="Size">As the source states it, such as "280 KB".</param>
/// <param name="Address">Absolute; null where the source does not say.</param>
public sealed record SourceDocument(string? OldId, string Title, string? Kind, string? Size, string? Address);

/// <summary>Somebody the source has in its attendance.</summary>
/// <param name="PersonOldId">ModernGov's UID; null where only the name is known.</param>
/// <param name="Role">"Chair", or an officer's post.</param>
/// <param name="SubstituteFor">Null even for a substitute where the source does not say for whom.</param>
public sealed record SourceAttendee(
    string? PersonOldId, string Name, string? Role, Capacity Capacity, Presence Presence, string? SubstituteFor = null, bool IsCouncillor = false);
