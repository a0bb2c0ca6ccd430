using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace Goldseam.Web.Helplines;

/// <summary>A file of helplines is there and cannot be used; the sentence says which and why.</summary>
public sealed class HelplinesNotUsableException(string sentence, Exception? inner = null) : Exception(sentence, inner);

/// <summary>Helplines as one file has them.</summary>
/// <param name="Gathered">The day on which the numbers were written down. It does not say that anybody dialled them.</param>
public sealed record HelplineFile(LocalDate Gathered, IReadOnlyList<Country> Countries)
{
    const string Ours = "helplines.json";

    static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false), new DateJson() },
    };

    /// <summary>What the program brings along.</summary>
    public static HelplineFile Bundled { get; } = ReadBundled();

    static HelplineFile ReadBundled()
    {
        using var stream = typeof(HelplineFile).Assembly.GetManifestResourceStream(Ours)!;
        return Parse(stream, Ours);
    }

    /// <exception cref="HelplinesNotUsableException">It cannot be read, or holds something that is not a helpline.</exception>
    public static HelplineFile Read(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return Parse(stream, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new HelplinesNotUsableException($"{path} cannot be read: look at the setting Goldseam__Helplines, or leave it out.", e);
        }
    }

    static HelplineFile Parse(Stream stream, string path)
    {
        try
        {
            var file = JsonSerializer.Deserialize<HelplineFile>(stream, Options) ?? throw new JsonException("It holds nothing.");
            return file.Faults().FirstOrDefault() is { } fault ? throw new HelplinesNotUsableException($"{path} cannot be used: {fault}.") : file;
        }
        catch (JsonException e)
        {
            var where = e.LineNumber is { } line ? $" near line {line + 1}" : "";
            throw new HelplinesNotUsableException(
                $"{path} is not written as a list of helplines{where}: compare it with the helplines.json that the README names.", e);
        }
    }

    IEnumerable<string> Faults() =>
        Countries.CountBy(c => c.Code, StringComparer.Ordinal).Where(c => c.Value > 1).Select(c => $"the country {c.Key} is there twice")
            .Concat(Countries.SelectMany(c => c.Faults()));

    sealed class DateJson : JsonConverter<LocalDate>
    {
        public override LocalDate Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && LocalDatePattern.Iso.Parse(reader.GetString()!) is { Success: true } parsed
            ? parsed.Value
            : throw new JsonException("A day is written as 2026-11-22.");

        public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) =>
            writer.WriteStringValue(LocalDatePattern.Iso.Format(value));
    }
}
