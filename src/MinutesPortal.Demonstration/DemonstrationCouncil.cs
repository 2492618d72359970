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
    /// Loads the demonstration if nothing but a council was ever published. Each act is one publication. Their order depends only on the
    /// first day, and the last is marked as such, so the next start continues an interrupted load after the last act that was committed.
    /// </summary>
    /// <exception cref="InvalidOperationException">The office connection is missing.</exception>
    public static async Task LoadIfEmptyAsync(
        PortalDatabase database, FileStores files, TimeProvider clock, CancellationToken cancellationToken)
    {
        await using var workspace = WorkspaceDbContext.On(
            database.Office ?? throw new InvalidOperationException("The demonstration needs ConnectionStrings:Office."));
        var ours = workspace.Acts.Where(act => act.Who == Who);
        var publications = workspace.Publications.AsNoTracking();
        if (await ours.AnyAsync(act => act.Reason == Complete, cancellationToken)
            || await publications.AnyAsync(
                publication => publication.SubjectKind != SubjectKind.Council && !ours.Any(act => act.Publication == publication.Number), cancellationToken))
        {
            return;
        }

        var done = await publications.Where(publication => ours.Any(act => act.Publication == publication.Number))
            .OrderBy(publication => publication.Number).ToListAsync(cancellationToken);
        var script = new DemonstrationScript(done.Count == 0
            ? DateOnly.FromDateTime(clock.GetLocalNow().Date)
            : DemonstrationScript.TodayWhenBegunOn(DateOnly.FromDateTime(done[0].At.UtcDateTime)));
        foreach (var paper in script.Papers)
        {
            using var bytes = new MemoryStream(paper.Bytes);
            await files.Office.PutAsync(bytes, cancellationToken);
        }

        var stage = new Stage();
        if (await publications.Where(publication => publication.SubjectKind == SubjectKind.Council).OrderBy(publication => publication.Number)
            .FirstOrDefaultAsync(cancellationToken) is { } council)
        {
            stage[Stage.CouncilKey] = await DraftAsync(workspace, council, cancellationToken);
        }

        var publisher = new Publisher(workspace, files, clock);
        var scenes = script.Scenes();
        foreach (var (index, scene) in scenes.Index())
        {
            if (index < done.Count)
            {
                stage[scene.Subject] = await DraftAsync(workspace, done[index], cancellationToken);
                continue;
            }

            var act = scene.Play(stage);
            await publisher.PublishAsync(
                stage[scene.Subject], act, Who, scene == scenes[^1] ? Complete : ToBeContinued, scene.At, cancellationToken: cancellationToken);
        }
    }

    private static async Task<Draft> DraftAsync(
        WorkspaceDbContext workspace, Publication publication, CancellationToken cancellationToken) =>
        await new DraftStore(workspace).FindAsync(publication.SubjectId, cancellationToken)
            ?? throw new InvalidDataException($"Publication {publication.Number} has no draft.");
}

/// <summary>One act of the demonstration.</summary>
/// <param name="At">When it happened.</param>
/// <param name="Subject">The key of its subject.</param>
/// <param name="Play">Does the act. The first scene of a subject creates it on the stage.</param>
public sealed record Scene(DateTimeOffset At, string Subject, Func<Stage, Act> Play);

/// <summary>The drafts of the demonstration, by the keys of its script.</summary>
public sealed class Stage
{
    /// <summary>The council itself. The panel named Council has a key of its own.</summary>
    internal const string CouncilKey = "council-itself";

    private readonly Dictionary<string, Draft> _drafts = [];

    /// <summary>Null where none was ever published.</summary>
    public Council? Council => _drafts.GetValueOrDefault(CouncilKey)?.Subject as Council;

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
