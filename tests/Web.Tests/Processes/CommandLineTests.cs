using System.Net;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;

namespace Goldseam.Web.Tests.Processes;

/// <summary>Each failure is one sentence on stderr and an exit code; nothing else is said.</summary>
public sealed class CommandLineTests
{
    const int NotUsable = 3;

    static void IsOneSentence((int Code, string Out, string Error) end, string part)
    {
        Assert.Equal(NotUsable, end.Code);
        Assert.Contains(part, end.Error, StringComparison.Ordinal);
        Assert.Single(end.Error.Trim().Split('\n'));
        Assert.EndsWith(".", end.Error.Trim(), StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", end.Error + end.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", end.Error + end.Out, StringComparison.Ordinal);
    }

    static void Sets(string database, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Literals of the tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    static async Task<GoldseamProgram> WithAccount()
    {
        var program = new GoldseamProgram();
        var mara = program.Meets("Mara");
        await program.Serves();
        Assert.Equal(302, (await mara.Founds()).Status);
        return program;
    }

    [Fact]
    public async Task A_port_that_is_taken()
    {
        using var program = new GoldseamProgram();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var taken = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";
        IsOneSentence(await program.Runs("serve", "--data", program.Data, "--urls", taken), "--urls http://localhost:5081");
    }

    [Fact]
    public async Task An_address_or_a_certificate_that_nobody_could_use()
    {
        using var program = new GoldseamProgram();
        string[] serve = ["serve", "--data", program.Data, "--urls", "http://127.0.0.1:0"];
        IsOneSentence(await program.RunsWith(["Goldseam__Address=http://goldseam.example"], serve), "must be https and a name");
        IsOneSentence(await program.RunsWith(["Goldseam__Certificate=/nowhere.pem", "Goldseam__CertificateKey=/nowhere.pem"], serve),
            "/nowhere.pem cannot be read.");
        Assert.False(Directory.Exists(program.Data));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written()
    {
        using var program = new GoldseamProgram();
        var file = Path.Combine(program.Folder, "file");
        await File.WriteAllTextAsync(file, "");
        var under = Path.Combine(file, "data");
        IsOneSentence(await program.Runs("serve", "--data", under, "--urls", "http://127.0.0.1:0"), $"{under} cannot be written.");
        IsOneSentence(await program.Runs("--data", under), $"{under} cannot be written.");
    }

    [Fact]
    public async Task Helplines_that_cannot_be_read()
    {
        using var program = new GoldseamProgram();
        var file = Path.Combine(program.Folder, "numbers.json");
        await File.WriteAllTextAsync(Path.Combine(program.Folder, "appsettings.json"), $$$"""{ "Goldseam": { "Helplines": "{{{file}}}" } }""");
        IsOneSentence(await program.Runs("serve", "--data", program.Data, "--urls", "http://127.0.0.1:0"), $"{file} cannot be read");
        await File.WriteAllTextAsync(file, "{");
        IsOneSentence(await program.Runs("--data", program.Data, "--urls", "http://127.0.0.1:0"), $"{file} is not written as a list of helplines");
        Assert.False(Directory.Exists(program.Data));
    }

    [Fact]
    public async Task A_folder_in_use_a_newer_database_and_a_damaged_one()
    {
        using var program = await WithAccount();
        IsOneSentence(await program.Runs("serve", "--data", program.Data, "--urls", "http://127.0.0.1:0"), "is in use by another Goldseam");
        program.Dies();
        var database = Path.Combine(program.Data, "goldseam.db");
        Sets(database, "PRAGMA user_version=999");
        IsOneSentence(await program.Runs("serve", "--data", program.Data, "--urls", "http://127.0.0.1:0"),
            "written by a newer program (schema 999");
        IsOneSentence(await program.Runs("check", "--data", program.Data), "written by a newer program (schema 999)");
        foreach (var file in Directory.GetFiles(program.Data, "goldseam.db-*")) File.Delete(file);
        var bytes = await File.ReadAllBytesAsync(database);
        bytes.AsSpan(0, 64).Fill(0x5A);
        await File.WriteAllBytesAsync(database, bytes);
        IsOneSentence(await program.Runs("serve", "--data", program.Data, "--urls", "http://127.0.0.1:0"), "is damaged");
        IsOneSentence(await program.Runs("check", "--data", program.Data), "is damaged");
    }

    [Fact]
    public async Task Backup_while_it_runs_restore_into_an_empty_folder_and_sign_in_there()
    {
        using var program = await WithAccount();
        var (backup, again) = (Path.Combine(program.Folder, "backup"), Path.Combine(program.Folder, "again"));
        var made = await program.Runs("backup", backup, "--data", program.Data);
        Assert.Equal((0, $"A backup is in {backup}.\n", ""), made);
        Assert.Equal(["goldseam.db"], Directory.GetFileSystemEntries(backup).Select(Path.GetFileName));
        var checkedWhole = await program.Runs("check", "--data", program.Data);
        Assert.Equal(0, checkedWhole.Code);
        Assert.Contains("is whole: schema 3, 1 members, 1 entries.", checkedWhole.Out, StringComparison.Ordinal);
        Assert.Equal(0, (await program.Runs("check", "--data", backup)).Code);

        var restored = await program.Runs("restore", backup, "--data", again);
        Assert.Equal((0, ""), (restored.Code, restored.Error));
        Assert.StartsWith($"The backup is in {again} now.", restored.Out, StringComparison.Ordinal);
        program.Dies();
        Directory.Delete(program.Data, recursive: true);
        Directory.Move(again, program.Data);
        await program.Serves();
        Assert.Equal(302, (await program.Meets("Mara").Signs_in()).Status);
    }

    [Fact]
    public async Task Check_says_how_many_passing_words_are_gone_and_that_only_a_member_can_tell_why()
    {
        using var program = new GoldseamProgram();
        var mara = program.Meets("Mara");
        await program.Serves();
        await mara.Founds();
        await mara.Writes_a_note("So far so good.");
        program.Dies();
        Sets(Path.Combine(program.Data, "goldseam.db"), "DELETE FROM entry_keys WHERE fade_month < 100000");
        var end = await program.Runs("check", "--data", program.Data);
        Assert.Equal((0, ""), (end.Code, end.Error));
        Assert.EndsWith(
            "3 entries. 1 passing entry without a key before its month: withdrawn or lost; a member's own check can tell.\n",
            end.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("backup", end.Out, StringComparison.Ordinal);
        await program.Serves();
        Assert.Equal(302, (await mara.Signs_in()).Status);
        Assert.Contains("(entry 2)", (await mara.Opens("/today")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Backup_and_restore_refuse_what_would_lose_something()
    {
        using var program = await WithAccount();
        var (backup, nothing) = (Path.Combine(program.Folder, "backup"), Path.Combine(program.Folder, "nothing"));
        Directory.CreateDirectory(nothing);
        Assert.Equal(0, (await program.Runs("backup", backup, "--data", program.Data)).Code);
        IsOneSentence(await program.Runs("backup", backup, "--data", program.Data), $"{backup} is not empty.");
        IsOneSentence(await program.Runs("backup", "", "--data", program.Data), "cannot be written.");
        IsOneSentence(await program.Runs("restore", backup, "--data", program.Data), $"{program.Data} is not empty.");
        IsOneSentence(await program.Runs("restore", nothing, "--data", Path.Combine(program.Folder, "again")),
            $"There is no goldseam.db in {nothing}.");
        IsOneSentence(await program.Runs("backup", Path.Combine(program.Folder, "b"), "--data", nothing),
            $"There is no goldseam.db in {nothing}.");
        IsOneSentence(await program.Runs("check", "--data", nothing), $"There is no goldseam.db in {nothing}.");
        Sets(Path.Combine(backup, "goldseam.db"), "DELETE FROM entries WHERE seq = 1");
        IsOneSentence(await program.Runs("restore", backup, "--data", Path.Combine(program.Folder, "again")), "does not hold together");
        Assert.False(Directory.Exists(Path.Combine(program.Folder, "again")));
    }

    [Fact]
    public async Task It_says_what_it_can_do_and_leaves_nothing_at_home()
    {
        using var program = await WithAccount();
        var help = await program.Runs("--help");
        Assert.Equal(0, help.Code);
        foreach (var word in new[] { "serve", "backup", "restore", "check", "--data" })
            Assert.Contains(word, help.Out, StringComparison.Ordinal);
        Assert.NotEqual(0, (await program.Runs("nonsense")).Code);
        Assert.Empty(Directory.GetFiles(program.Home, "*", SearchOption.AllDirectories));
        Assert.Empty(Directory.GetFiles(program.Temp, "*", SearchOption.AllDirectories));
    }
}
