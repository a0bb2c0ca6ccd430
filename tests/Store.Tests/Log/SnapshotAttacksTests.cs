using Goldseam.Domain.Practices.CheckIns;
using Goldseam.Store.Sealing;

namespace Goldseam.Store.Tests.Log;

/// <summary>Snapshots taken away, put back, forged or mixed by somebody who has the disk and no key (I8).</summary>
public sealed class SnapshotAttacksTests : IDisposable
{
    const string Row = "stream = $0 AND id = $1";

    readonly Home home = new();

    public void Dispose() => home.Dispose();

    sealed record Rows(byte[] Stream, byte[] Reader, byte[] Known, byte[] CheckIns, byte[] Couples, byte[] Notes);

    static async Task<Rows> Of(Person person, bool drawer = false)
    {
        using var visit = await person.Open();
        var stream = drawer ? visit.Keys.Drawer.Id : visit.Keys.Record.Id;
        var rows = new Snapshots(visit.Keys.SnapshotKey.Span, stream);
        return new(
            stream.ToByteArray(bigEndian: true), rows.Reader, rows.KnownId,
            rows.IdOf(CheckInsState.Practice.Name), rows.IdOf("couples"), rows.IdOf("notes"));
    }

    static Task Found(Person person) => Assert.ThrowsAsync<SnapshotTamperedException>(person.SeesEverything);

    [Fact]
    public async Task A_snapshot_that_was_taken_away_alone()
    {
        var (mara, _) = await home.Couple();
        await mara.ChecksIn("So far so good.");
        var rows = await Of(mara);
        using var intruder = await Intruder.At(home);
        foreach (var id in new[] { rows.CheckIns, rows.Couples })
        {
            var taken = intruder.Take("snapshots", Row, rows.Stream, id);
            Assert.Single(taken.Rows);
            await Found(mara);
            taken.PutBack();
            await mara.SeesEverything();
        }
    }

    [Fact]
    public async Task Without_what_is_known_of_the_whole_everything_is_folded_again_to_the_same()
    {
        var (mara, _) = await home.Couple();
        await mara.ChecksIn("So far so good.");
        var (before, rows) = (await mara.SeesEverything(), await Of(mara));
        using var intruder = await Intruder.At(home);
        Assert.Single(intruder.Take("snapshots", Row, rows.Stream, rows.Known).Rows);
        Assert.Equal(before, await mara.SeesEverything());
        await home.Settle();
        intruder.Run("DELETE FROM snapshots");
        Assert.Equal(before, await mara.SeesEverything());
    }

    [Fact]
    public async Task An_older_snapshot_that_was_put_back_alone()
    {
        var (mara, _) = await home.Couple();
        await mara.ChecksIn("So far so good.", Audience.WhenBothHaveAnswered);
        var rows = await Of(mara);
        using var intruder = await Intruder.At(home);
        var older = intruder.Copy("snapshots", Row, rows.Stream, rows.CheckIns);
        await mara.Does(v => v.Record.CheckIns.Answer(Deeds.NewForm(), v.Today.PlusDays(1), Feeling.Warm, null, Audience.BothOfUs, v.Me));
        await mara.SeesEverything();
        older.PutBack();
        await Found(mara);
    }

    [Fact]
    public async Task All_older_snapshots_put_back_together_are_caught_up_with()
    {
        var (mara, jonas) = await home.Couple();
        await mara.ChecksIn("So far so good.");
        var rows = await Of(mara);
        using var intruder = await Intruder.At(home);
        var older = intruder.Copy("snapshots", "stream = $0", rows.Stream);
        await mara.IsCalled("Mara M.");
        await jonas.ChecksIn("I am home.");
        var before = await mara.SeesEverything();
        older.PutBack();
        Assert.Equal(before, await mara.SeesEverything());
    }

    [Fact]
    public async Task A_snapshot_from_before_a_withdrawal_that_was_put_back()
    {
        var mara = await home.Found("Mara");
        var note = await mara.KeepsANote("Let this go.");
        var rows = await Of(mara, drawer: true);
        using var intruder = await Intruder.At(home);
        var older = intruder.Copy("snapshots", Row, rows.Stream, rows.Notes);
        var known = intruder.Copy("snapshots", Row, rows.Stream, rows.Known);
        await mara.WithdrawsTheNote(note);
        older.PutBack();
        await Found(mara);
        known.PutBack();
        await Found(mara);
    }

    [Fact]
    public async Task A_withdrawal_stays_one_even_if_snapshots_and_the_count_of_shreds_are_all_put_back()
    {
        var (mara, jonas) = await home.Couple();
        var checkIn = await mara.ChecksIn("Let this go.");
        var rows = await Of(mara);
        using var intruder = await Intruder.At(home);
        var older = intruder.Copy("snapshots", "stream = $0", rows.Stream);
        await mara.WithdrawsTheCheckIn(checkIn);
        intruder.Run("DELETE FROM shreds");
        await Found(mara);
        older.PutBack();
        foreach (var person in new[] { mara, jonas }) Assert.DoesNotContain("Let this go", await person.SeesEverything());
    }

    [Fact]
    public async Task A_count_of_shreds_that_was_changed()
    {
        var mara = await home.Found("Mara");
        await mara.KeepsANote();
        using var intruder = await Intruder.At(home);
        intruder.Run("INSERT INTO shreds (stream, count) VALUES ($0, 1)", (await Of(mara, drawer: true)).Stream);
        await Found(mara);
        await Assert.ThrowsAsync<SnapshotTamperedException>(() => mara.KeepsANote());
    }

    [Fact]
    public async Task A_snapshot_sealed_under_a_key_that_is_not_the_readers()
    {
        var (mara, jonas) = await home.Couple();
        await mara.ChecksIn("So far so good.");
        await jonas.ChecksIn("I am home.");
        var (maras, jonass) = (await Of(mara), await Of(jonas));
        using var intruder = await Intruder.At(home);
        var forged = intruder.Copy("snapshots", Row, jonass.Stream, jonass.CheckIns);
        var original = intruder.Copy("snapshots", Row, maras.Stream, maras.CheckIns);
        var forgedRow = forged.Rows[0];
        original.Rows[0].CopyTo(forgedRow, 0);
        forgedRow[4] = intruder.Get($"SELECT blob FROM snapshots WHERE {Row}", jonass.Stream, jonass.CheckIns)!;
        forged.PutBack();
        await Found(mara);
    }

    [Fact]
    public async Task A_snapshot_of_another_practice_or_stream_in_its_place()
    {
        var mara = await home.Found("Mara");
        await mara.KeepsANote();
        await mara.ChecksIn(audience: Audience.OnlyMe);
        var (record, drawer) = (await Of(mara), await Of(mara, drawer: true));
        using var intruder = await Intruder.At(home);
        var notes = intruder.Copy("snapshots", Row, drawer.Stream, drawer.Notes);
        foreach (var other in intruder.Rows("SELECT blob FROM snapshots WHERE NOT (stream = $0 AND id = $1)", drawer.Stream, drawer.Notes))
        {
            intruder.Run($"UPDATE snapshots SET blob = $2 WHERE {Row}", drawer.Stream, drawer.Notes, other[0]);
            await Found(mara);
        }
        notes.PutBack();
        await mara.SeesEverything();
        Assert.NotEqual(record.Reader, drawer.Reader);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(27)]
    [InlineData(28)]
    [InlineData(1051)]
    [InlineData(70_000)]
    public async Task A_snapshot_that_is_too_short_or_too_long(int length)
    {
        var mara = await home.Found("Mara");
        await mara.KeepsANote();
        var rows = await Of(mara, drawer: true);
        using var intruder = await Intruder.At(home);
        foreach (var id in new[] { rows.Notes, rows.Known })
        {
            var original = intruder.Copy("snapshots", Row, rows.Stream, id);
            intruder.Run($"UPDATE snapshots SET blob = $2 WHERE {Row}", rows.Stream, id, new byte[length]);
            await Found(mara);
            original.PutBack();
            intruder.Run($"UPDATE snapshots SET tag = $2 WHERE {Row}", rows.Stream, id, new byte[length]);
            await Found(mara);
            original.PutBack();
        }
    }
}
