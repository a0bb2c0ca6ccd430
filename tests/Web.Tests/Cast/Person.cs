using System.Buffers.Text;
using System.Text;
using Goldseam.Store.Sealing;
using Goldseam.Web.Guarding;

namespace Goldseam.Web.Tests.Cast;

/// <summary>Where people meet: the program in this process, or in one of its own.</summary>
interface IPlace
{
    string NewId();

    Person Meets(string name);

    /// <summary>Where something was damaged on purpose; otherwise no answer is ever a failure of the program.</summary>
    bool MayFail { get; }

    string Complaints { get; }
}

/// <summary>Somebody at a browser: a jar of cookies, and what they do in the words of the product.</summary>
sealed class Person(IPlace place, string name) : IDisposable
{
    Wire wire = null!;
    bool hasSpareKey;

    public string Name => name;
    public string SignInName => $"{name.ToLowerInvariant()}.here";

    /// <summary>The name this browser calls the place by.</summary>
    public string Host { get; set; } = "goldseam.test";

    public string Passphrase { get; set; } = $"{name} keeps copper kettles warm";
    public Dictionary<string, string> Jar { get; private set; } = new(StringComparer.Ordinal);

    /// <summary>The token that this browser's forms carry, as its pages show it.</summary>
    public string Token => VisitToken.Of(Base64Url.DecodeFromChars(Jar[IsIn ? Cookies.Visit : Cookies.Form]));

    /// <summary>As far as this browser was told.</summary>
    public bool IsIn { get; private set; }

    public void Finds(Uri address)
    {
        wire?.Dispose();
        wire = new(address);
    }

    /// <summary>The same person at another browser, which knows nothing.</summary>
    public Person Elsewhere()
    {
        var there = place.Meets(name);
        (there.Passphrase, there.hasSpareKey) = (Passphrase, hasSpareKey);
        return there;
    }

    public IReadOnlyDictionary<string, string> RemembersJar() => new Dictionary<string, string>(Jar, StringComparer.Ordinal);

    public void Has(IReadOnlyDictionary<string, string> jar)
    {
        Jar = new(jar, StringComparer.Ordinal);
        IsIn = Jar.ContainsKey(Cookies.Visit);
    }

    public Task<Reply> Opens(string path, params (string, string)[] headers) => Asks("GET", path, headers, []);

    /// <summary>Sends a form with this browser's token.</summary>
    public async Task<Reply> Sends(string path, params (string, string)[] fields) => await Sends(path, fields, []);

    public async Task<Reply> Sends(string path, (string, string)[] fields, (string, string)[] headers)
    {
        await Has_a_token();
        return await Posts(path, [(Guard.TokenField, Token), .. fields], headers);
    }

    /// <summary>Without a visit, a page has to be opened first: it ties the form to the browser.</summary>
    public async Task Has_a_token()
    {
        if (!IsIn && !Jar.ContainsKey(Cookies.Form)) await Opens("/sign-in");
    }

    /// <summary>Sends exactly these fields.</summary>
    public Task<Reply> Posts(string path, (string Name, string Value)[] fields, (string, string)[]? headers = null) =>
        Posts(path, Encode(fields), "application/x-www-form-urlencoded", headers);

    public Task<Reply> Posts(string path, string body, string type, (string, string)[]? headers = null) =>
        Asks("POST", path, [("Content-Type", type), .. headers ?? []], Encoding.UTF8.GetBytes(body));

    public static string Encode(params IEnumerable<(string Name, string Value)> fields) =>
        string.Join('&', fields.Select(f => $"{Uri.EscapeDataString(f.Name)}={Uri.EscapeDataString(f.Value)}"));

    public async Task<Reply> Asks(string method, string path, (string Name, string Value)[] headers, byte[] body)
    {
        var all = new List<(string, string)>(headers);
        if (!headers.Any(h => h.Name == "Host")) all.Insert(0, ("Host", Host));
        if (Jar.Count > 0) all.Add(("Cookie", string.Join("; ", Jar.Select(c => $"{c.Key}={c.Value}"))));
        if (!headers.Any(h => h.Name is "Content-Length" or "Transfer-Encoding") && (body.Length > 0 || method is not ("GET" or "HEAD")))
            all.Add(("Content-Length", body.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        var reply = await wire.Send(method, path, all, body);
        Assert.True(reply.Status < 500 || place.MayFail, $"{name}: {method} {path} failed with {reply.Status}: {place.Complaints}");
        Refusals.AreSaid(reply, $"{name}: {method} {path}");
        Keeps(reply);
        return reply;
    }

    void Keeps(Reply reply)
    {
        foreach (var cookie in reply.SetCookies)
        {
            var (key, value) = cookie.Split(';')[0].Split('=', 2) is [var before, var after] ? (before, after) : (cookie, "");
            if (value.Length == 0) Jar.Remove(key);
            else Jar[key] = value;
            if (key == Cookies.Visit) IsIn = value.Length > 0;
        }
        if (reply.Status == 401) IsIn = false;
    }

    public Task<Reply> Founds(string? code = null) => Sends("/begin",
        ("name", name), ("signInName", SignInName), ("passphrase", Passphrase), ("zone", "Europe/Berlin"), ("operatorCode", code ?? ""));

    public async Task<string> Invites()
    {
        Assert.Equal(302, (await Sends("/invitation")).Status);
        return (await Opens("/invitation")).Html.QuerySelector("#code")!.TextContent;
    }

    public Task<Reply> Joins(string code) => Sends("/join",
        ("code", code), ("name", name), ("signInName", SignInName), ("passphrase", Passphrase), ("zone", "Europe/Berlin"));

    public async Task<Reply> Signs_in(string? passphrase = null, string? returnTo = null)
    {
        if (IsIn) await Opens("/visit");
        return await Sends("/sign-in", ("signInName", SignInName), ("passphrase", passphrase ?? Passphrase), ("returnTo", returnTo ?? ""));
    }

    public Task<Reply> Signs_out() => Sends("/sign-out");

    public Task<Reply> Leaves() => Opens("/leave");

    public Task<Reply> Checks_in(string feeling = "steady", string words = "", string audience = "both-of-us", string? id = null) =>
        Sends("/check-ins", ("id", id ?? place.NewId()), ("feeling", feeling), ("words", words), ("audience", audience));

    /// <summary>The drawer opens for writing once there is a spare key.</summary>
    public async Task<Reply> Writes_a_note(string words, string? id = null)
    {
        if (!hasSpareKey) await Keeps_a_spare_key();
        return await Sends("/notes", ("id", id ?? place.NewId()), ("words", words));
    }

    public Task<Reply> Raises(string id, string noticed, string when = "now") => Sends("/small-questions",
        ("id", id), ("noticed", noticed), ("did", "I went quiet."), ("asked", "Were you tired?"), ("when", when));

    public Task<Reply> Promises(string id, string what, string from, string rhythm = "daily", params (string, string)[] more) =>
        Sends("/promises", [("id", id), ("what", what), ("kind", "practical"), ("rhythm", rhythm), ("from", from), .. more]);

    public Task<Reply> Tells(string id, string kind, string words, params (string, string)[] more) =>
        Sends("/tellings", [("id", id), ("kind", kind), ("words", words), .. more]);

    /// <param name="form">The one that writes it; from then on pages carry it as what they saw.</param>
    public Task<Reply> Writes_what_helps(string id, string form, string name = "A wave") => Sends("/what-helps",
        ("id", id), ("form", form), ("saw", "none"), ("kind", "moment"), ("name", name), ("helps", $"Sit by {Name}."), ("pleaseNot", "Explaining."),
        ("forMe", "Cold water."), ("then", ""));

    /// <summary>Writes it, or writes it anew.</summary>
    /// <returns>The form that wrote it.</returns>
    public async Task<string> Writes_a_trigger(string id, string name = "The station")
    {
        var known = await Opens($"/triggers/{id}");
        var page = (known.Status == 200 ? known : await Opens("/triggers/new")).Html;
        string On(string field) => page.QuerySelector($"form[id^=trigger-form] [name={field}]")!.GetAttribute("value")!;
        var form = On("form");
        Assert.Equal(302, (await Sends("/triggers",
            ("id", id), ("form", form), ("saw", On("saw")), ("kind", "what-happened"), ("name", name), ("body", "Cold hands."), ("helps", "Cold water."))).Status);
        return form;
    }

    /// <returns>The form that said so.</returns>
    public async Task<string> Logs_a_trigger(string trigger)
    {
        var form = (await Opens("/triggers/log")).Html.QuerySelector("#trigger-log-form [name=form]")!.GetAttribute("value")!;
        Assert.Equal(302, (await Sends("/triggers/log", ("form", form), ("trigger", trigger), ("day", ""), ("words", ""))).Status);
        return form;
    }

    /// <returns>The form that wrote them.</returns>
    public async Task<string> Writes_needs(string first = "To know before plans change.", string second = "A hand.")
    {
        var page = (await Opens("/needs/write")).Html;
        string On(string name) => page.QuerySelector($"form#needs-form [name={name}]")!.GetAttribute("value")!;
        var form = On("form");
        Assert.Equal(302, (await Sends("/needs", ("form", form), ("saw", On("saw")), ("first", first), ("second", second), ("third", ""))).Status);
        return form;
    }

    public async Task Keeps_a_spare_key()
    {
        hasSpareKey = true;
        var key = (await Opens("/spare-key")).Html.QuerySelector("input[name=spareKey]")!.GetAttribute("value")!;
        Assert.Equal("/me", (await Sends("/spare-key", ("spareKey", key), ("lastGroup", key[^4..]))).Location);
    }

    public void Dispose() => wire.Dispose();
}
