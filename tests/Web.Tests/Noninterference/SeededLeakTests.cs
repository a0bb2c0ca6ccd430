using Goldseam.Web.Guarding;
using Goldseam.Web.Tests.Cast;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace Goldseam.Web.Tests.Noninterference;

/// <summary>A comparison that never finds anything proves nothing: here it has to find each of these.</summary>
public sealed class SeededLeakTests(ITestOutputHelper output)
{
    const int PairsAtMost = 25;

    public static TheoryData<string> Kinds => [.. Leaks.All.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_comparison_finds(string leak)
    {
        var secrets = new Secrets();
        await using var place = await Place.Opens(builder => builder.Services.AddSingleton(Leaks.Of(Leaks.All[leak], secrets)));
        var (mara, jonas) = await place.Couple();
        using (var visit = (await place.Store.Open(jonas.Jar[Cookies.Visit], null, prolong: false))!)
            secrets.Drawer = visit.Keys.Drawer.Id.ToByteArray(bigEndian: true);
        var runner = new Runner(place, mara, jonas, seed: 7);
        (secrets.Jonas, secrets.Ids, secrets.Place) = (jonas, runner.IdsOfJonas, place);
        var difference = await runner.Compares(PairsAtMost);
        output.WriteLine(difference);
        Assert.NotNull(difference);
    }
}
