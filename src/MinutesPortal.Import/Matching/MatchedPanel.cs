using MinutesPortal.Import.Formats;

namespace MinutesPortal.Import.Matching;

/// <summary>One panel, combined from everything the files say about it.</summary>
public sealed class MatchedPanel(SourcePanel source)
{
    public SourcePanel Source
    {
        get;
        set
        {
            field = value;
            NameKey = LenientComparison.KeyOfPanel(value.Name);
        }
    } = source;

    /// <summary>The name as a key that ignores differences in spelling (<see cref="LenientComparison"/>).</summary>
    internal string NameKey { get; private set; } = LenientComparison.KeyOfPanel(source.Name);
}
