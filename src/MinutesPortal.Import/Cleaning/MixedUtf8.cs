using System.Buffers;
using System.Text;

namespace MinutesPortal.Import.Cleaning;

/// <summary>Decodes UTF-8 into which bytes of Windows-1252 strayed, as when a sentence was pasted from an old document.</summary>
internal static class MixedUtf8
{
    /// <returns>The text, how many bytes strayed, and how many letters beyond ASCII are in UTF-8.</returns>
    public static (string Text, int Stray, int Letters) Decode(ReadOnlySpan<byte> bytes, Encoding windows1252)
    {
        var text = new StringBuilder(bytes.Length);
        var (stray, letters) = (0, 0);
        while (bytes.Length > 0)
        {
            var status = Rune.DecodeFromUtf8(bytes, out var rune, out var length);
            if (status == OperationStatus.Done)
            {
                text.Append(rune.ToString());
                letters += rune.IsAscii ? 0 : 1;
                bytes = bytes[length..];
            }
            else
            {
                text.Append(windows1252.GetString(bytes[..1]));
                stray++;
                bytes = bytes[1..];
            }
        }

        return (text.ToString(), stray, letters);
    }
}
