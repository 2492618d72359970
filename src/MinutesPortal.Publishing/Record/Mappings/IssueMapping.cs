using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Publishing;

namespace MinutesPortal.Publishing.Record.Mappings;

internal sealed class IssueMapping : IEntityTypeConfiguration<Issue>
{
    public void Configure(EntityTypeBuilder<Issue> issue)
    {
        issue.ToTable("issues");
        issue.MapSubject();
        issue.PrimitiveCollection(i => i.FormerSlugs);
        issue.Property(i => i.Aliases).StoredAsJson();
        issue.Property<DateOnly>(RecordNames.LatestDate);
        issue.HasIndex(i => i.MergedInto); // also used to count issues that are not merged: equal values take almost no space
        issue.HasMany(i => i.Items).WithOne().HasForeignKey("IssueId").OnDelete(DeleteBehavior.Cascade);
        issue.HasMany(i => i.Relations).WithOne().HasForeignKey("IssueId").OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class IssueItemMapping : IEntityTypeConfiguration<IssueItem>
{
    public void Configure(EntityTypeBuilder<IssueItem> item)
    {
        item.ToTable("issue_items");
        item.Property<Guid>("IssueId");
        item.HasKey("IssueId", nameof(IssueItem.Position));
        item.Property(i => i.Position).ValueGeneratedNever();
        item.HasIndex(i => i.ItemId); // for an item's page, which lists its issues
        item.HasIndex(i => i.MeetingId);
    }
}

internal sealed class IssueMeetingMapping : IEntityTypeConfiguration<IssueMeeting>
{
    public void Configure(EntityTypeBuilder<IssueMeeting> meeting)
    {
        meeting.ToTable("issue_meetings");
        meeting.HasKey(m => new { m.IssueId, m.MeetingId });
    }
}

internal sealed class IssueRelationMapping : IEntityTypeConfiguration<IssueRelation>
{
    public void Configure(EntityTypeBuilder<IssueRelation> relation)
    {
        relation.ToTable("issue_relations");
        relation.Property<Guid>("IssueId");
        relation.HasKey("IssueId", nameof(IssueRelation.Position));
        relation.Property(r => r.Position).ValueGeneratedNever();
        relation.Property(r => r.Kind).HasConversion<string>();
        relation.HasIndex(r => r.OtherId);
    }
}
