namespace MinutesPortal.Domain.Publishing;

/// <summary>
/// Marks a property that is stored in drafts, the ledger and the record. An unmarked property is not stored.
/// The parameters of a record's primary constructor are stored without a mark.
/// </summary>
/// <param name="field">The name of the field behind a property without a setter.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class StoredAttribute(string? field = null) : Attribute
{
    /// <summary>The name of the field behind a property without a setter; null where the property has one.</summary>
    public string? Field { get; } = field;
}
