using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.People;
using MinutesPortal.Domain.Publishing;

namespace MinutesPortal.Publishing.Record.Mappings;

internal sealed class CouncilMapping : IEntityTypeConfiguration<Council>
{
    public void Configure(EntityTypeBuilder<Council> council)
    {
        council.ToTable("councils");
        council.MapSubject();
        council.Property(c => c.Nation).HasConversion<string>();
        council.Property(c => c.Logo).StoredAsJson();
        council.Property(c => c.Licence).StoredAsJson();
    }
}

internal sealed class PanelMapping : IEntityTypeConfiguration<Panel>
{
    public void Configure(EntityTypeBuilder<Panel> panel)
    {
        panel.ToTable("panels");
        panel.MapSubject();
        panel.Property(p => p.Kind).HasConversion<string>();
        panel.PrimitiveCollection(p => p.FormerSlugs);
        panel.PrimitiveCollection(p => p.Predecessors);
        panel.PrimitiveCollection(p => p.Aliases);
        panel.HasIndex(p => p.Slug).IsUnique();
        panel.HasMany(p => p.Memberships).WithOne().HasForeignKey("PanelId").OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class MembershipMapping : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> membership)
    {
        membership.ToTable("memberships");
        membership.Property<Guid>("PanelId");
        membership.HasKey("PanelId", nameof(Membership.Position));
        membership.Property(m => m.Position).ValueGeneratedNever();
        membership.Property(m => m.Role).HasConversion<string>();
        membership.HasIndex(m => m.PersonId);
    }
}

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.ToTable("people");
        person.MapSubject();
        person.Property(p => p.Kind).HasConversion<string>();
        person.PrimitiveCollection(p => p.FormerSlugs);
        person.PrimitiveCollection(p => p.Posts);
        person.Property(p => p.TermsOfOffice).StoredAsJson();
        person.HasIndex(p => p.Slug).IsUnique();
    }
}

internal static class MappingExtensions
{
    /// <summary>Maps what every subject has.</summary>
    public static void MapSubject<T>(this EntityTypeBuilder<T> subject) where T : Subject
    {
        subject.HasKey(s => s.Id);
        subject.Property(s => s.Id).ValueGeneratedNever();
        subject.Property(s => s.Erasures).StoredAsJson();
        subject.Property(s => s.Withdrawals).StoredAsJson();
        subject.Property(s => s.SourceId).StoredAsJson();
    }

    /// <summary>Stores a value that no query filters by in one column, as JSON in the form of the ledger.</summary>
    public static void StoredAsJson<T>(this PropertyBuilder<T> property) where T : class? =>
        property.HasConversion(Json<T>(), Compared<T>());

    /// <inheritdoc cref="StoredAsJson{T}(PropertyBuilder{T})"/>
    public static void StoredAsJson<T>(this ComplexTypePropertyBuilder<T> property) where T : class? =>
        property.HasConversion(Json<T>(), Compared<T>());

    private static ValueConverter<T, string> Json<T>() where T : class? =>
        new(value => SubjectJson.Write<object>(value!), json => SubjectJson.Read<T>(json));

    private static ValueComparer<T> Compared<T>() where T : class? => new(
        (one, other) => SubjectJson.Write<object>(one!) == SubjectJson.Write<object>(other!),
        value => SubjectJson.Write<object>(value!).GetHashCode(StringComparison.Ordinal));
}
