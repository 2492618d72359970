using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MinutesPortal.Domain.Publishing;
using NpgsqlTypes;

namespace MinutesPortal.Publishing.Record.Mappings;

internal sealed class SearchMapping : IEntityTypeConfiguration<SearchRow>
{
    public void Configure(EntityTypeBuilder<SearchRow> row)
    {
        row.ToTable("search");
        row.HasKey(r => new { r.SubjectId, r.PartId, r.Kind });
        row.Property(r => r.Kind).HasConversion<string>();
        var words = $"{row.Metadata.Model.GetDefaultSchema()}.words"; // the configuration that RecordSchema creates
        row.Property<NpgsqlTsVector>("Words").HasComputedColumnSql(
            $"setweight(to_tsvector('{words}', title), 'A') || to_tsvector('{words}', text) || to_tsvector('{words}', item_titles)", stored: true);
        foreach (var (name, rows) in new[] { ("items", RecordNames.SearchItems), ("decisions", RecordNames.SearchDecisions), ("others", RecordNames.SearchOthers) })
        {
            // One index for each condition, so that a search reads only its own rows. No pending list, because every search would read it.
            row.HasIndex(["Words"], name).HasDatabaseName($"ix_search_words_{name}").HasFilter(rows).HasMethod("gin").HasStorageParameter("fastupdate", false);
        }

        row.HasIndex(r => r.Date);
        row.HasIndex(r => new { r.PanelId, r.Date });
    }
}
