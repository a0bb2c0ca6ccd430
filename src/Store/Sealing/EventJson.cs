using System.Buffers.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Promises;
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
            new DateJson(), new TimeJson(), new InstantJson(), new RhythmJson(),
            new WordsJson<Words>(), new WordsJson<LongWords>(), new WordsJson<PersonName>(), new WordsJson<Line>(),
        },
    };

    sealed class DateJson : JsonConverter<LocalDate>
    {
        public override LocalDate Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            !reader.HasValueSequence && TryReadPlain(reader.ValueSpan, out var date)
                ? date
                : LocalDatePattern.Iso.Parse(reader.GetString()!).GetValueOrThrow();

        /// <summary>Most dates, without a text in between: years of entries are read in a row. The pattern reads what is unusual.</summary>
        static bool TryReadPlain(ReadOnlySpan<byte> text, out LocalDate date)
        {
            date = default;
            if (text.Length != 10 || text[4] != '-' || text[7] != '-' || text.ContainsAnyExceptInRange((byte)'-', (byte)'9')) return false;
            if (!Utf8Parser.TryParse(text[..4], out uint year, out var y) || !Utf8Parser.TryParse(text[5..7], out uint month, out var m)
                || !Utf8Parser.TryParse(text[8..], out uint day, out var d)) return false;
            if ((y, m, d) != (4, 2, 2) || year == 0 || month is 0 or > 12 || day is 0 or > 28) return false;
            date = new((int)year, (int)month, (int)day);
            return true;
        }

        public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options)
        {
            if (value.Year is < 0 or > 9999) { writer.WriteStringValue(LocalDatePattern.Iso.Format(value)); return; }
            Span<char> text = stackalloc char[10];
            text.TryWrite(null, $"{value.Year:0000}-{value.Month:00}-{value.Day:00}", out _);
            writer.WriteStringValue(text);
        }
    }

    /// <summary>To the minute, which is as exact as anybody promises.</summary>
    sealed class TimeJson : JsonConverter<LocalTime>
    {
        static readonly LocalTimePattern Pattern = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

        public override LocalTime Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            Pattern.Parse(reader.GetString()!).GetValueOrThrow();

        public override void Write(Utf8JsonWriter writer, LocalTime value, JsonSerializerOptions options) =>
            writer.WriteStringValue(Pattern.Format(value));
    }

    /// <summary>Through its constructor, so that no stored text can build a rhythm which there is not.</summary>
    sealed class RhythmJson : JsonConverter<Rhythm>
    {
        sealed record Stored(RhythmKind Kind, LocalDate From, LocalDate? Until, int Every, Weekdays On, int DayOfMonth);

        public override Rhythm Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            var s = JsonSerializer.Deserialize<Stored>(ref reader, options)!;
            return new(s.Kind, s.From, s.Until, s.Every, s.On, s.DayOfMonth);
        }

        public override void Write(Utf8JsonWriter writer, Rhythm value, JsonSerializerOptions options) => JsonSerializer.Serialize(
            writer, new Stored(value.Kind, value.From, value.Until, value.Every, value.On, value.DayOfMonth), options);
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
