using System.Net.Sockets;
using System.Text;

namespace Goldseam.Torture.Pages;

/// <summary>What is no HTTP, or almost: sent on a socket of its own. The other end may hang up or answer, but not with a failure of its own.</summary>
static class BrokenWire
{
    static readonly string[] Heads =
    [
        "GET /today HTTP/1.1\r\n\r\n", "GET /today\r\n\r\n", "\r\n\r\n\r\n", "GET  /today HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /today HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        "GET /today HTTP/1.1\nHost: a\n\n", "GET /today HTTP/1.1\r\nHost : a\r\n\r\n",
        "GET /today HTTP/1.1\r\nHost: a\r\n folded\r\n\r\n", "GET /to\0day HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /today HTTP/1.1\r\nHost: a\r\nX: \0\r\n\r\n", "G", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "GET http://[::1 HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET * HTTP/1.1\r\nHost: a\r\n\r\n", "CONNECT a:1 HTTP/1.1\r\nHost: a:1\r\n\r\n", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n",
        "POST /check-ins HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
        "POST /check-ins HTTP/1.1\r\nHost: a\r\nContent-Length: 5, 6\r\n\r\nabcde",
        "POST /check-ins HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999\r\n\r\n",
        "POST /check-ins HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /today HTTP/1.1\r\nHost: a\r\n\r\n",
        "POST /check-ins HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
        "POST /check-ins HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n",
        "POST /check-ins HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\nabc",
        "POST /check-ins HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5;\nx\r\nabcde\r\n0\r\n\r\n",
        "POST /check-ins HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n",
        "POST /check-ins HTTP/1.1\r\nHost: a\r\nContent-Length: 400\r\n\r\nid=cut", "GET / HTTP/1.0\r\n\r\n",
        "POST /check-ins HTTP/1.1\r\nHost: a\r\nExpect: 200-maybe\r\nContent-Length: 0\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: x\r\n\r\n",
    ];

    /// <returns>A failure of the program, or null.</returns>
    public static async Task<string?> Send(Uri address, Random random)
    {
        var head = Heads[random.Next(Heads.Length)];
        var text = random.Next(4) switch
        {
            0 => head[..random.Next(head.Length + 1)],
            1 => head.Insert(random.Next(head.Length), ((char)random.Next(256)).ToString()),
            2 => head.Replace("Host: a", $"Host: a\r\nX-Long: {new string('x', random.Next(1, 40_000))}", StringComparison.Ordinal),
            _ => head,
        };
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(address.Host, address.Port);
            await socket.SendAsync(Encoding.Latin1.GetBytes(text));
            socket.Shutdown(SocketShutdown.Send);
            var answer = new byte[4096];
            using var late = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            var read = await socket.ReceiveAsync(answer, late.Token);
            var line = Encoding.Latin1.GetString(answer, 0, Math.Min(read, 64)).Split('\r')[0];
            // Only a version of HTTP that does not exist may be called that.
            var isFailure = line.StartsWith("HTTP/1.1 5", StringComparison.Ordinal) && !line.StartsWith("HTTP/1.1 505", StringComparison.Ordinal);
            return isFailure ? $"{Beginning(text)} -> {line}" : null;
        }
        catch (SocketException)
        {
            return null;
        }
        catch (OperationCanceledException)
        {
            return $"{Beginning(text)} was left waiting";
        }
    }

    static string Beginning(string text) => $"\"{text[..Math.Min(80, text.Length)].ReplaceLineEndings("|")}\"";
}
