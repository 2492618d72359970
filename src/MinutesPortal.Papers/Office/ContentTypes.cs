using System.Xml;

namespace MinutesPortal.Papers.Office;

/// <summary>Which part of a package is of which type (ECMA-376, part 2).</summary>
internal sealed class ContentTypes
{
    private readonly Dictionary<string, string> _byExtension = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _byName = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="InvalidDataException">A name or an extension has two types.</exception>
    public static ContentTypes Read(Stream xml)
    {
        var types = new ContentTypes();
        BoundedXml.Read(xml, reader =>
        {
            if (reader.NodeType == XmlNodeType.Element && reader.GetAttribute("ContentType") is { } type)
            {
                var isNew = reader.LocalName switch
                {
                    "Default" => types._byExtension.TryAdd(reader.GetAttribute("Extension") ?? "", type),
                    "Override" => types._byName.TryAdd((reader.GetAttribute("PartName") ?? "").TrimStart('/'), type),
                    _ => true,
                };
                if (!isNew)
                {
                    throw new InvalidDataException();
                }
            }
        });
        return types;
    }

    /// <summary>Null where the package does not say.</summary>
    /// <param name="name">The path in the package, without a slash at the start.</param>
    public string? Of(string name) =>
        _byName.GetValueOrDefault(name) ?? _byExtension.GetValueOrDefault(name[(name.LastIndexOfAny(['.', '/']) + 1)..]);

    public static bool IsRelationships(string type) => Is(type, "application/vnd.openxmlformats-package.relationships+xml");

    /// <summary>Also drawings for old versions of Office, whose type does not end in xml.</summary>
    public static bool IsXml(string? type) => type is not null
        && (Is(type, "application/xml") || Is(type, "text/xml") || Is(type, "image/svg+xml") || Is(type, "application/inkml+xml")
            || Is(type, "application/vnd.openxmlformats-officedocument.vmlDrawing")
            || (type.StartsWith("application/vnd.", StringComparison.OrdinalIgnoreCase) && type.EndsWith("+xml", StringComparison.OrdinalIgnoreCase)));

    public static bool IsPackage(string type) => Is(type, PaperType.Word.MediaType) || Is(type, PaperType.Excel.MediaType) || Is(type, PaperType.PowerPoint.MediaType);

    public static bool IsPicture(string type) => type.StartsWith("image/", StringComparison.OrdinalIgnoreCase) || Is(type, "application/x-wmf") || Is(type, "application/x-emf");

    public static bool IsFontOrPrinter(string type) =>
        Is(type, "application/vnd.openxmlformats-officedocument.obfuscatedFont") || Is(type, "application/x-fontdata")
        || type.EndsWith(".printerSettings", StringComparison.OrdinalIgnoreCase);

    private static bool Is(string type, string other) => type.Equals(other, StringComparison.OrdinalIgnoreCase);
}
