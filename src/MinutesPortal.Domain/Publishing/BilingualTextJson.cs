using System.Text.Json;
using System.Text.Json.Serialization;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Publishing;

/// <summary>Writes a text as a plain string or, where there is Welsh, as <c>{"en": …, "cy": …}</c>.</summary>
internal sealed class BilingualTextJson : JsonConverter<BilingualText>
{
    public override BilingualText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return new(reader.GetString()!);
        }

        var languages = JsonSerializer.Deserialize<Dictionary<string, string>>(ref reader) ?? [];
        return languages.Count == 2 && languages.TryGetValue("en", out var english) && languages.TryGetValue("cy", out var welsh)
            ? new(english, welsh)
            : throw new JsonException("A bilingual text needs exactly the languages en and cy.");
    }

    public override void Write(Utf8JsonWriter writer, BilingualText value, JsonSerializerOptions options)
    {
        if (value.Welsh is null)
        {
            writer.WriteStringValue(value.English);
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("en", value.English);
        writer.WriteString("cy", value.Welsh);
        writer.WriteEndObject();
    }
}
