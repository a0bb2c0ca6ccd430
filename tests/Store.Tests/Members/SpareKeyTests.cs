using Goldseam.Store.Members;
using Goldseam.Store.Sealing;

namespace Goldseam.Store.Tests.Members;

public sealed class SpareKeyTests : IDisposable
{
    const string NewWords = "seven plain boats on a slow river";

    readonly Home home = new();
    readonly OneTimeCode spareKey = OneTimeCode.From(new SystemRandom());

    public void Dispose() => home.Dispose();

    Task<Entrance> Use(OneTimeCode code, string words = NewWords)
    {
        Assert.True(Passphrase.TryRead(words, [], out var passphrase, out _));
        return home.Store.Renewals.UseSpareKey(Home.SignInNameOf("Mara"), code, passphrase);
    }

    async Task<Person> MaraWithASpareKey()
    {
        var mara = await home.Found("Mara");
        await mara.With(async v => { await home.Store.Accounts.KeepSpareKey(v, spareKey); return 0; });
        return mara;
    }

    [Fact]
    public async Task It_opens_once_and_sets_a_new_passphrase()
    {
        var mara = await MaraWithASpareKey();
        Assert.True(await mara.With(v => Task.FromResult(v.HasSpareKey)));
        await mara.KeepsANote("Written before.");
        var before = await mara.SeesEverything();

        var entrance = await Use(spareKey);
        Assert.Null(entrance.Refusal);
        Assert.Equal(before, await new Person(home, "Mara", entrance.VisitCookie!).SeesEverything());
        Assert.IsType<DoesNotOpen>((await Use(spareKey, "eight plain boats on a slow river")).Refusal);
        Assert.IsType<DoesNotOpen>((await mara.SignsIn()).Refusal);
        Assert.Null((await mara.SignsIn(NewWords)).Refusal);
        Assert.False(await mara.With(v => Task.FromResult(v.HasSpareKey)));
    }

    [Fact]
    public async Task A_sign_in_with_the_old_passphrase_that_waited_meanwhile_opens_nothing()
    {
        using var slow = new Home(cost: new(200_000, 1_000));
        var mara = await slow.Found("Mara");
        await mara.With(async v => { await slow.Store.Accounts.KeepSpareKey(v, spareKey); return 0; });
        Assert.True(Passphrase.TryRead(NewWords, [], out var passphrase, out _));
        var rescue = slow.Store.Renewals.UseSpareKey(Home.SignInNameOf("Mara"), spareKey, passphrase);
        var old = slow.Store.Accounts.SignIn(Home.SignInNameOf("Mara"), Home.PassphraseTextOf("Mara"), browser: null);
        Assert.Null((await rescue).Refusal);
        var entrance = await old;
        Assert.IsType<DoesNotOpen>(entrance.Refusal);
        Assert.Null(entrance.VisitCookie);
        Assert.Equal(1, await slow.Store.Visits.Count());
    }

    [Fact]
    public async Task It_ends_every_other_visit()
    {
        var mara = await MaraWithASpareKey();
        var phone = new Person(home, "Mara", "");
        await phone.SignsIn();
        var entrance = await Use(spareKey);
        Assert.Null(await home.Store.Open(mara.Cookie, null, prolong: true));
        Assert.Null(await home.Store.Open(phone.Cookie, null, prolong: true));
        Assert.NotNull(await home.Store.Open(entrance.VisitCookie, null, prolong: true));
    }

    [Fact]
    public async Task It_opens_once_also_when_two_use_it_at_the_same_moment()
    {
        await MaraWithASpareKey();
        var words = Enumerable.Range(0, 6).Select(i => $"boat number {i} on a slow river").ToArray();
        var entrances = await Task.WhenAll(words.Select(w => Use(spareKey, w)));
        Assert.Equal(5, entrances.Count(e => e.Refusal is DoesNotOpen));
        var opened = Array.FindIndex(entrances, e => e.Refusal is null);
        var jar = new Person(home, "Mara", "");
        Assert.Null((await jar.SignsIn(words[opened])).Refusal);
    }

    [Fact]
    public async Task Keeping_one_holds_also_while_another_visit_changes_the_keyring()
    {
        var mara = await home.Found("Mara");
        for (var round = 0; round < 20; round++)
        {
            var code = OneTimeCode.From(new SystemRandom());
            await Task.WhenAll(
                Task.Run(() => mara.With(home.Store.Invitations.Make)),
                Task.Run(() => mara.With(async v => { await home.Store.Accounts.KeepSpareKey(v, code); return 0; })));
            var member = await home.Store.Keyrings.Find(Home.SignInNameOf("Mara").Text);
            Assert.NotNull(Slot.Open(member!.Slots.Single(s => s.Kind == SlotKind.SpareKey), Slot.Kek(code), member.Id));
        }
    }

    [Fact]
    public async Task A_newer_one_takes_the_place_of_the_older()
    {
        var mara = await MaraWithASpareKey();
        var newer = OneTimeCode.From(new SystemRandom());
        await mara.With(async v => { await home.Store.Accounts.KeepSpareKey(v, newer); return 0; });
        Assert.IsType<DoesNotOpen>((await Use(spareKey)).Refusal);
        Assert.Null((await Use(newer)).Refusal);
    }

    [Fact]
    public async Task A_wrong_one_an_unknown_name_and_one_of_somebody_else_open_nothing()
    {
        await MaraWithASpareKey();
        await home.Found("Vera");
        Assert.True(Passphrase.TryRead(NewWords, [], out var passphrase, out _));
        foreach (var name in new[] { "Vera", "Nobody" })
            Assert.IsType<DoesNotOpen>((await home.Store.Renewals.UseSpareKey(Home.SignInNameOf(name), spareKey, passphrase)).Refusal);
        Assert.IsType<DoesNotOpen>((await Use(OneTimeCode.From(new SystemRandom()))).Refusal);
        Assert.Null((await Use(spareKey)).Refusal);
    }
}
