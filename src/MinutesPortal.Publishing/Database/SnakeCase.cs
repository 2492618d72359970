using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace MinutesPortal.Publishing.Database;

/// <summary>Names columns as PostgreSQL does: <c>venue_english</c>, not <c>Venue_English</c>, which SQL would have to quote.</summary>
internal static class SnakeCase
{
    /// <summary>Renames the columns of every entity of the model.</summary>
    public static void Apply(ModelBuilder modelBuilder)
    {
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            NameColumns(entity, "");
        }
    }

    private static void NameColumns(IMutableTypeBase type, string prefix)
    {
        foreach (var property in type.GetDeclaredProperties().Where(property => !property.IsConcurrencyToken)) // that one is PostgreSQL's own xmin
        {
            property.SetColumnName(prefix + Of(property.Name));
        }

        foreach (var complex in type.GetDeclaredComplexProperties())
        {
            NameColumns(complex.ComplexType, prefix + Of(complex.Name) + "_");
        }
    }

    private static string Of(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}
