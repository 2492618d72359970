namespace MinutesPortal.Domain.Texts;

/// <summary>
/// A text of the council in English and, where the council gave it, in Welsh. It is normalised, see <see cref="SourceText.Tidy"/>.
/// </summary>
/// <param name="English">Never null. Where no Welsh was given, this is the text as written.</param>
/// <param name="Welsh">Null where the council gave none. It is never filled in from the English.</param>
public sealed record BilingualText(string English, string? Welsh = null)
{
    public string English { get; init; } = SourceText.Tidy(English);

    public string? Welsh { get; init; } = Welsh is null ? null : SourceText.Tidy(Welsh);

    public static implicit operator BilingualText(string english) => new(english);

    /// <summary>Whether both languages are blank.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(English) && string.IsNullOrWhiteSpace(Welsh);

    public override string ToString() => English;
}
