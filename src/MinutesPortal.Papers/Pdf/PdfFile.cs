using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using MinutesPortal.Domain;

namespace MinutesPortal.Papers.Pdf;

/// <summary>
/// Looks into a PDF without following anything in it: every name in the bytes is looked at, and every name in object streams. A parser that
/// follows references can be led in circles until the stack of the whole program is full.
/// </summary>
internal sealed class PdfFile
{
    /// <summary>Where readers look for the end.</summary>
    private const int Tail = 2048;

    /// <summary>A PDF has one; each of its former versions another.</summary>
    private const int MostOpenActions = 1_000;

    /// <summary>Ten times as many as PDFs of 100 MB have.</summary>
    private const int MostNames = 10_000_000;

    private static readonly SearchValues<string> Leaving = SearchValues.Create(["/URI", "/GoToR"], StringComparison.Ordinal);

    private readonly byte[] _bytes;
    private readonly Findings _findings;
    private readonly ObjectStreams _streams;

    /// <summary>The numbers of objects with an action that leads out of the file.</summary>
    private readonly HashSet<long> _leavingActions = [];
    private readonly HashSet<long> _openActions = [];
    private int _openActionsSeen;
    private int _slashes;

    /// <summary>The number of the last object that began before <see cref="_objectsSeenUntil"/>.</summary>
    private long _object;
    private int _objectsSeenUntil;

    private bool _actsByItself;
    private bool _hasRoot;
    private bool _hasPage;
    private bool _hasFont;
    private bool _isTagged;
    private PdfInfo _info;

    private PdfFile(byte[] bytes, Findings findings) => (_bytes, _findings, _streams) = (bytes, findings, new(bytes));

    /// <exception cref="InvalidDataException">The PDF is damaged.</exception>
    /// <exception cref="DomainException">The PDF is refused.</exception>
    public static PaperType Inspect(byte[] bytes, Findings findings)
    {
        CheckFrame(bytes);
        var pdf = new PdfFile(bytes, findings);
        pdf.See(bytes, isWholeFile: true);
        pdf.CheckWhole();
        pdf.AddRemarks();
        return PaperType.Pdf;
    }

    /// <summary>A PDF begins and ends with its marks. So nothing stands before or after it.</summary>
    private static void CheckFrame(ReadOnlySpan<byte> pdf)
    {
        if (FileSignature.EndsInZip(pdf) || FileSignature.HoldsWebPage(pdf[..Math.Min(pdf.Length, 1024)]))
        {
            throw FileSignature.Polyglot();
        }

        var end = pdf.LastIndexOf("%%EOF"u8);
        if (end < 0 || pdf.Length < 9 || !char.IsAsciiDigit((char)pdf[5]) || pdf[6] != '.')
        {
            throw new InvalidDataException();
        }

        if (pdf[(end + 5)..].IndexOfAnyExcept(" \t\r\n\0"u8) >= 0)
        {
            throw FileSignature.Polyglot();
        }

        var tail = pdf[Math.Max(0, end - Tail)..end];
        var mark = tail.LastIndexOf("startxref"u8);
        var digits = mark < 0 ? [] : tail[(mark + 9)..].Trim(" \t\r\n"u8);
        if (!long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var table) || table >= end)
        {
            throw new InvalidDataException();
        }

        var first = pdf[(int)table..].TrimStart(" \t\r\n"u8);
        if (!first.StartsWith("xref"u8) && !(first.Length > 0 && char.IsAsciiDigit((char)first[0])))
        {
            throw new InvalidDataException();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // one call looks at every name
    private void See(ReadOnlySpan<byte> bytes, bool isWholeFile)
    {
        _slashes += bytes.Count((byte)'/');
        if (_slashes > MostNames)
        {
            throw new DomainException("The PDF is built in a way that no usual program does. Print it to a new PDF, and upload that.");
        }

        int? producer = null;
        var names = new PdfNames(bytes);
        while (names.MoveNext())
        {
            Refuse(names.Key, names.Name);
            Note(names.Key, names.Name, bytes, names.Start, names.End);
            producer = names.Name == "Producer" ? names.Start : producer; // only the information dictionary has it, and the last one counts
            if (isWholeFile && names.Name == "First")
            {
                SeeStream(names.Start, names.End);
            }
        }

        _info = (producer is { } place ? PdfInfo.Around(bytes, place) : null) ?? _info;
    }

    /// <summary>An object stream gives the place of its first object.</summary>
    private void SeeStream(int start, int end)
    {
        var unpacked = _streams.Unpack(start, end);
        See(unpacked.Bytes, isWholeFile: false);
        unpacked.AddHolding(Leaving, _leavingActions);
    }

    /// <summary>The names of what runs, loads, or holds other files.</summary>
    private static void Refuse(string key, string name)
    {
        var isKind = key is "S" or "Subtype" or "Type";
        switch (name)
        {
            case "Encrypt":
                throw new DomainException("The PDF is protected. Save it without a password and without restrictions, so that everybody can read it, and upload it again.");
            case "JavaScript":
                throw new DomainException("The PDF has a script (JavaScript). Print it to a new PDF, which leaves the script out, and upload that.");
            case "Launch":
                throw new DomainException("The PDF has an action that starts a program. Print it to a new PDF, and upload that.");
            case "EmbeddedFile" or "EmbeddedFiles" or "FileAttachment":
                throw new DomainException("The PDF has other files attached to it. Upload each of them as a paper, and this one without them.");
            case "XFA":
                throw new DomainException("The PDF is a form of a type that only some programs show (XFA). Print it to a new PDF, and upload that.");
            case "RichMedia" or "GoToE" or "ImportData" or "SubmitForm" or "Rendition" when isKind:
            case "Movie" or "Sound" or "3D" or "Screen" when isKind:
                throw new DomainException("The PDF has sound, video or an action that sends or loads data. Print it to a new PDF, and upload that.");
            case "URL" when key == "FS":
                throw new DomainException("The PDF loads something from elsewhere when it is opened. Print it to a new PDF, and upload that.");
        }
    }

    private void Note(string key, string name, ReadOnlySpan<byte> bytes, int start, int end)
    {
        switch (name)
        {
            case "Page" when key == "Type":
                _hasPage = true;
                break;
            case "Font" when key == "Type":
                _hasFont = true;
                break;
            case "Root":
                _hasRoot = true;
                break;
            case "StructTreeRoot":
                _isTagged = true;
                break;
            case "Text" or "FreeText" or "Highlight" or "Underline" or "Squiggly" or "StrikeOut" or "Stamp" or "Caret" or "Ink" or "Line" or "Square" or "Circle" or "Polygon" or "PolyLine" when key == "Subtype":
                _findings.Add(PaperRemarkKind.Comments, "The PDF has comments or markings, such as notes or highlights. Delete them if they should not be public.");
                break;
            case "Redact" when key == "Subtype":
                _findings.Add(PaperRemarkKind.HiddenText, "The PDF has passages that are marked for redaction but still there. Apply the redactions, and upload the new copy.");
                break;
            case "OFF" when IsFilledArray(bytes[end..]):
                _findings.Add(PaperRemarkKind.HiddenData, "The PDF has layers that are switched off. Readers can switch them on. Print it to a new PDF if they should not.");
                break;
            case "URI" or "GoToR" when key == "S" && bytes.Length == _bytes.Length:
                _leavingActions.Add(ObjectAround(bytes, start));
                break;
            case "AA" when IsDictionaryOrReference(bytes[end..]):
                _actsByItself = true;
                break;
            case "OpenAction":
                NoteOpenAction(bytes[end..]);
                break;
        }
    }

    /// <summary>Opening may lead to a page, and nowhere else.</summary>
    private void NoteOpenAction(ReadOnlySpan<byte> value)
    {
        if (++_openActionsSeen > MostOpenActions)
        {
            throw new InvalidDataException();
        }

        value = value.TrimStart(" \t\r\n"u8);
        if (value.StartsWith("<<"u8))
        {
            var action = value[..Math.Max(0, value[..Math.Min(value.Length, 4096)].IndexOf(">>"u8))];
            var names = new PdfNames(action);
            while (names.MoveNext())
            {
                _actsByItself |= names.Key == "S" && names.Name is not ("GoTo" or "Named");
            }
        }
        else if (NumberAtStart(value) is { } number)
        {
            _openActions.Add(number);
        }
    }

    private void CheckWhole()
    {
        if (!_hasRoot || !_hasPage)
        {
            throw new InvalidDataException();
        }

        if (_actsByItself || _openActions.Overlaps(_leavingActions))
        {
            throw new DomainException("The PDF does something by itself when it is opened or read. Print it to a new PDF, and upload that.");
        }
    }

    private void AddRemarks()
    {
        _findings.SetTitle(_info.Title);
        _findings.AddPerson(_info.Author);
        if (!_hasFont)
        {
            _findings.Add(PaperRemarkKind.NoTextLayer, "The PDF has no text, only pictures of pages. Blind readers and search find nothing in it. Use the original document, or run text recognition.");
        }

        if (string.IsNullOrWhiteSpace(_info.Title))
        {
            _findings.Add(PaperRemarkKind.NoTitle, "The PDF has no title in its properties, which screen readers announce. Add one in the program that made it.");
        }

        if (!_isTagged)
        {
            _findings.Add(PaperRemarkKind.NotTagged, "The PDF is not tagged, so screen readers cannot tell headings, lists and tables. Save it again as a tagged (accessible) PDF.");
        }

        if (Count(_bytes, "startxref"u8) > (_bytes.AsSpan(0, Math.Min(1024, _bytes.Length)).IndexOf("/Linearized"u8) >= 0 ? 2 : 1))
        {
            _findings.Add(PaperRemarkKind.HiddenData, "The PDF keeps earlier versions of itself, in which what was removed can still be read. Print it to a new PDF if something was removed.");
        }
    }

    private static bool IsFilledArray(ReadOnlySpan<byte> value)
    {
        value = value.TrimStart(" \t\r\n"u8);
        return value.StartsWith("["u8) && !value[1..].TrimStart(" \t\r\n"u8).StartsWith("]"u8);
    }

    private static bool IsDictionaryOrReference(ReadOnlySpan<byte> value)
    {
        value = value[..Math.Min(value.Length, 64)].TrimStart(" \t\r\n"u8);
        return value.StartsWith("<<"u8) || (NumberAtStart(value) is not null && value[..Math.Min(value.Length, 24)].IndexOf(" R"u8) > 0);
    }

    /// <summary>The digits with which a value begins; null where it begins with none.</summary>
    internal static long? NumberAtStart(ReadOnlySpan<byte> value)
    {
        var length = value.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return long.TryParse(value[..Math.Min(length < 0 ? value.Length : length, 12)], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>The number of the object in which a place of the file lies; 0 where it lies in none. Places come in their order.</summary>
    private long ObjectAround(ReadOnlySpan<byte> file, int place)
    {
        var mark = file[_objectsSeenUntil..place].LastIndexOf(" obj"u8);
        if (mark >= 0)
        {
            var before = file[..(_objectsSeenUntil + mark)];
            var number = before[Math.Max(0, before.Length - 40)..].TrimEnd("0123456789"u8).TrimEnd(" \t\r\n"u8);
            _object = NumberAtStart(number[(number.LastIndexOfAnyExceptInRange((byte)'0', (byte)'9') + 1)..]) ?? 0;
        }

        _objectsSeenUntil = place;
        return _object;
    }

    private static int Count(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> sought)
    {
        var count = 0;
        for (var at = bytes.IndexOf(sought); at >= 0; at = bytes.IndexOf(sought))
        {
            count++;
            bytes = bytes[(at + sought.Length)..];
        }

        return count;
    }
}
