using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MinutesPortal.Domain.Meetings;

namespace MinutesPortal.Publishing.Record.Mappings;

internal sealed class MeetingMapping : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> meeting)
    {
        meeting.ToTable("meetings");
        meeting.MapSubject();
        meeting.Ignore(m => m.AllDocuments);
        meeting.Property(m => m.Stage).HasConversion<string>();
        meeting.Property(m => m.Format).HasConversion<string>();
        meeting.Property(m => m.CalledOff).HasConversion<string>();
        meeting.PrimitiveCollection(m => m.FormerSlugs);
        meeting.Property(m => m.Supplements).StoredAsJson();
        meeting.Property(m => m.Adjournments).StoredAsJson();
        meeting.Property(m => m.ReferralsBack).StoredAsJson();
        meeting.HasIndex(m => new { m.PanelId, m.Slug }).IsUnique();
        // Lists are counted by this index alone.
        meeting.HasIndex(m => new { m.Date, m.Stage }).IncludeProperties(m => m.IsWithdrawn);
        meeting.HasIndex(m => new { m.PanelId, m.Date, m.Stage }).IncludeProperties(m => m.IsWithdrawn);
        meeting.HasMany(m => m.Items).WithOne().HasForeignKey("MeetingId").OnDelete(DeleteBehavior.Cascade);
        meeting.HasMany(m => m.Attendees).WithOne().HasForeignKey("MeetingId").OnDelete(DeleteBehavior.Cascade);
        meeting.HasMany(m => m.Documents).WithOne().HasForeignKey("MeetingId").OnDelete(DeleteBehavior.Cascade);
        meeting.ComplexProperty(m => m.Approval, approval => approval.Property(a => a.Amendments).StoredAsJson());
    }
}

internal sealed class AgendaItemMapping : IEntityTypeConfiguration<AgendaItem>
{
    public void Configure(EntityTypeBuilder<AgendaItem> item)
    {
        item.ToTable("agenda_items");
        item.Property(i => i.Id).ValueGeneratedNever();
        item.HasIndex(i => i.Id).HasMethod("hash"); // finds an item in constant time
        item.Ignore(i => i.DecisionEntries).Ignore(i => i.MinutesEntries).Ignore(i => i.Decided).Ignore(i => i.HasOutcome).Ignore(i => i.Resolutions);
        item.ComplexProperty(i => i.Exemption, exemption => exemption.Property(e => e.Reason).StoredAsJson());
        item.PrimitiveCollection(i => i.Wards);
        item.Ignore(i => i.NotPeople).Ignore(i => i.CutOut).Ignore(i => i.CutOutVotes); // never published
        item.PrimitiveCollection(i => i.MinutesToApprove);
        item.HasIndex(i => i.MinutesToApprove).HasMethod("gin"); // finds the items that are to approve a meeting's minutes
        item.Property(i => i.Declarations).StoredAsJson();
        item.Property(i => i.SourceId).StoredAsJson();
        item.Property(i => i.SourceIssue).StoredAsJson();
        item.Ignore(i => i.OtherVotes).Ignore(i => i.Outcome).Ignore(i => i.OtherOutcome).Ignore(i => i.ApprovedMinutesOf).Ignore(i => i.Motions);
        item.HasMany(i => i.Facts).WithOne().HasForeignKey("AgendaItemId").OnDelete(DeleteBehavior.Cascade);
        item.HasMany(i => i.Entries).WithOne().HasForeignKey("AgendaItemId").OnDelete(DeleteBehavior.Cascade);
        item.HasMany(i => i.Documents).WithOne().HasForeignKey("AgendaItemId").OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class AttendeeMapping : IEntityTypeConfiguration<Attendee>
{
    public void Configure(EntityTypeBuilder<Attendee> attendee)
    {
        attendee.ToTable("attendees");
        attendee.Property<Guid>("MeetingId");
        attendee.HasKey("MeetingId", nameof(Attendee.Position));
        attendee.Property(a => a.Position).ValueGeneratedNever();
        attendee.Property(a => a.Capacity).HasConversion<string>();
        attendee.Property(a => a.Presence).HasConversion<string>();
        attendee.PrimitiveCollection(a => a.AbsentFor);
        attendee.HasIndex(a => a.PersonId);
    }
}

internal sealed class DocumentMapping : IEntityTypeConfiguration<Document>
{
    public void Configure(EntityTypeBuilder<Document> document)
    {
        document.ToTable("documents");
        document.Property(d => d.Id).ValueGeneratedNever();
        document.Property(d => d.SourceId).StoredAsJson();
        document.Property(d => d.Original).StoredAsJson();
        document.Property(d => d.WithoutFile).HasConversion<string>();
    }
}

internal sealed class EntryMapping : IEntityTypeConfiguration<Entry>
{
    public void Configure(EntityTypeBuilder<Entry> entry)
    {
        entry.ToTable("entries");
        entry.Property(e => e.Id).ValueGeneratedNever();
        entry.HasIndex("AgendaItemId").HasMethod("hash"); // finds an item's entries in constant time
        entry.Ignore(e => e.TakenFor);
        entry.Property<string>("Kind").HasColumnType("text");
        entry.HasDiscriminator<string>("Kind")
            .HasValue<Narrative>(nameof(Narrative))
            .HasValue<DiscussionPoint>(nameof(DiscussionPoint))
            .HasValue<Resolution>(nameof(Resolution));
    }
}

internal sealed class FactMapping : IEntityTypeConfiguration<Fact>
{
    public void Configure(EntityTypeBuilder<Fact> fact)
    {
        fact.ToTable("facts");
        fact.Property<string>("AgendaItemId");
        fact.HasKey("AgendaItemId", nameof(Fact.Position));
        fact.Property(f => f.Position).ValueGeneratedNever();
        fact.Property(f => f.Status).HasConversion<string>();
        fact.Property(f => f.FoundIn).HasConversion<string>();
        fact.Property<string>("Fact").HasColumnType("text");
        fact.HasDiscriminator<string>("Fact")
            .HasValue<Outcome>(nameof(Outcome))
            .HasValue<Motion>(nameof(Motion))
            .HasValue<RecordedVote>(nameof(RecordedVote))
            .HasValue<Exclusion>(nameof(Exclusion))
            .HasValue<MinutesApproval>(nameof(MinutesApproval));
    }
}

internal sealed class OutcomeMapping : IEntityTypeConfiguration<Outcome>
{
    public void Configure(EntityTypeBuilder<Outcome> outcome) => outcome.Property(o => o.Kind).HasConversion<string>();
}

internal sealed class RecordedVoteMapping : IEntityTypeConfiguration<RecordedVote>
{
    public void Configure(EntityTypeBuilder<RecordedVote> vote)
    {
        vote.Ignore(v => v.Counts).Ignore(v => v.NamesEveryone);
        vote.PrimitiveCollection(v => v.ForNames);
        vote.PrimitiveCollection(v => v.AgainstNames);
        vote.PrimitiveCollection(v => v.AbstainedNames);
    }
}

internal sealed class ExclusionMapping : IEntityTypeConfiguration<Exclusion>
{
    public void Configure(EntityTypeBuilder<Exclusion> exclusion) => exclusion.PrimitiveCollection(e => e.Paragraphs);
}

internal sealed class MinutesApprovalMapping : IEntityTypeConfiguration<MinutesApproval>
{
    public void Configure(EntityTypeBuilder<MinutesApproval> approval) => approval.HasIndex(a => a.MeetingId);
}
