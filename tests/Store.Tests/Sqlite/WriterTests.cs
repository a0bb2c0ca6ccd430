using Microsoft.Data.Sqlite;

namespace Goldseam.Store.Tests.Sqlite;

/// <summary>What the one connection that writes does when it has nothing to write.</summary>
public sealed class WriterTests : IDisposable
{
    readonly Home home = new();
    readonly string alone = Directory.CreateTempSubdirectory("goldseam-").FullName;

    [Fact]
    public async Task In_a_lull_what_was_saved_moves_from_the_log_into_the_file()
    {
        var mara = await home.Found("Mara");
        for (var i = 0; i < 3; i++) await mara.KeepsANote();
        var saved = EntriesIn(home.DatabasePath);
        Assert.True(SpinWait.SpinUntil(() => EntriesInTheFileAlone() == saved, TimeSpan.FromSeconds(30)), "The log still holds it.");
    }

    [Fact]
    public async Task A_log_that_a_reader_kept_from_being_emptied_is_emptied_once_the_reader_is_done_without_another_save()
    {
        var mara = await home.Found("Mara");
        var note = await mara.KeepsANote("Let this go.");
        using (var reader = new SqliteConnection($"Data Source={home.DatabasePath};Pooling=false"))
        {
            reader.Open();
            Run(reader, "BEGIN");
            Run(reader, "SELECT count(*) FROM entries");
            await mara.WithdrawsTheNote(note);
            Assert.NotEqual(0, LogSize);
            Run(reader, "COMMIT");
        }
        Assert.True(SpinWait.SpinUntil(() => LogSize == 0, TimeSpan.FromSeconds(30)), "What was let go is still in the log.");
    }

    long LogSize => new FileInfo(home.DatabasePath + "-wal").Length;

    static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Literals of these tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteScalar();
    }

    long EntriesInTheFileAlone()
    {
        var copy = Path.Combine(alone, "goldseam.db");
        File.Copy(home.DatabasePath, copy, overwrite: true);
        return EntriesIn(copy);
    }

    static long EntriesIn(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM entries";
        try
        {
            return (long)command.ExecuteScalar()!;
        }
        catch (SqliteException)
        {
            // A file from which the schema itself is still in the log.
            return 0;
        }
    }

    public void Dispose()
    {
        home.Dispose();
        Directory.Delete(alone, recursive: true);
    }
}
