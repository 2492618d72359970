using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.Publishing;

namespace MinutesPortal.Publishing.Drafts;

/// <summary>Reads and writes the templates of panels.</summary>
public sealed class TemplateStore(WorkspaceDbContext workspace)
{
    /// <summary>Reads the template of a panel, or the usual one where none was saved.</summary>
    public async Task<PanelTemplate> ReadAsync(Guid panelId, CancellationToken cancellationToken = default) =>
        await workspace.Templates.AsNoTracking().Where(row => row.PanelId == panelId).Select(row => row.Content).FirstOrDefaultAsync(cancellationToken) is { } content
            ? SubjectJson.Read<PanelTemplate>(content)
            : PanelTemplate.Usual(panelId);

    /// <summary>Changes the template of a panel in one transaction. Others who change it wait, so nobody's change is lost unseen.</summary>
    /// <param name="change">Changes the template and returns true. If it returns false or throws, nothing is stored.</param>
    /// <param name="audit">Writes the event of the change, within the transaction.</param>
    /// <returns>Whether the template was changed.</returns>
    public async Task<bool> ChangeAsync(Panel panel, Func<PanelTemplate, bool> change, Func<Task> audit, CancellationToken cancellationToken = default)
    {
        await using var transaction = await workspace.Database.BeginTransactionAsync(cancellationToken);
        await workspace.LockDraftAsync(panel.Id, cancellationToken);
        var row = await workspace.Templates.FirstOrDefaultAsync(row => row.PanelId == panel.Id, cancellationToken);
        var template = row is null ? PanelTemplate.Usual(panel.Id) : SubjectJson.Read<PanelTemplate>(row.Content);
        if (!change(template))
        {
            return false;
        }

        row ??= workspace.Add(new TemplateRow { PanelId = panel.Id, Content = "" }).Entity;
        row.Content = SubjectJson.Write(template);
        await workspace.SaveChangesAsync(cancellationToken);
        await audit();
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}

/// <summary>The template of a panel: what each of its new meetings starts with. It belongs to the office and is never published.</summary>
public sealed class TemplateRow
{
    public required Guid PanelId { get; init; }

    /// <summary>The template as JSON.</summary>
    public required string Content { get; set; }
}
