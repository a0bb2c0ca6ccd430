using Goldseam.Web.Tests.Cast;
using Goldseam.Web.Tests.Routes;

namespace Goldseam.Web.Tests.Noninterference;

/// <summary>One request that changes nothing, however often it is made.</summary>
sealed record Question(string Verb, string Path, (string, string)[] Fields, (string, string)[] Headers)
{
    public static Question Page(string path, params (string, string)[] headers) => new("GET", path, [], headers);

    public static Question Form(string path, params (string, string)[] fields) => new("POST", path, fields, []);

    public Question ByScript => this with { Headers = [.. Headers, ("HX-Request", "true")] };

    public Task<Reply> Asked(Person by) => Verb == "GET" ? by.Opens(Path, Headers) : by.Sends(Path, Fields, Headers);

    public override string ToString() => $"{Verb} {Path}{(Headers.Length > 0 ? " by script" : "")}";
}

/// <summary>Everything that one partner can ask: every page, what is nowhere, and forms that are refused or found done already.</summary>
static class Questions
{
    /// <summary>Leaving ends the visit, and shows nothing.</summary>
    static readonly string[] NotAsked = ["/leave"];

    static readonly (string, string)[] ByScript = [("HX-Request", "true")];

    /// <param name="scene">Whose things Mara's addresses name.</param>
    /// <param name="knownNote">A note of Mara's own, sent again.</param>
    /// <param name="probes">Ids that are the other's, or will be.</param>
    public static IReadOnlyList<Question> All(Scene scene, string knownNote, IEnumerable<string> probes) =>
    [
        .. RouteSamples.Pages.Select(s => s.AddressIn(scene)).Distinct(StringComparer.Ordinal).Except(NotAsked).Select(a => Question.Page(a)),
        .. Wrong(),
        .. Repeated(knownNote),
        .. probes.SelectMany(id => Probing(Guid.Parse(id), s => s.Typed(scene))),
    ];

    /// <summary>Where Mara's addresses name nothing.</summary>
    public static IReadOnlyList<Question> WithoutThings(string knownNote, params string[] probes) =>
    [
        .. RouteSamples.Pages.Where(s => s.Ids is null).Select(s => s.Address).Distinct(StringComparer.Ordinal).Except(NotAsked)
            .Select(a => Question.Page(a)),
        .. Wrong(),
        .. Repeated(knownNote),
        .. probes.SelectMany(id => Probing(Guid.Parse(id), _ => [])),
    ];

    static IEnumerable<Question> Wrong() =>
    [
        Question.Page("/nowhere"),
        Question.Page("/notes?before=soon"),
        Question.Page("/today", ("HX-Request", "true")),
        Question.Form("/check-ins", ("id", "no id"), ("words", "Kept.")),
        Question.Form("/check-ins", ("id", "11111111-1111-1111-1111-111111111111"), ("audience", "only-me"), ("words", "Kept.")),
        Question.Form("/check-ins", ("id", "11111111-1111-1111-1111-111111111111"), ("audience", "only-me"), ("words", "Kept.")).ByScript,
        Question.Form("/notes", ("id", "11111111-1111-1111-1111-111111111111"), ("words", "")),
        Question.Form("/notes", ("id", "11111111-1111-1111-1111-111111111111"), ("words", "")).ByScript,
        Question.Form("/me/name", ("name", new('a', 41)), ("zone", "Europe/Berlin")),
        Question.Form("/join", ("code", "not a code")),
        Question.Form("/spare-key", ("spareKey", "not a key"), ("lastGroup", "")),
        Question.Form("/record/accept", ("entry", "4")),
        Question.Form("/thanks", ("id", "11111111-1111-1111-1111-111111111111"), ("words", "")),
        Question.Form("/thanks", ("id", "11111111-1111-1111-1111-111111111111"), ("words", "")).ByScript,
        Question.Form("/small-questions", ("id", "no id"), ("noticed", "Kept.")),
        Question.Form("/small-questions/window", ("days", "15")),
        Question.Form("/anchors", ("id", "no id"), ("what", "Kept.")),
        Question.Page("/reviews/open"),
        Question.Page("/reviews/week?start=2026-11-17"),
        Question.Page("/reviews/month?start=2030-01-01"),
        Question.Form("/reviews/week", ("id", "no id"), ("page", "1"), ("thanks", "Kept.")),
        Question.Form("/reviews/month", ("id", "11111111-1111-1111-1111-111111111111"), ("page", "3"), ("another-month", "not-yet")),
        Question.Form("/reviews/finish", ("kind", "week")),
        Question.Form("/reviews/show", ("kind", "week")),
        Question.Form("/nowhere"),
        new("POST", "/notes", [("words", "Kept.")], [("Sec-Fetch-Site", "cross-site")]),
    ];

    static IEnumerable<Question> Repeated(string knownNote) =>
    [
        Question.Form("/notes", ("id", knownNote), ("words", "Sent again.")).ByScript,
        Question.Form("/notes", ("id", knownNote), ("words", "Sent again.")),
    ];

    /// <summary>At every address that names something, and in every form.</summary>
    static IEnumerable<Question> Probing(Guid id, Func<RouteSample, (string, string)[]> typed) =>
        from sample in RouteSamples.All
        where sample.Ids is not null
        from headers in sample.IsForm ? new[] { [], ByScript } : [[]]
        select new Question(sample.Verb, sample.AddressFor(id), typed(sample), headers);
}
