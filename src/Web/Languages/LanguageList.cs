using System.Globalization;
using Goldseam.Web.Guarding;
using Goldseam.Web.Layout;

namespace Goldseam.Web.Languages;

/// <summary>
/// The languages there are: English, and each whose catalogue lies in the program. In development also two that nobody speaks.
/// </summary>
public sealed class LanguageList(IReadOnlyList<Texts> all)
{
    const string Folder = "texts/", Template = Folder + "goldseam.pot", Ending = ".po";

    public static LanguageList Read(bool isDevelopment) => new(
    [
        Texts.English,
        .. Embedded.Names.Where(n => n.StartsWith(Folder, StringComparison.Ordinal) && n.EndsWith(Ending, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(n => (Tag: n[Folder.Length..^Ending.Length], Name: n))
            .Select(l => new Texts(l.Tag, CultureInfo.GetCultureInfo(l.Tag), EntriesOf(l.Name))),
        .. isDevelopment ? PseudoLanguages.Of(EntriesOf(Template)) : [],
    ]);

    public IReadOnlyList<Texts> All { get; } = all;

    /// <summary>Where there is one alone, nobody is asked.</summary>
    public bool IsAChoice => All.Count > 1;

    public Texts? Find(string? language) =>
        All.FirstOrDefault(t => string.Equals(t.Language, language, StringComparison.OrdinalIgnoreCase));

    public IEnumerable<string> Tags => All.Select(t => t.Language);

    /// <summary>What was chosen in this browser, or else the first of what it asks for that is here; without either, English.</summary>
    public Texts WantedBy(HttpRequest request) =>
        !IsAChoice ? Texts.English : Find(request.Cookies[Cookies.Language]) ?? AskedFor(request) ?? Texts.English;

    /// <summary>A language in general stands for that of a country.</summary>
    Texts? AskedFor(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .Where(l => l.Quality is null or > 0).OrderByDescending(l => l.Quality ?? 1)
        .Select(l => Find(l.Value.Value) ?? Find(l.Value.Value?.Split('-')[0])).FirstOrDefault(t => t is not null);

    static IReadOnlyList<PoEntry> EntriesOf(string name)
    {
        using var file = Embedded.Text(name);
        return PoFile.Read(file);
    }
}
