namespace MinutesPortal.Import.Formats;

/// <summary>A file of which nothing is taken. The message says why, and what to do, in a sentence for an officer.</summary>
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
