using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.CheckIns;
using Goldseam.Store.Members;
using Goldseam.Store.Sealing;

namespace Goldseam.Store.Tests.Members;

/// <summary>Somebody may know a way in, so Mara makes her keys new. What was written stays, and who knew the old ways stays out.</summary>
public sealed class RenewalTests : IDisposable
{
    const string NewWords = "seven plain boats on a slow river";

    readonly Home home = new();

    public void Dispose() => home.Dispose();

    static Passphrase Next(string words = NewWords)
    {
        Assert.True(Passphrase.TryRead(words, [], out var passphrase, out _));
        return passphrase;
    }

    async Task<Person> Renews(Person mara, string? passphrase = null)
    {
        var entrance = await mara.With(v => home.Store.Renewals.Renew(v, passphrase ?? Home.PassphraseTextOf("Mara"), Next(), browser: null));
        Assert.Null(entrance.Refusal);
        return new(home, "Mara", entrance.VisitCookie!);
    }

    [Fact]
    public async Task All_that_was_written_is_still_hers_and_theirs()
    {
        var (mara, jonas) = await home.Couple();
        await mara.ChecksIn("Before.");
        await jonas.ChecksIn("His.");
        for (var i = 0; i < 5; i++) await mara.KeepsANote($"Note {i}");
        var (hers, his) = (await mara.SeesEverything(), await jonas.SeesEverything());
        var again = await Renews(mara);
        Assert.Equal(hers, await again.SeesEverything());
        Assert.Equal(his, await jonas.SeesEverything());
        await again.ChecksIn("After.");
        await again.KeepsANote("And a note.");
        Assert.Equal(await jonas.ChecksTheRecord(), await again.ChecksTheRecord());
        Assert.Null((await again.SignsIn(NewWords)).Refusal);
        Assert.Equal(6, (await again.Reads()).OpenDrawer.Notes.All.Count);
    }

    [Fact]
    public async Task Every_other_way_in_is_over()
    {
        var mara = await home.Found("Mara");
        var spareKey = OneTimeCode.From(new SystemRandom());
        await mara.With(async v => { await home.Store.Accounts.KeepSpareKey(v, spareKey); return 0; });
        Assert.True(Pin.TryRead("274613", out var pin, out _));
        var device = await mara.With(v => home.Store.Devices.Add(v, pin, PersonName.Stored("My phone"), null));
        var tablet = new Person(home, "Mara", "");
        await tablet.SignsIn();

        var again = await Renews(mara);
        Assert.Null(await home.Store.Open(mara.Cookie, null, prolong: true));
        Assert.Null(await home.Store.Open(tablet.Cookie, null, prolong: true));
        Assert.IsType<DeviceGone>((await home.Store.Devices.Unlock(device, pin)).Refusal);
        Assert.IsType<DoesNotOpen>((await home.Store.Renewals.UseSpareKey(Home.SignInNameOf("Mara"), spareKey, Next())).Refusal);
        Assert.IsType<DoesNotOpen>((await tablet.SignsIn()).Refusal);
        Assert.False(await again.With(v => Task.FromResult(v.HasSpareKey)));
    }

    [Fact]
    public async Task The_wrong_passphrase_changes_nothing()
    {
        var mara = await home.Found("Mara");
        var entrance = await mara.With(v => home.Store.Renewals.Renew(v, "not her passphrase at all", Next(), browser: null));
        Assert.IsType<DoesNotOpen>(entrance.Refusal);
        Assert.Null((await mara.SignsIn()).Refusal);
        Assert.NotEmpty(await mara.SeesEverything());
    }

    [Fact]
    public async Task Who_copied_the_old_keys_can_open_nothing_that_is_written_from_then_on()
    {
        var mara = await home.Found("Mara");
        await mara.KeepsANote("Before.");
        using var copied = await mara.Open();
        var (drawer, author) = (Copy(copied.Keys.Drawer), copied.Keys.AsReader);
        var again = await Renews(mara);
        await again.KeepsANote("After.");
        var stored = await home.Store.Log.ReadRange(drawer.Id, 1, long.MaxValue);
        using var sealer = new EntrySealer(drawer);
        Assert.All(stored, e => Assert.Throws<EntryKeyTamperedException>(() => sealer.Open(e)));
        Assert.False(Chain.IsMine(author, stored[^1]));
    }

    static StreamKeys Copy(StreamKeys keys) => keys with { Wrap = keys.Wrap.ToArray(), Chain = keys.Chain.ToArray() };

    [Fact]
    public async Task An_entry_in_her_name_under_the_old_author_key_is_found_out()
    {
        var (mara, jonas) = await home.Couple();
        await mara.ChecksIn("Before.");
        using var copied = await mara.Open();
        var (record, reader) = (Copy(copied.Keys.Record), copied.Keys.AsReader with { AuthorKey = copied.Keys.AuthorKey.ToArray() });
        var again = await Renews(mara);
        using var intruder = await Intruder.At(home);
        var stored = await home.Store.Log.ReadRange(record.Id, 1, long.MaxValue);
        using var sealer = new EntrySealer(record);
        var forged = sealer.Seal(
            new(stored.Count + 1, new CheckInMade(Deeds.NewForm(), new(2026, 11, 23), Audience.BothOfUs, null), reader.Me, home.Clock.Now),
            stored[^1].Tag, reader.AuthorKey.Span, Domain.Fading.After);
        var (head, shreds) = await home.Store.Log.HeadOf(record.Id);
        Assert.True(await home.Store.Log.Append(
            [new(record.Id, head, shreds, [forged], [], new(record.Id, new byte[16], shreds, [new(new byte[32], head + 1, new byte[32], [])], []))]));
        await Assert.ThrowsAsync<AuthorTagException>(() => again.Reads());
        Assert.NotNull(await jonas.Reads());
    }

    [Fact]
    public async Task What_was_on_its_way_under_the_old_keys_does_not_arrive()
    {
        var (mara, jonas) = await home.Couple();
        for (var round = 0; round < 10; round++)
        {
            var passphrase = round == 0 ? Home.PassphraseTextOf("Mara") : $"{NewWords} {round}";
            var old = mara;
            var writing = Enumerable.Range(0, 4).Select(i => Task.Run(() => Tried(async () =>
            {
                await old.KeepsANote($"{round}.{i}");
                await old.IsCalled($"Mara {round}.{i}");
            })));
            var renewing = Task.Run(() => mara.With(v => home.Store.Renewals.Renew(v, passphrase, Next($"{NewWords} {round + 1}"), browser: null)));
            await Task.WhenAll([.. writing, renewing]);
            Assert.Null((await renewing).Refusal);
            mara = new(home, "Mara", (await renewing).VisitCookie!);
            Assert.Equal(await jonas.ChecksTheRecord(), await mara.ChecksTheRecord());
        }
    }

    [Fact]
    public async Task A_phone_or_a_spare_key_that_was_being_added_meanwhile_counts_under_the_new_keys_or_not_at_all()
    {
        var mara = await home.Found("Mara");
        for (var round = 0; round < 12; round++)
        {
            var (old, spareKey) = (mara, OneTimeCode.From(new SystemRandom()));
            Assert.True(Pin.TryRead("274613", out var pin, out _));
            string? device = null;
            var adding = Task.Run(() => Tried(async () =>
                device = await old.With(v => home.Store.Devices.Add(v, pin, PersonName.Stored("My phone"), null))));
            var keeping = Task.Run(() => Tried(() => old.With(async v => { await home.Store.Accounts.KeepSpareKey(v, spareKey); return 0; })));
            var passphrase = round == 0 ? Home.PassphraseTextOf("Mara") : $"{NewWords} {round}";
            var renewing = mara.With(v => home.Store.Renewals.Renew(v, passphrase, Next($"{NewWords} {round + 1}"), browser: null));
            await Task.WhenAll(adding, keeping, renewing);
            mara = new(home, "Mara", (await renewing).VisitCookie!);
            Assert.IsType<DeviceGone>((await home.Store.Devices.Unlock(device, pin)).Refusal);
            Assert.IsType<DoesNotOpen>((await home.Store.Renewals.UseSpareKey(Home.SignInNameOf("Mara"), spareKey, Next())).Refusal);
            Assert.NotNull(await mara.Reads());
        }
    }

    static async Task Tried(Func<Task> deed)
    {
        try
        {
            await deed();
        }
        catch (Exception e) when (e is VisitEndedException or InvalidOperationException)
        {
            // The visit ended on the way; nothing else may go wrong.
        }
    }

    [Fact]
    public async Task An_invitation_that_was_open_ends_and_another_can_be_made()
    {
        var mara = await home.Found("Mara");
        Assert.True(OneTimeCode.TryParse(await mara.Invites(), out var seen));
        var again = await Renews(mara);
        var vera = await home.Found("Vera");
        Assert.IsType<InvitationNotHere>(await vera.With(v => home.Store.Invitations.Join(v, seen)));
        var jonas = await home.Join("Jonas", await again.Invites());
        Assert.True((await again.Reads()).Record.Couples.IsOfTwo);
        Assert.Equal(await jonas.ChecksTheRecord(), await again.ChecksTheRecord());
    }

    [Fact]
    public async Task Somebody_who_came_in_just_before_is_not_shut_out()
    {
        var mara = await home.Found("Mara");
        var jonas = await home.Join("Jonas", await mara.Invites());
        using (var visit = await mara.Open()) Assert.NotNull(visit.Keys.Pending);
        var again = await Renews(mara);
        Assert.True((await again.Reads()).Record.Couples.IsOfTwo);
        await again.ChecksIn("Here.");
        Assert.Equal(await jonas.ChecksTheRecord(), await again.ChecksTheRecord());
    }

    [Fact]
    public async Task The_words_that_somebody_may_know_are_not_taken_again()
    {
        var mara = await home.Found("Mara");
        var entrance = await mara.With(v => home.Store.Renewals.Renew(v, Home.PassphraseTextOf("Mara"), Home.PassphraseOf("Mara"), browser: null));
        Assert.IsType<SamePassphrase>(entrance.Refusal);
        Assert.NotEmpty(await mara.SeesEverything());
    }

    [Fact]
    public async Task Where_something_does_not_match_nothing_is_changed()
    {
        var mara = await home.Found("Mara");
        await mara.KeepsANote("Hers.");
        _ = await mara.SeesEverything();
        using var intruder = await Intruder.At(home);
        var drawer = (await mara.DrawerId()).ToByteArray(bigEndian: true);
        intruder.Run("UPDATE entries SET author_tag = zeroblob(32) WHERE stream = $0 AND seq = 1", drawer);
        await Assert.ThrowsAsync<AuthorTagException>(() => Renews(mara));
        var member = await home.Store.Keyrings.Find("mara.here");
        Assert.Equal(1, member!.KeyringNumber);
    }

    [Fact]
    public async Task What_she_withdrew_and_what_she_can_still_withdraw_stay_so()
    {
        var mara = await home.Found("Mara");
        var (gone, kept) = (await mara.KeepsANote("Gone."), await mara.KeepsANote("Kept."));
        await mara.WithdrawsTheNote(gone);
        var again = await Renews(mara);
        await again.WithdrawsTheNote(kept);
        home.Restart();
        Assert.Null((await again.SignsIn(NewWords)).Refusal);
        Assert.Empty((await again.Reads()).OpenDrawer.Notes.Kept);
    }
}
