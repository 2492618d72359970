using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Import.Matching;
using MinutesPortal.Import.Report;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Files;
using MinutesPortal.Publishing.Ledger;

namespace MinutesPortal.Import.Writing;

/// <summary>Publishes subjects for the import, and reports those that it may not change. A dry run ends here: it previews what would be published.</summary>
/// <param name="published">What was published when the import began.</param>
/// <param name="reason">Kept with each publication; null if nobody gave one.</param>
internal sealed class SubjectPublisher(
    WorkspaceDbContext workspace, FileStores files, TimeProvider clock, PublishedSubjects published, ImportReport report, string? reason)
{
    /// <summary>The publisher of everything that an import publishes.</summary>
    public const string Who = "Import";

    private readonly Publisher _publisher = new(workspace, files, clock);

    public bool IsDryRun => report.Preview is not null;

    /// <summary>Publishes one subject, unless nothing has changed or an officer has worked on it.</summary>
    /// <param name="name">The subject in words, for the report.</param>
    /// <param name="id">Null if the subject is not published yet.</param>
    /// <param name="write">Writes what the sources say into the subject, and returns the act to publish.</param>
    /// <param name="identify">Receives the subject's id, even if the subject is not changed.</param>
    public Task<Fate> BringAsync<T>(string name, Guid? id, Func<T> make, Func<T, Act> write, Action<Guid> identify)
        where T : Subject
    {
        if (id is { } known)
        {
            identify(known);
            return ChangeAsync(name, known, write);
        }

        return OrSkipAsync(name, async () =>
        {
            var made = make();
            identify(made.Id);
            await PublishAsync(name, new(made), write(made), Fate.New);
            return Fate.New;
        });
    }

    /// <summary>Changes a published subject, unless nothing has changed or an officer has worked on it.</summary>
    /// <inheritdoc cref="BringAsync"/>
    public Task<Fate> ChangeAsync<T>(string name, Guid id, Func<T, Act> write)
        where T : Subject => OrSkipAsync(name, async () =>
        {
            var latest = await LatestAsync(id);
            var draft = published.IsPublishedByImport(id) ? await new DraftStore(workspace).FindAsync(id) : null;
            if (draft is null || draft.Exempt.Count > 0 || SubjectJson.Write(draft.Subject) != latest)
            {
                return Skip(name, "An officer has changed it.");
            }

            var act = write((T)draft.Subject);
            if (SubjectJson.Write(draft.ForThePublic()) == latest)
            {
                return Fate.Unchanged;
            }

            await PublishAsync(name, draft, act, Fate.Changed);
            return Fate.Changed;
        });

    /// <summary>Reports that a subject stays as it is.</summary>
    public Fate Skip(string name, string why)
    {
        report.Skipped.Add(new(name, why));
        return Fate.Skipped;
    }

    private async Task PublishAsync(string name, Draft draft, Act act, Fate fate)
    {
        if (report.Preview is { } preview)
        {
            preview.Add(name, draft.ForThePublic(), fate);
            return;
        }

        await _publisher.PublishAsync(draft, act, Who, reason);
    }

    private async Task<Fate> OrSkipAsync(string name, Func<Task<Fate>> publish)
    {
        workspace.ChangeTracker.Clear();
        try
        {
            return await publish();
        }
        catch (DomainException refusal)
        {
            return Skip(name, refusal.Message);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Skip(name, "An officer changed it during the import. Run the import again.");
        }
    }

    /// <summary>The latest publication of a subject, as this version of the program writes it. An older version may have lacked newer properties.</summary>
    private async Task<string?> LatestAsync(Guid id)
    {
        var latest = await (
            from publication in workspace.Publications
            where publication.SubjectId == id
            join content in workspace.Contents on publication.Number equals content.Number
            orderby publication.Number descending
            select new { publication.SubjectKind, content.Text }).FirstOrDefaultAsync();
        return latest is null ? null : SubjectJson.Write(SubjectJson.Read(latest.SubjectKind, latest.Text));
    }
}
