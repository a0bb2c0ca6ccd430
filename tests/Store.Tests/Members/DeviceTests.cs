using Goldseam.Domain.Entries;
using Goldseam.Store.Members;
using Goldseam.Store.Moving;
using Goldseam.Store.Sealing;
using NodaTime;

namespace Goldseam.Store.Tests.Members;

/// <summary>Mara's phone opens with six digits. Whoever has less than the phone and the digits opens nothing.</summary>
public sealed class DeviceTests : IDisposable
{
    const string Digits = "274613";

    readonly Home home = new();

    public void Dispose() => home.Dispose();

    static Pin PinOf(string digits)
    {
        Assert.True(Pin.TryRead(digits, out var pin, out _));
        return pin;
    }

    Task<string> AddsHerPhone(Person person, string digits = Digits, string? before = null) =>
        person.With(async v => (await home.Store.Devices.Add(v, PinOf(digits), PersonName.Stored("My phone"), before))!);

    Task<Entrance> Unlock(string? device, string digits = Digits) => home.Store.Devices.Unlock(device, PinOf(digits));

    async Task<Person> Opens(string device)
    {
        var entrance = await Unlock(device);
        Assert.Null(entrance.Refusal);
        return new(home, "Mara", entrance.VisitCookie!);
    }

    [Fact]
    public async Task Six_digits_on_her_phone_open_what_she_wrote_also_after_a_restart()
    {
        var mara = await home.Found("Mara");
        await mara.KeepsANote("Written before.");
        var (before, device) = (await mara.SeesEverything(), await AddsHerPhone(mara));
        home.Restart();
        Assert.True(await home.Store.Devices.Knows(device));
        Assert.Equal(before, await (await Opens(device)).SeesEverything());
    }

    [Fact]
    public async Task Five_wrong_tries_end_it_and_her_passphrase_still_opens()
    {
        var mara = await home.Found("Mara");
        var device = await AddsHerPhone(mara);
        for (var left = Devices.Tries - 1; left > 0; left--) Assert.Equal(new WrongPin(left), (await Unlock(device, "905172364")).Refusal);
        Assert.IsType<DeviceGone>((await Unlock(device, "905172364")).Refusal);
        Assert.IsType<DeviceGone>((await Unlock(device)).Refusal);
        Assert.False(await home.Store.Devices.Knows(device));
        Assert.Null((await mara.SignsIn()).Refusal);
    }

    [Fact]
    public async Task A_right_try_begins_the_counting_anew()
    {
        var device = await AddsHerPhone(await home.Found("Mara"));
        for (var round = 0; round < 3; round++)
        {
            for (var i = 1; i < Devices.Tries; i++) Assert.IsType<WrongPin>((await Unlock(device, "905172364")).Refusal);
            await Opens(device);
        }
    }

    [Fact]
    public async Task Who_tries_four_times_between_her_own_visits_has_twenty_tries_in_all()
    {
        var mara = await home.Found("Mara");
        var device = await AddsHerPhone(mara);
        var wrong = 0;
        while (await home.Store.Devices.Knows(device))
        {
            for (var i = 0; i < Devices.Tries - 1 && await home.Store.Devices.Knows(device); i++, wrong++) await Unlock(device, "90517236");
            if (await home.Store.Devices.Knows(device)) await Opens(device);
        }
        Assert.Equal(Devices.MostWrong, wrong);
        Assert.IsType<DeviceGone>((await Unlock(device)).Refusal);
    }

    [Fact]
    public async Task A_phone_whose_description_was_spoiled_is_listed_all_the_same()
    {
        var mara = await home.Found("Mara");
        var device = await AddsHerPhone(mara);
        using var intruder = await Intruder.At(home);
        intruder.Run("UPDATE devices SET about = zeroblob(length(about))");
        var listed = Assert.Single(await mara.With(v => home.Store.Devices.Of(v, null)));
        Assert.Null(listed.Name);
        await mara.With(async v => { await home.Store.Devices.Drop(v, listed.Id); return 0; });
        Assert.IsType<DeviceGone>((await Unlock(device)).Refusal);
    }

    [Fact]
    public async Task What_was_ended_is_nowhere_on_the_disk_any_more()
    {
        var mara = await home.Found("Mara");
        await AddsHerPhone(mara);
        using var intruder = await Intruder.At(home);
        var blob = (byte[])intruder.Get("SELECT blob FROM devices")!;
        intruder.Dispose();
        var listed = Assert.Single(await mara.With(v => home.Store.Devices.Of(v, null)));
        await mara.With(async v => { await home.Store.Devices.Drop(v, listed.Id); return 0; });
        await home.Settle();
        foreach (var file in Directory.GetFiles(home.Folder).Where(f => !f.EndsWith(".lock", StringComparison.Ordinal)))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            Assert.True(content.AsSpan().IndexOf(blob) < 0, file);
        }
    }

    [Fact]
    public async Task Ten_thousand_guesses_open_nothing_the_right_one_among_them()
    {
        var device = await AddsHerPhone(await home.Found("Mara"));
        var opened = 0;
        var guesses = Enumerable.Range(263_000, 13_000).Select(n => n.ToString("000000", null)).Where(g => Pin.TryRead(g, out _, out _)).ToList();
        Assert.Contains(Digits, guesses);
        foreach (var some in guesses.Chunk(50))
            opened += (await Task.WhenAll(some.Select(g => Task.Run(() => Unlock(device, g))))).Count(e => e.VisitCookie is not null);
        Assert.Equal((0, true), (opened, guesses.Count > 10_000));
    }

    [Fact]
    public async Task A_try_is_counted_before_it_is_looked_at_however_many_come_at_once()
    {
        var device = await AddsHerPhone(await home.Found("Mara"));
        var entrances = await Task.WhenAll(Enumerable.Range(0, 25).Select(_ => Task.Run(() => Unlock(device, "905172364"))));
        Assert.Equal(Devices.Tries - 1, entrances.Count(e => e.Refusal is WrongPin));
    }

    [Fact]
    public async Task A_try_that_the_power_cut_off_was_counted()
    {
        var device = await AddsHerPhone(await home.Found("Mara"));
        using var intruder = await Intruder.At(home);
        await Unlock(device, "905172364");
        home.Restart();
        Assert.Equal(1L, intruder.Get("SELECT tries FROM devices"));
    }

    [Fact]
    public async Task The_row_without_the_phone_opens_nothing_and_is_not_even_counted()
    {
        await AddsHerPhone(await home.Found("Mara"));
        using var intruder = await Intruder.At(home);
        var find = (byte[])intruder.Get("SELECT find FROM devices")!;
        foreach (var cookie in new[] { null, "", System.Buffers.Text.Base64Url.EncodeToString(find), new string('A', 43) })
            Assert.IsType<DeviceGone>((await Unlock(cookie)).Refusal);
        Assert.Equal(0L, intruder.Get("SELECT tries FROM devices"));
    }

    [Fact]
    public async Task The_phone_of_somebody_else_opens_only_what_is_theirs()
    {
        var (mara, vera) = (await home.Found("Mara"), await home.Found("Vera"));
        var (maras, veras) = (await AddsHerPhone(mara), await AddsHerPhone(vera));
        using var intruder = await Intruder.At(home);
        var (one, other) = ((byte[])intruder.Rows("SELECT member FROM members ORDER BY sign_in_name")[0][0],
            (byte[])intruder.Rows("SELECT member FROM members ORDER BY sign_in_name")[1][0]);
        intruder.Run("UPDATE devices SET member = CASE WHEN member = $0 THEN $1 ELSE $0 END", one, other);
        Assert.IsType<WrongPin>((await Unlock(maras)).Refusal);
        Assert.IsType<WrongPin>((await Unlock(veras)).Refusal);
    }

    [Theory]
    [InlineData("salt")]
    [InlineData("blob")]
    public async Task A_row_of_which_any_bit_was_changed_does_not_open(string column)
    {
        var device = await AddsHerPhone(await home.Found("Mara"));
        using var intruder = await Intruder.At(home);
        var (original, row) = (intruder.Get($"SELECT {column} FROM devices")!, intruder.Copy("devices", "1 = 1"));
        foreach (var flipped in Intruder.SingleBitFlips(original))
        {
            intruder.Run($"UPDATE devices SET {column} = $0", flipped);
            Assert.IsType<WrongPin>((await Unlock(device)).Refusal);
            intruder.Run("DELETE FROM devices");
            row.PutBack();
        }
        await Opens(device);
    }

    [Fact]
    public async Task A_row_that_was_made_cheaper_to_guess_is_refused_before_anything_is_derived()
    {
        var device = await AddsHerPhone(await home.Found("Mara"));
        using var intruder = await Intruder.At(home);
        foreach (var iterations in new[] { 0L, 1, 999, int.MaxValue })
        {
            intruder.Run("UPDATE devices SET iterations = $0", iterations);
            await Assert.ThrowsAsync<SlotDowngradedException>(() => Unlock(device));
        }
    }

    [Fact]
    public async Task Thirty_days_without_it_end_it_and_each_use_begins_them_anew()
    {
        var device = await AddsHerPhone(await home.Found("Mara"));
        home.Clock.Pass(Duration.FromDays(29));
        await Opens(device);
        home.Clock.Pass(Duration.FromDays(29));
        await Opens(device);
        home.Clock.Pass(Duration.FromDays(32));
        Assert.IsType<DeviceGone>((await Unlock(device)).Refusal);
        await home.Store.Tidy();
        using var intruder = await Intruder.At(home);
        // Nobody tidied for a season, so the clock has to prove itself first.
        Assert.Equal(1L, intruder.Get("SELECT count(*) FROM devices"));
        await home.Runs(7);
        Assert.Equal(0L, intruder.Get("SELECT count(*) FROM devices"));
    }

    [Fact]
    public async Task She_sees_her_phones_and_ends_one_of_them()
    {
        var mara = await home.Found("Mara");
        var old = await AddsHerPhone(mara);
        home.Clock.Pass(Duration.FromMinutes(10));
        var now = await mara.With(async v => (await home.Store.Devices.Add(v, PinOf("905172"), PersonName.Stored("Tablet"), null))!);
        var all = await mara.With(v => home.Store.Devices.Of(v, now));
        Assert.Equal([("Tablet", true), ("My phone", false)], all.Select(d => (d.Name, d.IsThisOne)));
        await mara.With(async v => { await home.Store.Devices.Drop(v, all[1].Id); return 0; });
        Assert.IsType<DeviceGone>((await Unlock(old)).Refusal);
        Assert.Equal("Tablet", Assert.Single(await mara.With(v => home.Store.Devices.Of(v, now))).Name);
    }

    [Fact]
    public async Task Nobody_ends_the_phone_of_the_other()
    {
        var (mara, jonas) = await home.Couple();
        var device = await AddsHerPhone(mara);
        var hers = Assert.Single(await mara.With(v => home.Store.Devices.Of(v, device)));
        Assert.Empty(await jonas.With(v => home.Store.Devices.Of(v, device)));
        await jonas.With(async v => { await home.Store.Devices.Drop(v, hers.Id); return 0; });
        await Opens(device);
    }

    [Fact]
    public async Task New_digits_on_the_same_phone_take_the_place_of_the_old_ones()
    {
        var mara = await home.Found("Mara");
        var old = await AddsHerPhone(mara);
        var fresh = await AddsHerPhone(mara, "905172", old);
        Assert.IsType<DeviceGone>((await Unlock(old)).Refusal);
        Assert.Null((await Unlock(fresh, "905172")).Refusal);
    }

    [Fact]
    public async Task No_backup_holds_a_phone()
    {
        var mara = await home.Found("Mara");
        var device = await AddsHerPhone(mara);
        using var intruder = await Intruder.At(home);
        var blob = (byte[])intruder.Get("SELECT blob FROM devices")!;
        var folder = Directory.CreateTempSubdirectory("goldseam-").FullName;
        try
        {
            Backups.Make(home.Folder, Path.Combine(folder, "backup"));
            foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
                Assert.True(File.ReadAllBytes(file).AsSpan().IndexOf(blob) < 0, file);
            using var restored = new Home(Path.Combine(folder, "backup"), home.Clock.Now);
            Assert.IsType<DeviceGone>((await restored.Store.Devices.Unlock(device, PinOf(Digits))).Refusal);
        }
        finally
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("27461")]
    [InlineData("2746130000000")]
    [InlineData("27461a")]
    [InlineData("")]
    [InlineData(null)]
    public void Anything_but_six_to_twelve_digits_is_no_PIN(string? typed)
    {
        Assert.False(Pin.TryRead(typed, out _, out var refusal));
        Assert.IsType<NotAPin>(refusal);
    }

    [Theory]
    [InlineData("111111")]
    [InlineData("121212")]
    [InlineData("123456")]
    [InlineData("987654321")]
    [InlineData("123123")]
    [InlineData("112233")]
    [InlineData("147258")]
    public void What_a_finger_finds_first_is_refused(string typed)
    {
        Assert.False(Pin.TryRead(typed, out _, out var refusal));
        Assert.IsType<PinGuessable>(refusal);
    }
}
