using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MinutesPortal.Domain.Publishing;
using NpgsqlTypes;

namespace MinutesPortal.Web.Data.Mappings;

internal sealed class SearchMapping : IEntityTypeConfiguration<SearchRow>
{
    public void Configure(EntityTypeBuilder<SearchRow> row)
    {
        row.ToTable("search");
        row.HasKey(r => new { r.SubjectId, r.PartId, r.Kind });
        row.Property(r => r.Kind).HasConversion<string>();
        // English by its stems, so that "libraries" finds "library"; names and Welsh, which the English rules would maim, as they stand.
        row.Property<NpgsqlTsVector>("Words").HasComputedColumnSql(
            """
            setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('simple', names), 'A')
                || to_tsvector('english', english) || to_tsvector('simple', welsh)
            """,
            stored: true);
        row.HasIndex("Words").HasMethod("gin").HasStorageParameter("fastupdate", false); // no list of pending words, which every search would read
        row.HasIndex(r => r.Date);
        row.HasIndex(r => new { r.PanelId, r.Date });
    }
}
