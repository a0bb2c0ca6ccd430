using System.Buffers.Text;
using Goldseam.Store;
using Goldseam.Store.Sealing;
using Goldseam.Web.Guarding;

namespace Goldseam.Browser.Tests;

/// <summary>
/// What they have done before the page that a test is about: the same forms, sent from their browser without being opened. Each must be
/// taken.
/// </summary>
sealed partial class Person
{
    static readonly SystemRandom Chance = new();

    public static string NewId() => Chance.NewId().ToString();

    /// <summary>Sends a form, with a new id unless it brings one.</summary>
    public async Task Posts(string path, params (string Name, string Value)[] fields)
    {
        (string Name, string Value)[] id = fields.Any(f => f.Name == "id") ? [] : [("id", NewId())];
        var all = fields.Concat(id).Prepend((Name: Guard.TokenField, Value: await Token()));
        var answer = await Page.EvaluateAsync<string>(InPage.Post, new { path, fields = all.Select(f => new[] { f.Name, f.Value }) });
        Assert.True(answer == "", $"{Name} posts to {path}: {answer}");
    }

    public async Task HasBegun(bool withDigits = false)
    {
        await Opens("/begin/way-in");
        await Posts("/begin", Account(withDigits));
    }

    public async Task HasJoined(string link)
    {
        await Opens("/join/code");
        await Posts("/join", [("code", link[(link.IndexOf('#', StringComparison.Ordinal) + 1)..]), .. Account(withDigits: false)]);
    }

    public async Task HasASpareKey()
    {
        var key = await Finds("/spare-key", "input[name=spareKey]");
        await Posts("/spare-key", ("spareKey", key), ("lastGroup", key[^4..]));
    }

    /// <summary>The answer is the address with the code behind its hash.</summary>
    public async Task<string> HasInvited()
    {
        await Posts("/invitation");
        return $"{home.Address}/join#{await Finds("/invitation", "#code")}";
    }

    public Task Promises(string id, string what, string why = "") => Posts("/promises",
        ("id", id), ("what", what), ("why", why), ("kind", "practical"), ("rhythm", "daily"), ("from", home.Today), ("at", ""), ("until", ""));

    (string, string)[] Account(bool withDigits) =>
    [
        ("name", Name), ("signInName", SignInName), ("passphrase", Passphrase), ("zone", "Europe/Berlin"),
        ("pin", withDigits ? Digits : ""),
    ];

    /// <summary>The token that this browser's forms carry.</summary>
    async Task<string> Token()
    {
        var cookies = await Context.CookiesAsync();
        var bound = cookies.FirstOrDefault(c => c.Name == Cookies.Visit) ?? cookies.First(c => c.Name == Cookies.Form);
        return VisitToken.Of(Base64Url.DecodeFromChars(bound.Value));
    }

    /// <summary>What a field or a line of a page says that is not opened.</summary>
    Task<string> Finds(string path, string selector) => Page.EvaluateAsync<string>(InPage.Find, new { path, selector });
}
