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
