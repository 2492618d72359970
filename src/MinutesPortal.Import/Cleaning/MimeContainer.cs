using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MinutesPortal.Import.Formats;

namespace MinutesPortal.Import.Cleaning;

/// <summary>
/// Takes the page or the text out of a file that carries it encoded: a "Webpage, Single File" of Chrome and Edge, or an e-mail. RFC 2045
/// and 2046.
/// </summary>
internal static partial class MimeContainer
{
    private const int HeadWithin = 16 * 1024;
    private const int MaximumDepth = 8;

    /// <returns>The bytes of the page or text, with its encoding declared if the container names one; null if the file is no container.</returns>
    /// <exception cref="UnreadableFileException">The container holds no page and no text, or is damaged.</exception>
    public static (byte[] Content, string? Charset)? Unwrap(byte[] bytes)
    {
        var head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, HeadWithin)).TrimStart('\uFEFF', '\u00ef', '\u00bb', '\u00bf', '\r', '\n', ' ');
        if (!Start().IsMatch(head) || HeadersOf(head, out _) is not { } headers || !(headers.ContainsKey("MIME-VERSION") || headers.ContainsKey("CONTENT-TYPE") || headers.ContainsKey("CONTENT-TRANSFER-ENCODING")))
        {
            return null;
        }

        var parts = new List<Part>();
        Collect(Encoding.Latin1.GetString(bytes), parts, 0);
        var best = parts.Find(part => part.Type == "text/html") ?? parts.Find(part => part.Type == "text/plain")
            ?? throw new UnreadableFileException("This file is an e-mail or a container without a page or text in it. Save the page as “Webpage, HTML only”, or save the attachment.");
        var address = Address().Match(head) is { Success: true } match && best.Type == "text/html" ? $"<!-- saved from url=(0000){match.Groups["url"].Value} -->" : "";
        return ([.. Encoding.Latin1.GetBytes(address), .. best.Content], best.Charset);
    }

    private static void Collect(string text, List<Part> parts, int depth)
    {
        text = text.TrimStart('\u00ef', '\u00bb', '\u00bf', '\r', '\n', ' ');
        if (depth > MaximumDepth || HeadersOf(text, out var bodyAt) is not { } headers)
        {
            return;
        }

        var type = headers.GetValueOrDefault("CONTENT-TYPE", "text/plain");
        var body = text[bodyAt..];
        if (type.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) && Boundary().Match(type) is { Success: true } boundary)
        {
            var line = "--" + boundary.Groups["name"].Value.Trim();
            foreach (var part in $"\n{body}".Split("\n" + line).Skip(1).Where(part => !part.StartsWith("--", StringComparison.Ordinal)))
            {
                var from = part.IndexOf('\n', StringComparison.Ordinal) + 1;
                Collect(from > 0 ? part[from..] : part, parts, depth + 1);
            }
        }
        else if (type.StartsWith("message/rfc822", StringComparison.OrdinalIgnoreCase))
        {
            Collect(body, parts, depth + 1);
        }
        else if (!headers.GetValueOrDefault("CONTENT-DISPOSITION", "").StartsWith("attachment", StringComparison.OrdinalIgnoreCase))
        {
            parts.Add(new(
                type.Split(';')[0].Trim().ToLower(CultureInfo.InvariantCulture),
                Charset().Match(type) is { Success: true } charset ? charset.Groups["name"].Value : null,
                Decode(body, headers.GetValueOrDefault("CONTENT-TRANSFER-ENCODING", "").Trim().ToUpperInvariant())));
        }
    }

    private static byte[] Decode(string body, string encoding)
    {
        if (encoding == "QUOTED-PRINTABLE")
        {
            return Encoding.Latin1.GetBytes(Escape().Replace(SoftBreak().Replace(body, ""), match => ((char)Convert.ToByte(match.Groups["hex"].Value, 16)).ToString()));
        }

        if (encoding != "BASE64")
        {
            return Encoding.Latin1.GetBytes(body);
        }

        try
        {
            return Convert.FromBase64String(NotBase64().Replace(body, ""));
        }
        catch (FormatException damaged)
        {
            throw new UnreadableFileException("This e-mail or saved page is damaged: its text cannot be decoded. Save it again.", damaged);
        }
    }

    /// <summary>The headers, by their names in capitals; null if the text does not begin with any.</summary>
    private static Dictionary<string, string>? HeadersOf(string text, out int bodyAt)
    {
        var headers = new Dictionary<string, string>(StringComparer.Ordinal);
        string? name = null;
        bodyAt = 0;
        while (bodyAt < text.Length)
        {
            var end = text.IndexOf('\n', bodyAt);
            end = end < 0 ? text.Length : end;
            var line = text[bodyAt..end].TrimEnd('\r');
            bodyAt = Math.Min(end + 1, text.Length);
            if (line.Length == 0)
            {
                return headers;
            }

            if (line[0] is ' ' or '\t' && name is not null)
            {
                headers[name] += line;
            }
            else if (Header().Match(line) is { Success: true } header)
            {
                name = header.Groups["name"].Value.ToUpperInvariant();
                headers[name] = header.Groups["value"].Value;
            }
            else if (!line.StartsWith("From ", StringComparison.Ordinal))
            {
                return null;
            }
        }

        return headers.Count > 0 ? headers : null;
    }

    private sealed record Part(string Type, string? Charset, byte[] Content);

    [GeneratedRegex(@"^(?:From \S+ .*\r?\n)?[A-Za-z][A-Za-z0-9-]{1,60}:[ \t]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Start();

    [GeneratedRegex(@"^(?<name>[A-Za-z][A-Za-z0-9-]{1,60}):[ \t]*(?<value>.*)$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Header();

    [GeneratedRegex(@"boundary\s*=\s*(?:""(?<name>[^""]{1,100})""|(?<name>[^\s;]{1,100}))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Boundary();

    [GeneratedRegex(@"charset\s*=\s*[""']?(?<name>[A-Za-z0-9_-]{1,40})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Charset();

    [GeneratedRegex(@"^(?:Snapshot-)?Content-Location:\s*(?<url>https?://[^\s<>]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Address();

    [GeneratedRegex(@"=[ \t]*\r?\n", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex SoftBreak();

    [GeneratedRegex(@"=(?<hex>[0-9A-Fa-f]{2})", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Escape();

    [GeneratedRegex(@"[^A-Za-z0-9+/=]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NotBase64();
}
