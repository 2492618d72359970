namespace MinutesPortal.Domain;

/// <summary>A subject with its own address. It has one current address; every former one redirects to it for ever.</summary>
public interface IAddressed
{
    Guid Id { get; }

    /// <summary>The subject's part of its current address.</summary>
    string Slug { get; }

    IReadOnlyList<string> FormerSlugs { get; }

    /// <summary>The text that the address is made from: a name, or a meeting's date.</summary>
    string NameInAddress { get; }

    /// <summary>The panel whose address comes before this one; empty for all but meetings.</summary>
    Guid AddressPanelId => Guid.Empty;

    /// <summary>
    /// Sets the address to the first free one for the name. An address that was ever used is never given to another subject.
    /// </summary>
    /// <param name="taken">
    /// Current and former addresses of the other subjects of this kind. For a meeting, only those under the same panel.
    /// </param>
    /// <param name="published">The address so far; null before the first publication.</param>
    void TakeAddress(IReadOnlySet<string> taken, string? published);
}

/// <summary>The rule that gives every subject its address.</summary>
internal static class Address
{
    /// <summary>Returns the first free address for a name, and adds the one given up to the former ones.</summary>
    /// <inheritdoc cref="IAddressed.TakeAddress"/>
    public static string Take(string name, IReadOnlySet<string> taken, string? published, List<string> formerSlugs)
    {
        var slug = Slug.FirstFree(name, taken);
        formerSlugs.Remove(slug);
        if (published is not null && published != slug)
        {
            formerSlugs.Remove(published);
            formerSlugs.Add(published);
        }

        return slug;
    }
}
