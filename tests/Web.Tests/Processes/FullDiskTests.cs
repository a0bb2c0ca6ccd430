using Goldseam.Store.Tests.Postgres;
using Goldseam.Web.Tests.Cast;

namespace Goldseam.Web.Tests.Processes;

/// <summary>Disks that are too small, which only the program sees: a memory file system in a namespace of its own.</summary>
public sealed class FullDiskTests
{
    /// <summary>Runs the command on a small disk, says what it left there, gives the disk room, and runs it again.</summary>
    static string TwiceOn(string disk, string size) => $"""
        mount -t tmpfs -o size={size} tmpfs '{disk}'
        "$@"; echo "$? left $(find '{disk}' -mindepth 1 -printf '%P ')" >&2
        mount -o remount,size=64m '{disk}'
        "$@"; echo "$? left $(find '{disk}' -mindepth 1 -printf '%P ')" >&2
        """;

    [Theory]
    [InlineData("16k", "")]
    [InlineData("80k", "")]
    [InlineData("80k", "/monday")]
    public async Task A_backup_that_finds_no_room_names_its_own_disk_leaves_nothing_and_succeeds_later(string size, string below)
    {
        using var program = new GoldseamProgram();
        await Filled(program);
        var to = Disk(program) + below;
        program.SmallDisk = TwiceOn(Disk(program), size);
        await FailsAndThenSucceeds(program, $"There is no room left on the disk of {to}. Make room there, then try again.", to, "backup", to, "--data", program.Data);
    }

    [Fact]
    public async Task So_does_a_backup_of_a_database()
    {
        var database = Cluster.NewDatabase();
        using var program = new GoldseamProgram(database);
        await Filled(program);
        var to = Disk(program);
        program.SmallDisk = TwiceOn(to, "80k");
        await FailsAndThenSucceeds(program, $"There is no room left on the disk of {to}. Make room there, then try again.", to, "backup", to, "--data", program.Data);
        Cluster.Drop(database);
    }

    [Fact]
    public async Task So_does_a_restore()
    {
        using var program = new GoldseamProgram();
        await Filled(program);
        var (backup, to) = (Path.Combine(program.Folder, "backup"), Disk(program));
        Assert.Equal(0, (await program.Runs("backup", backup, "--data", program.Data)).Code);
        program.SmallDisk = TwiceOn(to, "80k");
        await FailsAndThenSucceeds(program, $"There is no room left on the disk of {to}. Make room there, then try again.", to, "restore", backup, "--data", to);
    }

    [Fact]
    public async Task What_a_backup_left_that_was_killed_is_in_nobodys_way()
    {
        using var program = new GoldseamProgram();
        await Filled(program);
        var to = Path.Combine(program.Folder, "backup");
        Directory.CreateDirectory(Path.Combine(to, "unfinished"));
        await File.WriteAllBytesAsync(Path.Combine(to, "unfinished", "goldseam.db"), new byte[4096]);
        Assert.Equal(3, (await program.Runs("check", "--data", to)).Code);
        Assert.Equal((0, $"A backup is in {to}.\n", ""), await program.Runs("backup", to, "--data", program.Data));
        Assert.Equal(["goldseam.db"], Directory.GetFileSystemEntries(to).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_full_disk_under_the_pages_is_named_in_the_log_and_keeps_the_words()
    {
        using var program = new GoldseamProgram();
        Directory.CreateDirectory(program.Data);
        program.SmallDisk = $"mount -t tmpfs -o size=1m tmpfs '{program.Data}'; exec \"$@\"";
        var mara = program.Meets("Mara");
        await program.Serves();
        Assert.Equal(302, (await mara.Founds()).Status);
        await mara.Keeps_a_spare_key();
        program.MayFail = true;
        Reply reply;
        var written = 0;
        do reply = await mara.Writes_a_note(new string('a', 1_900) + " canary0001wren");
        while (reply.Status == 302 && written++ < 600);
        Assert.Equal((500, "We could not do this"), (reply.Status, reply.Heading));
        Assert.Contains("canary0001wren", reply.Text, StringComparison.Ordinal);
        Assert.Equal(200, (await mara.Opens("/today")).Status);
        program.Dies();
        Assert.Contains(program.Said, l => l.EndsWith(": no room is left on the disk of the data", StringComparison.Ordinal));
        Assert.DoesNotContain(program.Said, l => Canaries.Finds(l) || l.Contains(program.Data, StringComparison.Ordinal));
    }

    static string Disk(GoldseamProgram program) => Directory.CreateDirectory(Path.Combine(program.Folder, "disk")).FullName;

    static async Task Filled(GoldseamProgram program)
    {
        var mara = program.Meets("Mara");
        await program.Serves();
        Assert.Equal(302, (await mara.Founds()).Status);
        for (var i = 0; i < 20; i++) Assert.Equal(302, (await mara.Writes_a_note(new string('a', 1_900))).Status);
        program.Dies();
    }

    static async Task FailsAndThenSucceeds(GoldseamProgram program, string sentence, string to, params string[] command)
    {
        var said = (await program.Runs(command)).Error.Trim().Split('\n');
        Assert.Equal([sentence, "3 left ", $"0 left {(to.EndsWith("monday", StringComparison.Ordinal) ? "monday monday/" : "")}goldseam.db"], said);
    }
}
