using Microsoft.EntityFrameworkCore.Design;
using MinutesPortal.Publishing.Drafts;

namespace MinutesPortal.Publishing.Database;

/// <summary>For <c>dotnet ef migrations add</c>, which needs the model but no database.</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<WorkspaceDbContext>
{
    public WorkspaceDbContext CreateDbContext(string[] args) => WorkspaceDbContext.On("Host=none");
}
