using Goldseam.Store.Members;
using Goldseam.Store.Sealing;
using NodaTime;

namespace Goldseam.Store.Tests.Members;

public sealed class SignInTests : IDisposable
{
    const string Wrong = "not the right words at all";

    readonly Home home = new();

    public void Dispose() => home.Dispose();

    Task<Entrance> Try(string name, string passphrase, string? browser = null) =>
        home.Store.Accounts.SignIn(Home.SignInNameOf(name), passphrase, browser);

    [Fact]
    public async Task An_unknown_name_and_a_wrong_passphrase_get_the_same_answer_after_the_same_tries()
    {
        await home.Found("Mara");
        for (var i = 0; i < 12; i++)
        {
            var (known, unknown) = (await Try("Mara", Wrong), await Try("Nobody", Wrong));
            Assert.Equal(known, unknown);
            home.Clock.Pass(Duration.FromSeconds(i * i));
        }
    }

    [Fact]
    public async Task The_name_is_read_without_regard_to_case_and_the_passphrase_in_either_normal_form()
    {
        Assert.True(Passphrase.TryRead("Züge fahren spät im März", [], out var passphrase, out _));
        var entrance = await home.Store.Accounts.Found(
            Home.SignInNameOf("Mara"), passphrase, Domain.Entries.PersonName.Stored("Mara"), "UTC");
        Assert.Null(entrance.Refusal);
        Assert.True(SignInName.TryRead("  MARA.Here ", out var name));
        foreach (var form in new[] { System.Text.NormalizationForm.FormC, System.Text.NormalizationForm.FormD })
            Assert.Null((await home.Store.Accounts.SignIn(name, "Züge fahren spät im März".Normalize(form), null)).Refusal);
        Assert.NotNull((await home.Store.Accounts.SignIn(name, "züge fahren spät im märz", null)).Refusal);
    }

    [Fact]
    public async Task Delays_grow_up_to_a_limit_and_nothing_is_ever_locked()
    {
        var mara = await home.Found("Mara");
        var waits = new List<Duration>();
        for (var tries = 0; tries < 40; tries++)
        {
            var entrance = await Try("Mara", Wrong);
            Assert.IsType<DoesNotOpen>(entrance.Refusal);
            if ((await Try("Mara", Wrong)).Wait is not { } wait) continue;
            waits.Add(wait);
            home.Clock.Pass(wait - Duration.FromMilliseconds(1));
            Assert.NotNull((await Try("Mara", Home.PassphraseTextOf("Mara"))).Wait);
            home.Clock.Pass(Duration.FromMilliseconds(1));
        }
        Assert.True(waits.Count >= 35);
        Assert.Equal(waits.Order(), waits);
        Assert.Equal(SignInDelays.Longest, waits[^1]);
        Assert.Null((await mara.SignsIn()).Refusal);
        Assert.Null((await Try("Mara", Wrong)).Wait);
    }

    [Fact]
    public async Task A_stranger_who_guesses_does_not_keep_out_a_browser_that_has_been_here()
    {
        var mara = await home.Found("Mara");
        var browser = (await mara.SignsIn()).BrowserCookie!;
        for (var i = 0; i < 30; i++) await Try("Mara", Wrong);
        Assert.NotNull((await Try("Mara", Home.PassphraseTextOf("Mara"))).Wait);
        Assert.Null((await mara.SignsIn(browser: browser)).Wait);
        Assert.NotNull((await mara.SignsIn(browser: browser)).VisitCookie);
    }

    [Fact]
    public async Task A_browser_cookie_is_good_for_the_name_it_was_given_for_and_only_unchanged()
    {
        var (mara, jonas) = await home.Couple();
        var jonass = (await jonas.SignsIn()).BrowserCookie!;
        for (var i = 0; i < 6; i++) await Try("Mara", Wrong);
        foreach (var cookie in new[] { jonass, new string('A', 64), "", "%", string.Concat(jonass[..^1], "=") })
            Assert.NotNull((await mara.SignsIn(browser: cookie)).Wait);
    }

    [Fact]
    public async Task A_stranger_who_holds_such_a_browser_has_to_wait_as_well()
    {
        var mara = await home.Found("Mara");
        var browser = (await mara.SignsIn()).BrowserCookie!;
        for (var i = 0; i < 6; i++) await Try("Mara", Wrong, browser);
        Assert.NotNull((await Try("Mara", Wrong, browser)).Wait);
        Assert.Null((await mara.SignsIn()).Wait);
    }

    [Fact]
    public async Task Ten_thousand_guesses_open_nothing()
    {
        var mara = await home.Found("Mara");
        await mara.KeepsANote();
        var member = await home.Store.Keyrings.Find("mara.here");
        var slot = member!.Slots.Single();
        var (right, opened, tried) = (Home.PassphraseTextOf("Mara"), 0, 0);
        for (var i = 0; i < 10_000; i++)
        {
            // The guess nearest to the right one: one character off, or a few hundred of the usual ones.
            var guess = i < right.Length * 60 ? Changed(right, i) : $"{right} {i}";
            if (guess == right) continue;
            var kek = Slot.Kek(System.Security.Cryptography.Rfc2898DeriveBytes.Pbkdf2(
                guess, slot.Salt, 1, System.Security.Cryptography.HashAlgorithmName.SHA512, 64));
            tried++;
            if (Slot.Open(slot with { Iterations = 1 }, kek, member.Id) is not null) opened++;
        }
        Assert.Equal((0, true), (opened, tried > 9_900));
        for (var i = 0; i < 60; i++)
        {
            var entrance = await Try("Mara", Changed(right, i));
            Assert.Null(entrance.VisitCookie);
            home.Clock.Pass(entrance.Wait ?? Duration.Zero);
        }
    }

    static string Changed(string text, int i)
    {
        var at = i % text.Length;
        return string.Concat(text.AsSpan(0, at), ((char)('A' + i / text.Length)).ToString(), text.AsSpan(at + 1));
    }

    [Fact]
    public async Task What_cannot_be_a_passphrase_opens_nothing_and_breaks_nothing()
    {
        await home.Found("Mara");
        string[] half = ["\uD800 alone, half a character", "half a character, alone \uDC00"];
        foreach (var typed in (string[])["", "\0", .. half, half[0] + new string('x', 5_000)])
        {
            home.Clock.Pass(Duration.FromHours(1));
            Assert.IsType<DoesNotOpen>((await Try("Mara", typed)).Refusal);
            Assert.IsType<DoesNotOpen>((await Try("Nobody", typed)).Refusal);
        }
    }

    [Fact]
    public async Task Who_comes_when_too_many_wait_is_asked_to_come_again()
    {
        using var slow = new Home(cost: new(60_000, 60_000));
        var entrances = await Task.WhenAll(
            Enumerable.Range(0, 60).Select(i => slow.Store.Accounts.SignIn(Home.SignInNameOf($"Guest{i}"), Wrong, null)));
        var refused = entrances.Count(e => e.Refusal is DoesNotOpen);
        Assert.InRange(refused, Derivations.MostStrangers, 59);
        Assert.Equal(60 - refused, entrances.Count(e => e == Entrance.TooBusy));
        Assert.IsType<DoesNotOpen>((await slow.Store.Accounts.SignIn(Home.SignInNameOf("Guest1"), Wrong, null)).Refusal);
    }

    [Fact]
    public async Task A_name_that_is_taken_is_refused_and_its_owner_stays()
    {
        var mara = await home.Found("Mara");
        Assert.True(Passphrase.TryRead("Vera keeps copper kettles cold", [], out var veras, out _));
        Assert.IsType<SignInNameTaken>(
            (await home.Store.Accounts.Found(Home.SignInNameOf("Mara"), veras, Domain.Entries.PersonName.Stored("Vera"), "UTC")).Refusal);
        Assert.Null((await mara.SignsIn()).Refusal);
        Assert.NotNull((await Try("Mara", "Vera keeps copper kettles cold")).Refusal);
    }
}
