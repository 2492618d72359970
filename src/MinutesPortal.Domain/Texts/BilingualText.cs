namespace MinutesPortal.Domain.Texts;

/// <summary>What a council wrote, in English and, where it gave it, in Welsh; tidied, see <see cref="SourceText.Tidy"/>.</summary>
/// <param name="English">Never null; the language of the record where no Welsh was given.</param>
/// <param name="Welsh">Null where the council gave none. It is never filled in from the English.</param>
public sealed record BilingualText(string English, string? Welsh = null)
{
    public string English { get; init; } = SourceText.Tidy(English);

    public string? Welsh { get; init; } = Welsh is null ? null : SourceText.Tidy(Welsh);

    public static implicit operator BilingualText(string english) => new(english);

    /// <summary>True where neither language says anything.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(English) && string.IsNullOrWhiteSpace(Welsh);

    public override string ToString() => English;
}
