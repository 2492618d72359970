using System.Net;
using System.Text.RegularExpressions;

namespace MinutesPortal.Import.Formats;

/// <summary>
/// Files that may be papers: those of a folder that an officer names, and those that lie beside a saved page. A paper's file is found by the
/// id in its original address, as a download tool keeps it, or by its name.
/// </summary>
public sealed partial class PaperFolder
{
    /// <summary>The groups of <see cref="Address"/>.</summary>
    private static readonly string[] IdGroups = ["document", "resolved", "name"];

    private readonly ILookup<string, string> _byId;
    private readonly ILookup<string, string> _byName;

    private PaperFolder(IReadOnlyCollection<string> named, IEnumerable<string> beside)
    {
        Named = named;
        var all = named.Concat(beside).Distinct().ToList();
        _byId = all.Select(path => (Path: path, Id: IdIn(path))).Where(file => file.Id is not null).ToLookup(file => file.Id!, file => file.Path);
        _byName = all.Where(path => !IsPage(path)).ToLookup(NameKey, StringComparer.Ordinal);
    }

    /// <summary>The files of the folder that an officer names. Each should be a paper.</summary>
    public IReadOnlyCollection<string> Named { get; }

    /// <param name="folder">Null where no folder is named.</param>
    /// <param name="imported">The files that are imported.</param>
    /// <param name="notRead">Receives what cannot be read, and why.</param>
    public static PaperFolder Find(string? folder, IEnumerable<string> imported, ICollection<ImportRemark> notRead)
    {
        var pages = imported.Where(IsPage).ToList();
        var beside = pages.SelectMany(FoldersOf).Where(Directory.Exists).Distinct().SelectMany(inner => ImportFiles.FindIn([inner], notRead))
            .Concat(pages.Select(page => Path.GetDirectoryName(page)!).Distinct().SelectMany(Directory.EnumerateFiles).Where(path => !IsPage(path)));
        return new(folder is null ? [] : ImportFiles.FindIn([folder], notRead), beside.ToList());
    }

    /// <summary>Whether a file lies in the folder of papers, or in a folder that belongs to a saved page: it is no source of its own.</summary>
    public bool HasOnlyAsPaper(string path, IReadOnlyCollection<string> imported) => Named.Contains(path)
        || imported.Where(IsPage).SelectMany(FoldersOf).Any(folder => path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal));

    /// <summary>The files that may be a paper's: those with its id or, if there are none, with its name.</summary>
    /// <param name="isOnlyOfItsName">Whether no other paper of the import has its name.</param>
    public IReadOnlyList<string> Find(SourceDocument paper, bool isOnlyOfItsName)
    {
        var id = paper.OldId ?? (paper.Address is null ? null : IdIn(paper.Address));
        return id is not null && _byId[id].ToList() is { Count: > 0 } byId ? byId
            : isOnlyOfItsName ? [.. NamesOf(paper).SelectMany(name => _byName[name]).Distinct().Where(path => IdIn(path) is not { } other || other == id)]
            : [];
    }

    /// <summary>The keys by which a paper's file may be named: its title, and the last part of its address.</summary>
    public static IEnumerable<string> NamesOf(SourceDocument paper)
    {
        var names = new[] { Key(paper.Title), paper.Address is { } address && !address.Contains("mgConvert2PDF", StringComparison.OrdinalIgnoreCase) ? NameKey(address.Split('?', '#')[0]) : "" };
        return names.Where(name => name.Length > 0).Distinct();
    }

    private static IEnumerable<string> FoldersOf(string page) =>
    [
        Path.Combine(Path.GetDirectoryName(page)!, Path.GetFileNameWithoutExtension(page) + "_files"),
        Path.Combine(Path.GetDirectoryName(page)!, "documents"),
    ];

    private static bool IsPage(string path) => Path.GetExtension(path).ToUpperInvariant() is ".HTM" or ".HTML" or ".MHT" or ".MHTML" or ".XML" or ".ASPX" or ".ASP";

    /// <summary>The id of a paper in a path or an address; null if there is none.</summary>
    public static string? IdIn(string path) => Address().Match(Uri.UnescapeDataString(path.Replace('\\', '/'))) is { Success: true } found
        ? IdGroups.Select(part => found.Groups[part].Value).First(id => id.Length > 0).TrimStart('0')
        : null;

    /// <summary>The key of a file's name.</summary>
    public static string NameKey(string path) => Key(Path.GetFileName(Uri.UnescapeDataString(path.Replace('\\', '/'))));

    /// <summary>A title or name without ending and signs, which a file's name cannot have all.</summary>
    private static string Key(string name) => string.Concat(Ending().Replace(WebUtility.HtmlDecode(name), "").Where(char.IsLetterOrDigit)).ToUpperInvariant();

    /// <summary>The address of a report, as documents/s65461/Name.pdf or mgConvert2PDF.aspx?ID=65461, or a file that is named by the id alone. With T= it is another kind of file.</summary>
    [GeneratedRegex(@"(?:^|/)documents/s(?<document>[0-9]{1,18})(?:/|$)|mgConvert2PDF\.aspx?[^/]*?\bID[=_-](?<resolved>[0-9]{1,18})(?![^/]*\bT=)|(?:^|/)s?(?<name>[0-9]{3,18})\.\w{2,5}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Address();

    [GeneratedRegex(@"\.(?:pdf|docx?|xlsx?|pptx?|rtf|odt|csv|txt|png|jpe?g)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Ending();
}
