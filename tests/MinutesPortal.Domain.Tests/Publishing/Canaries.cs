using System.Collections;
using System.Reflection;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Tests.Publishing;

/// <summary>
/// Fills every stored property of a type with a value of its own, a canary, and finds the canaries in JSON. A flag is true and an enum has
/// its last value, so a property that was left out is noticed whatever its type.
/// </summary>
/// <param name="first">The number of the first canary, of three digits. Two cages in one test need different ones.</param>
/// <param name="given">The values that a test chooses itself, by property.</param>
internal sealed class Canaries(int first, IReadOnlyDictionary<string, object>? given = null)
{
    private readonly Dictionary<string, (object Value, string Json)> _canaries = [];

    public object Fill(Type type)
    {
        if (StoredTypes.IsRecord(type))
        {
            var constructor = type.GetConstructors().MaxBy(one => one.GetParameters().Length)!;
            return constructor.Invoke([.. constructor.GetParameters().Select(parameter => Value(parameter.ParameterType, $"{type.Name}.{parameter.Name}"))]);
        }

        var holder = type.GetConstructor(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public, [])!.Invoke(null);
        foreach (var property in StoredTypes.PropertiesOf(type))
        {
            var value = Value(property.PropertyType, $"{property.DeclaringType!.Name}.{property.Name}");
            if (property.GetCustomAttribute<StoredAttribute>()!.Field is { } name)
            {
                property.DeclaringType.GetField(name, BindingFlags.Instance | BindingFlags.NonPublic)!.SetValue(holder, value);
            }
            else
            {
                property.DeclaringType.GetProperty(property.Name)!.SetMethod!.Invoke(holder, [value]);
            }
        }

        return holder;
    }

    /// <summary>The properties whose canaries are in a JSON, such as "Meeting.Venue", in order.</summary>
    public IReadOnlyList<string> In(string json) =>
        [.. _canaries.Where(canary => json.Contains(canary.Value.Json, StringComparison.Ordinal)).Select(canary => canary.Key).Order(StringComparer.Ordinal)];

    private object Value(Type type, string name)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsGenericType)
        {
            var of = type.GetGenericArguments()[0];
            var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(of))!;
            foreach (var one in of.IsAbstract ? StoredTypes.All.Where(of.IsAssignableFrom).OrderBy(one => one.Name) : (IEnumerable<Type>)[of])
            {
                list.Add(Value(one, name));
            }

            return list;
        }

        return StoredTypes.All.Contains(type) ? Fill(type) : Canary(type, name);
    }

    /// <summary>All parts of a list share their canaries.</summary>
    private object Canary(Type type, string name)
    {
        if (!_canaries.TryGetValue(name, out var canary))
        {
            var value = given?.GetValueOrDefault(name) ?? New(type, first + _canaries.Count);
            var json = SubjectJson.Write(value);
            // A text is sought anywhere, even inside another text. The same number, flag or enum may occur often, so it is sought with its name.
            canary = (value, value is string or BilingualText or Guid or DateOnly or TimeOnly && given?.ContainsKey(name) != true
                ? json.Trim('"')
                : $"\"{char.ToLowerInvariant(name[name.IndexOf('.') + 1])}{name[(name.IndexOf('.') + 2)..]}\":{json}");
            Assert.DoesNotContain(_canaries, other => other.Value.Json == canary.Json);
            _canaries.Add(name, canary);
        }

        return canary.Value;
    }

    private static object New(Type type, int number) => type switch
    {
        _ when type == typeof(string) => $"canary{number}",
        _ when type == typeof(BilingualText) => new BilingualText($"canary{number}"),
        _ when type == typeof(int) => number,
        _ when type == typeof(long) => (long)number,
        _ when type == typeof(Guid) => new Guid(number, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1),
        _ when type == typeof(DateOnly) => new DateOnly(2023, 1, 1).AddDays(number),
        _ when type == typeof(TimeOnly) => new TimeOnly(1, 0).AddMinutes(number),
        _ when type == typeof(bool) => true,
        _ when type.IsEnum => Enum.GetValues(type).Cast<object>().Last(),
        _ => throw new NotSupportedException($"Say here what a canary of the type {type.Name} is."),
    };
}
