using Goldseam.Domain.Couples;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.CheckIns;
using Goldseam.Store.Members;
using Goldseam.Store.Sealing;
using NodaTime;

namespace Goldseam.Store.Tests.Members;

public sealed class InvitationTests : IDisposable
{
    readonly Home home = new();

    public void Dispose() => home.Dispose();

    static OneTimeCode Code(string text)
    {
        Assert.True(OneTimeCode.TryParse(text, out var code));
        return code;
    }

    Task<Entrance> Join(string name, string code) => home.Store.Invitations.Join(
        Code(code), Home.SignInNameOf(name), Home.PassphraseOf(name), PersonName.Stored(name), "Europe/Vienna");

    async Task<Person> AnotherBrowser(string name)
    {
        var entrance = await home.Store.Accounts.SignIn(Home.SignInNameOf(name), Home.PassphraseTextOf(name), null);
        return new(home, name, entrance.VisitCookie!);
    }

    [Fact]
    public async Task Every_running_visit_of_the_founder_moves_to_the_shared_record()
    {
        var mara = await home.Found("Mara");
        var phone = await AnotherBrowser("Mara");
        await mara.ChecksIn("Written alone.", Audience.OnlyMe);
        await phone.Reads();
        var alone = (await mara.RecordId());
        var jonas = await home.Join("Jonas", await mara.Invites());
        var tablet = await AnotherBrowser("Mara");

        foreach (var browser in new[] { mara, phone, tablet })
        {
            var view = await browser.Reads();
            Assert.Equal(("Mara", "Jonas", Partner.First), (view.Myself.Name.Text, view.Other!.Name.Text, view.Me));
            Assert.Equal("Written alone.", view.OpenDrawer.OwnCheckIns.All.Single().Words!.Text);
            Assert.NotEqual(alone, (await browser.RecordId()));
            Assert.Equal((await jonas.RecordId()), (await browser.RecordId()));
        }
        await phone.ChecksIn("For both of us.");
        Assert.Equal("For both of us.", (await jonas.Reads()).Record.CheckIns.NewestOpen(Partner.First, LocalDate.MaxIsoValue)!.Words!.Text);
    }

    [Fact]
    public async Task A_row_put_by_hand_behind_an_open_invitation_moves_nobody()
    {
        var mara = await home.Found("Mara");
        await mara.ChecksIn("Written alone.", Audience.OnlyMe);
        var invitation = await mara.Invites();
        var (alone, pending) = await mara.With(v => Task.FromResult((v.Keys.Record.Id, v.Keys.Pending!.Value.Id.ToByteArray(bigEndian: true))));
        using (var intruder = await Intruder.At(home))
        {
            Assert.Equal(1, intruder.Run(
                """
                INSERT INTO entries (stream, seq, version, fade_month, ciphertext, commitment, tag, author_tag)
                SELECT stream, 2, version, fade_month, ciphertext, commitment, tag, author_tag FROM entries WHERE stream = $0
                """, pending));
            await mara.Reads();
            Assert.Equal(alone, (await mara.RecordId()));
            intruder.Run("DELETE FROM entries WHERE stream = $0 AND seq = 2", pending);
        }
        var jonas = await home.Join("Jonas", invitation);
        await mara.Reads();
        Assert.Equal((await jonas.RecordId()), (await mara.RecordId()));
    }

    [Fact]
    public async Task The_founders_visit_moves_also_when_its_next_deed_is_a_decision()
    {
        var mara = await home.Found("Mara");
        var jonas = await home.Join("Jonas", await mara.Invites());
        await mara.ChecksIn("Here you are.");
        Assert.Equal("Here you are.", (await jonas.Reads()).Record.CheckIns.NewestOpen(Partner.First, LocalDate.MaxIsoValue)!.Words!.Text);
    }

    [Fact]
    public async Task What_was_written_alone_stays_only_the_writers()
    {
        var mara = await home.Found("Mara");
        await mara.KeepsANote("Alone in the drawer.");
        await mara.IsCalled("Alone in the record");
        var (alone, drawer) = ((await mara.RecordId()), (await mara.DrawerId()));
        var jonas = await home.Join("Jonas", await mara.Invites());
        await mara.Reads();

        using var visit = await jonas.Open();
        Assert.DoesNotContain(new[] { visit.Keys.Record.Id, visit.Keys.Drawer.Id }, id => id == alone || id == drawer);
        Assert.DoesNotContain("Alone in the drawer", await jonas.SeesEverything());
        var jonass = await home.Store.Keyrings.Find(visit.Keys.Member);
        var keyring = Keyring.Open(visit.Keys.MemberKey, jonass!.Id, jonass.KeyringNumber, jonass.Keyring);
        Assert.DoesNotContain(keyring.Records, r => r.Stream.Id == alone);

        using var maras = await mara.Open();
        var member = await home.Store.Keyrings.Find(maras.Keys.Member);
        var kept = Keyring.Open(maras.Keys.MemberKey, member!.Id, member.KeyringNumber, member.Keyring).Records;
        Assert.Equal([alone, (await mara.RecordId())], kept.Select(r => r.Stream.Id));
        Assert.Equal("Alone in the record", (await mara.Reads()).Myself.Name.Text);
        Assert.Single((await mara.Reads()).OpenDrawer.Notes.Kept);
    }

    [Fact]
    public async Task Somebody_who_was_alone_here_joins_the_record_of_another_and_keeps_the_drawer()
    {
        var (mara, jonas) = (await home.Found("Mara"), await home.Found("Jonas"));
        var jonassPhone = await AnotherBrowser("Jonas");
        await jonas.KeepsANote("Mine.");
        var code = Code(await mara.Invites());
        Assert.Null(await jonas.With(v => home.Store.Invitations.Join(v, code)));
        foreach (var browser in new[] { jonas, jonassPhone })
        {
            var view = await browser.Reads();
            Assert.Equal((Partner.Second, "Mara"), (view.Me, view.Other!.Name.Text));
            Assert.Single(view.OpenDrawer.Notes.Kept);
        }
        Assert.Equal("Jonas", (await mara.Reads()).Other!.Name.Text);
        await jonas.ChecksIn("Hello.");
        await mara.ChecksIn("Hello you.");
        foreach (var person in new[] { mara, jonas })
        {
            await person.ChecksTheRecord();
            Assert.Null((await person.SignsIn()).Refusal);
        }
    }

    [Fact]
    public async Task Who_invited_and_then_joins_another_takes_the_own_invitation_back()
    {
        var (mara, jonas) = (await home.Found("Mara"), await home.Found("Jonas"));
        var (maras, jonass) = (await mara.Invites(), await jonas.Invites());
        Assert.Null(await jonas.With(v => home.Store.Invitations.Join(v, Code(maras))));
        Assert.IsType<InvitationNotHere>((await Join("Vera", jonass)).Refusal);
        Assert.Null(await jonas.With(v => home.Store.Invitations.Of(v)));
        Assert.IsType<AlreadyTwo>(await jonas.With(home.Store.Invitations.Make));
    }

    [Fact]
    public async Task A_code_opens_once()
    {
        var mara = await home.Found("Mara");
        var code = await mara.Invites();
        await home.Join("Jonas", code);
        Assert.IsType<InvitationNotHere>((await Join("Vera", code)).Refusal);
        Assert.IsType<AlreadyTwo>(await mara.With(home.Store.Invitations.Make));
        Assert.Null(await mara.With(v => home.Store.Invitations.Of(v)));
        Assert.Equal("Jonas", (await mara.Reads()).Other!.Name.Text);
    }

    [Fact]
    public async Task Of_two_who_use_a_code_at_the_same_moment_one_is_in()
    {
        var mara = await home.Found("Mara");
        var code = await mara.Invites();
        var entrances = await Task.WhenAll(new[] { "Jonas", "Vera", "Otto" }.Select(n => Task.Run(() => Join(n, code))));
        Assert.Single(entrances, e => e.VisitCookie is not null);
        Assert.Equal(2, entrances.Count(e => e.Refusal is InvitationNotHere));
        Assert.True((await mara.Reads()).Record.Couples.IsOfTwo);
        Assert.Equal(2, (await mara.Heads(home.Store)).Record);
    }

    [Fact]
    public async Task A_code_is_over_after_three_days_rounded_up_to_the_hour_and_is_then_forgotten()
    {
        home.Clock.Pass(Duration.FromMinutes(7));
        var mara = await home.Found("Mara");
        var code = await mara.Invites();
        Assert.Equal(Instant.FromUtc(2026, 11, 25, 20, 0), (await mara.With(v => home.Store.Invitations.Of(v)))!.Until);
        home.Clock.Now = Instant.FromUtc(2026, 11, 25, 20, 0);
        Assert.IsType<InvitationNotHere>((await Join("Jonas", code)).Refusal);
        home.Clock.Pass(Duration.FromSeconds(1));
        await home.Store.Tidy();
        using (var intruder = await Intruder.At(home)) Assert.Equal(1L, intruder.Get("SELECT count(*) FROM invitations"));
        await home.Runs(7);
        using (var intruder = await Intruder.At(home)) Assert.Equal(0L, intruder.Get("SELECT count(*) FROM invitations"));
        Assert.Null((await mara.SignsIn()).Refusal);
        Assert.Null(await mara.With(v => home.Store.Invitations.Of(v)));
        await home.Join("Jonas", await mara.Invites());
    }

    [Fact]
    public async Task A_code_that_was_taken_back_or_replaced_opens_nothing_and_leaves_nothing()
    {
        var mara = await home.Found("Mara");
        var first = await mara.Invites();
        var second = await mara.Invites();
        Assert.NotEqual(first, second);
        Assert.IsType<InvitationNotHere>((await Join("Vera", first)).Refusal);
        await mara.With(async v => { await home.Store.Invitations.TakeBack(v); return 0; });
        await mara.With(async v => { await home.Store.Invitations.TakeBack(v); return 0; });
        Assert.IsType<InvitationNotHere>((await Join("Vera", second)).Refusal);
        Assert.Null(await mara.With(v => home.Store.Invitations.Of(v)));
        using var intruder = await Intruder.At(home);
        Assert.Equal(1L, intruder.Get("SELECT count(DISTINCT stream) FROM entries"));
        Assert.Equal(0L, intruder.Get("SELECT count(*) FROM invitations"));
    }

    [Fact]
    public async Task The_own_code_and_a_made_up_one_are_refused()
    {
        var mara = await home.Found("Mara");
        var code = Code(await mara.Invites());
        Assert.IsType<OwnInvitation>(await mara.With(v => home.Store.Invitations.Join(v, code)));
        Assert.IsType<InvitationNotHere>(await mara.With(v => home.Store.Invitations.Join(v, OneTimeCode.From(new SystemRandom()))));
        Assert.NotNull(await mara.With(v => home.Store.Invitations.Of(v)));
    }

    [Fact]
    public async Task Somebody_who_shares_a_record_cannot_join_another()
    {
        var (mara, jonas) = await home.Couple();
        var vera = await home.Found("Vera");
        var code = Code(await vera.Invites());
        foreach (var person in new[] { mara, jonas })
            Assert.IsType<AlreadyTwo>(await person.With(v => home.Store.Invitations.Join(v, code)));
        Assert.NotNull(await vera.With(v => home.Store.Invitations.Of(v)));
    }

    [Fact]
    public async Task Taking_back_at_the_very_moment_when_somebody_comes_leaves_nobody_alone_in_a_shared_record()
    {
        for (var round = 0; round < 25; round++)
        {
            var mara = await home.Found($"Mara{round}");
            var code = await mara.Invites();
            var joining = Task.Run(() => Join($"Jonas{round}", code));
            await Task.WhenAll(joining, Task.Run(() => mara.With(async v => { await home.Store.Invitations.TakeBack(v); return 0; })));
            Assert.Equal((await joining).VisitCookie is not null, (await mara.Reads()).Record.Couples.IsOfTwo);
        }
    }

    [Fact]
    public async Task A_name_that_is_taken_leaves_the_invitation_standing()
    {
        var mara = await home.Found("Mara");
        await home.Found("Jonas");
        var code = await mara.Invites();
        Assert.IsType<SignInNameTaken>((await Join("Jonas", code)).Refusal);
        Assert.Null((await Join("Jonas2", code)).Refusal);
    }
}
