using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Goldseam.Bench;

/// <summary>
/// What the published program holds in memory with a thousand visits open at once: each has signed in, has its Today, and waits for the
/// other's news on a connection of its own. Every one of these sign-ins derives a key as dear as it is, which is most of what this takes.
/// </summary>
static partial class MemoryBench
{
    const int Visits = 1_000;
    const int Couples = 10;
    const int SigningIn = 4;
    const double Limit = 200;

    public static async Task<IReadOnlyList<Line>> Run()
    {
        var folder = await Published.MakePlace(Couples);
        try
        {
            using var program = Published.Start(folder);
            program.Answered().Dispose();
            var atFirst = program.Resident();
            var open = new Socket[Visits];
            try
            {
                await Parallel.ForAsync(0, Visits, new ParallelOptions { MaxDegreeOfParallelism = SigningIn }, (i, _) =>
                {
                    open[i] = Visit(program.Port, People.NameOf(i % 2 == 0 ? "mara" : "jonas", i / 2 % Couples));
                    return ValueTask.CompletedTask;
                });
                return
                [
                    Line.OfFigure("rss_1000_visits_mb", "Published program, 1,000 visits", [program.Resident()], "0 MB", Limit),
                    Line.OfFigure("rss_at_first_mb", "Published program, after its first page", [atFirst], "0 MB", atMost: null),
                ];
            }
            finally
            {
                foreach (var socket in open) socket?.Dispose();
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <returns>The connection on which its page waits.</returns>
    static Socket Visit(int port, string name)
    {
        using var load = new Load(port, 1);
        var who = new Cookies(VisitCookie().Match(load.Ask(Requests.SignIn(name), "HTTP/1.1 302")).Groups["value"].Value, null);
        who = who with { Seen = SeenCookie().Match(load.Ask(Requests.Get("/today", who))).Groups["value"].Value };
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveTimeout = 30_000 };
        socket.Connect(IPAddress.Loopback, port);
        socket.Send(Requests.Listen(who));
        if (socket.Receive(new byte[4096]) == 0) throw new InvalidOperationException("The connection was closed.");
        return socket;
    }

    [GeneratedRegex("__Host-visit=(?<value>[^;]+)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex VisitCookie();

    [GeneratedRegex("__Host-seen=(?<value>[^;]+)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SeenCookie();
}
