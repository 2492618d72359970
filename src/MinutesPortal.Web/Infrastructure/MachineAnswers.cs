using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;

namespace MinutesPortal.Web.Infrastructure;

/// <summary>What answers to programs have in common.</summary>
public static class MachineAnswers
{
    /// <summary>
    /// A whole answer with a tag by which a program that comes again is told that nothing has changed. No Last-Modified:
    /// what is withdrawn or renamed changes an answer, and leaves its newest moment as it was.
    /// </summary>
    public static FileContentResult Tagged(byte[] content, string mediaType) => new(content, mediaType)
    {
        EntityTag = new($"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..32]}\"", isWeak: true), // weak, as it may be sent compressed
    };
}
