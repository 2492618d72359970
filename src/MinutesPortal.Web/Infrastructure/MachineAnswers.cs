using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;

namespace MinutesPortal.Web.Infrastructure;

/// <summary>What answers to programs have in common.</summary>
public static class MachineAnswers
{
    /// <summary>An absolute address of the portal, as whoever asks knows it.</summary>
    /// <param name="address">Under the portal's own, without a slash before it.</param>
    public static string Absolute(this HttpRequest request, string address) => $"{request.Scheme}://{request.Host}{request.PathBase}/{address}";

    /// <summary>
    /// A whole answer with a tag by which a program that comes again is told that nothing has changed. No Last-Modified:
    /// what is withdrawn or renamed changes an answer, and leaves its newest moment as it was.
    /// </summary>
    public static FileContentResult Tagged(byte[] content, string mediaType) => new(content, mediaType)
    {
        EntityTag = new($"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..32]}\"", isWeak: true), // weak, as it may be sent compressed
    };
}
