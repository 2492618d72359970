using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.People;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Publishing.Record;

/// <summary>
/// The record: what everyone may read. Its tables follow from the ledger and are created from this model, so they need no migrations.
/// Pages read it over a connection that can do nothing else. Publishing writes it over the office's connection.
/// </summary>
public class RecordDbContext(DbContextOptions<RecordDbContext> options) : DbContext(options)
{
    public DbSet<Council> Councils => Set<Council>();

    public DbSet<Panel> Panels => Set<Panel>();

    /// <summary>The panels that lists and filters name. A former panel without a meeting has nothing to show; its page still answers.</summary>
    public IQueryable<Panel> ListedPanels => Panels.AsNoTracking()
        .Where(panel => !panel.IsFormer || Meetings.Any(meeting => meeting.PanelId == panel.Id && !meeting.IsWithdrawn));

    public DbSet<Person> People => Set<Person>();

    public DbSet<Meeting> Meetings => Set<Meeting>();

    public DbSet<Issue> Issues => Set<Issue>();

    public DbSet<AgendaItem> AgendaItems => Set<AgendaItem>();

    /// <summary>The meetings of each issue, past and to come.</summary>
    public DbSet<IssueMeeting> IssueMeetings => Set<IssueMeeting>();

    /// <summary>The papers that the public may download.</summary>
    public DbSet<Paper> Papers => Set<Paper>();

    /// <summary>The papers that were withdrawn, each with its notice.</summary>
    public DbSet<WithdrawnPaper> WithdrawnPapers => Set<WithdrawnPaper>();

    /// <summary>Every publication, including those that may not be read any more.</summary>
    public DbSet<PublishedVersion> Versions => Set<PublishedVersion>();

    /// <summary>
    /// What counts as news: every publication that may be read, except imports, which were news elsewhere long ago,
    /// and publications of officers, who have no page. A withdrawal is news; what it withdrew is not.
    /// </summary>
    public IQueryable<PublishedVersion> News => Versions.AsNoTracking()
        .Where(version => version.State == VersionState.Open && version.Kind != PublicationKind.Import)
        .Where(version => version.SubjectKind != SubjectKind.Person
            || People.Any(person => person.Id == version.SubjectId && person.Kind != PersonKind.Officer));

    /// <summary>Where each citation is found.</summary>
    public DbSet<Citation> Citations => Set<Citation>();

    public DbSet<Redirect> Redirects => Set<Redirect>();

    public DbSet<FormerId> FormerIds => Set<FormerId>();

    /// <summary>The rows that search reads.</summary>
    public DbSet<SearchRow> SearchRows => Set<SearchRow>();

    /// <summary>The contents of the publications of meetings that are neither withdrawn nor erased, without withdrawn papers.</summary>
    public DbSet<OpenContent> Contents => Set<OpenContent>();

    /// <summary>The council, of which there is one. None before it is first published.</summary>
    public IQueryable<Council> TheCouncil => Councils.AsNoTracking().OrderBy(council => council.Id).Take(1);

    /// <summary>Opens the record over an existing connection.</summary>
    public static RecordDbContext On(System.Data.Common.DbConnection connection) =>
        new(new DbContextOptionsBuilder<RecordDbContext>().UseNpgsql(connection).UseSnakeCaseNamingConvention().Options);

    /// <summary>The subject that had an address earlier. Not for meetings, whose addresses depend on the panel.</summary>
    public IQueryable<Redirect> FormerlyAt(SubjectKind kind, string slug) =>
        Redirects.Where(former => former.Kind == kind && former.PanelId == Guid.Empty && former.Slug == slug);

    /// <summary>The schema of the tables.</summary>
    protected virtual string Schema => "record";

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.ComplexProperties<BilingualText>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema(Schema);
        modelBuilder.ApplyConfigurationsFromAssembly(
            typeof(RecordDbContext).Assembly, type => type.Namespace == typeof(Mappings.MeetingMapping).Namespace);
        modelBuilder.Entity<OpenContent>().ToView("contents").HasKey(content => content.Number);
    }
}

/// <summary>The record during a rebuild, beside the one in use.</summary>
public sealed class NextRecordDbContext(DbContextOptions<RecordDbContext> options) : RecordDbContext(options)
{
    /// <inheritdoc cref="RecordDbContext.On"/>
    public static new NextRecordDbContext On(System.Data.Common.DbConnection connection) =>
        new(new DbContextOptionsBuilder<RecordDbContext>().UseNpgsql(connection).UseSnakeCaseNamingConvention().Options);

    public const string Name = "record_next";

    protected override string Schema => Name;
}

/// <summary>The public content of a publication that may still be read.</summary>
public sealed record OpenContent(long Number, string Text);
