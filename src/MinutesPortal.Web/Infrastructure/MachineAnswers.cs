using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;

namespace MinutesPortal.Web.Infrastructure;

/// <summary>What answers to programs share.</summary>
public static class MachineAnswers
{
    /// <summary>
    /// An answer with an entity tag, so that a client gets "not modified" if nothing changed. There is no Last-Modified, because
    /// withdrawals and renamings change an answer but not its newest date.
    /// </summary>
    public static FileContentResult Tagged(byte[] content, string mediaType) => new(content, mediaType)
    {
        EntityTag = new($"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..32]}\"", isWeak: true), // weak: may be compressed
    };
}
