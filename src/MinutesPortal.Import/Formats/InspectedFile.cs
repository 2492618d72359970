using MinutesPortal.Domain;
using MinutesPortal.Papers;

namespace MinutesPortal.Import.Formats;

/// <summary>Looks into a Word document or PDF, as into an upload, before a library opens it.</summary>
internal static class InspectedFile
{
    /// <exception cref="UnreadableFileException">The file is damaged or encrypted, or could do harm.</exception>
    public static InspectedPaper Of(string name, byte[] file)
    {
        using var stream = new MemoryStream(file, writable: false);
        try
        {
            return PaperInspection.Inspect(stream, name);
        }
        catch (DomainException refusal)
        {
            throw new UnreadableFileException(refusal.Message, refusal);
        }
    }
}
