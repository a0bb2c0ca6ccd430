using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Goldseam.Domain.Entries;
using NodaTime;
using NodaTime.Text;

namespace Goldseam.Store.Sealing;

/// <summary>
/// How events and states are written. By their runtime type, never through a base class; with the relaxed encoder, since the bytes
/// never reach a browser and the default one makes six bytes of an umlaut.
/// </summary>
public static class EventJson
{
    public static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters =
        {
            new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false),
            new DateJson(), new InstantJson(), new WordsJson<Words>(), new WordsJson<LongWords>(), new WordsJson<PersonName>(),
        },
    };

    sealed class DateJson : JsonConverter<LocalDate>
    {
        public override LocalDate Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            LocalDatePattern.Iso.Parse(reader.GetString()!).GetValueOrThrow();

        public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options)
        {
            if (value.Year is < 0 or > 9999) { writer.WriteStringValue(LocalDatePattern.Iso.Format(value)); return; }
            Span<char> text = stackalloc char[10];
            text.TryWrite(null, $"{value.Year:0000}-{value.Month:00}-{value.Day:00}", out _);
            writer.WriteStringValue(text);
        }
    }

    sealed class InstantJson : JsonConverter<Instant>
    {
        public override Instant Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            Instant.FromUnixTimeTicks(reader.GetInt64());

        public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value.ToUnixTimeTicks());
    }

    sealed class WordsJson<T> : JsonConverter<T> where T : class, IWords<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => T.Stored(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
    }
}
