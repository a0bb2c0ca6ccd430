using System.Globalization;

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

    public static Line OfMilliseconds(string key, string what, IReadOnlyList<double> rounds, double atMost) => new(
        key, what, Text(Median(rounds), "0.0 ms"), "-", string.Join(' ', rounds.Select(r => Text(r, "0.0"))),
        Median(rounds), Text(atMost, "<= 0 ms"), Median(rounds) <= atMost);

    static string PerSecond(IEnumerable<double> rounds) => Text(Median(rounds), "0 /s");

    static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}

static class Table
{
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
