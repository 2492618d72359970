using System.Buffers.Binary;
using System.Reflection;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace MinutesPortal.Web.Pages.Office.Help;

/// <summary>
/// The guide for officers: <c>docs/officers.md</c> with its pictures, as the program was built with them. A link that leads to another file of
/// the documentation is shown as its words.
/// </summary>
/// <param name="Title">Its main heading.</param>
/// <param name="Sections">The other headings, each with the id that leads there.</param>
/// <param name="Html">Everything after the main heading.</param>
public sealed record Guide(string Title, IReadOnlyList<(string Id, string Words)> Sections, string Html)
{
    private const string Folder = "guide/";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).Build();

    private static Assembly Program => typeof(Guide).Assembly;

    /// <param name="text">Markdown.</param>
    /// <param name="pictureAddress">The address of a picture, by the name of its file.</param>
    public static Guide Read(string text, Func<string, string> pictureAddress)
    {
        var document = Markdown.Parse(text, Pipeline);
        var title = document.OfType<HeadingBlock>().First(heading => heading.Level == 1);
        document.Remove(title);
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            if (link.IsImage && PictureIn(link.Url!) is { } picture)
            {
                Show(link, picture, pictureAddress);
            }
            else if (link.IsImage || !(link.Url!.StartsWith('#') || link.Url.StartsWith("https://", StringComparison.Ordinal)))
            {
                link.ReplaceBy(new ContainerInline(), copyChildren: true);
            }
        }

        return new(
            WordsOf(title),
            [.. document.OfType<HeadingBlock>().Where(heading => heading.Level == 2).Select(heading => (heading.GetAttributes().Id!, WordsOf(heading)))],
            document.ToHtml(Pipeline));
    }

    /// <summary>The guide as it was built into the program.</summary>
    public static string Text()
    {
        using var reader = new StreamReader(Program.GetManifestResourceStream($"{Folder}officers.md")!);
        return reader.ReadToEnd();
    }

    /// <summary>A picture of the guide; null where there is none of this name.</summary>
    public static Stream? Picture(string file) => file.EndsWith(".png", StringComparison.Ordinal) ? Program.GetManifestResourceStream(Folder + file) : null;

    /// <summary>The name of the picture that an address leads to; null where the program has no such picture.</summary>
    private static string? PictureIn(string url) => url.Split('/')[^1] is var file && Program.GetManifestResourceInfo(Folder + file) is not null ? file : null;

    /// <summary>With its size, so that the text below does not move when the picture comes.</summary>
    private static void Show(LinkInline link, string file, Func<string, string> pictureAddress)
    {
        var (width, height) = SizeOf(file);
        link.Url = pictureAddress(file);
        var attributes = link.GetAttributes();
        attributes.AddProperty("width", $"{width}");
        attributes.AddProperty("height", $"{height}");
        attributes.AddProperty("loading", "lazy");
    }

    /// <summary>A PNG gives its width and height after its first sixteen bytes.</summary>
    private static (int Width, int Height) SizeOf(string file)
    {
        using var picture = Picture(file)!;
        var head = new byte[24];
        picture.ReadExactly(head);
        return (BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(20)));
    }

    private static string WordsOf(HeadingBlock heading) => string.Concat(heading.Inline!.Descendants<LiteralInline>().Select(words => words.Content.ToString()));
}
