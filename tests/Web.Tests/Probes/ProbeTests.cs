using System.Globalization;
using Xunit.Abstractions;

namespace Goldseam.Web.Tests.Probes;

/// <summary>What tools try on any server, tried on ours: two hundred fixed requests and more, each with what it may be answered.</summary>
public sealed class ProbeTests(ITestOutputHelper output)
{
    const int AtOnce = 8;

    [Fact]
    public async Task Whatever_is_tried_gets_an_answer_that_gives_nothing_away()
    {
        await using var target = await Target.Opens();
        var usual = (await target.Hears(Probe.Asking("", "/calm", "200"))).Body;
        var heard = new Heard[Probe.All.Count];
        await Parallel.ForEachAsync(Enumerable.Range(0, Probe.All.Count), new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (i, _) => heard[i] = await target.Hears(Probe.All[i]));

        var wrong = Probe.All.Zip(heard).SelectMany(p => p.Second.WrongFor(p.First)
            .Concat(IsOtherThan(usual, p.First, p.Second) ? ["a page of its own"] : []).Select(why => (p.First, Why: why))).ToList();
        foreach (var group in Probe.All.Zip(heard).GroupBy(p => p.First.Group, StringComparer.Ordinal))
        {
            var statuses = group.GroupBy(p => p.Second.Status).OrderBy(g => g.Key).Select(g => $"{g.Count()} × {Said(g.Key)}");
            output.WriteLine($"{group.Key,-18} {group.Count(),3} probes: {string.Join(", ", statuses)}");
        }
        output.WriteLine($"{Probe.All.Count} probes, {wrong.Select(w => w.First).Distinct().Count()} answered wrongly");
        foreach (var (probe, why) in wrong) output.WriteLine($"{probe.Group}: {probe.What}: {why}");
        Assert.Empty(wrong.Select(w => $"{w.First.Group}: {w.First.What}: {w.Why}"));
    }

    static string Said(int? status) => status?.ToString(CultureInfo.InvariantCulture) ?? "nothing";

    /// <summary>What a proxy is believed to have said changes nothing of a page that is the same for everybody.</summary>
    static bool IsOtherThan(string usual, Probe probe, Heard heard) =>
        probe.Group == "told by a proxy" && heard.Status == 200 && probe.What.StartsWith("GET /calm", StringComparison.Ordinal)
            && heard.Body != usual
        && heard.Header("Content-Encoding") is null;

    [Fact]
    public void There_are_two_hundred_and_no_two_the_same()
    {
        Assert.True(Probe.All.Count >= 200, $"{Probe.All.Count}");
        Assert.Equal(Probe.All.Count, Probe.All.Select(p => Convert.ToHexString(p.Bytes)).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n", "answered 500")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokHTTP/1.1 200 OK\r\n\r\n", "two answers")]
    [InlineData("HTTP/1.1 200 OK\r\n\r\n<p><probemark></p>", "as it was told")]
    [InlineData("HTTP/1.1 200 OK\r\n\r\nroot:x:0:0:root", "a file")]
    [InlineData("HTTP/1.1 200 OK\r\nLocation: https://elsewhere.example/\r\n\r\n", "leads elsewhere")]
    [InlineData("HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\n\r\n", "other sites")]
    [InlineData("HTTP/1.1 200 OK\r\nServer: nginx/1.22.1\r\n\r\n", "its version")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", "without our headers")]
    [InlineData("", "answered nothing")]
    public void A_wrong_answer_would_be_found(string answer, string why) =>
        Assert.Contains(new Heard(answer).WrongFor(Probe.Asking("", "/", "200")), w => w.Contains(why, StringComparison.Ordinal));
}
