using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.EarlierDays;
using Goldseam.Domain.Practices.Promises;
using Goldseam.Store.Members;
using Goldseam.Store.Sealing;
using Goldseam.Store.Visits;
using NodaTime;

namespace Goldseam.Store.Tests.Visits;

/// <summary>Mara and Jonas were each alone here before they became two. What each wrote then opens for nobody else, and for them still.</summary>
public sealed class EarlierRecordTests : IDisposable
{
    readonly Home home = new();

    public void Dispose() => home.Dispose();

    static readonly LocalDate Today = new(2026, 11, 22);

    static async Task<Guid> Promises(Person person, string what)
    {
        var id = Deeds.NewForm();
        var outcome = await person.Does(v => v.Record.Promises.Make(
            id, PromiseKind.Practical, Line.Stored(what), null, new(RhythmKind.Daily, Today, null, 1, Weekdays.None, null), null, Today, v.Me));
        Assert.Null(outcome.Refusal);
        return id;
    }

    async Task<(Person Mara, Person Jonas, Guid Hers, Guid His)> WereAlone()
    {
        var (mara, jonas) = (await home.Found("Mara"), await home.Found("Jonas"));
        var (hers, his) = (await Promises(mara, "A walk before breakfast"), await Promises(jonas, "Home at seven"));
        Assert.True(OneTimeCode.TryParse(await mara.Invites(), out var code));
        Assert.Null(await jonas.With(v => home.Store.Invitations.Join(v, code)));
        await mara.Reads();
        return (mara, jonas, hers, his);
    }

    static Task<Outcome?> BringsAlong(Person person, Guid id) => person.With(visit => visit.BringAlong((v, there) =>
        there.State.Promises.Of(id) is { } one && BringingAlong.TermsFrom(one, v.Clock) is { } terms
            ? BringingAlong.Decide(there.State, v.Record, id, BringingAlong.SeenOf(terms), v.Clock, there.Me, v.Me)
            : BringingAlong.Decide(there.State, v.Record, id, null, v.Clock, there.Me, v.Me)));

    [Fact]
    public async Task What_each_wrote_alone_opens_for_its_writer_and_for_nobody_else()
    {
        var (mara, jonas, hers, his) = await WereAlone();
        foreach (var (person, own, others) in new[] { (mara, hers, his), (jonas, his, hers) })
        {
            var before = await person.With(v => v.ReadEarlierRecord());
            Assert.Equal(Partner.First, before!.Me);
            Assert.NotNull(before.State.Promises.Of(own));
            Assert.Null(before.State.Promises.Of(others));
            var ids = (await person.With(v => v.ReadWholeEarlierRecord())).Select(e => e.What).OfType<PromiseMade>().Select(e => e.Id);
            Assert.Equal([own], ids);
            Assert.Empty((await person.Reads()).Record.Promises.All);
        }
    }

    [Fact]
    public async Task Who_came_with_a_new_account_has_no_record_of_before()
    {
        var (mara, jonas) = await home.Couple();
        Assert.Null(await jonas.With(v => v.ReadEarlierRecord()));
        Assert.Empty(await jonas.With(v => v.ReadWholeEarlierRecord()));
        Assert.Null(await BringsAlong(jonas, Deeds.NewForm()));
        Assert.False(await jonas.With(v => Task.FromResult(v.HasEarlierRecord)));
        await mara.Reads();
        Assert.True(await mara.With(v => Task.FromResult(v.HasEarlierRecord)));
    }

    [Fact]
    public async Task From_many_tabs_at_once_a_promise_is_brought_along_once()
    {
        var (mara, jonas, _, his) = await WereAlone();
        var heads = await jonas.Heads(home.Store);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => BringsAlong(jonas, his))));
        Assert.All(outcomes, o => Assert.Null(o!.Value.Refusal));
        Assert.Equal((heads.Record + 1, heads.Drawer), await jonas.Heads(home.Store));
        var brought = Assert.Single((await mara.Reads()).Record.Promises.All);
        Assert.Equal((his, Partner.Second), (brought.Id, brought.By));
        var before = await jonas.With(v => v.ReadWholeEarlierRecord());
        Assert.Single(before, e => e.What is PromiseHandedBack);
        Assert.Equal(await mara.ChecksTheRecord(), await jonas.ChecksTheRecord());
    }

    [Fact]
    public async Task It_outlives_a_restart_and_new_keys()
    {
        var (mara, _, hers, _) = await WereAlone();
        home.Restart();
        await mara.SignsIn();
        Assert.True(Passphrase.TryRead("seven plain boats on a slow river", [], out var next, out _));
        var entrance = await mara.With(v => home.Store.Renewals.Renew(v, Home.PassphraseTextOf("Mara"), next, browser: null));
        Assert.Null(entrance.Refusal);
        var again = new Person(home, "Mara", entrance.VisitCookie!);
        Assert.NotNull((await again.With(v => v.ReadEarlierRecord()))!.State.Promises.Of(hers));
        Assert.Null((await BringsAlong(again, hers))!.Value.Refusal);
        Assert.NotNull((await again.Reads()).Record.Promises.Of(hers));
    }

    [Fact]
    public async Task What_was_changed_in_it_is_noticed_before_it_is_shown()
    {
        var (_, jonas, _, his) = await WereAlone();
        await BringsAlong(jonas, his);
        await home.Settle();
        using var intruder = await Intruder.At(home);
        var record = await jonas.With(async v => { await v.ReadEarlierRecord(); return v.Keys.Record.Id; });
        var stream = intruder.Rows("SELECT DISTINCT stream FROM entries WHERE stream <> $0 AND seq = 3", record.ToByteArray(bigEndian: true))
            .Select(r => (byte[])r[0]).ToList();
        Assert.NotEmpty(stream);
        foreach (var one in stream) intruder.Run("DELETE FROM entries WHERE stream = $0 AND seq = 3", one);
        await Assert.ThrowsAnyAsync<TamperingException>(() => jonas.With(v => v.ReadEarlierRecord()));
        await Assert.ThrowsAnyAsync<TamperingException>(() => jonas.With(v => v.ReadWholeEarlierRecord()));
    }
}
