using Goldseam.Domain.Practices.CheckIns;
using Goldseam.Store.Sealing;
using Goldseam.Store.Tests.Visits;

namespace Goldseam.Store.Tests.Sqlite;

public sealed class SqlitePageRowsTests : PageRowsContract
{
    private protected override Home NewHome() => new();

    [Fact]
    public async Task A_row_that_is_taken_away_or_put_back_older_before_her_page_asks_for_it_is_found_out()
    {
        var (mara, _) = await Couple();
        using var intruder = await Intruder.At(Home);
        var (stream, id) = await CheckInsOf(mara);
        var older = intruder.Copy("snapshots", "stream = $0 AND id = $1", stream, id);
        await mara.Does(v => v.Record.CheckIns.Answer(Deeds.NewForm(), v.Today.PlusDays(1), Feeling.Warm, null, Audience.BothOfUs, v.Me));
        await Home.Settle();
        using var visit = await Open(mara);
        var view = await visit.Read();
        older.PutBack();
        Assert.Throws<SnapshotTamperedException>(() => view.Record.CheckIns);
        intruder.Run("DELETE FROM snapshots WHERE stream = $0 AND id = $1", stream, id);
        Assert.Throws<SnapshotTamperedException>(() => view.Record.CheckIns);
        using var next = await Open(mara);
        Assert.Throws<SnapshotTamperedException>(() => (next.Read().GetAwaiter().GetResult()).Record.CheckIns);
    }

    static async Task<(byte[] Stream, byte[] Id)> CheckInsOf(Person person)
    {
        using var visit = await person.Open();
        return (visit.Keys.Record.Id.ToByteArray(bigEndian: true), new Snapshots(visit.Keys.SnapshotKey.Span, visit.Keys.Record.Id).IdOf(CheckInsState.Practice.Name));
    }
}
