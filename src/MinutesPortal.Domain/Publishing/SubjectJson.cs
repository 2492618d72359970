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
/// The JSON of subjects in drafts and in the ledger: the properties marked with <see cref="StoredAttribute"/>, in the order of their
/// declaration, without empty ones. The format is a contract: published text is never written again.
/// </summary>
public static class SubjectJson
{
    /// <summary>
    /// The format number of every content. Until the first release is tagged the format may change without a new number.
    /// After that, each change increases it.
    /// </summary>
    public const int Format = 1;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        // The text is never put into a page unescaped, and people read it in the ledger.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // An older program must not read, and then rewrite, what it does not understand.
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new BilingualTextJson(), new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { MapStoredState } },
    };

    /// <summary>Writes a subject or a part of one as JSON. Equal values give equal text.</summary>
    public static string Write<T>(T value) where T : class => JsonSerializer.Serialize(value, value.GetType(), Options);

    /// <exception cref="JsonException">The text was not written by <see cref="Write{T}"/> for this type.</exception>
    public static T Read<T>(string json) where T : class? => (T)Read(typeof(T), json);

    /// <inheritdoc cref="Read{T}(string)"/>
    public static Subject Read(SubjectKind kind, string json) => (Subject)Read(TypeOf(kind), json);

    /// <summary>Copies a subject or a part of one, and lets a function rewrite every property of the copy.</summary>
    /// <param name="rewrite">Receives a property and its value, and returns the value to write.</param>
    public static Func<object, object> Copying(Func<PropertyInfo, object?, object?> rewrite)
    {
        var options = new JsonSerializerOptions(Options) { TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { MapStoredState, Rewrite } } };
        return value => Read(value.GetType(), JsonSerializer.Serialize(value, value.GetType(), options));

        void Rewrite(JsonTypeInfo type)
        {
            foreach (var property in type.Properties)
            {
                if (property is { Get: { } get, AttributeProvider: PropertyInfo member } && type.Type.Assembly == typeof(SubjectJson).Assembly)
                {
                    property.Get = entity => rewrite(member, get(entity));
                }
            }
        }
    }

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

    /// <summary>
    /// Lets JSON use private constructors and setters, as EF Core does, and keeps only the properties that are marked as stored.
    /// </summary>
    private static void MapStoredState(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object || type.Type.Assembly != typeof(SubjectJson).Assembly)
        {
            return;
        }

        if (type.Type.GetConstructor(BindingFlags.Instance | BindingFlags.NonPublic, []) is { IsPrivate: true } constructor && !type.Type.IsAbstract)
        {
            type.CreateObject = () => constructor.Invoke(null);
        }

        var ofRecord = type.Type.GetConstructors().SelectMany(constructor => constructor.GetParameters()).Select(parameter => parameter.Name).ToHashSet();
        foreach (var property in type.Properties.Where(property => property.AttributeProvider is PropertyInfo).ToList())
        {
            var member = (PropertyInfo)property.AttributeProvider!;
            var stored = member.GetCustomAttribute<StoredAttribute>();
            property.Order = member.Name == nameof(Subject.Id) ? -1 : 0;
            if (stored?.Field is { } name)
            {
                var field = member.DeclaringType!.GetField(name, BindingFlags.Instance | BindingFlags.NonPublic)!;
                property.Set = (entity, value) => field.SetValue(entity, value);
                property.ShouldSerialize = (_, value) => value is not System.Collections.ICollection { Count: 0 };
            }
            else if (stored is not null)
            {
                var setter = member.DeclaringType!.GetProperty(member.Name)!.SetMethod!;
                property.Set ??= (entity, value) => setter.Invoke(entity, [value]);
            }
            else if (!ofRecord.Contains(member.Name))
            {
                type.Properties.Remove(property);
            }
        }

        if (type.Type.IsAssignableTo(typeof(Subject)) || type.Type == typeof(ExemptContent))
        {
            type.Properties.Add(FormatOf(type));
        }
    }

    private static JsonPropertyInfo FormatOf(JsonTypeInfo type)
    {
        var format = type.CreateJsonPropertyInfo(typeof(int), "formatNumber");
        format.Order = -2;
        format.IsRequired = true;
        format.Get = _ => Format;
        format.Set = (_, value) =>
        {
            if (value is not Format)
            {
                throw new JsonException(
                    $"The content has format {value}, but this program reads format {Format}. Use the newer program that wrote it.");
            }
        };
        return format;
    }
}
