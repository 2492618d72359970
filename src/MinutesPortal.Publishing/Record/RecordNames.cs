namespace MinutesPortal.Publishing.Record;

/// <summary>Names in the record that queries need and the model does not give.</summary>
public static class RecordNames
{
    /// <summary>A column of issues: the date of the latest meeting that has it on its agenda, also one to come. See <see cref="Domain.Publishing.IssueMeeting"/>.</summary>
    public const string LatestDate = "Latest";

    /// <summary>The condition of the indices of <see cref="RecordDbContext.News"/>.</summary>
    public const string News = "state = 'Open' and kind <> 'Import'";

    /// <summary>The condition of the search index of agenda items.</summary>
    public const string SearchItems = "kind = 'Item'";

    /// <summary>The condition of the search index of decisions.</summary>
    public const string SearchDecisions = "kind = 'Decision'";

    /// <summary>The condition of the search index of all that belongs to no meeting.</summary>
    public const string SearchOthers = "kind in ('Issue', 'Panel', 'Person')";
}
