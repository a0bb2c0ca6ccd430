using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Goldseam.Bench;

/// <summary>From one phone sending a check-in to the word "changed" on the other's open page.</summary>
static class LiveBench
{
    const int Couples = 60;
    const int Rounds = 5;
    const double Limit = 150;

    public static IReadOnlyList<Line> Run()
    {
        using var sides = Sides.Start(new("live", Couples, Days: 1), out var ready);
        Waits(nextDay: true);
        double[] rounds = [.. Enumerable.Range(0, Rounds).Select(_ => Line.Percentile(Waits(nextDay: true), 0.95))];
        return [Line.OfFigure("live_change_p95_ms", "A change, phone to phone, p95", rounds, "0.0 ms", Limit)];

        IReadOnlyList<double> Waits(bool nextDay) =>
            [.. sides.SignIn(nextDay).Chunk(2).Select(couple => OneWait(ready.Ours, saves: couple[0], waits: couple[1]))];
    }

    static double OneWait(int port, Cookies saves, Cookies waits)
    {
        using var listening = Connected(port);
        listening.Send(Requests.Listen(waits));
        WaitFor(listening, "event: waiting"u8);
        using var saving = Connected(port);
        var checkIn = Requests.CheckIn(saves);
        var began = Stopwatch.GetTimestamp();
        saving.Send(checkIn);
        WaitFor(listening, "event: changed"u8);
        var took = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        WaitFor(saving, "HTTP/1.1 200"u8);
        return took;
    }

    static Socket Connected(int port)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveTimeout = 30_000 };
        socket.Connect(IPAddress.Loopback, port);
        return socket;
    }

    static void WaitFor(Socket socket, ReadOnlySpan<byte> words)
    {
        var (buffer, length) = (new byte[64 * 1024], 0);
        while (buffer.AsSpan(0, length).IndexOf(words) < 0)
        {
            var read = socket.Receive(buffer.AsSpan(length));
            if (read == 0) throw new InvalidOperationException("The connection was closed.");
            length += read;
        }
    }
}
