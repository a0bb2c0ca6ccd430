using AngleSharp.Html.Dom;
using Goldseam.Web.Tests.Cast;
using Goldseam.Web.Tests.Routes;

namespace Goldseam.Web.Tests.Pages;

/// <summary>Every sample, asked by somebody without a visit, by one of two and by one alone; and the pages for what goes wrong.</summary>
public sealed class Walk : IAsyncLifetime
{
    public const string LeavesTo = "https://weather.example/today";

    internal IReadOnlyList<(string What, Reply Reply)> All { get; private set; } = [];

    internal IEnumerable<(string What, Reply Reply, IHtmlDocument Page)> Pages =>
        All.Where(r => r.Reply.IsHtml).Select(r => (r.What, r.Reply, r.Reply.Html));

    public async Task InitializeAsync()
    {
        await using var scene = await Scene.Opens($"--Goldseam:LeaveTo={LeavesTo}");
        All = await Everywhere(scene);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    static async Task<IReadOnlyList<(string What, Reply Reply)>> Everywhere(Scene scene)
    {
        var seen = new List<(string, Reply)>();
        foreach (var sample in RouteSamples.All)
        {
            seen.Add(($"nobody, {sample}", await sample.Asked(scene, scene.Place.Meets("Nobody"))));
            foreach (var person in new[] { scene.Ben, scene.Mara })
            {
                await person.Signs_in();
                await person.Sends("/visits/end");
                seen.Add(($"{person.Name}, {sample}", await sample.Asked(scene, person)));
            }
        }
        await scene.Mara.Signs_in();
        foreach (var (what, reply) in await Wrong(scene)) seen.Add((what, reply));
        return seen;
    }

    static async Task<List<(string, Reply)>> Wrong(Scene scene)
    {
        var (mara, nobody) = (scene.Mara, scene.Place.Meets("Nobody"));
        return
        [
            ("nowhere", await mara.Opens("/nowhere")),
            ("nowhere, nobody", await nobody.Opens("/nowhere")),
            ("not bound", await mara.Opens("/notes?before=soon")),
            ("no token", await mara.Posts("/notes", [("words", "Kept.")])),
            ("from elsewhere", await mara.Sends("/notes", [("words", "Kept.")], [("Sec-Fetch-Site", "cross-site")])),
            ("not a form", await mara.Posts("/notes", "{}", "application/json")),
            ("too many", await mara.Sends("/notes", [.. Enumerable.Range(0, 70).Select(i => ($"f{i}", "x"))])),
            ("refused", await mara.Sends("/check-ins", ("id", scene.Place.NewId()), ("audience", "only-me"), ("words", "Kept."))),
            ("refused, by script", await mara.Sends(
                "/check-ins", [("id", scene.Place.NewId()), ("audience", "only-me")], [("HX-Request", "true")])),
            ("done, by script", await mara.Sends("/notes", [("id", scene.Place.NewId()), ("words", "Kept.")], [("HX-Request", "true")])),
            ("ended", await nobody.Sends("/notes", ("id", scene.Place.NewId()), ("words", "Kept."))),
            ("refused name", await mara.Sends("/me/name", ("name", new('a', 41)), ("zone", "Nowhere/Atall"))),
            ("refused account", await nobody.Sends(
                "/begin", ("name", "Nobody"), ("signInName", "no body"), ("passphrase", "eleven slow barges upriver"))),
        ];
    }
}
