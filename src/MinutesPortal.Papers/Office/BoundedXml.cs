using System.Xml;
using MinutesPortal.Domain;

namespace MinutesPortal.Papers.Office;

/// <summary>Reads XML with bounds on its depth, its length, its names and its longest tag, so that its memory is bounded too. Entities are refused.</summary>
internal static class BoundedXml
{
    private const int MostDepth = 256;
    private const int MostNames = 50_000;

    /// <summary>The reader keeps a whole tag, comment or value in memory.</summary>
    private const int LongestTag = 4 * 1024 * 1024;

    /// <summary>Calls <paramref name="see"/> for every node.</summary>
    /// <exception cref="XmlException">It is not well-formed, or has a document type.</exception>
    /// <exception cref="DomainException">It exceeds a bound.</exception>
    public static void Read(Stream xml, Action<XmlReader> see)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            NameTable = new BoundedNames(),
            IgnoreComments = true,
            CloseInput = true,
        };
        using var reader = XmlReader.Create(new TagGuard(xml), settings);
        while (reader.Read())
        {
            if (reader.Depth > MostDepth)
            {
                throw TooComplex();
            }

            see(reader);
        }
    }

    private static DomainException TooComplex() =>
        new("The file is built in a way that Word, Excel and PowerPoint never do. Open it, save it again, and upload the new copy.");

    /// <summary>Every name is kept until the end of the part.</summary>
    private sealed class BoundedNames : NameTable
    {
        private int _added;

        public override string Add(char[] key, int start, int len)
        {
            Count(base.Get(key, start, len));
            return base.Add(key, start, len);
        }

        public override string Add(string key)
        {
            Count(base.Get(key));
            return base.Add(key);
        }

        private void Count(string? known)
        {
            if (known is null && ++_added > MostNames)
            {
                throw TooComplex();
            }
        }
    }

    /// <summary>Fails where the next tag is too far away.</summary>
    private sealed class TagGuard(Stream inner) : ReadOnlyStream
    {
        private int _sinceTag;

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            var last = buffer[..read].LastIndexOf((byte)'<');
            var first = buffer[..read].IndexOf((byte)'<');
            if (_sinceTag + (first < 0 ? read : first) > LongestTag)
            {
                throw TooComplex();
            }

            _sinceTag = last < 0 ? _sinceTag + read : read - last;
            return read;
        }

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
