
namespace Goldseam.Web.Tests.Routes;

/// <summary>What is no practice: the door, the pages of both and of one, what everybody may read.</summary>
sealed class HouseRoutes : PracticeRoutes
{
    const string NotACode = "0000-0000-0000-0000-0000-0000-0000";

    public override IEnumerable<RouteSample> Samples => [.. Everywhere(), .. Members(), .. Couples(), .. Pages()];

    static IEnumerable<RouteSample> Everywhere() =>
    [
        new("GET /", "/"),
        new("GET /calm", "/calm"),
        new("GET /help", "/help"),
        new("GET /first-days", "/first-days"),
        new("GET /offline", "/offline"),
        new("GET /offline/unsent", "/offline/unsent"),
        new("GET /.well-known/goldseam", "/.well-known/goldseam"),
        new("GET /health/live", "/health/live"),
        new("GET /health/ready", "/health/ready"),
        new("GET /live", "/live"),
    ];

    static IEnumerable<RouteSample> Members() =>
    [
        new("GET /begin", "/begin"),
        new("GET /begin/readers", "/begin/readers"),
        new("GET /begin/way-in", "/begin/way-in"),
        new("POST /begin", "/begin", _ => [
            ("name", "Newcomer"), ("signInName", "newcomer.here"), ("passphrase", "eleven slow barges upriver"), ("zone", "Europe/Berlin"),
            ("operatorCode", "")]) { SawNothing = "makes something new" },
        new("GET /sign-in", "/sign-in"),
        new("GET /sign-in", "/sign-in?with=passphrase"),
        new("GET /unlock", "/unlock"),
        new("POST /unlock", "/unlock", _ => [("pin", "000000")]) { SawNothing = "changes nothing that stands" },
        new("GET /passphrase", "/passphrase"),
        new("POST /passphrase", "/passphrase", _ => [("now", "not anybody's passphrase"), ("passphrase", "eleven slow barges upriver")]) { SawNothing = "proves the one that stands" },
        new("POST /sign-in", "/sign-in", s => [("signInName", s.Ben.SignInName), ("passphrase", s.Ben.Passphrase), ("returnTo", "/notes")]) { SawNothing = "changes nothing that stands" },
        new("POST /sign-out", "/sign-out") { SawNothing = "changes nothing that stands" },
        new("GET /leave", "/leave"),
        new("GET /spare-key", "/spare-key"),
        new("POST /spare-key", "/spare-key", _ => [("spareKey", NotACode), ("lastGroup", "0000")]) { SawNothing = "makes something new" },
        new("GET /spare-key/use", "/spare-key/use"),
        new("POST /spare-key/use", "/spare-key/use", s => [
            ("signInName", s.Ben.SignInName), ("spareKey", NotACode), ("passphrase", "eleven slow barges upriver")]) { SawNothing = "proves the one that stands" },
    ];

    static IEnumerable<RouteSample> Couples() =>
    [
        new("GET /invitation", "/invitation"),
        new("POST /invitation", "/invitation") { SawNothing = "makes something new" },
        new("POST /invitation/withdraw", "/invitation/withdraw"),
        new("GET /join", "/join"),
        new("GET /join/alone", "/join/alone"),
        new("GET /join/readers", "/join/readers"),
        new("GET /join/code", "/join/code"),
        new("POST /join", "/join", _ => [
            ("code", NotACode), ("name", "Newcomer"), ("signInName", "newcomer.here"), ("passphrase", "eleven slow barges upriver"),
            ("zone", "Europe/Berlin")]) { SawNothing = "makes something new" },
        new("GET /me/name", "/me/name"),
        new("POST /me/name", "/me/name", _ => [("name", "Em"), ("zone", "Europe/Lisbon")]),
    ];

    static IEnumerable<RouteSample> Pages() =>
    [
        new("GET /today", "/today"),
        new("GET /today", "/today?change=1"),
        new("GET /today", "/today?evening=first"),
        new("GET /today", "/today?rows=soon"),
        new("GET /me", "/me"),
        new("GET /us", "/us"),
        new("GET /what-to-say", "/what-to-say"),
        new("GET /record", "/record"),
        new("POST /record/accept", "/record/accept", _ => [("entry", "4")]),
    ];

    public override IEnumerable<PrivateAct> PrivateActs =>
    [
        new("a spare key", async a =>
        {
            await a.Jonas.Signs_in();
            await a.Jonas.Keeps_a_spare_key();
        }),
        new("a name that was refused", a => a.IsRefused("/me/name", ("name", new string('J', 50)), ("zone", "Europe/Berlin"))),
        new("looked at every page", async a =>
        {
            foreach (var page in RouteSamples.Pages.Where(p => p.Address != "/leave"))
                await a.Jonas.Opens(page.Ids is null ? page.Address : page.AddressFor(page.Ids(a.Scene).Jonas));
        }),
    ];
}
