namespace Goldseam.Web.Tests.Probes;

/// <summary>
/// Requests whose end two programs could see in different places, so that one partner's request would be read as part of another's.
/// Each hides a second request; nobody may answer it.
/// </summary>
static class FramingProbes
{
    const string Hidden = "GET /health/live HTTP/1.1\r\nHost: HOST\r\nX-Hidden: 1\r\n\r\n";
    const string Chunked = "Transfer-Encoding: chunked\r\n";

    public static IEnumerable<Probe> All => [.. Lengths(), .. Encodings(), .. Chunks(), .. Lines()];

    static Probe Post(string what, string headers, string body, string expected = "400 -") => Probe.Raw(
        "two in one", what,
            $"POST /sign-in HTTP/1.1\r\nHost: HOST\r\nContent-Type: application/x-www-form-urlencoded\r\n{headers}\r\n{body}", expected);

    static IEnumerable<Probe> Lengths() =>
    [
        Post("a length and chunks", $"Content-Length: 6\r\n{Chunked}", $"0\r\n\r\nG{Hidden}"),
        Post("chunks and a length", $"{Chunked}Content-Length: 4\r\n", $"5c\r\n{Hidden}\r\n0\r\n\r\n"),
        Post("two lengths", "Content-Length: 0\r\nContent-Length: 5\r\n", Hidden),
        .. new[] { "0, 5", "-1", "0x0", "0 5", "99999999999999999999", "1e1", "", "\u00a00", "0;5" }
            .Select(length => Post($"a length of “{length}”", $"Content-Length: {length}\r\n", Hidden, "400 413 -")),
        // The server reads it as none and answers what follows as a request of its own; a proxy that passed it on would have to read it
        // otherwise to be fooled. nginx turns it away.
        Post("a length of “+0”", "Content-Length: +0\r\n", Hidden) with { Answers = 2 },
        Post("more than a page takes", "Content-Length: 99999999\r\n", "a=1", "413 400"),
    ];

    static IEnumerable<Probe> Encodings() => new[]
    {
        "Transfer-Encoding : chunked", "Transfer-Encoding: xchunked", "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
        "Transfer-Encoding: \u000bchunked", "Transfer-Encoding:\r\n chunked", "Transfer-Encoding: chunked, identity",
        "Transfer-Encoding: \"chunked\"",
        "Transfer-Encoding: chunked\0", "X: x\nTransfer-Encoding: chunked\r\nContent-Length: 3",
        "Transfer_Encoding: chunked\r\nTransfer-Encoding: gzip",
    }.Select(header => Post(
        header.Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)
            .Replace("\0", "\\0", StringComparison.Ordinal).Replace("\u000b", "\\v", StringComparison.Ordinal),
        header + "\r\n", $"0\r\n\r\nG{Hidden}", "400 501 -"));

    static IEnumerable<Probe> Chunks() =>
    [
        // A line that ends inside what may follow a size: where CVE-2025-55315 lay.
        Post("a bare end of line after a size", Chunked, $"2;\nxx\r\n4f\r\n0\r\n\r\n{Hidden}0\r\n\r\n"),
        Post("a bare return after a size", Chunked, $"2;a\rxx\r\n4f\r\n0\r\n\r\n{Hidden}0\r\n\r\n"),
        Post("a size of 0x2", Chunked, $"0x2\r\nxx\r\n0\r\n\r\n{Hidden}"),
        Post("a size of -1", Chunked, $"-1\r\nxx\r\n0\r\n\r\n{Hidden}"),
        Post("a size of 2 that holds 5", Chunked, $"2\r\nxxxxx\r\n0\r\n\r\n{Hidden}"),
        Post("a size beyond all", Chunked, $"FFFFFFFFFFFFFFFFF\r\nxx\r\n0\r\n\r\n{Hidden}", "400 413 -"),
        Post("no size", Chunked, $"\r\n{Hidden}"),
        // nginx takes these ends of lines, writes the parts anew for the program, and answers what follows as a request of its own.
        Post("an end of line alone", Chunked, $"2\nxx\n0\n\n{Hidden}") with { Answers = 2 },
    ];

    static IEnumerable<Probe> Lines() =>
    [
        Probe.Raw("odd lines", "no version", "GET /calm\r\n\r\n", "400 -"),
        Probe.Raw("odd lines", "HTTP/9.9", "GET /calm HTTP/9.9\r\nHost: HOST\r\n\r\n", "400 505 -"),
        Probe.Raw("odd lines", "http/1.1", "GET /calm http/1.1\r\nHost: HOST\r\n\r\n", "400 505 -"),
        Probe.Raw("odd lines", "HTTP/1.0 with chunks",
            $"POST /sign-in HTTP/1.0\r\nHost: HOST\r\n{Chunked}\r\n0\r\n\r\n{Hidden}", "400 411 501 -"),
        Probe.Raw("odd lines", "two spaces", "GET  /calm HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n", "200 400 -"),
        Probe.Raw("odd lines", "a tab", "GET\t/calm HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n", "400 -"),
        Probe.Raw("odd lines", "a space in the address", "GET /calm x HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n", "400 404 -"),
        Probe.Raw("odd lines", "a verb without end", $"{new string('A', 9_000)} / HTTP/1.1\r\nHost: HOST\r\n\r\n", "400 414 -"),
        Probe.Raw("odd lines", "nothing but ends of lines", "\r\n\r\n\r\n\r\n", "400 -"),
        Probe.Raw("odd lines", "HTTP/2 out of the blue", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\u0004\0\0\0\0\0", "400 505 -"),
        Probe.Raw("odd lines", "bytes", "\u0016\u0003\u0001\u0002\0\u0001\0\u0001\u00fc\u0003\u0003", "400 -"),
        Probe.Raw("odd lines", "an end of line before", "\r\nGET /calm HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n", "200 400 -"),
    ];
}
