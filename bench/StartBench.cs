using System.Diagnostics;

namespace Goldseam.Bench;

/// <summary>From the start of the published program to its first page.</summary>
static class StartBench
{
    const int Rounds = 7;
    const double Limit = 1000;

    public static async Task<IReadOnlyList<Line>> Run()
    {
        var folder = await Published.MakePlace(couples: 1);
        try
        {
            OneStart(folder);
            double[] rounds = [.. Enumerable.Range(0, Rounds).Select(_ => OneStart(folder))];
            return [Line.OfFigure("start_ms", "Published program, start to first page", rounds, "0 ms", Limit)];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static double OneStart(string folder)
    {
        var began = Stopwatch.GetTimestamp();
        using var program = Published.Start(folder);
        using var load = program.Answered();
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }
}
