using System.Globalization;

namespace MinutesPortal.Domain.Texts;

/// <summary>The style of a list's markers. All points of a list have the same style.</summary>
internal enum MarkerStyle
{
    Bullet,
    Digits,
    Letters,
    Romans,
}

/// <summary>One way to read a marker: "(i)" is the first roman numeral or the ninth letter.</summary>
/// <param name="Frame">The characters around it: "()", ")", "." or ":"; for a bullet, the bullet itself.</param>
/// <param name="Ordinal">From 1; 0 for bullets.</param>
internal readonly record struct MarkerSense(MarkerStyle Style, string Frame, bool IsUpper, int Ordinal)
{
    public bool IsFirst => Ordinal <= 1;

    /// <summary>Whether this can be the next marker after another in the same list.</summary>
    public bool Follows(MarkerSense other) =>
        (Style, Frame, IsUpper) == (other.Style, other.Frame, other.IsUpper) && (Style == MarkerStyle.Bullet || Ordinal == other.Ordinal + 1);
}

/// <summary>A marker as typed, such as <c>•</c>, <c>(i)</c> or <c>2.</c></summary>
/// <param name="Length">In characters.</param>
internal readonly record struct Marker(string Text, int Length, IReadOnlyList<MarkerSense> Senses)
{
    /// <summary>Characters that are only used as bullets, so they are recognised within a line too.</summary>
    private const string PlainBullets = "·•▪●○◦‣■□➢✓§\uf0b7\uf0a7\uf0d8";

    private const string DashBullets = "-–—*o";

    private const int LongestDigits = 3;

    private const int LongestRoman = 5;

    public bool IsBullet => Senses[0].Style == MarkerStyle.Bullet;

    public static bool IsPlainBullet(char character) => PlainBullets.Contains(character, StringComparison.Ordinal);

    /// <summary>
    /// The marker at a position; it must be followed by white space; null where there is none. Emphasis around it is ignored.
    /// </summary>
    public static Marker? At(string text, int position)
    {
        var plain = PastEmphasis(text, position);
        return plain == position || (plain < text.Length && char.IsWhiteSpace(text[plain])) ? PlainAt(text, position)
            : PlainAt(text, plain) is { } marker ? marker with { Length = marker.Length + plain - position } : null;
    }

    private static int PastEmphasis(string text, int position)
    {
        while (position < text.Length && text[position] is '*' or '_')
        {
            position++;
        }

        return position;
    }

    private static Marker? PlainAt(string text, int position)
    {
        if (position >= text.Length)
        {
            return null;
        }

        if (IsPlainBullet(text[position]) && position + 1 < text.Length && text[position + 1] != '\n')
        {
            return BulletAt(text, position);
        }

        return DashBullets.Contains(text[position], StringComparison.Ordinal) && IsFollowedBySpace(text, position + 1)
            ? BulletAt(text, position)
            : Numbered(text, position);
    }

    private static Marker BulletAt(string text, int position)
    {
        var bullet = text[position].ToString();
        return new(bullet, 1, [new(MarkerStyle.Bullet, bullet, false, 0)]);
    }

    private static Marker? Numbered(string text, int position)
    {
        var isOpened = text[position] is '(' or '[';
        var start = isOpened ? position + 1 : position;
        var end = start;
        while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]) && end - start <= LongestRoman)
        {
            end++;
        }

        var isClosed = end > start && end < text.Length && (isOpened ? text[end] is ')' or ']' : text[end] is ')' or '.' || (text[end] is ':' && end - start <= 2));
        if (!isClosed || !IsFollowedBySpace(text, end + 1))
        {
            return null;
        }

        var frame = isOpened ? "()" : text[end].ToString();
        var senses = SensesOf(text[start..end], frame).ToList();
        return senses.Count == 0 ? null : new(text[position..(end + 1)], end + 1 - position, senses);
    }

    /// <summary>
    /// A marker such as "3.1", which numbers clauses of a decision as well as paragraphs of minutes; null where there is none.
    /// </summary>
    public static Marker? DottedAt(string text, int position)
    {
        var end = position;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] is '.' && end > position && text[end - 1] is not '.')))
        {
            end++;
        }

        var typed = text[position..end];
        var lastDot = typed.TrimEnd('.').LastIndexOf('.');
        return lastDot > 0 && IsFollowedBySpace(text, end) && int.TryParse(typed[(lastDot + 1)..].TrimEnd('.'), NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal)
            ? new(typed, typed.Length, [new(MarkerStyle.Digits, typed[..(lastDot + 1)], false, ordinal)])
            : null;
    }

    private static IEnumerable<MarkerSense> SensesOf(string body, string frame)
    {
        if (body.All(char.IsAsciiDigit))
        {
            if (body.Length <= LongestDigits)
            {
                yield return new(MarkerStyle.Digits, frame, false, int.Parse(body, CultureInfo.InvariantCulture));
            }

            yield break;
        }

        var isUpper = char.IsAsciiLetterUpper(body[0]);
        if (body.Any(character => char.IsAsciiDigit(character) || char.IsAsciiLetterUpper(character) != isUpper))
        {
            yield break;
        }

        if (RomanValue(body.ToLowerInvariant()) is { } roman)
        {
            yield return new(MarkerStyle.Romans, frame, isUpper, roman);
        }

        if (body.Length == 1)
        {
            yield return new(MarkerStyle.Letters, frame, isUpper, char.ToLowerInvariant(body[0]) - 'a' + 1);
        }
        else if (body.Length == 2 && body[0] == body[1])
        {
            yield return new(MarkerStyle.Letters, frame, isUpper, 26 + char.ToLowerInvariant(body[0]) - 'a' + 1); // (aa) follows (z)
        }
    }

    /// <summary>Null where the letters are not a roman numeral below forty.</summary>
    private static int? RomanValue(string body)
    {
        var value = 0;
        for (var index = 0; index < body.Length; index++)
        {
            var digit = Digit(body[index]);
            if (digit == 0)
            {
                return null;
            }

            value += index + 1 < body.Length && digit < Digit(body[index + 1]) ? -digit : digit;
        }

        return value is > 0 and < 40 && ToRoman(value) == body ? value : null;

        static int Digit(char letter) => letter switch { 'i' => 1, 'v' => 5, 'x' => 10, _ => 0 };
    }

    private static string ToRoman(int value) =>
        new string('x', value / 10) + (value % 10) switch { 9 => "ix", 4 => "iv", var units and >= 5 => "v" + new string('i', units - 5), var units => new('i', units) };

    private static bool IsFollowedBySpace(string text, int position)
    {
        position = PastEmphasis(text, position);
        return position < text.Length && text[position] != '\n' && char.IsWhiteSpace(text[position]);
    }
}
