using Goldseam.Web.Tests.Cast;
using Goldseam.Web.Tests.Practices.CheckIns;
using Goldseam.Web.Tests.Routes;
using NodaTime;

namespace Goldseam.Web.Tests.Noninterference;

/// <summary>
/// Asks Mara's every question, lets Jonas do something private, asks again with the same cookies at the same moment, and compares
/// every byte.
/// </summary>
sealed class Runner
{
    readonly Scene scene;
    readonly Person mara;
    readonly Random chance;
    readonly Alone alone;
    string knownNote = "";

    /// <summary>Of a browser that has not seen the newest entry, so that each answer says what it has seen now.</summary>
    IReadOnlyDictionary<string, string> jar = new Dictionary<string, string>();

    Runner(Scene scene, int seed)
    {
        (this.scene, mara, chance) = (scene, scene.Mara, new(seed));
        alone = new(scene, scene.Place, scene.Jonas, new(seed));
    }

    public int Comparisons { get; private set; }
    public IReadOnlySet<string> IdsOfJonas => alone.Ids;

    /// <summary>What Mara asked for with an id, and whether it ever opened.</summary>
    public Dictionary<string, bool> Opened { get; } = new(StringComparer.Ordinal);

    public static async Task<Runner> Opens(Scene scene, int seed = 7)
    {
        await scene.Jonas.Signs_in();
        await scene.Mara.Signs_in();
        var runner = new Runner(scene, seed) { knownNote = scene.Place.NewId(), jar = scene.Mara.RemembersJar() };
        await scene.Mara.Writes_a_note("The first one.", runner.knownNote);
        // What she opens for the first time she has opened from then on.
        await runner.Answers(runner.AllQuestions());
        return runner;
    }

    /// <summary>Each act that is only his, once.</summary>
    /// <returns>The first difference, or null where there was none.</returns>
    public async Task<string?> ComparesEachAct()
    {
        foreach (var act in scene.PrivateActs)
            if (await Compares(act) is { } difference) return $"after {act.What}: {difference}";
        return null;
    }

    /// <summary>Some of them, and between two comparisons life goes on for both.</summary>
    public async Task<string?> ComparesALife(int acts)
    {
        var all = scene.PrivateActs.ToList();
        for (var i = 1; i <= acts; i++)
        {
            mara.Has(jar);
            await Scene.AreIn(mara, scene.Jonas);
            jar = mara.RemembersJar();
            await Answers(AllQuestions());
            var act = all[chance.Next(all.Count)];
            // With an answer in the record today, moving it to "only me" would be an act in the record.
            if (act.What.StartsWith("an answer only", StringComparison.Ordinal) && sharedOn == scene.Today) continue;
            if (await Compares(act) is { } difference) return $"act {i}, after {act.What}: {difference}";
            await Life_goes_on();
        }
        return null;
    }

    string? sharedOn;

    IReadOnlyList<Question> AllQuestions() => Questions.All(scene, knownNote, alone.NextIds.Take(1).Concat(alone.Ids.TakeLast(1)));

    async Task<string?> Compares(PrivateAct act)
    {
        var questions = AllQuestions();
        var before = await Answers(questions);
        await act.Do(alone);
        var after = await Answers(questions);
        for (var i = 0; i < questions.Count; i++)
        {
            Comparisons++;
            if (before[i] != after[i]) return $"{questions[i]}: {Difference(before[i], after[i])}";
        }
        return null;
    }

    async Task<List<string>> Answers(IReadOnlyList<Question> questions)
    {
        mara.Has(jar);
        var answers = new List<string>(questions.Count);
        foreach (var question in questions)
        {
            scene.Place.Random.Begins_a_page();
            var reply = await question.Asked(mara);
            if (question.Verb == "GET") Opened[question.Path] = Opened.GetValueOrDefault(question.Path) || reply.Status == 200;
            answers.Add(reply.Bytes);
        }
        scene.Place.Random.Goes_on();
        return answers;
    }

    async Task Life_goes_on()
    {
        var (place, either) = (scene.Place, chance.Next(2) == 0 ? mara : scene.Jonas);
        switch (chance.Next(10))
        {
            case 0:
                await mara.Checks_in(CheckInsRoutes.AnyFeeling(alone), "What I say to you.", alone.AnyOf("only-me", "both-of-us", "when-both-have-answered"));
                break;
            case 1:
                await scene.Jonas.Checks_in(CheckInsRoutes.AnyFeeling(alone), "What he says.", alone.AnyOf("both-of-us", "when-both-have-answered"));
                sharedOn = scene.Today;
                break;
            case 2:
                await mara.Writes_a_note("Only mine.");
                break;
            case 3:
                await mara.Elsewhere().Signs_in();
                await mara.Elsewhere().Signs_in();
                break;
            case 4:
                await mara.Sends("/me/name", ("name", $"Mara {chance.Next(9)}"), ("zone", alone.AnyOf("Europe/Berlin", "Asia/Tokyo")));
                break;
            case 5:
                await scene.Jonas.Sends("/me/name", ("name", $"Jonas {chance.Next(9)}"), ("zone", "Europe/Berlin"));
                break;
            case 6:
                await either.Tells(place.NewId(), alone.AnyOf("harder", "update"), "It is said.");
                break;
            case 7:
                await either.Promises(place.NewId(), "Home at seven", scene.Today);
                break;
            default:
                place.Waits(Duration.FromMinutes(chance.Next(1, 20 * 60)));
                break;
        }
    }

    public static string Difference(string before, string after)
    {
        var at = 0;
        while (at < before.Length && at < after.Length && before[at] == after[at]) at++;
        return $"at {at}: ...{Around(before, at)}... is now ...{Around(after, at)}...";
    }

    static string Around(string text, int at) => text[Math.Max(0, at - 40)..Math.Min(text.Length, at + 60)].ReplaceLineEndings(" ");
}
