using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MinutesPortal.Domain.Publishing;

namespace MinutesPortal.Publishing.Record.Mappings;

internal sealed class PublishedVersionMapping : IEntityTypeConfiguration<PublishedVersion>
{
    public void Configure(EntityTypeBuilder<PublishedVersion> version)
    {
        version.ToTable("versions");
        version.HasKey(v => v.Number);
        version.Property(v => v.Number).ValueGeneratedNever();
        version.Property(v => v.SubjectKind).HasConversion<string>();
        version.Property(v => v.Kind).HasConversion<string>();
        version.Property(v => v.State).HasConversion<string>();
        version.HasIndex(v => new { v.SubjectId, v.Number });
        version.HasIndex(v => v.At);
        // Feeds read only news, however much was imported.
        version.HasIndex(v => new { v.At, v.Number }).HasFilter(RecordNames.News);
        version.HasIndex(v => new { v.PanelId, v.At, v.Number }).HasFilter(RecordNames.News);
    }
}

internal sealed class CitationMapping : IEntityTypeConfiguration<Citation>
{
    public void Configure(EntityTypeBuilder<Citation> citation)
    {
        citation.ToTable("citations");
        citation.Property(c => c.Id).ValueGeneratedNever();
        citation.HasIndex(c => c.MeetingId);
    }
}

internal sealed class PaperMapping : IEntityTypeConfiguration<Paper>
{
    public void Configure(EntityTypeBuilder<Paper> paper)
    {
        paper.ToTable("papers");
        paper.HasKey(p => new { p.Id, p.Sha256 });
        paper.HasIndex(p => p.MeetingId);
        paper.HasIndex(p => p.Sha256);
    }
}

internal sealed class WithdrawnPaperMapping : IEntityTypeConfiguration<WithdrawnPaper>
{
    public void Configure(EntityTypeBuilder<WithdrawnPaper> paper)
    {
        paper.ToTable("withdrawn_papers");
        paper.Property(p => p.Id).ValueGeneratedNever();
        paper.HasIndex(p => p.MeetingId);
    }
}

internal sealed class TrimmedContentMapping : IEntityTypeConfiguration<TrimmedContent>
{
    public void Configure(EntityTypeBuilder<TrimmedContent> content)
    {
        content.ToTable("trimmed_contents");
        content.HasKey(c => c.Number);
        content.Property(c => c.Number).ValueGeneratedNever();
        content.HasIndex(c => c.MeetingId);
    }
}

internal sealed class RedirectMapping : IEntityTypeConfiguration<Redirect>
{
    public void Configure(EntityTypeBuilder<Redirect> redirect)
    {
        redirect.ToTable("redirects");
        redirect.Property(r => r.Kind).HasConversion<string>();
        redirect.HasKey(r => new { r.PanelId, r.Slug, r.Kind });
        redirect.HasIndex(r => r.SubjectId);
    }
}

internal sealed class FormerIdMapping : IEntityTypeConfiguration<FormerId>
{
    public void Configure(EntityTypeBuilder<FormerId> former)
    {
        former.ToTable("former_ids");
        former.HasKey(f => new { f.Kind, f.Id, f.Host, f.SubjectId, f.PartId }); // in the order in which an old address is looked up
        former.Property(f => f.Kind).HasConversion<string>();
        former.Property(f => f.Id).ValueGeneratedNever();
        former.HasIndex(f => f.SubjectId);
        // What is published twice would keep two addresses for ever. An issue's id is also at every agenda item that an earlier system gave it to.
        former.HasIndex(f => new { f.Kind, f.Id, f.Host }).IsUnique().HasFilter("part_id = ''").HasDatabaseName(RecordNames.OneSubjectForAFormerId);
    }
}
