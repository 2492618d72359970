using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using MinutesPortal.Domain;

namespace MinutesPortal.Papers.Office;

/// <summary>
/// The directory of a zip archive, read strictly: what two programs could read differently is refused. <see cref="ZipArchive"/> would read
/// any number of entries into memory first, and does not say where they lie.
/// </summary>
internal sealed class ZipDirectory
{
    private const int MostEntries = 5_000;
    private const long MostUnpacked = 500L * 1024 * 1024;
    private const int MostRatio = 200;
    private const long SmallEnoughForAnyRatio = 1024 * 1024;

    private const int LengthOfEnd = 22;
    private const int LengthOfEntry = 46;
    private const int LengthOfLocalHeader = 30;

    /// <summary>What may follow the bytes of an entry: its sizes once more.</summary>
    private const int LongestDescriptor = 24;

    private readonly Stream _file;
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.OrdinalIgnoreCase);

    private ZipDirectory(Stream file) => _file = file;

    public IReadOnlyCollection<Entry> Entries => _entries.Values;

    /// <summary>Reads the directory. Nothing is unpacked.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    /// <exception cref="DomainException">It is encrypted, a bomb or a trick.</exception>
    public static ZipDirectory Read(Stream file)
    {
        var zip = new ZipDirectory(file);
        zip.ReadDirectory();
        zip.CheckPlaces();
        return zip;
    }

    public Entry? Find(string name) => _entries.GetValueOrDefault(name);

    /// <summary>The unpacked bytes. Reading fails where the entry is longer or shorter than it declares.</summary>
    public Stream Open(Entry entry)
    {
        var packed = new Slice(_file, entry.Start, entry.PackedSize);
        return new ExactStream(entry.IsDeflated ? new DeflateStream(packed, CompressionMode.Decompress) : packed, entry.Size);
    }

    public static DomainException Bomb() =>
        new("The file would unpack to far more than it seems. Save it again in the program that made it, with fewer or smaller pictures, and upload the new copy.");

    private void ReadDirectory()
    {
        var end = new byte[LengthOfEnd];
        ReadAt(_file.Length - LengthOfEnd, end);
        if (BinaryPrimitives.ReadUInt32LittleEndian(end) != 0x06054B50)
        {
            // A comment may follow it, or another file: readers differ in what they then take for the archive.
            throw new InvalidDataException();
        }

        int count = BinaryPrimitives.ReadUInt16LittleEndian(end.AsSpan(10));
        long length = BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(12));
        long start = BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(16));
        if (count > MostEntries)
        {
            throw new DomainException("The file has more than 5,000 parts inside. Save it again in the program that made it, or save it as a PDF.");
        }

        if (start + length != _file.Length - LengthOfEnd || length < (long)count * LengthOfEntry || length > count * (LengthOfEntry + 70_000L))
        {
            throw new InvalidDataException();
        }

        var directory = new byte[length];
        ReadAt(start, directory);
        var rest = directory.AsSpan();
        long unpacked = 0;
        for (var number = 0; number < count; number++)
        {
            var entry = Entry.Read(rest, out var taken);
            rest = rest[taken..];
            unpacked += entry.Size;
            if (unpacked > MostUnpacked || (entry.Size > SmallEnoughForAnyRatio && entry.Size > MostRatio * entry.PackedSize))
            {
                throw Bomb();
            }

            if (!_entries.TryAdd(entry.Name, entry))
            {
                throw new DomainException("The file has two parts of the same name inside, which hides one of them. Save it again in the program that made it, and upload the new copy.");
            }
        }

        if (!rest.IsEmpty)
        {
            throw new InvalidDataException();
        }

        DirectoryStart = start;
    }

    private long DirectoryStart { get; set; }

    /// <summary>Entries follow each other from the first byte of the file: none overlaps another, and nothing lies between them.</summary>
    private void CheckPlaces()
    {
        long expected = 0;
        var header = new byte[LengthOfLocalHeader];
        foreach (var entry in _entries.Values.OrderBy(entry => entry.Place))
        {
            var gap = entry.Place - expected;
            if (gap < 0 || gap > (expected == 0 ? 0 : LongestDescriptor))
            {
                throw FileSignature.Polyglot();
            }

            ReadAt(entry.Place, header);
            var name = new byte[BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(26))];
            ReadAt(entry.Place + LengthOfLocalHeader, name);
            if (BinaryPrimitives.ReadUInt32LittleEndian(header) != 0x04034B50
                || BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(8)) != (entry.IsDeflated ? 8 : 0)
                || !name.AsSpan().SequenceEqual(entry.RawName))
            {
                throw new InvalidDataException();
            }

            entry.Start = entry.Place + LengthOfLocalHeader + name.Length + BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(28));
            expected = entry.Start + entry.PackedSize;
        }

        if (DirectoryStart < expected || DirectoryStart > expected + LongestDescriptor)
        {
            throw FileSignature.Polyglot();
        }
    }

    private void ReadAt(long place, Span<byte> buffer)
    {
        if (place < 0 || place + buffer.Length > _file.Length)
        {
            throw new InvalidDataException();
        }

        _file.Position = place;
        _file.ReadExactly(buffer);
    }

    /// <summary>A file in the archive.</summary>
    internal sealed class Entry
    {
        private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);

        private Entry(byte[] rawName) => (RawName, Name) = (rawName, Utf8.GetString(rawName));

        /// <summary>Its path, with forward slashes and without one at the start.</summary>
        public string Name { get; }

        public byte[] RawName { get; }

        public bool IsDeflated { get; private init; }

        /// <summary>In bytes, as declared.</summary>
        public long Size { get; private init; }

        public long PackedSize { get; private init; }

        /// <summary>Where its local header begins.</summary>
        public long Place { get; private init; }

        /// <summary>Where its packed bytes begin.</summary>
        public long Start { get; set; }

        public bool IsFolder => Name.EndsWith('/');

        public static Entry Read(ReadOnlySpan<byte> bytes, out int taken)
        {
            if (bytes.Length < LengthOfEntry || BinaryPrimitives.ReadUInt32LittleEndian(bytes) != 0x02014B50)
            {
                throw new InvalidDataException();
            }

            var flags = BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]);
            var method = BinaryPrimitives.ReadUInt16LittleEndian(bytes[10..]);
            var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]);
            taken = LengthOfEntry + nameLength + BinaryPrimitives.ReadUInt16LittleEndian(bytes[30..]) + BinaryPrimitives.ReadUInt16LittleEndian(bytes[32..]);
            if (taken > bytes.Length)
            {
                throw new InvalidDataException();
            }

            if ((flags & 0b10_0000_0100_0001) != 0)
            {
                throw new DomainException("The file is protected with a password. Remove the password, save it, and upload it again.");
            }

            var entry = new Entry(bytes.Slice(LengthOfEntry, nameLength).ToArray())
            {
                IsDeflated = method == 8,
                Size = BinaryPrimitives.ReadUInt32LittleEndian(bytes[24..]),
                PackedSize = BinaryPrimitives.ReadUInt32LittleEndian(bytes[20..]),
                Place = BinaryPrimitives.ReadUInt32LittleEndian(bytes[42..]),
            };
            // 0xFFFFFFFF leads to the larger numbers of zip64, which no file of 100 MB needs.
            if (method is not (0 or 8) || (method == 0 && entry.Size != entry.PackedSize) || !IsPlainPath(entry.Name) || (entry.IsFolder && entry.Size > 0))
            {
                throw new InvalidDataException();
            }

            return entry;
        }

        private static bool IsPlainPath(string name) =>
            name.Length > 0
            && !name.Contains('\uFFFD', StringComparison.Ordinal)
            && !name.Any(character => char.IsControl(character) || character is '\\' or ':')
            && !name.TrimEnd('/').Split('/').Any(part => part is "" or "." or "..");
    }

    /// <summary>A part of the file. Each has its own position.</summary>
    private sealed class Slice(Stream file, long start, long length) : ReadOnlyStream
    {
        private long _read;

        public override int Read(Span<byte> buffer)
        {
            file.Position = start + _read;
            var read = file.Read(buffer[..(int)Math.Min(buffer.Length, length - _read)]);
            _read += read;
            return read;
        }
    }

    /// <summary>Ends after the declared number of bytes, and fails where the content does not.</summary>
    private sealed class ExactStream(Stream inner, long length) : ReadOnlyStream
    {
        private long _read;

        public override int Read(Span<byte> buffer)
        {
            if (buffer.IsEmpty)
            {
                return 0;
            }

            var read = inner.Read(buffer);
            _read += read;
            if (_read > length)
            {
                throw Bomb();
            }

            return read == 0 && _read < length ? throw new InvalidDataException() : read;
        }

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
