using Microsoft.Extensions.Configuration;
using MinutesPortal.EmbeddedPostgres;

namespace MinutesPortal.Publishing.Files;

/// <summary>
/// The two stores of papers. <paramref name="Office"/> has uploads and exempt papers. Publishing copies papers to
/// <paramref name="Public"/>, and withdrawal deletes them there. A node that only serves the public does not need the office's store.
/// </summary>
public sealed record FileStores(FileStore Office, FileStore Public)
{
    /// <summary>The folders in <c>Files:Office</c> and <c>Files:Public</c>; where these are not set, folders in the data folder.</summary>
    public static FileStores From(IConfiguration configuration) => new(
        new(configuration["Files:Office"] ?? Path.Combine(DataFolder.Of(configuration), "files", "office"), ownerOnly: true),
        new(configuration["Files:Public"] ?? Path.Combine(DataFolder.Of(configuration), "files", "public")));

    /// <summary>
    /// Checks at startup that the configured folders are writable, and that only the portal's user may read the office's.
    /// The data folder is checked elsewhere.
    /// </summary>
    /// <exception cref="CannotStartException">A folder is not writable, or its rights cannot be narrowed.</exception>
    public static void Prepare(IConfiguration configuration)
    {
        foreach (var setting in new[] { "Files:Office", "Files:Public" })
        {
            if (configuration[setting] is { } folder)
            {
                DataFolder.Create(Path.GetFullPath(folder), setting);
            }
        }

        var office = From(configuration).Office;
        try
        {
            office.NarrowRights();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CannotStartException(
                $"Other users can read the office's papers in {office.Folder}, and the user {Environment.UserName} may not change that ({exception.Message}). Give the folder and what is in it to that user.",
                exception);
        }
    }

    /// <summary>Copies the files that the public store does not have yet from the office's store.</summary>
    /// <exception cref="FileNotFoundException">The office's store does not have one of the files.</exception>
    public async Task CopyToPublicAsync(IEnumerable<string> hashes, CancellationToken cancellationToken)
    {
        foreach (var hash in hashes.Where(hash => !Public.Exists(hash)))
        {
            await using var file = Office.Open(hash);
            await Public.PutAsync(file, cancellationToken);
        }
    }
}
