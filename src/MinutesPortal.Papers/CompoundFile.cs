using MinutesPortal.Domain;

namespace MinutesPortal.Papers;

/// <summary>The container of old Office files, of encrypted new ones and of e-mails. The portal takes none of them.</summary>
internal static class CompoundFile
{
    /// <summary>Says which of them it is. The names in its directory are UTF-16.</summary>
    public static DomainException Refusal(Stream file) => new(Holds(file, "EncryptedPackage")
        ? "The file is protected with a password. Remove the password in the program that made it, save it, and upload it again."
        : "The file is of an old type (such as .doc, .xls or .ppt) or an e-mail, which can hold macros. Save it as .docx, .xlsx or .pptx or as a PDF, and upload that.");

    private static bool Holds(Stream file, string name)
    {
        var sought = System.Text.Encoding.Unicode.GetBytes(name);
        var buffer = new byte[64 * 1024 + sought.Length];
        file.Position = 0;
        for (int kept = 0, read; (read = file.Read(buffer, kept, buffer.Length - kept)) > 0;)
        {
            var filled = kept + read;
            if (buffer.AsSpan(0, filled).IndexOf(sought) >= 0)
            {
                return true;
            }

            kept = Math.Min(filled, sought.Length - 1);
            buffer.AsSpan(filled - kept, kept).CopyTo(buffer);
        }

        return false;
    }
}
