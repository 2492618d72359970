namespace MinutesPortal.Domain.Publishing;

/// <summary>
/// Marks a property that is stored: in drafts, in the ledger and so in the record. What is not marked is not stored.
/// Of a record, what its primary constructor takes is stored too.
/// </summary>
/// <param name="field">The field behind a property without a setter.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class StoredAttribute(string? field = null) : Attribute
{
    /// <summary>The field behind a property without a setter; null where the property has one.</summary>
    public string? Field { get; } = field;
}
