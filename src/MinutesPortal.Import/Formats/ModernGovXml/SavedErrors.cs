using System.Text.RegularExpressions;

namespace MinutesPortal.Import.Formats.ModernGovXml;

/// <summary>What a server sends in place of a page when something goes wrong, and people save unseen.</summary>
internal static partial class SavedErrors
{
    /// <summary>An error page is short; the words of one may stand in any minutes.</summary>
    private const int LongestErrorText = 1000;

    /// <returns>What to tell the officer; null where the text is no error.</returns>
    public static string? SentenceFor(string text)
    {
        var head = text[..Math.Min(text.Length, LongestErrorText * 4)];
        if (text.Length <= LongestErrorText && MissingParameter().IsMatch(text))
        {
            return "This is an error of the web service, which missed a parameter of the request: ask it again with all of them.";
        }

        if (text.Length <= LongestErrorText && NoSuchMethod().IsMatch(text))
        {
            return "This is an error of the web service, which does not know what it was asked for: check the address.";
        }

        return ErrorTitle().IsMatch(head) ? "This is an error page, not what was asked for: open the address again and save what it shows." : null;
    }

    [GeneratedRegex(@"Missing parameter: \w+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex MissingParameter();

    [GeneratedRegex(@"Web Service method name is not valid", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NoSuchMethod();

    [GeneratedRegex(
        @"<(?:title|h1|h2)\b[^>]*>\s*(?:(?:Server|Runtime|Application|HTTP|Proxy|Gateway)?\s*Error\b|mgError|Object moved|IIS \d|(?:HTTP )?(?:Status )?[45]\d\d\b|Service Unavailable|Bad (?:Request|Gateway)|Access Denied|Forbidden|Page not found|The (?:page|resource) (?:cannot|could not) be found)|^Server Error in '|action=""[^""]{0,200}mgError\.aspx",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ErrorTitle();
}
