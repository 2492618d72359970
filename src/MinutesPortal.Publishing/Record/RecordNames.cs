namespace MinutesPortal.Publishing.Record;

/// <summary>Names in the record that queries need and the model does not define.</summary>
public static class RecordNames
{
    /// <summary>
    /// A column of issues: the date of the latest meeting that has the issue on its agenda, which may be in the future. See <see
    /// cref="Domain.Publishing.IssueMeeting"/>.
    /// </summary>
    public const string LatestDate = "Latest";

    /// <summary>The condition of the indexes for <see cref="RecordDbContext.News"/>.</summary>
    public const string News = "state = 'Open' and kind <> 'Import'";

    /// <summary>The condition of the search index of agenda items.</summary>
    public const string SearchItems = "kind = 'Item'";

    /// <summary>The condition of the search index of decisions.</summary>
    public const string SearchDecisions = "kind = 'Decision'";

    /// <summary>The condition of the search index of issues, panels and people.</summary>
    public const string SearchOthers = "kind in ('Issue', 'Panel', 'Person')";

    /// <summary>The index by which an id of an earlier system leads to one subject only.</summary>
    public const string OneSubjectForAFormerId = "one_subject_for_a_former_id";
}
