using System.Collections.Concurrent;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Papers;

namespace MinutesPortal.Publishing.Files;

/// <summary>
/// Takes papers into the office's store. One instance serves the whole program: it lets few inspections run at a time, and remembers what they
/// found. A stored file never changes, so neither does what an inspection finds in it.
/// </summary>
public sealed class PaperUploads(FileStores files) : IDisposable
{
    /// <summary>Each may need 200 MB.</summary>
    private const int InspectionsAtATime = 2;

    private const int MostRemembered = 10_000;

    private readonly SemaphoreSlim _inspections = new(InspectionsAtATime);
    private readonly ConcurrentDictionary<string, IReadOnlyList<PaperRemark>> _remarks = new();

    /// <summary>Stores an upload and looks into it. A refused one is deleted before anybody can read it.</summary>
    /// <param name="name">The file's name as the browser gave it.</param>
    /// <exception cref="DomainException">The file is refused. The sentence says why, and what to do.</exception>
    /// <exception cref="CannotStoreException">The store failed, as where its disk is full. Nothing of the file stays.</exception>
    /// <exception cref="IOException">The upload itself failed.</exception>
    public async Task<UploadedPaper> TakeAsync(Stream upload, string name, CancellationToken cancellationToken)
    {
        await using var limited = new SizeLimit(upload);
        try
        {
            var (sha256, paper) = await files.Office.PutAsync(limited, file => Inspected(file, name), cancellationToken);
            Remember(sha256, paper.Remarks);
            return new(sha256, paper);
        }
        catch (Exception exception) when (!limited.HasFailed && exception is IOException or UnauthorizedAccessException)
        {
            throw new CannotStoreException(exception);
        }
    }

    /// <summary>What an officer should know of a stored paper before it is published. Looks into it again if this program has not yet.</summary>
    public IReadOnlyList<PaperRemark> RemarksOn(string sha256, string fileName)
    {
        if (_remarks.TryGetValue(sha256, out var known))
        {
            return known;
        }

        try
        {
            using var file = files.Office.Open(sha256);
            return Remember(sha256, Inspected(file, fileName).Remarks);
        }
        catch (FileNotFoundException)
        {
            return [];
        }
        catch (DomainException refusal)
        {
            // It came from an import, or before a rule was made.
            return Remember(sha256, [new(PaperRemarkKind.WouldBeRefused, $"As an upload this file would be refused. {refusal.Message}")]);
        }
    }

    public void Dispose() => _inspections.Dispose();

    private InspectedPaper Inspected(FileStream file, string name)
    {
        _inspections.Wait();
        try
        {
            return PaperInspection.Inspect(file, name);
        }
        finally
        {
            _inspections.Release();
        }
    }

    private IReadOnlyList<PaperRemark> Remember(string sha256, IReadOnlyList<PaperRemark> remarks)
    {
        if (_remarks.Count >= MostRemembered)
        {
            _remarks.Clear();
        }

        return _remarks[sha256] = remarks;
    }

    /// <summary>Fails as soon as an upload is too large.</summary>
    private sealed class SizeLimit(Stream upload) : Stream
    {
        private long _read;

        /// <summary>Whether the upload could not be read to its end.</summary>
        public bool HasFailed { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            HasFailed = true; // unless the next line returns
            var read = await upload.ReadAsync(buffer, cancellationToken);
            HasFailed = false;
            _read += read;
            return _read <= PaperInspection.MaxSize ? read : throw PaperInspection.TooLarge();
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}

/// <summary>A file could not be written into the office's store.</summary>
public sealed class CannotStoreException(Exception inner)
    : Exception("The portal could not store the file, perhaps because its disk is full. Nothing was changed. Ask those who run the portal, then upload it again.", inner);

/// <summary>An upload that was taken in.</summary>
/// <param name="Sha256">Under which the office's store has it.</param>
public sealed record UploadedPaper(string Sha256, InspectedPaper Paper)
{
    /// <summary>The paper as it may stand in a draft.</summary>
    /// <exception cref="DomainException">The title is blank.</exception>
    public Document ToDocument(BilingualText title) => new(title, Paper.FileName, Paper.Type.MediaType, Paper.Size, Sha256);
}
