using System.Globalization;
using Goldseam.Store.Tests.Postgres;
using Goldseam.Web.Tests.Cast;
using Goldseam.Web.Tests.Processes;
using Microsoft.Data.Sqlite;
using NodaTime;
using NodaTime.Text;
using Npgsql;

namespace Goldseam.Torture.Clocks;

/// <summary>
/// T21: the program is started with a clock that is wrong by days, months, years, by a minute over the turn of a month, or begins at
/// nothing; somebody may write meanwhile. Then with the right one. libfaketime stands in for the clock of the machine.
/// </summary>
static class WrongClocks
{
    static readonly Instant Founded = Instant.FromUtc(2026, 4, 10, 12, 0);
    static readonly Instant Right = Instant.FromUtc(2026, 11, 30, 23, 59, 30);

    static readonly Instant[] Wrong =
    [
        Right + Duration.FromMinutes(1), Right + Duration.FromDays(12), Instant.FromUtc(2000, 1, 1, 0, 0), Right + Duration.FromDays(3),
        Right - Duration.FromDays(1), Right - Duration.FromDays(32), Right + Duration.FromDays(60), Right + Duration.FromDays(240),
        Right - Duration.FromDays(240), Instant.FromUtc(2031, 1, 1, 12, 0), Instant.FromUtc(1970, 1, 2, 0, 0), Right + Duration.FromDays(3650),
    ];

    static readonly string Library = new[] { "/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu" }
        .Select(f => Path.Combine(f, "faketime", "libfaketime.so.1")).FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("Please install libfaketime: apt-get install libfaketime.");

    public static async Task<string> Run(Trial trial)
    {
        var (starts, engines, turnedAway, destroyed, differs) = (0, 0, 0, 0, 0);
        var moments = trial.IsLong ? Wrong : Wrong[1..2];
        foreach (var database in trial.IsLong ? new[] { null, Cluster.NewDatabase() } : [null])
        {
            using var program = new GoldseamProgram(database);
            var (mara, jonas) = (program.Meets("Mara"), program.Meets("Jonas"));
            await Serves(program, Founded);
            await mara.Founds();
            await mara.Keeps_a_spare_key();
            await jonas.Joins(await mara.Invites());
            await mara.Checks_in("warm", "So far so good.");
            await jonas.Keeps_a_spare_key();
            await jonas.Writes_a_note("Only mine.");
            program.Dies();
            // As after months in which it ran.
            Does(program, $"UPDATE clock SET day = {(int)(Right - NodaConstants.UnixEpoch).TotalDays}");
            var kept = Keys(program);
            engines++;
            var said = new HashSet<string>();
            foreach (var (wrong, index) in moments.Select((w, i) => (w, i)))
            {
                foreach (var now in new[] { wrong, Right })
                {
                    await Serves(program, now);
                    starts++;
                    foreach (var person in new[] { mara, jonas })
                        if ((await person.Signs_in()).Status != 302 || (await person.Opens("/today")).Status != 200) turnedAway++;
                    // Every other wrong clock dates something; with the right one both answer for that day and read each other.
                    if (now == wrong && index % 2 == 1) await jonas.Checks_in("steady", $"Under clock {index}.");
                    if (now == Right) differs += await Answer(mara, jonas, index);
                    foreach (var person in new[] { mara, jonas })
                        if (!(await person.Opens("/record")).Text.Contains("All are as they were written.", StringComparison.Ordinal)) differs++;
                    program.Dies();
                    if (!(await program.Runs("check", program.Data)).Out.Contains("is whole", StringComparison.Ordinal)) differs++;
                    var keys = Keys(program);
                    destroyed += kept.Except(keys).Count();
                    // With the right one both answer for the same day again, and take back what they said there before.
                    if (now == wrong) kept.UnionWith(keys.Except(said));
                    else said.UnionWith(keys.Except(kept));
                }
                trial.Ran();
            }
            if (database is null) continue;
            differs += await TwoNodes(program, database, mara, jonas);
            Cluster.Drop(database);
        }
        if (turnedAway + destroyed + differs > 0) trial.Wrong($"{turnedAway} turned away, {destroyed} keys destroyed, {differs} times check or a page said otherwise");
        return $"{starts} starts on {engines} engines, {turnedAway} turned away, {destroyed} keys destroyed, {differs} times check or a page said otherwise";
    }

    /// <returns>How often one of them does not read on Today what the other said today.</returns>
    static async Task<int> Answer(Person mara, Person jonas, int index)
    {
        await mara.Checks_in("warm", $"Hers, {index}.");
        await jonas.Checks_in("warm", $"His, {index}.");
        var (hers, his) = ((await mara.Opens("/today")).Text, (await jonas.Opens("/today")).Text);
        return (hers.Contains($"His, {index}.", StringComparison.Ordinal) ? 0 : 1) + (his.Contains($"Hers, {index}.", StringComparison.Ordinal) ? 0 : 1);
    }

    /// <summary>Two nodes whose clocks are an hour apart, over the turn of the month; each of the two comes to both.</summary>
    static async Task<int> TwoNodes(GoldseamProgram first, string database, Person mara, Person jonas)
    {
        using var second = new GoldseamProgram(database);
        await Serves(first, Right);
        await Serves(second, Right + Duration.FromHours(1));
        var there = new[] { mara, jonas }.Select(p => (Here: p, There: second.Meets(p.Name))).ToList();
        var (keys, wrong) = (Keys(first), 0);
        for (var turn = 0; turn < 4; turn++)
        {
            foreach (var (here, other) in there)
            {
                foreach (var person in new[] { here, other })
                    if ((await person.Signs_in()).Status != 302 || (await person.Opens("/today")).Status != 200) wrong++;
                await (turn % 2 == 0 ? here : other).Writes_a_note($"Turn {turn}.");
            }
            wrong += keys.Except(Keys(first)).Count();
        }
        foreach (var node in new[] { first, second }) node.Dies();
        return wrong + ((await first.Runs("check", database)).Out.Contains("is whole", StringComparison.Ordinal) ? 0 : 1);
    }

    static Task Serves(GoldseamProgram program, Instant now) => program.Serves(
        $"LD_PRELOAD={Library}", $"FAKETIME=@{InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss").Format(now)}", "TZ=UTC");

    static HashSet<string> Keys(GoldseamProgram program) => [.. On(program, "SELECT stream, seq FROM entry_keys", command =>
    {
        using var rows = command.ExecuteReader();
        var all = new List<string>();
        while (rows.Read()) all.Add($"{Convert.ToHexString((byte[])rows.GetValue(0))} {Convert.ToInt64(rows.GetValue(1), CultureInfo.InvariantCulture)}");
        return all;
    })];

    static void Does(GoldseamProgram program, string sql) => On(program, sql, command => command.ExecuteNonQuery());

    static T On<T>(GoldseamProgram program, string sql, Func<System.Data.Common.DbCommand, T> what)
    {
        var isFolder = Directory.Exists(program.Data);
        using System.Data.Common.DbConnection connection = isFolder
            ? new SqliteConnection($"Data Source={Path.Combine(program.Data, "goldseam.db")};Pooling=False")
            : new NpgsqlConnection(program.Data + ";Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Literals of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        return what(command);
    }
}
