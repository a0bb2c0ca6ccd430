using Goldseam.Web.Guarding;
using Goldseam.Web.Tests.Routes;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace Goldseam.Web.Tests.Noninterference;

/// <summary>A comparison that never finds anything proves nothing: here it has to find each of these.</summary>
public sealed class SeededLeakTests(ITestOutputHelper output)
{
    public static TheoryData<string> Kinds => [.. Leaks.All.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_comparison_finds(string leak)
    {
        var secrets = new Secrets();
        await using var scene = await Scene.Opens(builder => builder.Services.AddSingleton(Leaks.Of(Leaks.All[leak], secrets)));
        var runner = await Runner.Opens(scene);
        using (var visit = (await scene.Place.Store.Open(scene.Jonas.Jar[Cookies.Visit], null, prolong: false))!)
            secrets.Drawer = visit.Keys.Drawer.Id.ToByteArray(bigEndian: true);
        secrets.AtFirst = scene.Place.Counts("SELECT count(*) FROM entries WHERE stream = $0", secrets.Drawer);
        (secrets.Jonas, secrets.Ids, secrets.Place) = (scene.Jonas, runner.IdsOfJonas, scene.Place);
        var difference = await runner.ComparesEachAct();
        Assert.NotNull(difference);
        output.WriteLine(difference);
    }
}
