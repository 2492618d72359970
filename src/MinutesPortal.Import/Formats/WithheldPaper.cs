using System.Security.Cryptography;
using System.Text;

namespace MinutesPortal.Import.Formats;

/// <summary>Tells the file of a paper that the source withholds. Neither its id nor its title is kept: hashes are enough to see that a file has them.</summary>
public static class WithheldPaper
{
    /// <summary>The hashes of the id and the names that the paper's file may have.</summary>
    public static IEnumerable<string> HashesOf(SourceDocument paper) =>
        PaperFolder.NamesOf(paper).Select(HashOfName).Concat(paper.OldId is null ? [] : [HashOfId(paper.OldId)]);

    public static string HashOfId(string id) => Hash("id " + id);

    /// <param name="name">One of <see cref="PaperFolder.NamesOf"/>.</param>
    public static string HashOfName(string name) => Hash("name " + name);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
