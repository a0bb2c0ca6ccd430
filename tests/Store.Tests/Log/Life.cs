using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Goldseam.Domain.Couples;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.CheckIns;
using Goldseam.Domain.Practices.Paces;
using Goldseam.Domain.Practices.Promises;
using Goldseam.Domain.Practices.Reviews;
using Goldseam.Domain.Practices.Sides;
using Goldseam.Domain.Practices.Tellings;
using Goldseam.Store.Sealing;
using Goldseam.Store.Visits;
using NodaTime;

namespace Goldseam.Store.Tests.Log;

enum Verb
{
    ChecksIn,
    WithdrawsTheCheckIn,
    ShowsTheCheckIn,
    KeepsANote,
    WithdrawsANote,
    IsCalled,
    StatesASide,
    SharesTheSide,
    SetsThePace,
    Promises,
    KeepsOrMovesAPromise,
    Tells,
    OpensOrTakesBackATelling,
    LooksBack,
    MakesKeysNew,
    Reads,
    ADayPasses,
    TheClockGoesBack,
}

/// <summary>One thing that happens in the life of a couple.</summary>
sealed record Move(bool ByMara, Verb Verb, int Choice);

/// <summary>Random lives of couples, and living them.</summary>
static class Life
{
    static readonly Gen<Move> Moves =
        from mara in Gen.Elements(true, false)
        from verb in Gen.Frequency(
            (4, Gen.Constant(Verb.ChecksIn)), (2, Gen.Constant(Verb.WithdrawsTheCheckIn)), (1, Gen.Constant(Verb.ShowsTheCheckIn)),
            (4, Gen.Constant(Verb.KeepsANote)), (2, Gen.Constant(Verb.WithdrawsANote)), (2, Gen.Constant(Verb.IsCalled)),
            (1, Gen.Constant(Verb.StatesASide)), (1, Gen.Constant(Verb.SharesTheSide)), (1, Gen.Constant(Verb.SetsThePace)),
            (1, Gen.Constant(Verb.Promises)), (2, Gen.Constant(Verb.KeepsOrMovesAPromise)), (2, Gen.Constant(Verb.Tells)),
            (2, Gen.Constant(Verb.OpensOrTakesBackATelling)), (2, Gen.Constant(Verb.LooksBack)),
            (1, Gen.Constant(Verb.MakesKeysNew)),
            (2, Gen.Constant(Verb.Reads)), (2, Gen.Constant(Verb.ADayPasses)), (1, Gen.Constant(Verb.TheClockGoesBack)))
        from choice in Gen.Choose(0, 1_000_000)
        select new Move(mara, verb, choice);

    public static Arbitrary<List<Move>> Of(int least, int most) => Arb.From(
        Gen.Choose(least, most).SelectMany(size => Moves.ListOf(size)).Select(moves => moves.ToList()), Shorter);

    static IEnumerable<List<Move>> Shorter(List<Move> moves) =>
        from size in new[] { moves.Count / 2, moves.Count / 4, 1 }
        where size > 0
        from at in Enumerable.Range(0, moves.Count - size + 1)
        select moves[..at].Concat(moves[(at + size)..]).ToList();

    /// <summary>
    /// One of everything that was ever stored, whoever would write it, and whether it makes sense there or not: what is sealed is no business
    /// of the sealing. What can have words comes with some behind it. Not who the two are, not what takes the words of some entry,
    /// and not what a later look hands in by itself.
    /// </summary>
    public static readonly IReadOnlyList<Decision> Anything = [.. Alone().Select(what => WordsOf(what) is { } words ? Decision.Of(what, words) : what)];

    static IEnumerable<Event> Alone() =>
        Samples().Where(what => what is not (CoupleEvent or OwnPaceLoosened or IWithdraws { Withdraws: not null }) && !NameOf(what).Contains(".words.", StringComparison.Ordinal));

    static Event? WordsOf(Event what) =>
        Samples().FirstOrDefault(words => NameOf(words).StartsWith($"{NameOf(what).Split('.')[0]}.words.", StringComparison.Ordinal));

    static string NameOf(Event what) => EventCatalogue.NameOf(what.GetType());

    static IEnumerable<Event> Samples() =>
        from file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "StoredEvents"), "*.json").Order(StringComparer.Ordinal)
        let type = EventCatalogue.Find(Path.GetFileNameWithoutExtension(file))
        where type is not null
        from line in File.ReadAllLines(file)
        select (Event)JsonSerializer.Deserialize(line, type, EventJson.Options)!;

    /// <returns>The form that was sent, or null where the move sends none.</returns>
    public static async Task<Func<Facts, Decision>?> Lives(this Move move, Home home, Person mara, Person jonas)
    {
        var who = move.ByMara ? mara : jonas;
        switch (move.Verb)
        {
            case Verb.Reads:
                _ = await who.SeesEverything();
                return null;
            case Verb.ADayPasses:
                home.Clock.Pass(Duration.FromHours(6 + move.Choice % 40));
                await mara.SignsIn();
                await jonas.SignsIn();
                return null;
            case Verb.MakesKeysNew:
                await who.MakesKeysNew();
                return null;
            case Verb.TheClockGoesBack:
                home.Clock.Pass(-Duration.FromMinutes(move.Choice % 300));
                return null;
        }
        var form = FormOf(move, await who.Reads());
        await who.Does(form);
        return form;
    }

    static Func<Facts, Decision> FormOf(Move move, View seen)
    {
        var (id, words) = (Deeds.NewForm(), $"Words {move.Choice}");
        return move.Verb switch
        {
            Verb.ChecksIn =>
                Deeds.CheckIn(id, move.Choice % 4 == 0 ? null : words, (Audience)(move.Choice % 3), (Feeling)(move.Choice % 8)),
            Verb.WithdrawsTheCheckIn => OnOne(seen.Record.CheckIns.All, c => v => v.Record.CheckIns.Withdraw(c.Id, v.Me)),
            Verb.ShowsTheCheckIn => OnOne(seen.Record.CheckIns.All, c => v => v.Record.CheckIns.Show(c.Id, v.Today, v.Me)),
            Verb.KeepsANote => Deeds.Note(id, words + new string('.', move.Choice % 900)),
            Verb.WithdrawsANote => OnOne(seen.OpenDrawer.Notes.All, n => v => v.Drawer.Notes.Withdraw(n.Id)),
            Verb.StatesASide => v => StatingASide.Decide(
                v.Record, v.Drawer, id, v.Today, (Side)(move.Choice % 3), null, Words.Stored(words), null, v.Me),
            Verb.SharesTheSide => v => SharingASide.Decide(v.Record, v.Drawer, v.Me),
            Verb.SetsThePace => v => SettingThePace.Decide(v.Record, v.Drawer, id, (Pace)(move.Choice % 4), v.Me),
            Verb.Promises => v => v.Record.Promises.Make(
                id, (PromiseKind)(move.Choice % 7), Line.Stored(words), null,
                new((RhythmKind)(move.Choice % 4), v.Today, null, 1 + move.Choice % 3, (Weekdays)(move.Choice % 128), null),
                move.Choice % 2 == 0 ? null : LocalTime.FromMinutesSinceMidnight(move.Choice % 1_440), v.Today, v.Me),
            Verb.KeepsOrMovesAPromise => OnOne(seen.Record.Promises.All, c => v => move.Choice % 3 == 0
                ? MovingAPromise.Decide(v.Record, id, c.Id, v.Today, v.Today.PlusDays(2), Words.Stored(words), v.Today, v.Me)
                : v.Record.Promises.Keep(c.Id, v.Today, v.Clock, v.Me)),
            Verb.Tells => v => TellingTheOther.Decide(
                v.Record, id, (TellingKind)(move.Choice % 4), Words.Stored(words), null, null, null, v.Today, v.Me),
            Verb.OpensOrTakesBackATelling => OnOne(seen.Record.Tellings.All, t => v => t.By == v.Me
                ? v.Record.Tellings.Withdraw(t.Id, v.Me)
                : v.Record.Tellings.Open(t.Id, v.Me, v.Now)),
            Verb.LooksBack => v => move.Choice % 2 == 0
                ? LookingBack.Write(
                    v.Drawer, Span.UpOn(ReviewKind.Week, v.Today), id, 1 + move.Choice % 3, [new(Prompt.Thanks, Words.Stored(words))], null, null, v.Today)
                : LookingBack.Finish(v.Record, v.Drawer, Span.UpOn(ReviewKind.Week, v.Today), v.Today, v.Me),
            _ => v => v.Record.Couples.Describe(PersonName.Stored($"Name {move.Choice % 50}"), v.Myself.Zone, v.Me),
        };

        Func<Facts, Decision> OnOne<T>(IReadOnlyList<T> all, Func<T, Func<Facts, Decision>> deed) =>
            all.Count == 0 ? _ => Decision.AlreadySo : deed(all[move.Choice % all.Count]);
    }
}
