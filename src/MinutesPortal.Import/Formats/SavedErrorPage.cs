using System.Text.RegularExpressions;

namespace MinutesPortal.Import.Formats;

/// <summary>Recognises error messages of a server that were saved by mistake in place of a page or an answer.</summary>
internal static partial class SavedErrorPage
{
    /// <summary>Error messages are short. In longer text the same words may be part of the minutes.</summary>
    private const int LongestErrorText = 1000;

    /// <returns>A message for the officer; null if the text is not an error.</returns>
    public static string? MessageFor(string text)
    {
        var head = text[..Math.Min(text.Length, LongestErrorText * 4)];
        if (text.Length <= LongestErrorText && MissingParameter().IsMatch(text))
        {
            return "This is an error message of the web service: the request lacked a parameter. Repeat the request with all parameters.";
        }

        if (text.Length <= LongestErrorText && NoSuchMethod().IsMatch(text))
        {
            return "This is an error message of the web service: it does not know the method that was requested. Check the address.";
        }

        return ErrorTitle().IsMatch(head) ? "This is an error page. Open the address again and save the page that it shows." : null;
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
