using System.Security.Cryptography;

namespace MinutesPortal.Domain;

/// <summary>
/// The id by which an agenda item, entry or paper can be cited for ever: eight random digits of Crockford's base 32,
/// which leaves out letters that are easily misread. It says nothing about its subject, so it leaks nothing after a withdrawal.
/// </summary>
public static class CitationId
{
    private const string Digits = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>A new random id. About one in a million is taken already: publishing checks this and gives the newcomer another.</summary>
    public static string New() => RandomNumberGenerator.GetString(Digits, 8);

    /// <summary>
    /// The id as stored; null where the text cannot be one. Accepts what people type: capitals, O for 0, and I or L for 1.
    /// </summary>
    public static string? Read(string? typed)
    {
        var id = typed?.Trim().ToLowerInvariant().Replace('o', '0').Replace('i', '1').Replace('l', '1');
        return id is { Length: 8 } && id.All(Digits.Contains) ? id : null;
    }
}
