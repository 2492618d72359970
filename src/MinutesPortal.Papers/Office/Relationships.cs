using System.Text.RegularExpressions;
using System.Xml;
using MinutesPortal.Domain;

namespace MinutesPortal.Papers.Office;

/// <summary>Where the parts of a package lead. Only a link that a reader follows may lead out of it.</summary>
internal sealed partial class Relationships(Findings findings)
{
    private const int Most = 200_000;

    private int _count;

    /// <summary>Looks at one node of a part with relationships.</summary>
    /// <exception cref="DomainException">The relationship runs something, or loads something by itself.</exception>
    public void See(XmlReader reader)
    {
        if (reader is not { NodeType: XmlNodeType.Element, LocalName: "Relationship" })
        {
            return;
        }

        if (++_count > Most)
        {
            throw new DomainException("The file has too many links to be checked. Split it into several files, or save it as a PDF.");
        }

        var type = reader.GetAttribute("Type") ?? "";
        var target = (reader.GetAttribute("Target") ?? "").Trim();
        RefuseRunning(type);
        if (!"External".Equals(reader.GetAttribute("TargetMode"), StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        if (type.EndsWith("/hyperlink", StringComparison.OrdinalIgnoreCase))
        {
            RefuseRunningLink(target);
        }
        else if (!Local().IsMatch(target))
        {
            throw Loads(type, target);
        }
        else if (target.Length > 0)
        {
            findings.Add(PaperRemarkKind.HiddenData, $"The file names a file or folder of a computer: “{Findings.Short(target)}”. Readers can see this. Saving it as a PDF removes it.");
        }
    }

    private static void RefuseRunning(string type)
    {
        switch (type[(type.LastIndexOf('/') + 1)..].ToUpperInvariant())
        {
            case "VBAPROJECT" or "WORDVBADATA" or "XLMACROSHEET" or "XLINTLMACROSHEET":
                throw ActiveParts.Macro();
            case "OLEOBJECT" or "CONTROL" or "ACTIVEXCONTROLBINARY":
                throw ActiveParts.Object();
            case "AFCHUNK" or "SUBDOCUMENT":
                throw new DomainException("The file takes in other documents when it is opened. Open it, save it again with their text in it, and upload the new copy.");
        }
    }

    private static void RefuseRunningLink(string target)
    {
        if (Scheme().Match(target) is { Success: true } scheme && !FollowedScheme().IsMatch(scheme.Value))
        {
            throw new DomainException($"The file has a link that starts a program: “{Findings.Short(target)}”. Remove the link, and upload the file again.");
        }
    }

    private static DomainException Loads(string type, string target) => new(type switch
    {
        _ when type.EndsWith("/attachedTemplate", StringComparison.OrdinalIgnoreCase) =>
            $"The file loads a template from elsewhere when it is opened: “{Findings.Short(target)}”. In Word, attach the template Normal (Developer, Document Template), or save it as a PDF.",
        _ when type.EndsWith("/externalLinkPath", StringComparison.OrdinalIgnoreCase) =>
            $"The workbook takes figures from another one: “{Findings.Short(target)}”. In Excel, break the links (Data, Edit Links), and upload it again.",
        _ => $"The file loads something from elsewhere when it is opened: “{Findings.Short(target)}”. Put the picture or text itself into the file, or save it as a PDF.",
    });

    /// <summary>A path on a drive of the reader's own, or one beside the file. Paths of a server begin with two slashes or backslashes.</summary>
    [GeneratedRegex(@"^(?:(?:file:/{0,3})?[A-Za-z]:[\\/][^\\/]|(?:(?:[\w .~()&,+-]|%20)+[\\/])*(?:[\w .~()&,+-]|%20)*$)", RegexOptions.NonBacktracking)]
    private static partial Regex Local();

    [GeneratedRegex(@"^\s*[A-Za-z][A-Za-z0-9+.-]+:", RegexOptions.NonBacktracking)]
    private static partial Regex Scheme();

    [GeneratedRegex("^(?:https?|mailto|tel|ftp|file):$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex FollowedScheme();
}
