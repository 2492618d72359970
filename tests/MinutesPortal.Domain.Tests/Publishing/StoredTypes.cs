using System.Reflection;
using MinutesPortal.Domain.Publishing;

namespace MinutesPortal.Domain.Tests.Publishing;

/// <summary>The types stored in the ledger, found by walking from the subjects, so that none is forgotten.</summary>
internal static class StoredTypes
{
    /// <summary>Every type with stored properties. Abstract types are listed with their derived ones.</summary>
    public static IReadOnlySet<Type> All { get; } = Walk();

    /// <summary>The enums among the stored properties.</summary>
    public static IEnumerable<Type> Enums => All.SelectMany(PropertiesOf).Select(property => Held(property)).Where(type => type.IsEnum).Distinct();

    /// <summary>The stored properties of a type: the marked ones, and the parameters of a record's primary constructor.</summary>
    public static IEnumerable<PropertyInfo> PropertiesOf(Type type)
    {
        var ofRecord = type.GetConstructors().SelectMany(constructor => constructor.GetParameters()).Select(parameter => parameter.Name).ToHashSet();
        return type.GetProperties().Where(property => property.GetCustomAttribute<StoredAttribute>() is not null || (IsRecord(type) && ofRecord.Contains(property.Name)));
    }

    public static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;

    private static HashSet<Type> Walk()
    {
        var found = new HashSet<Type>();
        var left = new Stack<Type>(typeof(Subject).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Subject))).Append(typeof(Domain.Meetings.ExemptContent)));
        while (left.TryPop(out var type))
        {
            foreach (var one in typeof(Subject).Assembly.GetTypes().Where(one => !one.IsAbstract && type.IsAssignableFrom(one) && found.Add(one)))
            {
                foreach (var property in PropertiesOf(one))
                {
                    var held = Held(property);
                    if (held.Assembly == typeof(Subject).Assembly && !held.IsEnum && held != typeof(Domain.Texts.BilingualText))
                    {
                        left.Push(held);
                    }
                }
            }
        }

        return found;
    }

    /// <summary>The type of a property, or of what its list or its nullable value holds.</summary>
    private static Type Held(PropertyInfo property) => property.PropertyType.IsGenericType ? property.PropertyType.GetGenericArguments()[0] : property.PropertyType;
}
