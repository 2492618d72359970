using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(MinutesPortal.Web.Tests.SlowLast))]

namespace MinutesPortal.Web.Tests;

/// <summary>Runs classes with the trait <c>Speed=Slow</c> after all others, so that what fails quickly is known quickly.</summary>
public sealed class SlowLast : ITestCollectionOrderer
{
    /// <summary>Of a class that kills programs, runs a whole site, or needs a server of its own.</summary>
    public const string Speed = nameof(Speed);

    /// <summary>The value of the trait.</summary>
    public const string Slow = nameof(Slow);

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(collection => IsSlow(collection)).ThenBy(collection => collection.TestCollectionDisplayName, StringComparer.Ordinal)];

    /// <summary>Every class is a collection of its own, which names it: "Test collection for Namespace.Class (id: …)".</summary>
    private static bool IsSlow(ITestCollection collection) =>
        collection.TestCollectionDisplayName.Split(' ').Select(word => typeof(SlowLast).Assembly.GetType(word)).FirstOrDefault(type => type is not null) is { } type
        && type.GetCustomAttributes(typeof(TraitAttribute), inherit: false).Cast<TraitAttribute>().Any(trait => trait is { Name: Speed, Value: Slow });
}
