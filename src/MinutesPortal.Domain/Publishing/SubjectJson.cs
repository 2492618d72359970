using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.People;

namespace MinutesPortal.Domain.Publishing;

/// <summary>
/// The form in which an aggregate stands in a draft and in the ledger: what it stores, in the order in which its class declares it,
/// without what is empty. BilingualText once published is kept as it was written and never written again.
/// </summary>
public static class SubjectJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        // The text is never put into a page as it stands, and people read it in the ledger.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // An older program must not read, and then rewrite, what it does not understand.
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new BilingualTextJson(), new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { MapStoredState } },
    };

    /// <summary>A subject, or part of one, as JSON: the same value always the same text.</summary>
    public static string Write<T>(T value) where T : class => JsonSerializer.Serialize(value, value.GetType(), Options);

    /// <exception cref="JsonException">The text is not what <see cref="Write{T}"/> made of such a value.</exception>
    public static T Read<T>(string json) where T : class? => (T)Read(typeof(T), json);

    /// <inheritdoc cref="Read{T}(string)"/>
    public static Subject Read(SubjectKind kind, string json) => (Subject)Read(TypeOf(kind), json);

    /// <summary>What kind a subject is of.</summary>
    public static SubjectKind KindOf(Subject subject) => Enum.Parse<SubjectKind>(subject.GetType().Name);

    private static object Read(Type type, string json) =>
        JsonSerializer.Deserialize(json, type, Options) ?? throw new JsonException("The content is null.");

    private static Type TypeOf(SubjectKind kind) => kind switch
    {
        SubjectKind.Council => typeof(Council),
        SubjectKind.Panel => typeof(Panel),
        SubjectKind.Person => typeof(Person),
        SubjectKind.Meeting => typeof(Meeting),
        SubjectKind.Issue => typeof(Issue),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>Lets an entity be read past its private setters, as EF Core does, and leaves out what it only computes.</summary>
    private static void MapStoredState(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object || type.Type.Namespace?.StartsWith(typeof(DomainException).Namespace!, StringComparison.Ordinal) != true)
        {
            return;
        }

        if (type.Type.GetConstructor(BindingFlags.Instance | BindingFlags.NonPublic, []) is { IsPrivate: true } constructor && !type.Type.IsAbstract)
        {
            type.CreateObject = () => constructor.Invoke(null);
        }

        foreach (var property in type.Properties.Where(property => property.AttributeProvider is PropertyInfo).ToList())
        {
            var member = (PropertyInfo)property.AttributeProvider!;
            property.Order = member.Name == nameof(Subject.Id) ? -1 : 0;
            var field = member.DeclaringType!.GetField(
                char.ToLowerInvariant(member.Name[0]) + member.Name[1..], BindingFlags.Instance | BindingFlags.NonPublic);
            if (field is not null)
            {
                property.Set = (entity, value) => field.SetValue(entity, value);
                property.ShouldSerialize = (_, value) => value is not System.Collections.ICollection { Count: 0 };
            }
            else if (member.DeclaringType.GetProperty(member.Name)!.SetMethod is { } setter)
            {
                property.Set ??= (entity, value) => setter.Invoke(entity, [value]);
            }
            else
            {
                type.Properties.Remove(property);
            }
        }
    }
}
