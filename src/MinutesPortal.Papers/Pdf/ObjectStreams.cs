using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using MinutesPortal.Domain;

namespace MinutesPortal.Papers.Pdf;

/// <summary>Unpacks the streams in which a PDF keeps small objects. Pages and pictures stay packed.</summary>
internal sealed class ObjectStreams(byte[] pdf)
{
    private const int Largest = 16 * 1024 * 1024;
    private const int LargestTable = 1024 * 1024;
    private const int Most = 20_000;

    private static readonly string[] OtherFilters =
    [
        "ASCIIHexDecode", "AHx", "ASCII85Decode", "A85", "LZWDecode", "LZW", "RunLengthDecode", "RL", "CCITTFaxDecode", "CCF", "JBIG2Decode", "DCTDecode", "DCT", "JPXDecode", "Crypt",
    ];

    /// <summary>What may be unpacked, in bytes, of all together.</summary>
    private int _left = 200 * 1024 * 1024;
    private byte[] _buffer = [];
    private int _count;

    /// <summary>Up to where the answer is known: a dictionary has many names.</summary>
    private int _answeredUntil;

    /// <param name="start">Where a name lies in the dictionary of the stream.</param>
    /// <param name="end">Where what follows the name begins.</param>
    /// <returns>Empty where the name lies in no stream's dictionary, or the stream is not packed. Valid until the next call.</returns>
    /// <exception cref="InvalidDataException">The stream is damaged.</exception>
    /// <exception cref="DomainException">It is packed unusually, or unpacks to too much.</exception>
    public ObjectStream Unpack(int start, int end)
    {
        if (start < _answeredUntil || StartOfData(end) is not { } data)
        {
            return default;
        }

        if (++_count > Most)
        {
            throw TooMuch();
        }

        var dictionary = pdf.AsSpan(DictionaryStart(start)..data);
        var (isPacked, first) = (false, 0L);
        var names = new PdfNames(dictionary);
        while (names.MoveNext())
        {
            var value = dictionary[names.End..].TrimStart(" \t\r\n"u8);
            if (OtherFilters.Contains(names.Name)
                || (names.Name is "Filter" or "F" or "DecodeParms" && value.Length > 0 && char.IsAsciiDigit((char)value[0]))
                || (names.Name == "Predictor" && !(value.StartsWith("1"u8) && !(value.Length > 1 && char.IsAsciiDigit((char)value[1]))))
                || (names.Name is "FlateDecode" or "Fl" && isPacked))
            {
                throw new DomainException("The PDF is packed in an unusual way that the portal cannot look into. Print it to a new PDF, and upload that.");
            }

            isPacked |= names.Name is "FlateDecode" or "Fl";
            first = names.Name == "First" ? PdfFile.NumberAtStart(value) ?? 0 : first;
        }

        return !isPacked ? default : first <= LargestTable ? new(Unpacked(data), first) : throw TooMuch();
    }

    private int DictionaryStart(int place)
    {
        var from = Math.Max(0, place - 4096);
        var mark = pdf.AsSpan(from..place).LastIndexOf("obj"u8);
        return from + Math.Max(mark, 0);
    }

    /// <summary>Where the bytes of the stream begin; null where the object ends before one begins.</summary>
    private int? StartOfData(int from)
    {
        var near = pdf.AsSpan(from, Math.Min(pdf.Length - from, 64 * 1024));
        var ending = near.IndexOf("endobj"u8);
        for (var at = 0; ;)
        {
            var next = near[at..].IndexOf("stream"u8);
            if (next < 0 || (ending >= 0 && at + next > ending))
            {
                _answeredUntil = from + Math.Max(ending, 0);
                return ending >= 0 ? null : throw new InvalidDataException();
            }

            var word = at + next;
            at = word + "stream".Length;
            _answeredUntil = from + at;
            if (word >= 3 && near[(word - 3)..word].SequenceEqual("end"u8))
            {
                return null;
            }

            if (near[at..].StartsWith("\r"u8) || near[at..].StartsWith("\n"u8))
            {
                return from + at + (near[at..].StartsWith("\r\n"u8) ? 2 : 1);
            }
        }
    }

    private static DomainException TooMuch() => new("The PDF would unpack to far more than it seems. Print it to a new PDF, and upload that.");

    private ReadOnlySpan<byte> Unpacked(int data)
    {
        using var packed = new MemoryStream(pdf, data, pdf.Length - data, writable: false);
        using var unpacked = new ZLibStream(packed, CompressionMode.Decompress);
        var length = 0;
        while (true)
        {
            if (length == _buffer.Length)
            {
                Array.Resize(ref _buffer, Math.Clamp(_buffer.Length * 2, 64 * 1024, Largest));
            }

            var read = unpacked.Read(_buffer, length, _buffer.Length - length);
            length += read;
            _left -= read;
            if (_left < 0 || length == Largest)
            {
                throw TooMuch();
            }

            if (read == 0)
            {
                return _buffer.AsSpan(0, length);
            }
        }
    }
}

/// <summary>An unpacked object stream.</summary>
/// <param name="bytes">A table of numbers and places, then the objects.</param>
/// <param name="first">Where the first object begins.</param>
internal readonly ref struct ObjectStream(ReadOnlySpan<byte> bytes, long first)
{
    public ReadOnlySpan<byte> Bytes { get; } = bytes;

    public bool IsEmpty => Bytes.IsEmpty;

    /// <summary>Adds the numbers of the objects that hold one of the words.</summary>
    public void AddHolding(SearchValues<string> words, HashSet<long> numbers)
    {
        if (first >= Bytes.Length)
        {
            return;
        }

        var table = Encoding.Latin1.GetString(Bytes[..(int)first]).Split((char[])[' ', '\t', '\r', '\n', '\0'], StringSplitOptions.RemoveEmptyEntries);
        var places = new List<(long Number, long Place)>();
        for (var at = 0; at + 1 < table.Length && long.TryParse(table[at], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && long.TryParse(table[at + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var place); at += 2)
        {
            places.Add((number, first + place));
        }

        var objects = Encoding.Latin1.GetString(Bytes).AsSpan();
        places.Sort((one, other) => one.Place.CompareTo(other.Place)); // each byte is looked at once
        foreach (var (index, (number, place)) in places.Index())
        {
            var end = Math.Min(index + 1 < places.Count ? places[index + 1].Place : objects.Length, objects.Length);
            if (place <= end && objects[(int)place..(int)end].ContainsAny(words))
            {
                numbers.Add(number);
            }
        }
    }
}
