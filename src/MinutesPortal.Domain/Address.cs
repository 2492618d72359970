namespace MinutesPortal.Domain;

/// <summary>A subject with an address of its own. It has one at a time, and every former one redirects to it for ever.</summary>
public interface IAddressed
{
    Guid Id { get; }

    /// <summary>The subject's part of its present address.</summary>
    string Slug { get; }

    /// <summary>Earlier addresses.</summary>
    IReadOnlyList<string> FormerSlugs { get; }

    /// <summary>What the address is made of: a name, or a meeting's date.</summary>
    string NameInAddress { get; }

    /// <summary>The panel under whose address this one stands; empty for all but meetings.</summary>
    Guid AddressPanelId => Guid.Empty;

    /// <summary>Takes the first free address of its name. An address once given is never given to another subject.</summary>
    /// <param name="taken">Addresses of the other subjects of its kind, present and former; of a meeting, those under the same panel.</param>
    /// <param name="published">The address that it has so far; null before it is first published.</param>
    void TakeAddress(IReadOnlySet<string> taken, string? published);
}

/// <summary>The rule by which every subject takes its address.</summary>
internal static class Address
{
    /// <summary>Returns the first free address of a name, and keeps the one given up among the former ones.</summary>
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
