using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Goldseam.Bench;

/// <summary>
/// Connections to this machine that stay open and ask again as soon as they are answered, each on a thread of its own. It knows just
/// enough HTTP to see where an answer ends: what the asking costs is taken from both sides of a comparison, so it has to be little.
/// </summary>
sealed class Load : IDisposable
{
    readonly Connection[] connections;

    public Load(int port, int count) => connections = [.. Enumerable.Range(0, count).Select(_ => new Connection(port))];

    /// <returns>Answers a second, each connection asking one thing again and again.</returns>
    public double For(TimeSpan time, IReadOnlyList<byte[]> requests)
    {
        var began = Stopwatch.GetTimestamp();
        return Run(connection => Stopwatch.GetElapsedTime(began) < time ? requests[connection % requests.Count] : null);
    }

    /// <returns>How long each answer took, in milliseconds; the connections take the requests in turn.</returns>
    public IReadOnlyList<double> WaitFor(TimeSpan time, IReadOnlyList<byte[]> requests)
    {
        var (began, next) = (Stopwatch.GetTimestamp(), -1);
        return WaitFor(_ => Stopwatch.GetElapsedTime(began) < time ? requests[Interlocked.Increment(ref next) % requests.Count] : null);
    }

    /// <returns>The same, each request sent once.</returns>
    public IReadOnlyList<double> WaitForEach(IReadOnlyList<byte[]> requests)
    {
        var next = -1;
        return WaitFor(_ => Interlocked.Increment(ref next) is var mine && mine < requests.Count ? requests[mine] : null);
    }

    List<double> WaitFor(Func<int, byte[]?> next)
    {
        var waits = connections.Select(_ => new List<double>()).ToList();
        var asked = new long[connections.Length];
        Run(connection =>
        {
            var now = Stopwatch.GetTimestamp();
            if (asked[connection] > 0) waits[connection].Add(Stopwatch.GetElapsedTime(asked[connection], now).TotalMilliseconds);
            asked[connection] = now;
            return next(connection);
        });
        return [.. waits.SelectMany(w => w)];
    }

    /// <returns>Answers a second, each request sent once.</returns>
    public double Once(IReadOnlyList<byte[]> requests)
    {
        var next = -1;
        return Run(_ => Interlocked.Increment(ref next) is var mine && mine < requests.Count ? requests[mine] : null);
    }

    public string Ask(byte[] request) => connections[0].Ask(request, "HTTP/1.1 200"u8);

    public string Ask(byte[] request, string expected) => connections[0].Ask(request, Encoding.ASCII.GetBytes(expected));

    double Run(Func<int, byte[]?> next)
    {
        var (answered, failures) = (0L, new Exception?[connections.Length]);
        var threads = connections.Select((connection, i) => new Thread(() =>
        {
            try
            {
                var mine = 0;
                for (; next(i) is { } request; mine++) connection.Send(request, "HTTP/1.1 200"u8);
                Interlocked.Add(ref answered, mine);
            }
            catch (Exception e) when (e is InvalidOperationException or SocketException)
            {
                failures[i] = e;
            }
        })).ToList();
        var began = Stopwatch.GetTimestamp();
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
        var took = Stopwatch.GetElapsedTime(began);
        if (Array.Find(failures, f => f is not null) is { } failure) throw new InvalidOperationException("A request failed.", failure);
        return answered / took.TotalSeconds;
    }

    public void Dispose()
    {
        foreach (var connection in connections) connection.Dispose();
    }

    sealed class Connection : IDisposable
    {
        readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveTimeout = 30_000 };
        readonly byte[] buffer = new byte[128 * 1024];

        public Connection(int port) => socket.Connect(IPAddress.Loopback, port);

        public string Ask(byte[] request, ReadOnlySpan<byte> expected) => Encoding.UTF8.GetString(buffer.AsSpan(0, Send(request, expected)));

        public int Send(byte[] request, ReadOnlySpan<byte> expected)
        {
            socket.Send(request);
            var length = 0;
            do
            {
                var read = socket.Receive(buffer.AsSpan(length));
                if (read == 0) throw new InvalidOperationException("The connection was closed.");
                length += read;
            }
            while (!IsWhole(buffer.AsSpan(0, length)));
            return buffer.AsSpan().StartsWith(expected)
                ? length
                : throw new InvalidOperationException(Encoding.UTF8.GetString(buffer.AsSpan(0, Math.Min(length, 4000))));
        }

        static bool IsWhole(ReadOnlySpan<byte> answer)
        {
            var end = answer.IndexOf("\r\n\r\n"u8);
            if (end < 0) return false;
            var head = answer[..(end + 2)];
            if (head.IndexOf("\r\nContent-Length: "u8) is not (>= 0 and var at)) return answer.EndsWith("\r\n0\r\n\r\n"u8);
            var digits = head[(at + 18)..];
            return answer.Length - end - 4 >= int.Parse(digits[..digits.IndexOf((byte)'\r')], System.Globalization.CultureInfo.InvariantCulture);
        }

        public void Dispose() => socket.Dispose();
    }
}
