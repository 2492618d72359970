using System.Globalization;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace MinutesPortal.Publishing.Texts;

/// <summary>
/// Emphasis, struck words and links in running text, and nothing else of Markdown: no headings, lists or HTML, so that "1." or "#" at the head
/// of a line stays what was typed. Links lead only to the web, to mail or within the portal.
/// </summary>
public static partial class InlineMarkdown
{
    private static readonly MarkdownPipeline Pipeline = Build();

    /// <summary>The text as HTML without block elements. A link to anywhere else, and a picture, is written as its words alone.</summary>
    public static string ToHtml(string text)
    {
        var document = Markdown.Parse(text, Pipeline);
        foreach (var link in document.Descendants<LinkInline>().Where(link => link.IsImage || !MayLeadTo(link.Url)).ToList())
        {
            link.ReplaceBy(new ContainerInline(), copyChildren: true);
        }

        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !link.IsEmail && !MayLeadTo(link.Url)).ToList())
        {
            link.ReplaceBy(new LiteralInline(link.Url));
        }

        return string.Join("\n\n", document.OfType<LeafBlock>().Select(paragraph => Render(paragraph)));
    }

    /// <summary>The words that <see cref="ToHtml"/> shows, without emphasis and links; not safe for a page as they stand.</summary>
    public static string ToText(string text) => string.Join("\n\n", Markdown.Parse(text, Pipeline).OfType<LeafBlock>().Select(paragraph => Render(paragraph, asText: true)));

    /// <summary>Struck words in plain text, where no line can strike them.</summary>
    public static string StruckOut(string words) => $"{StruckOpening}{words}]";

    /// <summary>HTML without the words that <see cref="ToHtml"/> adds around struck text for those who cannot see the line.</summary>
    public static string WithoutStruckWords(string html) => StruckWords().Replace(html, "");

    private static string StruckOpening => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "cy" ? "[dilëwyd: " : "[struck out: ";

    public static bool MayLeadTo(string? url) =>
        url is { Length: > 0 }
        && !url.Any(character => char.IsControl(character) || character == '\\')
        && (url[0] is '/' or '#'
            ? !url.StartsWith("//", StringComparison.Ordinal)
            : Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "mailto");

    private static string Render(LeafBlock paragraph, bool asText = false)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer) { ImplicitParagraph = true, EnableHtmlForInline = !asText, EnableHtmlEscape = !asText };
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<EmphasisInlineRenderer>(new StruckRenderer());
        renderer.WriteLeafInline(paragraph);
        return writer.ToString();
    }

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder()
            .DisableHtml()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .UseAutoLinks(new AutoLinkOptions { UseHttpsForWWWLinks = true });
        builder.BlockParsers.Clear();
        builder.BlockParsers.Add(new PlainParagraphParser());
        return builder.Build();
    }

    [GeneratedRegex("<span class=\"govuk-visually-hidden\">[^<]*</span>", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex StruckWords();

    /// <summary>Says of struck words that they are struck: few screen readers read the line.</summary>
    private sealed class StruckRenderer : EmphasisInlineRenderer
    {
        protected override void Write(HtmlRenderer renderer, EmphasisInline obj)
        {
            if (obj.DelimiterChar != '~')
            {
                base.Write(renderer, obj);
            }
            else if (renderer.EnableHtmlForInline)
            {
                renderer.Write("<del><span class=\"govuk-visually-hidden\">").Write(StruckOpening).Write("</span>");
                renderer.WriteChildren(obj);
                renderer.Write("<span class=\"govuk-visually-hidden\">]</span></del>");
            }
            else
            {
                renderer.Write(StruckOpening);
                renderer.WriteChildren(obj);
                renderer.Write("]");
            }
        }
    }

    /// <summary>Takes neither an underlined heading nor a link's definition out of a paragraph: what was typed is shown.</summary>
    private sealed class PlainParagraphParser : ParagraphBlockParser
    {
        public PlainParagraphParser() => ParseSetextHeadings = false;

        public override bool Close(BlockProcessor processor, Block block)
        {
            var lines = ((ParagraphBlock)block).Lines;
            for (var line = 0; line < lines.Count; line++)
            {
                lines.Lines[line].Slice.Trim();
            }

            return true;
        }
    }
}
