using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.People;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Publishing.Record;

/// <summary>
/// The record: what everyone may read. Its tables follow from the ledger and are made from this model alone, so they need no migrations.
/// Pages read it over a role that may do nothing else; publishing writes it over the office's.
/// </summary>
public class RecordDbContext(DbContextOptions<RecordDbContext> options) : DbContext(options)
{
    public DbSet<Council> Councils => Set<Council>();

    public DbSet<Panel> Panels => Set<Panel>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<Meeting> Meetings => Set<Meeting>();

    public DbSet<Issue> Issues => Set<Issue>();

    public DbSet<AgendaItem> AgendaItems => Set<AgendaItem>();

    /// <summary>When issues were taken up, and when they will be.</summary>
    public DbSet<IssueMeeting> IssueMeetings => Set<IssueMeeting>();

    /// <summary>The papers that the public may fetch.</summary>
    public DbSet<Paper> Papers => Set<Paper>();

    /// <summary>The papers that the public could fetch once, and what it is told of each.</summary>
    public DbSet<WithdrawnPaper> WithdrawnPapers => Set<WithdrawnPaper>();

    /// <summary>Every publication, also those that may not be read any more.</summary>
    public DbSet<PublishedVersion> Versions => Set<PublishedVersion>();

    /// <summary>
    /// What counts as news: every publication that may be read. Imported ones are excluded, as they were news elsewhere and long ago;
    /// so are those of officers, who have no page. A withdrawal is news; what it withdrew is not.
    /// </summary>
    public IQueryable<PublishedVersion> News => Versions.AsNoTracking()
        .Where(version => version.State == VersionState.Open && version.Kind != PublicationKind.Import)
        .Where(version => version.SubjectKind != SubjectKind.Person
            || People.Any(person => person.Id == version.SubjectId && person.Kind != PersonKind.Officer));

    /// <summary>Where each citation id stands.</summary>
    public DbSet<Citation> Citations => Set<Citation>();

    /// <summary>Former addresses.</summary>
    public DbSet<Redirect> Redirects => Set<Redirect>();

    public DbSet<FormerId> FormerIds => Set<FormerId>();

    /// <summary>What search looks through.</summary>
    public DbSet<SearchRow> SearchRows => Set<SearchRow>();

    /// <summary>The ledger's contents that are open to the public: neither withdrawn nor erased.</summary>
    public DbSet<OpenContent> Contents => Set<OpenContent>();

    /// <summary>The record in a database, for those who have a connection of their own.</summary>
    public static RecordDbContext On(System.Data.Common.DbConnection connection) =>
        new(new DbContextOptionsBuilder<RecordDbContext>().UseNpgsql(connection).UseSnakeCaseNamingConvention().Options);

    /// <summary>What an address led to once, of a subject that stands under no panel.</summary>
    public IQueryable<Redirect> FormerlyAt(SubjectKind kind, string slug) =>
        Redirects.Where(former => former.Kind == kind && former.PanelId == Guid.Empty && former.Slug == slug);

    /// <summary>The schema in which the tables lie.</summary>
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

/// <summary>The record while it is made anew, beside the one that is read.</summary>
public sealed class NextRecordDbContext(DbContextOptions<RecordDbContext> options) : RecordDbContext(options)
{
    /// <inheritdoc cref="RecordDbContext.On"/>
    public static new NextRecordDbContext On(System.Data.Common.DbConnection connection) =>
        new(new DbContextOptionsBuilder<RecordDbContext>().UseNpgsql(connection).UseSnakeCaseNamingConvention().Options);

    /// <summary>Its schema.</summary>
    public const string Name = "record_next";

    protected override string Schema => Name;
}

/// <summary>What a publication said to everybody, where it may still be read.</summary>
public sealed record OpenContent(long Number, string Text);
