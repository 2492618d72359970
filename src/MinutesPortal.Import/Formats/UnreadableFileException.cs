namespace MinutesPortal.Import.Formats;

/// <summary>A file is refused as a whole. The message tells an officer why, and what to do.</summary>
public sealed class UnreadableFileException : Exception
{
    public UnreadableFileException()
    {
    }

    public UnreadableFileException(string message)
        : base(message)
    {
    }

    public UnreadableFileException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
