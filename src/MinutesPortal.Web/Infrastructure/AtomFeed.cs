using System.Xml;

namespace MinutesPortal.Web.Infrastructure;

/// <summary>Writes an Atom feed (RFC 4287).</summary>
public static class AtomFeed
{
    public const string MediaType = "application/atom+xml; charset=utf-8";

    private const string Namespace = "http://www.w3.org/2005/Atom";

    /// <summary>Returns the feed as UTF-8.</summary>
    /// <param name="id">A URI that never changes.</param>
    /// <param name="address">The absolute address of the feed.</param>
    /// <param name="author">The name of the publisher.</param>
    public static byte[] Write(string id, string address, string title, string author, string language, DateTimeOffset updated, IEnumerable<AtomEntry> entries)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new() { Indent = true, Encoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteAttributeString("xml", "lang", null, language);
            xml.WriteElementString("id", Namespace, id);
            xml.WriteElementString("title", Namespace, title);
            WriteMoment(xml, updated);
            WriteLink(xml, "self", "application/atom+xml", address);
            xml.WriteStartElement("author", Namespace);
            xml.WriteElementString("name", Namespace, author);
            xml.WriteEndElement();
            foreach (var entry in entries)
            {
                xml.WriteStartElement("entry", Namespace);
                xml.WriteElementString("id", Namespace, entry.Id);
                xml.WriteElementString("title", Namespace, entry.Title);
                WriteMoment(xml, entry.Updated);
                WriteLink(xml, "alternate", "text/html", entry.Address);
                if (!string.IsNullOrWhiteSpace(entry.Summary))
                {
                    xml.WriteStartElement("summary", Namespace);
                    if (entry.SummaryLanguage is not null)
                    {
                        xml.WriteAttributeString("xml", "lang", null, entry.SummaryLanguage);
                    }

                    xml.WriteString(entry.Summary);
                    xml.WriteEndElement();
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return stream.ToArray();
    }

    private static void WriteMoment(XmlWriter xml, DateTimeOffset moment)
    {
        xml.WriteStartElement("updated", Namespace);
        xml.WriteValue(moment.UtcDateTime); // RFC 3339, ending in Z
        xml.WriteEndElement();
    }

    private static void WriteLink(XmlWriter xml, string relation, string type, string address)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }
}

/// <param name="Id">A URI that never changes.</param>
/// <param name="Address">The absolute address of its page.</param>
/// <param name="Summary">Plain text; null if the title says everything.</param>
/// <param name="SummaryLanguage">Null if it is the feed's.</param>
public sealed record AtomEntry(string Id, string Title, DateTimeOffset Updated, string Address, string? Summary, string? SummaryLanguage = null);
