using System.Security.Cryptography;

namespace MinutesPortal.Domain;

/// <summary>
/// The name by which one agenda item, entry or document can be linked to for ever: eight random digits of Crockford's base 32,
/// which has no letters that are misread for others. It says nothing about what it names, so nothing leaks when that is withdrawn.
/// </summary>
public static class CitationId
{
    private const string Digits = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>A new random id. Two may collide once in a million entries or so: publishing looks, and gives the newcomer another.</summary>
    public static string New() => RandomNumberGenerator.GetString(Digits, 8);

    /// <summary>The id as it is stored, or null where the text cannot be one. Reads what people type: capitals, and O for 0, I and L for 1.</summary>
    public static string? Read(string? typed)
    {
        var id = typed?.Trim().ToLowerInvariant().Replace('o', '0').Replace('i', '1').Replace('l', '1');
        return id is { Length: 8 } && id.All(Digits.Contains) ? id : null;
    }
}
