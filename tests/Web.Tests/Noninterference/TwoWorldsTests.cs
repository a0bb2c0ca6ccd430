using System.Text.RegularExpressions;
using Goldseam.Web.Guarding;
using Goldseam.Web.Tests.Cast;
using Goldseam.Web.Tests.Routes;
using NodaTime;
using Xunit.Abstractions;

namespace Goldseam.Web.Tests.Noninterference;

/// <summary>
/// The same store goes on in two places. In one, Jonas acts privately between all that the two share; in the other he does not.
/// Mara reads the same in both, but for what each sealing draws anew: form tokens, the seen cookie, and three words for the record.
/// </summary>
public sealed class TwoWorldsTests(ITestOutputHelper output)
{
    const int Steps = 6;

    [Fact]
    public Task What_lies_between_shared_acts_and_is_only_his_changes_nothing_later() => Compares(101);

    [NightTheory]
    [InlineData(102)]
    [InlineData(103)]
    [InlineData(104)]
    [InlineData(105)]
    [InlineData(106)]
    [InlineData(107)]
    [InlineData(108)]
    public Task However_their_life_goes(int seed) => Compares(seed);

    async Task Compares(int seed)
    {
        await using var scene = await Scene.Opens();
        var (with, acts) = await Lives(scene, seed, privately: true);
        var (without, _) = await Lives(scene, seed, privately: false);
        output.WriteLine($"seed {seed}: {acts}");
        Assert.Equal(without.Count, with.Count);
        foreach (var (expected, actual) in without.Zip(with))
            Assert.True(expected == actual, $"{expected.Split('\n')[0]}: {Runner.Difference(expected, actual)}");
    }

    static async Task<(List<string> Answers, string Acts)> Lives(Scene scene, int seed, bool privately)
    {
        await using var place = await scene.Place.Forks();
        var (mara, jonas) = (place.Meets("Mara"), place.Meets("Jonas"));
        foreach (var (person, there) in new[] { (mara, scene.Mara), (jonas, scene.Jonas) })
        {
            person.Has(there.RemembersJar().Where(c => c.Key != Cookies.Visit).ToDictionary(StringComparer.Ordinal));
            Assert.Equal(302, (await person.Signs_in()).Status);
        }
        // The sign of a place is drawn when it is first asked for.
        await mara.Opens("/.well-known/goldseam");
        var (shared, chance, acts, all) = (new Random(seed), new Random(seed), new List<string>(), scene.PrivateActs.ToList());
        var alone = new Alone(scene, place, jonas, new(seed));
        var answers = new List<string>();
        for (var step = 0; step < Steps; step++)
        {
            for (var i = 0; privately && i < 3; i++)
            {
                var act = all[chance.Next(all.Count)];
                await act.Do(alone);
                acts.Add(act.What);
            }
            await Shared(place, mara, jonas, shared, step);
            await mara.Opens("/today");
            foreach (var question in Questions.All(scene, "", []).Where(q => q.Path != "/spare-key" || q.Verb == "GET"))
            {
                place.Random.Begins_a_page();
                answers.Add($"step {step}, {question}\n{Masked(mara, (await question.Asked(mara)).Bytes)}");
            }
            place.Random.Goes_on();
        }
        return (answers, string.Join("; ", acts));
    }

    static async Task Shared(Place place, Person mara, Person jonas, Random chance, int step)
    {
        string Id(char who) => $"{who}{who}{who}{who}{who}{who}{who}{who}-0000-0000-0000-{step:d12}";
        var audience = chance.Next(2) == 0 ? "both-of-us" : "when-both-have-answered";
        switch (chance.Next(4))
        {
            case 0:
                await mara.Checks_in("warm", $"Mara, {step}", audience, Id('a'));
                break;
            case 1:
                await jonas.Tells(Id('b'), "update", $"Jonas, {step}");
                break;
            case 2:
                await mara.Writes_a_note($"Mine, {step}", Id('c'));
                break;
            default:
                place.Waits(Duration.FromHours(chance.Next(1, 30)));
                foreach (var person in new[] { mara, jonas })
                    if ((await person.Opens("/visit")).Status == 401) Assert.Equal(302, (await person.Signs_in()).Status);
                break;
        }
    }

    static string Masked(Person mara, string answer)
    {
        var masked = answer.Replace(mara.Token, "(token)", StringComparison.Ordinal);
        masked = Regex.Replace(masked, "__Host-seen=[A-Za-z0-9_-]+", "(seen)", RegexOptions.None, TimeSpan.FromSeconds(1));
        return Regex.Replace(masked, "<p class=\"said big\" lang=\"en\" translate=\"no\">[^<]*</p>", "(three words)", RegexOptions.None, TimeSpan.FromSeconds(1));
    }
}
