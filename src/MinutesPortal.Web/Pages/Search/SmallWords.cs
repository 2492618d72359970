namespace MinutesPortal.Web.Pages.Search;

/// <summary>Words with which people ask rather than what they ask about, in both languages: they stand nearly everywhere, or in no minutes at all.</summary>
public static class SmallWords
{
    private static readonly HashSet<string> All =
    [
        .. """
            a about an and any are as at be been by can could did do does for from had has have he her his how i if in into is it its me my of on or our she should so some
            tell that the their them there they this to us was we were what when where which who whose why will with would you your
            decided happened happening said
            """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        .. """
            ac am ar at bod dan dros ei ein er eu fod fy gan gyda mae mewn na neu o oedd roedd rhwng sut sydd sy wedi wrth y ydy yn yr yw
            beth ble faint pa pam pryd pwy
            """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
    ];

    /// <summary>Whether a word, as search compares it, is one of them.</summary>
    public static bool Has(string word) => All.Contains(word);
}
