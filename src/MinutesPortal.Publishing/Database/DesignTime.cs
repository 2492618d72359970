using Microsoft.EntityFrameworkCore.Design;
using MinutesPortal.Publishing.Drafts;

namespace MinutesPortal.Publishing.Database;

/// <summary>Lets <c>dotnet ef migrations add</c> create the model without a database.</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<WorkspaceDbContext>
{
    public WorkspaceDbContext CreateDbContext(string[] args) => WorkspaceDbContext.On("Host=none");
}
