using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using MinutesPortal.Publishing.Accounts;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Web.Infrastructure;

namespace MinutesPortal.Web.Access;

/// <summary>Keeps the keys that protect cookies in the database, so that each node reads the cookies of all.</summary>
public sealed class SharedKeys(DatabaseLifetime lifetime) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var workspace = WorkspaceDbContext.On(lifetime.Database!.Office!);
        return [.. workspace.ProtectionKeys.Select(key => key.Xml).ToList().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var workspace = WorkspaceDbContext.On(lifetime.Database!.Office!);
        workspace.Add(new ProtectionKey(friendlyName, element.ToString(SaveOptions.DisableFormatting)));
        workspace.SaveChanges();
    }
}
