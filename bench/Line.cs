using System.Globalization;
using System.Text.Json;

namespace Goldseam.Bench;

/// <summary>One side of one round.</summary>
readonly record struct Round(double Ours, double Bare)
{
    public double Ratio => Ours / Bare;
}

/// <summary>One result and what it is held to.</summary>
/// <param name="Key">Its name in the JSON file.</param>
/// <param name="IsWithin">True for what is only information.</param>
sealed record Line(string Key, string What, string Ours, string Bare, string Rounds, double Result, string Limit, bool IsWithin)
{
    /// <param name="atLeast">The limit for the median ratio, or null for information.</param>
    public static Line Of(string key, string what, IReadOnlyList<Round> rounds, double? atLeast)
    {
        var ratio = Median(rounds.Select(r => r.Ratio));
        return new(
            key, what, PerSecond(rounds.Select(r => r.Ours)), PerSecond(rounds.Select(r => r.Bare)), string.Join(' ', rounds.Select(r => Text(r.Ratio, "0.00"))),
            ratio, atLeast is { } limit ? Text(limit, ">= 0.00") : "-", atLeast is null || ratio >= atLeast);
    }

    /// <summary>A figure in a unit of its own.</summary>
    /// <param name="unit">As a format, such as "0.0 ms".</param>
    public static Line OfFigure(string key, string what, IReadOnlyList<double> rounds, string unit, double? atMost) => new(
        key, what, Text(Median(rounds), unit), "-", string.Join(' ', rounds.Select(r => Text(r, "0.0"))),
        Median(rounds), atMost is { } limit ? Text(limit, $"<= {unit}") : "-", atMost is null || Median(rounds) <= atMost);

    /// <summary>How much longer something takes than it may.</summary>
    public static Line OfTimes(string key, string what, IReadOnlyList<Round> rounds, double? atMost)
    {
        var ratio = Median(rounds.Select(r => r.Ratio));
        return new(
            key, what, Text(Median(rounds.Select(r => r.Ours)), "0.00 ms"), Text(Median(rounds.Select(r => r.Bare)), "0.00 ms"),
            string.Join(' ', rounds.Select(r => Text(r.Ratio, "0.00"))), ratio, atMost is { } limit ? Text(limit, "<= 0.00") : "-", atMost is null || ratio <= atMost);
    }

    static string PerSecond(IEnumerable<double> rounds) => Text(Median(rounds), "0 /s");

    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    /// <param name="part">0.95 for the slowest one in twenty.</param>
    public static double Percentile(IEnumerable<double> values, double part)
    {
        double[] sorted = [.. values.Order()];
        return sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * part))];
    }

    static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}

static class Table
{
    /// <summary>What is held to a limit, and stands in the file as null where it was not measured.</summary>
    static readonly string[] Held =
    [
        "today_vs_bare", "checkin_vs_insert", "open_10y_snapshot_ms", "open_10y_replay_ms", "flat_10k_vs_10", "rss_1000_visits_mb", "start_ms",
        "live_change_p95_ms",
    ];

    public static string Json(IReadOnlyList<Line> lines)
    {
        var results = Held.ToDictionary(key => key, _ => (double?)null, StringComparer.Ordinal);
        foreach (var line in lines) results[line.Key] = Math.Round(line.Result, 3);
        return JsonSerializer.Serialize(results, Indented) + "\n";
    }

    static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static void Print(IReadOnlyList<Line> lines)
    {
        string[][] rows =
        [
            ["what", "ours", "bare", "each round", "median", "limit", ""],
            .. lines.Select(l => new[] { l.What, l.Ours, l.Bare, l.Rounds, l.Result.ToString("0.00", CultureInfo.InvariantCulture), l.Limit, l.Limit == "-" ? "" : l.IsWithin ? "ok" : "MISSED" }),
        ];
        var widths = Enumerable.Range(0, rows[0].Length).Select(i => rows.Max(r => r[i].Length)).ToArray();
        foreach (var row in rows) Console.WriteLine(string.Join("  ", row.Select((cell, i) => cell.PadRight(widths[i]))).TrimEnd());
    }
}
