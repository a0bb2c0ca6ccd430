using System.Globalization;
using System.Text;
using Goldseam.Web.Guarding;
using Goldseam.Web.Tests.Cast;
using Goldseam.Web.Tests.Routes;

namespace Goldseam.Torture.Pages;

/// <summary>One request: of a route that is there, with one to four things changed about it.</summary>
sealed class StrangeRequest
{
    static readonly string[] Verbs = ["GET", "POST", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "get", "QUERY"];

    static readonly string[] Types =
    [
        "text/plain", "application/json", "multipart/form-data; boundary=x", "multipart/form-data",
        "application/x-www-form-urlencoded; charset=utf-16",
        "application/x-www-form-urlencoded;charset=\"utf-8\"", "APPLICATION/X-WWW-FORM-URLENCODED", "text/xml", "x", "", ";",
        "application/x-www-form-urlencoded; charset=utf-7",
    ];

    static readonly (string, string)[] Headers =
    [
        ("HX-Request", "true"), ("HX-Request", ""), ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "same-origin"),
        ("Origin", "null"), ("Origin", "https://elsewhere.example"),
        ("Origin", "http://goldseam.test"), ("Accept", "application/json"), ("Accept-Language", "xx-YY,*;q=0"),
        ("Accept-Encoding", "gzip, br, zstd, identity;q=0"), ("Range", "bytes=5-1"),
        ("If-None-Match", "*"), ("If-Modified-Since", "yesterday"), ("X-Forwarded-Proto", "javascript"), ("X-Forwarded-For", "::1"),
        ("X-Forwarded-Host", "elsewhere.example"),
        ("X-HTTP-Method-Override", "DELETE"), ("Goldseam-By-Itself", "1"), ("Referer", "http://elsewhere.example/"),
        ("Upgrade", "websocket"), ("Transfer-Encoding", "identity"),
        ("Host", ""), ("Host", ":80"), ("Host", "goldseam.test:99999"), ("Host", "a..b"),
        ("Content-Encoding", "gzip"), ("Authorization", "Bearer x"), ("Cookie", "__Host-seen=%00; =; ;;"),
        ("Accept", "text/html;q=NaN"), ("DNT", "\u00FF"),
    ];

    readonly Random random;
    readonly List<(string Name, string Value)> headers = [];
    List<(string Name, string Value)> fields;
    string verb, address, query;
    string? type;
    bool isChunked;

    /// <param name="token">Of who asks.</param>
    /// <param name="mark">Is looked for in the answer.</param>
    public StrangeRequest(RouteSample sample, Scene scene, string token, Random random, string mark)
    {
        this.random = random;
        verb = sample.Verb;
        var parts = sample.AddressIn(scene).Split('?');
        (address, query) = (parts[0], parts.Length > 1 ? parts[1] : "");
        fields = [(Guard.TokenField, token), .. sample.Typed(scene).Select(f => (f.Name, Uri.EscapeDataString(f.Value)))];
        type = "application/x-www-form-urlencoded";
        for (var i = random.Next(1, 5); i > 0; i--) Change(mark);
    }

    public string Verb => verb;

    void Change(string mark)
    {
        var at = fields.Count > 1 ? random.Next(random.Next(8) == 0 ? 0 : 1, fields.Count) : 0;
        var (name, value) = fields[at];
        switch (random.Next(24))
        {
            case 0: fields.RemoveAt(at); if (fields.Count == 0) fields.Add(("x", "")); break;
            case 1: fields.Add((name, value)); break;
            case 2: fields.Insert(0, (name, Strange.Value(random, mark))); break;
            case 3: fields[at] = (Renamed(name), value); break;
            case 4: fields.AddRange(Enumerable.Range(0, 60 + random.Next(8)).Select(i => ($"more{i}", "x"))); break;
            case 5: fields[at] = (name, fields[random.Next(fields.Count)].Value); break;
            case 6: fields.Reverse(); break;
            case 7: verb = Verbs[random.Next(Verbs.Length)]; break;
            case 8: type = random.Next(4) == 0 ? null : Types[random.Next(Types.Length)]; break;
            case 9 or 10: headers.Add(Headers[random.Next(Headers.Length)]); break;
            case 11: isChunked = true; break;
            case 12: Address(mark); break;
            case 13: query = $"{query}&{Uri.EscapeDataString(name)}={Strange.Value(random, mark)}"; break;
            case 14 when query.Contains('='): query = query[..(query.LastIndexOf('=') + 1)] + Short(Strange.Value(random, mark)); break;
            default: fields[at] = (name, Strange.Value(random, mark)); break;
        }
    }

    string Renamed(string name) => random.Next(9) switch
    {
        0 => name.ToUpperInvariant(),
        1 => $"{name}[]",
        2 => $"{name}[0]",
        3 => $"form.{name}",
        4 => $"{name}%00",
        5 => "",
        6 => $"{name}[{new string('9', 30)}]",
        7 => new string('n', 63 + random.Next(3)),
        _ => $"{name}.Text",
    };

    void Address(string mark)
    {
        var value = Short(Strange.Value(random, mark)).Replace("+", "%20", StringComparison.Ordinal);
        address = random.Next(7) switch
        {
            0 => address + "/",
            1 => "/" + address,
            2 => address + "/" + value,
            3 => address.ToUpperInvariant(),
            4 => address.Replace("/", "%2f", StringComparison.Ordinal) is var encoded ? "/" + encoded : address,
            5 when address.LastIndexOf('/') is var last => address[..(last + 1)] + value,
            _ => "/../" + address + ";x=y",
        };
    }

    static string Short(string value) => value.Length > 500 ? value[..498].TrimEnd('%') : value;

    public Task<Reply> Asked(Person who)
    {
        var target = new string([.. $"{address}{(query.Length > 0 ? "?" + query : "")}".Where(c => c is > ' ' and < '\x7F' and not '#')]);
        var hasBody = verb is not ("GET" or "HEAD" or "TRACE") || random.Next(10) == 0;
        var body = hasBody ? Encoding.UTF8.GetBytes(string.Join('&', fields.Select(f => $"{f.Name}={f.Value}"))) : [];
        var all = headers.Where(h => h.Name != "Cookie" || who.Jar.Count == 0).ToList();
        if (body.Length > 0 && type is not null) all.Add(("Content-Type", type));
        if (!isChunked || body.Length == 0 || all.Exists(h => h.Name == "Transfer-Encoding")) return who.Asks(verb, target, [.. all], body);
        all.Add(("Transfer-Encoding", "chunked"));
        return who.Asks(verb, target, [.. all], Chunks(body));
    }

    byte[] Chunks(byte[] body)
    {
        var chunks = new MemoryStream();
        for (var at = 0; at < body.Length;)
        {
            var size = Math.Min(body.Length - at, 1 + random.Next(4_000));
            chunks.Write(Encoding.ASCII.GetBytes(size.ToString(random.Next(2) == 0 ? "X" : "x4", CultureInfo.InvariantCulture) + "\r\n"));
            chunks.Write(body.AsSpan(at, size));
            chunks.Write("\r\n"u8);
            at += size;
        }
        chunks.Write("0\r\n\r\n"u8);
        return chunks.ToArray();
    }

    public override string ToString() =>
        $"{verb} {address}?{query} {type} {string.Join('&', fields.Select(f => $"{f.Name}={f.Value[..Math.Min(60, f.Value.Length)]}"))}";
}
