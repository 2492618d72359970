using Microsoft.Extensions.Configuration;
using MinutesPortal.EmbeddedPostgres;

namespace MinutesPortal.Publishing.Files;

/// <summary>
/// The two stores of papers. Uploads and exempt papers lie in <paramref name="Office"/>; publishing copies to <paramref name="Public"/>,
/// and withdrawal deletes there. A node that serves only the public need not have the other.
/// </summary>
public sealed record FileStores(FileStore Office, FileStore Public)
{
    /// <summary>From <c>Files:Office</c> and <c>Files:Public</c> or, where these are not set, in the data folder.</summary>
    public static FileStores From(IConfiguration configuration) => new(
        new(configuration["Files:Office"] ?? Path.Combine(DataFolder.Of(configuration), "files", "office")),
        new(configuration["Files:Public"] ?? Path.Combine(DataFolder.Of(configuration), "files", "public")));

    /// <summary>Finds out before anything is published whether the folders that are configured can be written to. Those in the data folder can if it can.</summary>
    /// <exception cref="CannotStartException">One cannot.</exception>
    public static void RefuseUnwritable(IConfiguration configuration)
    {
        foreach (var setting in new[] { "Files:Office", "Files:Public" })
        {
            if (configuration[setting] is { } folder)
            {
                DataFolder.Create(Path.GetFullPath(folder), setting);
            }
        }
    }

    /// <summary>Copies what the public's store lacks of these from the office's.</summary>
    /// <exception cref="FileNotFoundException">The office's store lacks one.</exception>
    public async Task CopyToPublicAsync(IEnumerable<string> hashes, CancellationToken cancellationToken)
    {
        foreach (var hash in hashes.Where(hash => !Public.Exists(hash)))
        {
            await using var file = Office.Open(hash);
            await Public.PutAsync(file, cancellationToken);
        }
    }
}
