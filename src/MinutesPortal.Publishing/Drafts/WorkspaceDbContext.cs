using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Accounts;

namespace MinutesPortal.Publishing.Drafts;

/// <summary>
/// What no visitor may see: drafts, office acts, accounts and exempt parts. It also has the ledger, to which publishing adds. Migrations
/// belong to this context. Only a node of the office has it as a service, so no public page can receive it.
/// </summary>
public sealed class WorkspaceDbContext(DbContextOptions<WorkspaceDbContext> options) : DbContext(options)
{
    /// <summary>The ledger's headers.</summary>
    public DbSet<Publication> Publications => Set<Publication>();

    /// <summary>The public contents of publications.</summary>
    public DbSet<PublishedContent> Contents => Set<PublishedContent>();

    /// <summary>The contents for members and officers only.</summary>
    public DbSet<RestrictedContent> RestrictedContents => Set<RestrictedContent>();

    /// <summary>Who published, and why.</summary>
    public DbSet<OfficeAct> Acts => Set<OfficeAct>();

    public DbSet<DraftRow> Drafts => Set<DraftRow>();

    public DbSet<DraftItemRow> DraftItems => Set<DraftItemRow>();

    /// <summary>What each new meeting of a panel starts with.</summary>
    public DbSet<TemplateRow> Templates => Set<TemplateRow>();

    /// <summary>Why officers accepted what the checks had found.</summary>
    public DbSet<OverrideRow> Overrides => Set<OverrideRow>();

    /// <summary>What officers type before they save it.</summary>
    public DbSet<TypedText> Typing => Set<TypedText>();

    /// <summary>What a second person is to agree to.</summary>
    public DbSet<AgreementRow> Agreements => Set<AgreementRow>();

    public DbSet<SourceRow> Sources => Set<SourceRow>();

    public DbSet<OfficeAccount> Accounts => Set<OfficeAccount>();

    public DbSet<OneTimeLink> Links => Set<OneTimeLink>();

    public DbSet<AttemptRow> Attempts => Set<AttemptRow>();

    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    /// <summary>Who did what in the office.</summary>
    public DbSet<AuditEvent> Events => Set<AuditEvent>();

    /// <summary>How long a person who publishes waits for their turn; null for as long as it takes.</summary>
    public TimeSpan? Patience { get; set; }

    /// <summary>The tables whose lock is held: see <see cref="Ledger.PublishingLock"/>.</summary>
    internal HashSet<string> Locks { get; } = [];

    /// <summary>Waits until nobody else changes a draft, and keeps others from it until the transaction ends.</summary>
    internal Task LockDraftAsync(Guid subjectId, CancellationToken cancellationToken) =>
        Database.ExecuteSqlAsync($"select from workspace.drafts where subject_id = {subjectId} for update", cancellationToken);

    /// <summary>Opens the workspace over the office's connection or the owner's.</summary>
    public static WorkspaceDbContext On(string connectionString) =>
        new(new DbContextOptionsBuilder<WorkspaceDbContext>().UseNpgsql(connectionString).UseSnakeCaseNamingConvention().Options);

    /// <summary>Opens the workspace over an existing connection.</summary>
    public static WorkspaceDbContext On(System.Data.Common.DbConnection connection) =>
        new(new DbContextOptionsBuilder<WorkspaceDbContext>().UseNpgsql(connection).UseSnakeCaseNamingConvention().Options);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Publication>(publication =>
        {
            publication.ToTable("publications", "published");
            publication.HasKey(p => p.Number);
            publication.Property(p => p.Number).ValueGeneratedNever();
            publication.Property(p => p.SubjectKind).HasConversion<string>();
            publication.Property(p => p.Kind).HasConversion<string>();
            publication.HasIndex(p => new { p.SubjectId, p.Number });
        });
        modelBuilder.Entity<PublishedContent>().ToTable("contents", "published");
        modelBuilder.Entity<RestrictedContent>().ToTable("contents", "restricted");
        foreach (var text in new[] { typeof(PublishedContent), typeof(RestrictedContent) })
        {
            var content = modelBuilder.Entity(text);
            content.HasKey(nameof(SealedText.Number));
            content.Property(nameof(SealedText.Number)).ValueGeneratedNever();
            content.Ignore(nameof(SealedText.Hash));
            content.HasOne(typeof(Publication)).WithOne().HasForeignKey(text, nameof(SealedText.Number)).OnDelete(DeleteBehavior.Restrict);
        }

        modelBuilder.Entity<OfficeAct>(act =>
        {
            act.ToTable("acts", "workspace");
            act.HasKey(a => a.Number);
            act.Property(a => a.Number).ValueGeneratedNever();
            act.HasOne<Publication>().WithOne().HasForeignKey<OfficeAct>(a => a.Publication).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<DraftRow>(draft =>
        {
            draft.ToTable("drafts", "workspace");
            draft.HasKey(d => d.SubjectId);
            draft.Property(d => d.SubjectId).ValueGeneratedNever();
            draft.Property(d => d.SubjectKind).HasConversion<string>();
            draft.HasIndex(d => d.Date);
            draft.Property<uint>("Version").IsRowVersion();
        });
        modelBuilder.Entity<DraftItemRow>(item =>
        {
            item.ToTable("draft_items", "workspace");
            item.HasKey(i => i.ItemId);
            item.Property<uint>("Version").IsRowVersion();
            item.HasOne<DraftRow>().WithMany().HasForeignKey(i => i.MeetingId);
        });
        modelBuilder.Entity<TemplateRow>(template =>
        {
            template.ToTable("templates", "workspace");
            template.HasKey(t => t.PanelId);
            template.Property(t => t.PanelId).ValueGeneratedNever();
            template.HasOne<DraftRow>().WithOne().HasForeignKey<TemplateRow>(t => t.PanelId);
        });
        modelBuilder.Entity<OverrideRow>(accepted =>
        {
            accepted.ToTable("overrides", "workspace");
            accepted.HasKey(one => new { one.MeetingId, one.Key });
            accepted.HasOne<DraftRow>().WithMany().HasForeignKey(one => one.MeetingId);
        });
        modelBuilder.Entity<TypedText>(typed =>
        {
            typed.ToTable("typing", "workspace");
            typed.HasKey(one => new { one.MeetingId, one.ItemId, one.Field, one.AccountId });
            typed.HasOne<DraftRow>().WithMany().HasForeignKey(one => one.MeetingId);
        });
        modelBuilder.Entity<AgreementRow>(asked =>
        {
            asked.ToTable("agreements", "workspace", table => table.HasCheckConstraint("ck_agreements_second_person", "answered_by <> asked_by"));
            asked.Property(one => one.Id).ValueGeneratedNever();
            asked.Ignore(one => one.Reason).Ignore(one => one.IsAfterwards).Ignore(one => one.SeenParts);
            asked.HasOne<DraftRow>().WithMany().HasForeignKey(one => one.MeetingId);
            asked.HasIndex(one => one.MeetingId);
        });
        modelBuilder.Entity<SourceRow>().ToTable("sources", "workspace").HasKey(source => source.Sha256);
        modelBuilder.Entity<AuditEvent>(audit =>
        {
            audit.ToTable("events", "workspace");
            audit.Property(one => one.Id).ValueGeneratedNever();
            audit.Property(one => one.Act).HasConversion<string>();
        });
        CreateAccounts(modelBuilder);
    }

    private static void CreateAccounts(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<OfficeAccount>(account =>
        {
            account.ToTable("accounts", "accounts");
            account.Property(one => one.Id).ValueGeneratedNever();
            account.PrimitiveCollection(one => one.Roles).ElementType().HasConversion<string>();
            account.Property(one => one.ConcurrencyStamp).IsConcurrencyToken();
            account.HasIndex(one => one.NormalizedUserName).IsUnique();
            account.Ignore(one => one.Email).Ignore(one => one.NormalizedEmail).Ignore(one => one.EmailConfirmed)
                .Ignore(one => one.PhoneNumber).Ignore(one => one.PhoneNumberConfirmed).Ignore(one => one.LockoutEnabled);
        });
        modelBuilder.Entity<OneTimeLink>(link =>
        {
            link.ToTable("links", "accounts");
            link.HasKey(one => one.Hash);
            link.Property(one => one.Purpose).HasConversion<string>();
            link.HasOne<OfficeAccount>().WithMany().HasForeignKey(one => one.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<AttemptRow>().ToTable("attempts", "accounts").HasKey(attempt => attempt.Client);
        modelBuilder.Entity<ProtectionKey>().ToTable("protection_keys", "accounts").HasKey(key => key.Name);
    }
}

/// <summary>A stored draft, without the items of a meeting. Each item has its own row.</summary>
public sealed class DraftRow
{
    public required Guid SubjectId { get; init; }

    public required SubjectKind SubjectKind { get; init; }

    /// <summary>The panel of a meeting; null for other subjects.</summary>
    public Guid? PanelId { get; set; }

    /// <summary>The date of a meeting; null for other subjects.</summary>
    public DateOnly? Date { get; set; }

    /// <summary>Whether it holds something that a publication at the present stage would bring. It says nothing of what was never published.</summary>
    public bool IsAhead { get; set; }

    /// <summary>The subject as JSON.</summary>
    public required string Content { get; set; }

    /// <summary>Who last saved it in the office; null where a publication or an import wrote it last.</summary>
    public string? ChangedBy { get; set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset? ChangedAt { get; set; }
}

/// <summary>One item of a meeting's draft. Two officers who change two items do not conflict.</summary>
public sealed class DraftItemRow
{
    public required string ItemId { get; init; }

    public required Guid MeetingId { get; init; }

    /// <summary>The item's place on the agenda. It is apart from the content, so that to reorder is not to change an item.</summary>
    public required int Position { get; set; }

    /// <summary>The item as JSON.</summary>
    public required string Content { get; set; }

    /// <summary>The exempt part as JSON; null where there is none.</summary>
    public string? Exempt { get; set; }

    /// <inheritdoc cref="DraftRow.ChangedBy"/>
    public string? ChangedBy { get; set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset? ChangedAt { get; set; }
}

/// <summary>An imported file. The office's store keeps its original bytes, which are never public.</summary>
/// <param name="Sha256">The hash of the bytes.</param>
/// <param name="FileName">The name at the first import.</param>
/// <param name="Form">The format, in words.</param>
/// <param name="Host">The host that the file comes from; null where the file does not say.</param>
/// <param name="FirstImportedAt">UTC.</param>
public sealed record SourceRow(string Sha256, string FileName, string Form, string? Host, DateTimeOffset FirstImportedAt);
