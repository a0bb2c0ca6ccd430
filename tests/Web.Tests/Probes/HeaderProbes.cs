namespace Goldseam.Web.Tests.Probes;

/// <summary>Addresses that are there, asked for with verbs and headers that should change nothing.</summary>
static class HeaderProbes
{
    const string Form = "Content-Type: application/x-www-form-urlencoded";

    public static IEnumerable<Probe> All => [.. Verbs(), .. Overrides(), .. Hosts(), .. Types(), .. Parts(), .. Odd(), .. Cookies()];

    static IEnumerable<Probe> Verbs() =>
    [
        .. new[] { "TRACE", "TRACK", "PUT", "DELETE", "PATCH", "PROPFIND", "MKCOL", "COPY", "MOVE", "LOCK", "SEARCH", "DEBUG", "FOO",
            "get", "OPTIONS" }
            .SelectMany(verb => new[] { "/today", "/calm" }.Select(path => Probe.Sending(
                "verbs", $"{verb} {path}", verb, path, verb == "get" ? "200 400 401 405" : "400 404 405", [$"X-Echo: {Probe.Mark}"]))),
        Probe.Sending("verbs", "OPTIONS *", "OPTIONS", "*", "400 404 405", []),
        Probe.Sending("verbs", "CONNECT elsewhere", "CONNECT", "elsewhere.example:443", "400 404 405 421", ["Host: elsewhere.example:443"]),
        Probe.Sending("verbs", "HEAD of a page", "HEAD", "/calm", "200", []),
        Probe.Sending("verbs", "HEAD of a private page", "HEAD", "/today", "401", []),
        Probe.Sending("verbs", "HEAD of a form", "HEAD", "/sign-out", "401 404 405", []),
        Probe.Sending("verbs", "GET of a form", "GET", "/sign-out", "401 404 405", []),
        Probe.Sending("verbs", "POST to a page", "POST", "/calm", "400 405", [Form], "a=1"),
        Probe.Sending("verbs", "GET with a body", "GET", "/calm", "200", [Form], "returnTo=https://elsewhere.example"),
    ];

    /// <summary>What proxies tell some programs about the request as it really was.</summary>
    static IEnumerable<Probe> Overrides() =>
    [
        .. new[]
        {
            "X-HTTP-Method-Override: DELETE", "X-HTTP-Method: PUT", "X-Method-Override: POST", "X-Original-URL: /today",
            "X-Rewrite-URL: /today",
            "X-Forwarded-Prefix: /elsewhere.example", "X-Forwarded-Host: elsewhere.example", "X-Host: elsewhere.example",
            "X-Forwarded-Server: elsewhere.example", "X-Original-Host: elsewhere.example", "Forwarded: host=elsewhere.example;proto=https",
            "X-Forwarded-Scheme: nothttps", "X-Forwarded-Port: 1337", "X-Forwarded-For: 127.0.0.1, elsewhere.example",
            "X-Real-IP: 127.0.0.1",
            "X-Forwarded-Proto: javascript:<probemark>", "X-Custom-IP-Authorization: 127.0.0.1", "X-Accel-Redirect: /etc/passwd",
            "X-Sendfile: /etc/passwd", "True-Client-IP: 127.0.0.1", "Referer: https://elsewhere.example/<probemark>",
            "User-Agent: <probemark>",
            "Accept-Language: <probemark>", "Accept: <probemark>", "Accept-Encoding: <probemark>", "Origin: https://elsewhere.example",
            "Origin: null",
            "Authorization: Basic YWRtaW46YWRtaW4=", "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__", "Expect: 100-continue",
            "Connection: X-Forwarded-Proto", "Max-Forwards: 0", "HX-Request: true\r\nHX-Current-URL: https://elsewhere.example",
        }.Select(header => Probe.Asking("told by a proxy", "/calm", "200", header)),
        Probe.Sending("told by a proxy", "preflight from elsewhere", "OPTIONS", "/today", "400 404 405",
            ["Origin: https://elsewhere.example", "Access-Control-Request-Method: POST", "Access-Control-Request-Headers: X-A"]),
        Probe.Asking("told by a proxy", "/calm?_method=DELETE", "200"),
        Probe.Asking("told by a proxy", "/live", "401", "Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA=="),
        Probe.Asking("told by a proxy", "/today", "401", "X-Original-URL: /calm"),
        Probe.Asking("told by a proxy", "/notes", "401", "X-Forwarded-For: 127.0.0.1", "X-Real-IP: 127.0.0.1"),
    ];

    static IEnumerable<Probe> Hosts() =>
    [
        .. new[]
        {
            "elsewhere.example", "HOST.elsewhere.example", "elsewhere.example:443", "HOST@elsewhere.example", "HOST:99999", "HOST:abc",
            "HOST/elsewhere.example", "HOST\telsewhere.example", "HOST elsewhere.example", "", "[::ffff:elsewhere.example]",
            "\u00ff\u00fe", "*", "169.254.169.254",
        }.Select(host => Probe.Asking("names", "/", "400 421", $"Host: {host}")),
        Probe.Asking("names", "/calm", "400", "Host: HOST", "Host: elsewhere.example"),
        Probe.Asking("names", "/calm", "400", "Host : HOST"),
        Probe.Raw("names", "no name at all", "GET /calm HTTP/1.1\r\nConnection: close\r\n\r\n", "400"),
        Probe.Asking("names", "http://elsewhere.example/calm", "200 400 404 421"),
        Probe.Asking("names", "http://elsewhere.example/calm", "400 421", "Host: elsewhere.example"),
        Probe.Asking("names", "https://elsewhere.example@HOST/calm", "200 400 404 421"),
        Probe.Asking("names", "ftp://HOST/calm", "200 400 404"),
        Probe.Asking("names", "//elsewhere.example/calm", "400 404"),
        Probe.Asking("names", "http://169.254.169.254/latest/meta-data/", "400 404 421"),
        Probe.Asking("names", "elsewhere.example:443", "400 405"),
    ];

    static IEnumerable<Probe> Types() => new[]
    {
        ("application/json", """{"signInName":"<probemark>"}"""), ("text/xml", """<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>"""),
        ("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"a\"; filename=\"../../a\"\r\n\r\nb\r\n--x--"),
        ("text/plain", "signInName=a"), ("application/octet-stream", "\0\u0001"),
        ("application/x-www-form-urlencoded; charset=utf-7", "a=+ADw-"),
        ("application/x-www-form-urlencoded; charset=utf-16", "a=b"), ("application/x-java-serialized-object", "\u00ac\u00ed\0\u0005"),
        ("<probemark>", "a=b"), ("application/x-www-form-urlencoded", "a=%zz&%00=%ff&__proto__[x]=1"),
    }.Select(t => Probe.Sending("other forms", t.Item1, "POST", "/sign-in", "400 415", [$"Content-Type: {t.Item1}"], t.Item2));

    static IEnumerable<Probe> Parts() =>
    [
        .. new[] { "bytes=0-0", "bytes=-1", "bytes=0-3,2-5", "bytes=999999999-", "bytes=5-1", "bytes=abc", "lines=1-2",
            "bytes=-99999999999999999999" }
            .Select(range => Probe.Asking("parts of a file", "/icon.svg", "200 206 416", $"Range: {range}")),
        Probe.Asking("parts of a file", "/icon.svg", "200 206 416",
            "Range: bytes=" + string.Join(',', Enumerable.Range(0, 500).Select(i => $"{i}-"))),
        Probe.Asking("parts of a file", "/calm", "200", "Range: bytes=0-10"),
        Probe.Asking("parts of a file", "/icon.svg", "200 304", "If-Modified-Since: <probemark>", "If-None-Match: <probemark>"),
        Probe.Asking("parts of a file", "/icon.svg", "200 412", "If-Match: \"none\""),
    ];

    /// <summary>Too long, too many, or no header at all.</summary>
    static IEnumerable<Probe> Odd() =>
    [
        Probe.Asking("odd headers", "/calm", "400 431", "X-Long: " + new string('a', 40_000)),
        Probe.Asking("odd headers", "/calm", "400 431", [.. Enumerable.Range(0, 300).Select(i => $"X-{i}: {i}")]),
        Probe.Asking("odd headers", "/calm", "400", "X-Null: a\0b"),
        Probe.Asking("odd headers", "/calm", "400", ": nothing"),
        Probe.Asking("odd headers", "/calm", "200 400", "X Space: a"),
        Probe.Asking("odd headers", "/calm", "200 400", "X-Bytes: \u00ff\u00fe\u0080"),
        Probe.Asking("odd headers", "/calm", "400", "X-Fold: a\r\n X-Injected: b"),
        Probe.Asking("odd headers", "/calm", "200 400", "X-Bare: a\rX-Injected: b"),
        Probe.Asking("odd headers", "/calm", "200 400", "X-Line: a\nX-Other: b"),
        Probe.Asking("odd headers", "/calm", "200 400", "NoColon"),
        Probe.Asking("odd headers", "/" + new string('a', 9_000), "400 404 414"),
        Probe.Asking("odd headers", "/calm?" + new string('a', 20_000), "400 414"),
        Probe.Asking("odd headers", "/nowhere%0d%0aX-Injected:%20b", "400 404"),
        Probe.Asking("odd headers", "/nowhere%0aX-Injected:%20b", "400 404"),
        Probe.Asking("odd headers", "/leave?to=%0d%0aX-Injected:%20b", "302"),
        Probe.Asking("odd headers", "/sign-in?with=%0d%0aX-Injected:%20b", "200"),
        Probe.Asking("odd headers", "/nowhere%E5%98%8D%E5%98%8AX-Injected:%20b", "404"),
        Probe.Sending("odd headers", "Expect: more", "POST", "/sign-in", "400 417", [Form, "Expect: more"], "a=1"),
        Probe.Sending("odd headers", "packed form", "POST", "/sign-in", "400 415", [Form, "Content-Encoding: gzip"], "\u001f\u008b\u0008"),
    ];

    static IEnumerable<Probe> Cookies() =>
    [
        Probe.Asking("cookies", "/calm", "200 400", "Cookie: " + string.Join("; ", Enumerable.Range(0, 500).Select(i => $"c{i}={i}"))),
        Probe.Asking("cookies", "/calm", "400 431", "Cookie: a=" + new string('a', 33_000)),
        Probe.Asking("cookies", "/today", "401", "Cookie: __Host-visit=<probemark>"),
        Probe.Asking("cookies", "/today", "401", $"Cookie: __Host-visit={new string('A', 43)}; __Host-visit={new string('B', 43)}"),
        Probe.Asking("cookies", "/today", "401", "Cookie: __Host-visit=; =; ;;; =a; __Host-visit"),
        Probe.Asking("cookies", "/today", "401 400", "Cookie: __Host-visit=\u0001\u0002\u007f"),
        Probe.Asking("cookies", "/sign-in", "200", "Cookie: __Host-form=<probemark>; __Host-seen=<probemark>; __Host-device=<probemark>"),
        Probe.Asking("cookies", "/sign-in", "200", $"Cookie: __Host-browser={new string('%', 4000)}"),
    ];
}
