using Goldseam.Store.Sealing;
using Goldseam.Web.Guarding;
using Goldseam.Web.Tests.Cast;
using Goldseam.Web.Tests.Routes;
using NodaTime;

namespace Goldseam.Torture.Attacks;

/// <summary>
/// T12: Mara, Jonas and Ben at what is not theirs, over all routes: by ids, form ids, cookies, tokens and codes. Nothing of another's is shown
/// to them, every foreign id is not there, and Vera's record and drawer are afterwards what they were.
/// </summary>
static class AcrossAccounts
{
    const int TriesInAPlace = 10_000;

    public static async Task<string> Run(Trial trial)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        while (trial.GoesOn(1_500, 100_000))
        {
            await using var scene = await Scene.Opens();
            await scene.Vera.Signs_in();
            var before = await Veras(scene);
            var used = new HashSet<(bool IsBens, Guid Id)>();
            Person[] people = [scene.Mara, scene.Jonas, scene.Ben];
            for (var i = 0; i < TriesInAPlace && trial.GoesOn(1_500, 100_000); i++)
            {
                var who = people[trial.Random.Next(people.Length)];
                if (!who.IsIn) await who.Signs_in();
                var (what, reply, isRight) = await Try(scene, who, used, trial.Random);
                counts[what] = counts.GetValueOrDefault(what) + 1;
                trial.Ran();
                if (!isRight(reply)) trial.Wrong($"{who.Name} by {what} -> {reply}");
                if (Theirs(who).FirstOrDefault(words => reply.Text.Contains(words, StringComparison.Ordinal)) is { } shown)
                    trial.Wrong($"{who.Name} by {what} was shown \"{shown}\"");
                scene.Place.Waits(Duration.FromSeconds(1));
            }
            await scene.Vera.Signs_in();
            if (await Veras(scene) != before) trial.Wrong("What is Vera's has changed.");
        }
        return $"{Trial.List(counts)}; {Trial.Of(trial.WrongOnes, trial.Runs, "came to anything")}";
    }

    /// <summary>Her record to its last word, and how much there is in the drawer.</summary>
    static async Task<string> Veras(Scene scene) =>
        await Stores.WhatIsThere(scene.Place.Store, scene.Vera.Jar[Cookies.Visit]);

    static readonly string[] Names = ["Mara", "Jonas", "Vera"];

    /// <summary>What nobody but its author and, of a record, their partner may be shown.</summary>
    static IEnumerable<string> Theirs(Person who) =>
        from name in Names
        from words in name == "Vera" || who.Name == "Ben"
            ? (string[])["wrote this alone.", "waited.", "noticed a closed door.", "is home at seven", "says it."]
            : ["wrote this alone."]
        where name != who.Name
        select $"{name} {words}";

    static async Task<(string What, Reply Reply, Func<Reply, bool> IsRight)> Try(
        Scene scene, Person who, HashSet<(bool IsBens, Guid Id)> used, Random random)
    {
        switch (random.Next(8))
        {
            case 0:
                return ("form ids", await WithTheirFormId(scene, who, used, random), _ => true);
            case 1:
                var jar = who.RemembersJar();
                var (cookie, value) = (Jars[random.Next(Jars.Length)], scene.Vera.Jar);
                if (value.TryGetValue(cookie, out var veras)) who.Jar[cookie] = veras;
                var page = await Page(random).Asked(scene, who);
                who.Has(jar);
                return ("cookies", page, _ => true);
            case 2:
                var form = Any(RouteSamples.Forms, random);
                (string, string)[] typed = [(Guard.TokenField, scene.Vera.Token), .. form.Typed(scene)];
                return ("tokens", await who.Posts(form.AddressIn(scene), typed), r => r.Status == 400);
            case 3:
                return ("made-up visits", await WithACookieLikeTheirs(scene, random), r => r.Status == 401);
            case 4:
                var code = OneTimeCode.From(scene.Place.Random).ToString();
                var nobody = scene.Place.Meets("Nobody");
                var joined = await nobody.Joins(code);
                nobody.Dispose();
                return ("invitation codes", joined, r => r.Status is 422 or 429);
            default:
                var sample = Any(RouteSamples.All.Where(s => s.Ids is not null), random);
                var ids = sample.Ids!(scene);
                var theirs = new[] { ids.Mara, ids.Jonas, ids.Vera }.Where(id => who == scene.Ben || id != ids.Of(who)).ToList();
                var one = theirs[random.Next(theirs.Count)];
                // Who has made a thing of their own under that id meets their own.
                var isMade = used.Contains((who == scene.Ben, one));
                (string, string)[] headers = random.Next(3) == 0 ? [("HX-Request", "true")] : [];
                return ("ids", await sample.Asked(scene, who, one, headers), r => isMade || r.Status == sample.Elsewhere);
        }
    }

    static readonly string[] Jars = [Cookies.Seen, Cookies.Browser, Cookies.Form, Cookies.Device, Cookies.Shared];

    static RouteSample Any(IEnumerable<RouteSample> of, Random random)
    {
        var all = of.ToList();
        return all[random.Next(all.Count)];
    }

    static RouteSample Page(Random random) => Any(RouteSamples.Pages.Where(p => p.Address != "/leave"), random);

    /// <summary>A form that makes something, under an id that is another's already.</summary>
    static async Task<Reply> WithTheirFormId(Scene scene, Person who, HashSet<(bool, Guid)> used, Random random)
    {
        var form = Any(RouteSamples.Forms.Where(s => s.Typed(scene).Any(f => f.Name == "id")), random);
        var own = RouteSamples.All.Where(s => s.Ids is not null).Select(s => s.Ids!(scene)).ToList();
        Guid[] theirs = [.. own.Select(i => i.Vera), .. own.Where(i => who != scene.Jonas && i.Jonas != i.Mara).Select(i => i.Jonas)];
        var id = theirs[random.Next(theirs.Length)];
        used.Add((who == scene.Ben, id));
        return await who.Sends(form.AddressIn(scene), [.. form.Typed(scene).Select(f => f.Name == "id" ? ("id", id.ToString()) : f)]);
    }

    static async Task<Reply> WithACookieLikeTheirs(Scene scene, Random random)
    {
        var stranger = scene.Place.Meets("Nobody");
        var real = scene.Vera.Jar[Cookies.Visit].ToCharArray();
        real[random.Next(real.Length - 1)] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"[random.Next(64)];
        stranger.Jar[Cookies.Visit] = new string(real) is var near && near != scene.Vera.Jar[Cookies.Visit] ? near : new string('A', 43);
        stranger.Jar[Cookies.Seen] = scene.Vera.Jar.GetValueOrDefault(Cookies.Seen, "");
        var page = Any(RouteSamples.Pages.Where(p => !RouteSamples.IsPublic(scene.Place, p)), random);
        var reply = await stranger.Opens(page.AddressIn(scene));
        stranger.Dispose();
        return reply;
    }
}
