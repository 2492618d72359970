using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.People;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Database;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Files;
using MinutesPortal.Publishing.Ledger;

namespace MinutesPortal.Demonstration;

/// <summary>
/// Loads Aldermere, a council that does not exist, into an empty portal. It has panels, people, and meetings at every stage, around the
/// day of the first start. Each act is published by <see cref="Publisher"/>.
/// </summary>
public static class DemonstrationCouncil
{
    public static BilingualText Name { get; } = new("Aldermere Borough Council", "Cyngor Bwrdeistref Aldermere");

    private const string Who = "The demonstration";
    private const string ToBeContinued = "More of the demonstration follows.";
    private const string Complete = "The demonstration is complete.";

    /// <summary>
    /// Loads the demonstration if nothing was ever published. Each act is one publication. Their order depends only on the first day, and
    /// the last is marked as such, so the next start continues an interrupted load after the last act that was committed.
    /// </summary>
    /// <returns>Whether the portal shows the demonstration.</returns>
    /// <exception cref="InvalidOperationException">The office connection is missing.</exception>
    public static async Task<bool> LoadIfEmptyAsync(PortalDatabase database, FileStores files, TimeProvider clock, CancellationToken cancellationToken)
    {
        await using var workspace = WorkspaceDbContext.On(
            database.Office ?? throw new InvalidOperationException("The demonstration needs ConnectionStrings:Office."));
        var head = await LedgerReader.HeadAsync(workspace, cancellationToken);
        if (head is not null && !await workspace.Acts.AnyAsync(
            act => act.Number == head.Number && act.Who == Who && act.Reason == ToBeContinued, cancellationToken))
        {
            return await workspace.Acts.AnyAsync(act => act.Number == 1 && act.Who == Who, cancellationToken);
        }

        var done = await workspace.Publications.AsNoTracking().OrderBy(publication => publication.Number).ToListAsync(cancellationToken);
        var script = new DemonstrationScript(done.Count == 0
            ? DateOnly.FromDateTime(clock.GetLocalNow().Date)
            : DemonstrationScript.TodayWhenBegunOn(DateOnly.FromDateTime(done[0].At.UtcDateTime)));
        foreach (var paper in script.Papers)
        {
            using var bytes = new MemoryStream(paper.Bytes);
            await files.Office.PutAsync(bytes, cancellationToken);
        }

        var stage = new Stage();
        var publisher = new Publisher(workspace, files, clock);
        var scenes = script.Scenes();
        foreach (var (index, scene) in scenes.Index())
        {
            if (index < done.Count)
            {
                stage[scene.Subject] = await new DraftStore(workspace).FindAsync(done[index].SubjectId, cancellationToken)
                    ?? throw new InvalidDataException($"Publication {done[index].Number} has no draft.");
                continue;
            }

            var act = scene.Play(stage);
            await publisher.PublishAsync(
                stage[scene.Subject], act, Who, scene == scenes[^1] ? Complete : ToBeContinued, scene.At, cancellationToken);
        }

        return true;
    }
}

/// <summary>One act of the demonstration.</summary>
/// <param name="At">When it happened.</param>
/// <param name="Subject">The key of its subject.</param>
/// <param name="Play">Does the act. The first scene of a subject creates it on the stage.</param>
public sealed record Scene(DateTimeOffset At, string Subject, Func<Stage, Act> Play);

/// <summary>The drafts of the demonstration, by the keys of its script.</summary>
public sealed class Stage
{
    private readonly Dictionary<string, Draft> _drafts = [];

    public Draft this[string key]
    {
        get => _drafts[key];
        set => _drafts[key] = value;
    }

    public Meeting Meeting(string key) => this[key].Meeting;

    public Panel Panel(string key) => (Panel)this[key].Subject;

    public Person Person(string key) => (Person)this[key].Subject;

    public Issue Issue(string key) => (Issue)this[key].Subject;
}
