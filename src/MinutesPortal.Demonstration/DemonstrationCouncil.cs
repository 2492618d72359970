using Microsoft.EntityFrameworkCore;
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
/// Aldermere, a council that does not exist, for whoever starts the portal for the first time: panels, people, and meetings at every
/// stage of their lives, around the day of that first start. It is published through the one door, act by act.
/// </summary>
public static class DemonstrationCouncil
{
    /// <summary>Of the council.</summary>
    public static BilingualText Name { get; } = new("Aldermere Borough Council", "Cyngor Bwrdeistref Aldermere");

    private const string Who = "The demonstration";
    private const string ToBeContinued = "More of the demonstration follows.";
    private const string Complete = "The demonstration is complete.";

    /// <summary>
    /// Loads the demonstration where nothing was ever published. Each act is one publication, in an order that follows from the first
    /// day alone, and the last is marked; so where a start was interrupted, the next goes on after the last act that was committed.
    /// </summary>
    /// <returns>Whether what the portal shows is the demonstration.</returns>
    /// <exception cref="InvalidOperationException">No office's connection.</exception>
    public static async Task<bool> LoadIfEmptyAsync(PortalDatabase database, FileStores files, TimeProvider clock, CancellationToken cancellationToken)
    {
        await using var workspace = WorkspaceDbContext.On(database.Office ?? throw new InvalidOperationException("The demonstration needs ConnectionStrings:Office."));
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
/// <param name="Subject">What it is about, by the name that the script calls it.</param>
/// <param name="Play">Calls the verb; the first scene of a subject puts it on the stage.</param>
public sealed record Scene(DateTimeOffset At, string Subject, Func<Stage, Act> Play);

/// <summary>The drafts of the demonstration, by the names that its script calls them.</summary>
public sealed class Stage
{
    private readonly Dictionary<string, Draft> drafts = [];

    public Draft this[string name]
    {
        get => drafts[name];
        set => drafts[name] = value;
    }

    public Meeting Meeting(string name) => this[name].Meeting;

    public Panel Panel(string name) => (Panel)this[name].Subject;

    public Person Person(string name) => (Person)this[name].Subject;
}
