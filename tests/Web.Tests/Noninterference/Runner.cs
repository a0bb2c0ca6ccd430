using Goldseam.Web.Tests.Cast;
using NodaTime;
using NodaTime.Text;

namespace Goldseam.Web.Tests.Noninterference;

/// <summary>
/// Asks Mara's every question, lets Jonas do something private, asks again with the same cookies at the same moment, and compares
/// every byte. Between two comparisons life goes on for both.
/// </summary>
sealed class Runner(Place place, Person mara, Person jonas, int seed)
{
    readonly Random chance = new(seed);
    readonly JonasAlone alone = new(place, jonas, new(seed));
    string knownNote = "";

    public int Comparisons { get; private set; }
    public IReadOnlySet<string> IdsOfJonas => alone.Ids;

    public static async Task<(Place, Runner)> Opens(int seed, Place place)
    {
        var (mara, jonas) = await place.Couple();
        var runner = new Runner(place, mara, jonas, seed) { knownNote = place.NewId() };
        await mara.Writes_a_note("The first one.", runner.knownNote);
        return (place, runner);
    }

    /// <returns>The first difference, or null where there was none.</returns>
    public async Task<string?> Compares(int pairs)
    {
        for (var pair = 1; pair <= pairs; pair++)
        {
            await Both_are_in();
            var questions = Questions.All(knownNote, alone.NextIds.Concat(alone.Ids.Take(1)));
            var jar = mara.RemembersJar();
            var before = await Answers(questions, jar);
            var acts = await alone.Acts();
            var after = await Answers(questions, jar);
            for (var i = 0; i < questions.Count; i++)
            {
                Comparisons++;
                if (before[i] != after[i])
                    return $"seed {seed}, pair {pair}, {questions[i]}, after {acts}: {Difference(before[i], after[i])}";
            }
            await Life_goes_on();
        }
        return null;
    }

    async Task<List<string>> Answers(IReadOnlyList<Question> questions, IReadOnlyDictionary<string, string> jar)
    {
        mara.Has(jar);
        var answers = new List<string>(questions.Count);
        foreach (var question in questions)
        {
            place.Random.Begins_a_page();
            answers.Add((await question.Asked(mara)).Bytes);
        }
        place.Random.Goes_on();
        return answers;
    }

    async Task Life_goes_on()
    {
        switch (chance.Next(10))
        {
            case 0:
                await mara.Checks_in(alone.AnyFeeling, "What I say to you.", Audience());
                break;
            case 1:
                await jonas.Checks_in(alone.AnyFeeling, "What he says.", chance.Next(2) == 0 ? "both-of-us" : "when-both-have-answered");
                alone.Shared();
                break;
            case 2:
                await mara.Writes_a_note("Only mine.");
                break;
            case 3:
                await mara.Elsewhere().Signs_in();
                await mara.Elsewhere().Signs_in();
                break;
            case 4:
                await mara.Sends("/me/name", ("name", $"Mara {chance.Next(9)}"),
                    ("zone", chance.Next(2) == 0 ? "Europe/Berlin" : "Asia/Tokyo"));
                break;
            case 5:
                await jonas.Sends("/me/name", ("name", $"Jonas {chance.Next(9)}"), ("zone", "Europe/Berlin"));
                break;
            case 6:
                await (chance.Next(2) == 0 ? mara : jonas).Tells(place.NewId(), chance.Next(2) == 0 ? "harder" : "update", "It is said.");
                break;
            case 7:
                var day = place.Clock.Now.InUtc().Date;
                await (chance.Next(2) == 0 ? mara : jonas).Promises(place.NewId(), "Home at seven", LocalDatePattern.Iso.Format(day.PlusDays(1)));
                break;
            default:
                place.Waits(Duration.FromMinutes(chance.Next(1, 20 * 60)));
                break;
        }
    }

    async Task Both_are_in()
    {
        foreach (var person in new[] { mara, jonas })
            if ((await person.Opens("/visit")).Status == 401) Assert.Equal(302, (await person.Signs_in()).Status);
    }

    string Audience() => new[] { "only-me", "both-of-us", "when-both-have-answered" }[chance.Next(3)];

    static string Difference(string before, string after)
    {
        var at = 0;
        while (at < before.Length && at < after.Length && before[at] == after[at]) at++;
        return $"at {at}: ...{Around(before, at)}... is now ...{Around(after, at)}...";
    }

    static string Around(string text, int at) => text[Math.Max(0, at - 40)..Math.Min(text.Length, at + 60)].ReplaceLineEndings(" ");
}
