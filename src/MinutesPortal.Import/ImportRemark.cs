using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Import;

/// <summary>Something for an officer to check. The report lists it.</summary>
/// <param name="Where">The file, meeting or item, in words.</param>
/// <param name="What">What happened and what to do, in a sentence or two.</param>
public sealed record ImportRemark(string Where, string What)
{
    public string Where { get; init; } = SourceText.OneLine(Where);

    public string What { get; init; } = SourceText.OneLine(What);

    /// <summary>One remark for each thing that was left out of a file, although it may belong to the minutes.</summary>
    /// <param name="leftOut">What it was, in words.</param>
    public static IEnumerable<ImportRemark> OfLeftOut(string file, IEnumerable<string> leftOut) =>
        leftOut.Distinct().Select(what => new ImportRemark(file, $"Left out: {what}. Compare the source."));
}
