namespace MinutesPortal.Import.Cleaning;

/// <summary>Makes a title of a text that is too long for one.</summary>
internal static class Shortening
{
    /// <summary>The text or, where it has more characters than may be, its first words and "…".</summary>
    public static string Of(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', most - 1);
        end = end > 0 ? end : most - 1;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)].TrimEnd(',', ';', ':', ' ') + "…";
    }
}
