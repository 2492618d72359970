using System.Security.Cryptography;
using System.Text;

namespace MinutesPortal.Web.Infrastructure;

/// <summary>Where the portal keeps its data.</summary>
public static class DataFolder
{
    /// <summary>
    /// The folder configured, or <c>.data</c> at the root of the checkout; but for root, whose home no other user may enter,
    /// a folder under <c>/var/lib/minutes-portal</c> with a name of its own for every checkout.
    /// </summary>
    public static string Choose(string? configured, string contentRoot)
    {
        if (!string.IsNullOrEmpty(configured))
        {
            return configured;
        }

        var root = CheckoutOf(contentRoot);
        return CanOthersEnter(root)
            ? Path.Combine(root, ".data")
            : Path.Combine("/var/lib/minutes-portal", $"{Path.GetFileName(root)}-{Hash(root)}");
    }

    private static string CheckoutOf(string contentRoot)
    {
        for (var directory = new DirectoryInfo(contentRoot); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "package-lock.json")))
            {
                return directory.FullName;
            }
        }

        return contentRoot;
    }

    private static bool CanOthersEnter(string folder)
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
        {
            return true;
        }

        for (var directory = new DirectoryInfo(folder); directory is not null; directory = directory.Parent)
        {
            if (!directory.UnixFileMode.HasFlag(UnixFileMode.OtherExecute))
            {
                return false;
            }
        }

        return true;
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];
}
