using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Web.Pages.Office;

/// <summary>
/// A text that an officer edits while others may edit it too. The form carries the text that it showed, so there is a conflict only where
/// two officers changed the same field. Then nothing is saved and both texts are shown: see <c>EditedTextTagHelper</c>.
/// </summary>
public sealed class EditedText
{
    /// <summary>The text that the form showed before anybody typed.</summary>
    public string? Shown { get; set; }

    /// <summary>The text as typed.</summary>
    public string? Text { get; set; }

    /// <summary>What another officer has saved in the meantime, where both changed it. Blank where they removed the text.</summary>
    public string? Theirs { get; private set; }

    /// <summary>Whether the form changes it. Ask before <see cref="Merge"/>.</summary>
    public bool IsChanged => Plain(Text) != Plain(Shown);

    /// <summary>What was typed of a list of one thing a line.</summary>
    public IReadOnlyList<string> Lines => (Text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>A box, for the audit.</summary>
    public static EditedText OfBox(bool was, bool now) => new() { Shown = $"{was}", Text = $"{now}" };

    public static EditedText Of(string? text) => new() { Shown = text, Text = text };

    /// <summary>Puts a paragraph at the end of what is typed.</summary>
    public void Append(string paragraph) => Text = string.Join("\n\n", new[] { Text?.TrimEnd(), paragraph }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>The text to save; null for no text. Sets <see cref="Theirs"/> where another officer has changed it too.</summary>
    /// <param name="now">The text in the draft now.</param>
    public string? Merge(string? now)
    {
        var (shown, typed, saved) = (Plain(Shown), Plain(Text), Plain(now));
        if (typed == shown)
        {
            return saved.Length == 0 ? null : saved; // not changed here
        }

        if (saved != shown && saved != typed)
        {
            Theirs = saved;
            Shown = saved; // whoever saves again has seen it
        }

        return typed.Length == 0 ? null : typed;
    }

    /// <summary>Browsers send CRLF, and may add blanks at the end.</summary>
    private static string Plain(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();
}

/// <summary>A text in both languages that an officer edits.</summary>
public sealed class EditedPair
{
    public EditedText English { get; set; } = new();

    /// <summary>Empty where the council does not work in Welsh.</summary>
    public EditedText Welsh { get; set; } = new();

    /// <inheritdoc cref="EditedText.IsChanged"/>
    public bool IsChanged => English.IsChanged || Welsh.IsChanged;

    /// <summary>Whether an officer of a council that works in Welsh says that it is in one language.</summary>
    public bool IsInOneLanguage { get; set; }

    /// <summary>The text as typed, whatever the draft has; null where nothing was typed.</summary>
    public BilingualText? Typed => new EditedPair { English = new() { Text = English.Text }, Welsh = new() { Text = Welsh.Text } }.Merge(null);

    public static EditedPair Of(BilingualText? text) => new() { English = EditedText.Of(text?.English), Welsh = EditedText.Of(text?.Welsh) };

    /// <inheritdoc cref="EditedText.Merge"/>
    /// <returns>Null where neither language has a text.</returns>
    public BilingualText? Merge(BilingualText? now) =>
        (English.Merge(now?.English), Welsh.Merge(now?.Welsh)) is var (english, welsh) && (english ?? welsh) is not null ? new(english ?? "", welsh) : null;
}
