namespace MinutesPortal.Import.Cleaning;

/// <summary>Shortens a text that is too long for a title.</summary>
internal static class TitleShortener
{
    /// <summary>Returns the text itself, or its first words and "…" if it is longer than <paramref name="maximumLength"/>.</summary>
    public static string Shorten(string text, int maximumLength)
    {
        if (text.Length <= maximumLength)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', maximumLength - 1);
        end = end > 0 ? end : maximumLength - 1;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)].TrimEnd(',', ';', ':', ' ') + "…";
    }
}
