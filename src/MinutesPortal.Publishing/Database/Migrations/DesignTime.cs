using MinutesPortal.Publishing.Drafts;
using Microsoft.EntityFrameworkCore.Design;

namespace MinutesPortal.Migrations;

/// <summary>For <c>dotnet ef migrations add</c>, which needs the model but no database.</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<WorkspaceDbContext>
{
    public WorkspaceDbContext CreateDbContext(string[] args) => WorkspaceDbContext.On("Host=none");
}
