using System.Text;
using Goldseam.Domain.Practices.CheckIns;
using Npgsql;

namespace Goldseam.Store.Tests.Postgres;

/// <summary>What somebody sees who reads the database (I7).</summary>
public sealed class PostgresClearTextTests : IDisposable
{
    readonly string database = Cluster.NewDatabase();
    readonly Home home;

    public PostgresClearTextTests() => home = new(place: database);

    public void Dispose() => home.Dispose();

    List<string> Rows(string sql)
    {
        using var source = NpgsqlDataSource.Create(database);
#pragma warning disable CA2100 // Literals of this test.
        using var command = source.CreateCommand(sql);
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(reader.GetString(0));
        return rows;
    }

    /// <summary>What it has beside the columns that SQLite has: the table in SECURITY.md says what each of them tells.</summary>
    static readonly string[] Besides =
    [
        "schema_number.number",
        "visits.began", "visits.drawer_seen", "visits.find", "visits.idle", "visits.keys", "visits.member", "visits.seen", "visits.shared",
        "visits.until", "visits.visit",
        "wrong_tries.bucket", "wrong_tries.count", "wrong_tries.last",
    ];

    [Fact]
    public void The_schema_is_that_of_the_other_engine_and_who_is_signed_in_in_tables_without_a_log()
    {
        var here = Rows("SELECT table_name || '.' || column_name FROM information_schema.columns WHERE table_schema = 'public'");
        Assert.Equal(Sqlite.ClearTextTests.Columns.Concat(Besides).Order(StringComparer.Ordinal), here.Order(StringComparer.Ordinal));
        Assert.Equal(
            ["visits", "wrong_tries"],
            Rows("SELECT relname::text FROM pg_class WHERE relkind = 'r' AND relpersistence = 'u' ORDER BY relname"));
    }

    [Fact]
    public async Task Nothing_that_two_people_wrote_stands_in_any_row()
    {
        var markers = Enumerable.Range(0, 6).Select(i => $"marker{i}kQz7Wp").ToList();
        var mara = await home.Found("Mara");
        var code = await mara.Invites();
        var jonas = await home.Join("Jonas", code);
        await mara.ChecksIn(markers[0], Audience.BothOfUs);
        await jonas.ChecksIn(markers[1], Audience.OnlyMe);
        await mara.KeepsANote(markers[2]);
        await jonas.IsCalled(markers[3]);
        await mara.IsCalled(markers[4]);
        await home.Store.Accounts.SignIn(Home.SignInNameOf("Mara"), markers[5], null);
        markers.AddRange([code, code.Replace("-", ""), mara.Cookie, jonas.Cookie, Home.PassphraseTextOf("Mara")]);

        var rows = 0;
        foreach (var table in Rows("SELECT table_name::text FROM information_schema.tables WHERE table_schema = 'public'"))
            foreach (var row in Rows($"SELECT t::text FROM {table} t"))
            {
                rows++;
                foreach (var marker in markers)
                {
                    Assert.DoesNotContain(marker, row, StringComparison.Ordinal);
                    Assert.DoesNotContain(Convert.ToHexStringLower(Encoding.UTF8.GetBytes(marker)), row, StringComparison.Ordinal);
                }
            }
        Assert.InRange(rows, 30, 1_000);
    }
}
