using Goldseam.Web.Tests.Cast;
using Goldseam.Web.Tests.Routes;
using Xunit.Abstractions;

namespace Goldseam.Web.Tests.Noninterference;

/// <summary>I1: what Mara is served depends on the record, her drawer and the time. Jonas's own affairs change no byte.</summary>
public sealed class NoninterferenceTests(ITestOutputHelper output)
{
    const int ActsALife = 50;

    [Fact]
    public async Task No_act_that_is_only_his_changes_a_byte_for_Mara()
    {
        await using var scene = await Scene.Opens();
        var runner = await Runner.Opens(scene);
        var difference = await runner.ComparesEachAct();
        Assert.True(difference is null, difference);
        output.WriteLine($"{scene.PrivateActs.Count()} acts, {runner.Comparisons} answers compared");
        // Each page that names something was looked at from inside, and not at its door.
        foreach (var sample in RouteSamples.Pages.Where(s => s.Ids is not null))
            Assert.True(runner.Opened[sample.AddressIn(scene)], $"{sample} never opened");
    }

    [NightTheory]
    [InlineData(11)]
    [InlineData(22)]
    [InlineData(33)]
    [InlineData(44)]
    public async Task Whatever_life_goes_on_between(int seed)
    {
        await using var scene = await Scene.Opens();
        var runner = await Runner.Opens(scene, seed);
        var difference = await runner.ComparesALife(ActsALife);
        Assert.True(difference is null, difference);
        output.WriteLine($"seed {seed}: {runner.Comparisons} answers compared");
    }

    [Fact]
    public async Task However_many_visits_others_have_ones_own_stand_in_the_same_order()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        for (var i = 0; i < 12; i++) await mara.Elsewhere().Signs_in();
        var before = (await mara.Opens("/visits")).Bytes;
        for (var i = 0; i < 150; i++)
        {
            await jonas.Elsewhere().Signs_in();
            if (i % 10 == 0) Assert.Equal(before, (await mara.Opens("/visits")).Bytes);
        }
    }

    /// <summary>All that she is served, byte for byte.</summary>
    internal static async Task<string> EverythingOf(Person mara, Place place, IReadOnlyList<Question> questions)
    {
        var all = new List<string>();
        foreach (var question in questions)
        {
            place.Random.Begins_a_page();
            all.Add((await question.Asked(mara)).Bytes);
        }
        place.Random.Goes_on();
        return string.Join("\n\n", all);
    }

    [Fact]
    public async Task A_looser_pace_that_waits_shows_nowhere_and_neither_does_taking_it_back()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        await jonas.Sends("/side", ("id", place.NewId()), ("side", "hurt"));
        Assert.Equal("/side", (await jonas.Sends("/side/share")).Location);
        Assert.Equal("/pace", (await jonas.Sends("/pace", ("id", place.NewId()), ("pace", "not-this-week"))).Location);
        await mara.Opens("/today");
        var note = place.NewId();
        await mara.Writes_a_note("Hers.", note);
        Task<string> Everything() => EverythingOf(mara, place, Questions.WithoutThings(note));

        var before = await Everything();
        Assert.Contains("Not this week", before, StringComparison.Ordinal);
        await jonas.Sends("/pace", ("id", place.NewId()), ("pace", "daily"));
        Assert.Contains("starts on", (await jonas.Opens("/pace")).Text, StringComparison.Ordinal);
        Assert.Equal(before, await Everything());
        await jonas.Sends("/pace/keep");
        Assert.Equal(before, await Everything());
        await jonas.Sends("/pace", ("id", place.NewId()), ("pace", "weekly"));
        place.Waits(NodaTime.Duration.FromHours(25));
        await jonas.Signs_in();
        await jonas.Opens("/today");
        await mara.Signs_in();
        Assert.Contains("Once a week", (await mara.Opens("/us")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whether_the_one_who_was_asked_looks_tries_or_declines_shows_nowhere()
    {
        await using var place = await Place.Opens();
        var mara = await place.Founds("Mara");
        var ben = await place.Founds("Ben");
        var note = place.NewId();
        await mara.Writes_a_note("Will he come?", note);
        var code = await mara.Invites();

        // Asking somebody in again and taking it back are Mara's own acts, and not among the questions.
        var questions = Questions.WithoutThings(note, place.NewId());
        var jar = mara.RemembersJar();
        Task<string> Everything()
        {
            mara.Has(jar);
            return EverythingOf(mara, place, questions);
        }

        var jonas = place.Meets("Jonas");
        var notLooked = await Everything();
        await jonas.Opens("/join");
        Assert.Equal(notLooked, await Everything());
        Assert.Equal(422, (await jonas.Joins("0000-0000-0000-0000-0000-0000-0000")).Status);
        Assert.Equal(422, (await jonas.Joins(code[..^1] + (code[^1] == '0' ? '1' : '0'))).Status);
        Assert.Equal(notLooked, await Everything());
        jonas.Passphrase = "too short";
        Assert.Equal(422, (await jonas.Joins(code)).Status);
        Assert.Equal(notLooked, await Everything());
        Assert.Equal(422, (await jonas.Sends("/join", ("code", code), ("name", "Jonas"), ("signInName", ben.SignInName),
            ("passphrase", "eleven slow barges upriver"), ("zone", "Europe/Berlin"))).Status);
        Assert.Equal(notLooked, await Everything());
        await jonas.Opens("/");
        jonas.Passphrase = "Jonas keeps copper kettles warm";
        Assert.Equal(302, (await jonas.Founds()).Status);
        await jonas.Writes_a_note("I would rather begin alone.");
        Assert.Equal(notLooked, await Everything());
        Assert.Equal("/today?evening=first", (await jonas.Sends("/join", ("code", code))).Location);
        Assert.NotEqual(notLooked, await Everything());
    }
}
