using Goldseam.Web.Tests.Cast;
using NodaTime;

namespace Goldseam.Web.Tests.Noninterference;

/// <summary>What Jonas does that is nobody's business: his drawer, his account, his browsers, and forms that were refused.</summary>
sealed class JonasAlone(Place place, Person jonas, Random chance)
{
    static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    static readonly string[] Feelings = ["raw", "heavy", "steady", "warm", "open", "numb", "angry", "afraid"];

    readonly List<string> notes = [];
    readonly List<Person> elsewhere = [];
    LocalDate? sharedOn;

    /// <summary>Ids that the next acts will use, so that they can be asked for before they exist.</summary>
    public IReadOnlyList<string> NextIds { get; private set; } = [place.NewId(), place.NewId()];

    /// <summary>Ids that exist in his drawer by now.</summary>
    public HashSet<string> Ids { get; } = new(StringComparer.Ordinal);

    LocalDate Today => place.Clock.Now.InZone(Zone).Date;

    /// <summary>With an answer in the record today, moving it to "only me" would be an act in the record.</summary>
    public void Shared() => sharedOn = Today;

    public string AnyFeeling => Feelings[chance.Next(Feelings.Length)];

    string AnySide => new[] { "hurt", "broke", "both", "not-yet" }[chance.Next(4)];

    string AnyChapter => new[] { "by-the-days", "first-days", "steadying", "understanding", "closeness", "ours" }[chance.Next(6)];

    /// <returns>What he did.</returns>
    public async Task<string> Acts()
    {
        var done = new List<string>();
        for (var left = chance.Next(1, 4); left > 0; left--) done.Add(await One());
        Ids.UnionWith(NextIds);
        NextIds = [place.NewId(), place.NewId()];
        return string.Join(", ", done);
    }

    async Task<string> One()
    {
        switch (chance.Next(22))
        {
            case 0 or 1:
                await Writes(NextIds[0], new string('n', chance.Next(1, 3000)));
                return "a note";
            case 2:
                for (var i = 0; i < 10; i++) await Writes(place.NewId(), "One of many.");
                return "ten notes";
            case 3 when notes.Count > 0:
                await jonas.Sends($"/notes/{notes[chance.Next(notes.Count)]}/withdrawal");
                return "let a note go";
            case 4 or 5 when sharedOn != Today:
                await jonas.Checks_in(AnyFeeling, "Not for her.", "only-me", NextIds[1]);
                return "an answer only for himself";
            case 6:
                await jonas.Keeps_a_spare_key();
                return "a spare key";
            case 7:
                elsewhere.Add(jonas.Elsewhere());
                await elsewhere[^1].Signs_in();
                return "another browser";
            case 8:
                await jonas.Sends("/visits/end");
                await jonas.Leaves();
                await jonas.Signs_in();
                return "left and came back";
            case 9:
                await jonas.Elsewhere().Signs_in("not what it is, at all");
                return "a wrong passphrase";
            case 10:
                await jonas.Sends("/me/name", ("name", new string('J', 50)), ("zone", "Europe/Berlin"));
                await jonas.Sends("/check-ins", ("id", NextIds[1]), ("audience", "both-of-us"), ("words", "Half a thought."));
                return "drafts that were refused";
            case 11:
                await jonas.Sends("/side", ("id", place.NewId()), ("side", AnySide), ("outlook", "do-not-know"), ("tomorrow", "Not for her."));
                return "his side, or another";
            case 12:
                await jonas.Sends("/devices", ("pin", "905172"), ("name", "Tablet"));
                return "digits for this browser";
            case 13:
                await jonas.Elsewhere().Sends("/unlock", ("pin", "905172"));
                await jonas.Sends("/unlock", ("pin", "905172364"));
                return "wrong digits";
            case 14:
                await jonas.Sends("/locks", ("minutes", "10"), ("onDrawer", chance.Next(2) == 0 ? "yes" : ""));
                await jonas.Sends("/locks", ("minutes", "30"), ("onDrawer", ""));
                await jonas.Sends("/losses/seen", ("inRecord", "1"), ("inDrawer", "1"));
                return "locks";
            case 15 or 16:
                await LooksBack(chance.Next(2) == 0 ? "week" : "month");
                return "a page of his week, or his month";
            case 17 or 18:
                await jonas.Sends("/tellings/holding", ("held", chance.Next(2) == 0 ? "yes" : ""));
                await jonas.Tells(place.NewId(), "harder", "");
                await jonas.Sends("/commitments", ("id", place.NewId()), ("what", "Half a promise"), ("rhythm", "weekly"), ("from", "1 May"));
                return "holds what is hard, and forms that were refused";
            case 20:
                var was = (await jonas.Opens("/chapter")).Html.QuerySelector("input[name=saw]")?.GetAttribute("value") ?? "";
                await jonas.Sends("/chapter", ("chapter", AnyChapter), ("saw", was));
                return "his chapter, or another";
            case 21:
                await jonas.Sends("/earlier/putting-away");
                return "put away where his earlier days are";
            default:
                foreach (var page in new[] { "/today", "/me", "/us", "/side", "/pace", "/chapter", "/notes", "/visits", "/record", "/spare-key", "/earlier", "/reviews", "/reviews/week", "/reviews/month?page=3", "/concerns" })
                    await jonas.Opens(page);
                return "looked at his pages";
        }
    }

    /// <summary>He says nothing of it: neither that he is done, nor how far he is.</summary>
    async Task LooksBack(string kind)
    {
        (string, string)[] typed =
        [
            ("thanks", "Not for her yet."), ("how-it-was", "Not for her either."), ("my-promises", "One was late."), ("still-hard", "Asking."), ("one-thing", "Time."), ("taker", "you"),
            ("worked", "Walks."), ("look-again", "Evenings."), ("can-stop", "Lists."), ("closing", "So far."),
            ("another-month", chance.Next(2) == 0 ? "yes" : "not-yet"),
        ];
        var reply = await jonas.Sends($"/reviews/{kind}", [("id", NextIds[1]), ("page", $"{chance.Next(1, 4)}"), ("go", "stop"), .. typed]);
        Assert.Equal("/reviews", reply.Location);
    }

    async Task Writes(string id, string words)
    {
        await jonas.Writes_a_note(words, id);
        notes.Add(id);
    }
}
