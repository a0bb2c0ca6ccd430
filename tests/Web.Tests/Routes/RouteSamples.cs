using Goldseam.Web.Guarding;
using Goldseam.Web.Tests.Cast;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Goldseam.Web.Tests.Routes;

/// <summary>At least one line for every route. Access, noninterference, headers, sizes and bad input are all tested over these.</summary>
static class RouteSamples
{
    const string NotACode = "0000-0000-0000-0000-0000-0000-0000";

    public static IReadOnlyList<RouteSample> All { get; } =
    [
        .. Everywhere(), .. Members(), .. Couples(), .. Today(), .. CheckIns(), .. Me(), .. Notes(), .. Visits(), .. Record(),
        .. Beginning(), .. Sides(), .. Paces(), .. Chapters(), .. Us(), .. Locks(), .. Devices(), .. Gratitudes(), .. Concerns(), .. Anchors(), .. Reviews(),
        .. EarlierDays(),
        .. RhythmSamples.All,
    ];

    public static IEnumerable<RouteSample> Pages => All.Where(s => !s.IsForm);
    public static IEnumerable<RouteSample> Forms => All.Where(s => s.IsForm);

    static IEnumerable<RouteSample> Everywhere() =>
    [
        new("GET /", "/"),
        new("GET /calm", "/calm"),
        new("GET /help", "/help"),
        new("GET /first-days", "/first-days"),
        new("GET /offline", "/offline"),
        new("GET /offline/unsent", "/offline/unsent"),
        new("GET /visit", "/visit"),
        new("GET /.well-known/goldseam", "/.well-known/goldseam"),
        new("GET /health/live", "/health/live"),
        new("GET /health/ready", "/health/ready"),
    ];

    static IEnumerable<RouteSample> Members() =>
    [
        new("GET /begin", "/begin"),
        new("GET /begin/readers", "/begin/readers"),
        new("GET /begin/way-in", "/begin/way-in"),
        new("POST /begin", "/begin", _ => [
            ("name", "Newcomer"), ("signInName", "newcomer.here"), ("passphrase", "eleven slow barges upriver"), ("zone", "Europe/Berlin"),
            ("operatorCode", "")]),
        new("GET /sign-in", "/sign-in"),
        new("GET /sign-in", "/sign-in?with=passphrase"),
        new("GET /unlock", "/unlock"),
        new("POST /unlock", "/unlock", _ => [("pin", "000000")]),
        new("GET /passphrase", "/passphrase"),
        new("POST /passphrase", "/passphrase", _ => [("now", "not anybody's passphrase"), ("passphrase", "eleven slow barges upriver")]),
        new("POST /sign-in", "/sign-in", s => [("signInName", s.Ben.SignInName), ("passphrase", s.Ben.Passphrase), ("returnTo", "/notes")]),
        new("POST /sign-out", "/sign-out"),
        new("GET /leave", "/leave"),
        new("GET /spare-key", "/spare-key"),
        new("POST /spare-key", "/spare-key", _ => [("spareKey", NotACode), ("lastGroup", "0000")]),
        new("GET /spare-key/use", "/spare-key/use"),
        new("POST /spare-key/use", "/spare-key/use", s => [
            ("signInName", s.Ben.SignInName), ("spareKey", NotACode), ("passphrase", "eleven slow barges upriver")]),
    ];

    static IEnumerable<RouteSample> Couples() =>
    [
        new("GET /invitation", "/invitation"),
        new("POST /invitation", "/invitation"),
        new("POST /invitation/withdrawal", "/invitation/withdrawal"),
        new("GET /join", "/join"),
        new("GET /join/alone", "/join/alone"),
        new("GET /join/readers", "/join/readers"),
        new("GET /join/code", "/join/code"),
        new("POST /join", "/join", _ => [
            ("code", NotACode), ("name", "Newcomer"), ("signInName", "newcomer.here"), ("passphrase", "eleven slow barges upriver"),
            ("zone", "Europe/Berlin")]),
        new("GET /me/name", "/me/name"),
        new("POST /me/name", "/me/name", _ => [("name", "Em"), ("zone", "Europe/Lisbon")]),
    ];

    static IEnumerable<RouteSample> Today() =>
    [
        new("GET /today", "/today"),
        new("GET /today", "/today?change=1"),
        new("GET /today", "/today?begun=1"),
        new("GET /today", "/today?rows=soon"),
    ];

    static IEnumerable<RouteSample> CheckIns() =>
    [
        new("GET /check-ins", "/check-ins"),
        new("POST /check-ins", "/check-ins", s => [
            ("id", s.Place.NewId()), ("feeling", "steady"), ("words", "A quiet evening."), ("audience", "only-me")]),
        new("POST /check-ins/{id:guid}/opening", "/check-ins/{id}/opening", null, s => s.CheckIns),
        new("POST /check-ins/{id:guid}/withdrawal", "/check-ins/{id}/withdrawal", null, s => s.CheckIns),
        new("POST /check-ins/{id:guid}/withdrawal", "/check-ins/{id}/withdrawal", _ => [("from", "days")], s => s.CheckIns),
        new("POST /check-ins/{id:guid}/return", "/check-ins/{id}/return", _ => [
            ("feeling", "heavy"), ("words", "The song in the shop."), ("proof", "none")], s => s.CheckIns),
    ];

    static IEnumerable<RouteSample> Me() =>
    [
        new("GET /me", "/me"),
    ];

    static IEnumerable<RouteSample> Notes() =>
    [
        new("GET /notes", "/notes"),
        new("GET /notes", "/notes?before=1"),
        new("POST /notes", "/notes", s => [("id", s.Place.NewId()), ("words", "What I would say, if I dared.")]),
        new("POST /notes/{id:guid}/withdrawal", "/notes/{id}/withdrawal", null, s => s.Notes),
        new("POST /notes/{id:guid}/return", "/notes/{id}/return", _ => [("words", "What I would say."), ("before", "")], s => s.Notes),
    ];

    static IEnumerable<RouteSample> Visits() =>
    [
        new("GET /visits", "/visits"),
        new("POST /visits/{id:guid}/end", "/visits/{id}/end", null, s => s.Visits, Elsewhere: 302),
        new("POST /visits/end", "/visits/end"),
    ];

    static IEnumerable<RouteSample> Beginning() =>
    [
        new("GET /beginning/check-in", "/beginning/check-in"),
        new("GET /beginning/side", "/beginning/side"),
        new("GET /beginning/spare-key", "/beginning/spare-key"),
    ];

    static IEnumerable<RouteSample> Sides() =>
    [
        new("GET /side", "/side"),
        new("POST /side", "/side", s => [
            ("id", s.Place.NewId()), ("side", "hurt"), ("outlook", "do-not-know"), ("easier", "you told me when you leave"), ("tomorrow", "")]),
        new("POST /side/sharing", "/side/sharing"),
        new("POST /side/withdrawal", "/side/withdrawal"),
    ];

    static IEnumerable<RouteSample> Paces() =>
    [
        new("GET /pace", "/pace"),
        new("POST /pace", "/pace", s => [("id", s.Place.NewId()), ("pace", "weekly")]),
        new("POST /pace/kept", "/pace/kept"),
    ];

    static IEnumerable<RouteSample> Chapters() =>
    [
        new("GET /chapter", "/chapter"),
        new("POST /chapter", "/chapter", _ => [("chapter", "understanding"), ("saw", "by-the-days")]),
    ];

    static IEnumerable<RouteSample> Us() =>
    [
        new("GET /us", "/us"),
        new("GET /what-to-say", "/what-to-say"),
    ];

    static IEnumerable<RouteSample> Locks() =>
    [
        new("GET /locks", "/locks"),
        new("POST /locks", "/locks", _ => [("minutes", "30"), ("onDrawer", "")]),
        new("POST /locks/discreet", "/locks/discreet", _ => [("discreet", "yes")]),
        new("POST /locks/discreet", "/locks/discreet", _ => [("discreet", "")]),
        new("POST /losses/seen", "/losses/seen", _ => [("inRecord", "2"), ("inDrawer", "0")]),
    ];

    static IEnumerable<RouteSample> Devices() =>
    [
        new("GET /devices/new", "/devices/new"),
        new("POST /devices", "/devices", _ => [("pin", "274613"), ("name", "My phone")]),
        new("POST /devices/{id:guid}/end", "/devices/{id}/end", null, s => s.Visits, Elsewhere: 302),
    ];

    static IEnumerable<RouteSample> Gratitudes() =>
    [
        new("GET /gratitudes", "/gratitudes"),
        new("GET /gratitudes", "/gratitudes?before=1"),
        new("POST /gratitudes", "/gratitudes", s => [("id", s.Place.NewId()), ("words", "You left the last pear for me.")]),
    ];

    static IEnumerable<RouteSample> Concerns() =>
    [
        new("GET /concerns", "/concerns"),
        new("GET /concerns/new", "/concerns/new"),
        new("POST /concerns", "/concerns", s => [
            ("id", s.Place.NewId()), ("noticed", "You went out to telephone."), ("did", "My stomach turned."), ("asked", "Who was it?"),
            ("when", "week")]),
        new("GET /concerns/{id:guid}", "/concerns/{id}", null, s => s.OfBoth),
        new("POST /concerns/{id:guid}/explanation", "/concerns/{id}/explanation", s => [
            ("id", s.Place.NewId()), ("noticed", "You were quiet after."), ("did", "I felt caught."), ("meant", "My mother, and the noise.")],
            s => s.AskedOf),
        new("POST /concerns/{id:guid}/parking", "/concerns/{id}/parking", _ => [("parked", "yes")], s => s.OfBoth),
        new("POST /concerns/{id:guid}/settling", "/concerns/{id}/settling", null, s => s.Concerns),
        new("POST /concerns/window", "/concerns/window", _ => [("days", "4")]),
    ];

    static IEnumerable<RouteSample> Anchors() =>
    [
        new("GET /anchors", "/anchors"),
        new("GET /anchors", "/anchors?from=month"),
        new("POST /anchors", "/anchors", s => [("id", s.Place.NewId()), ("what", "Phones in the kitchen")]),
        new("POST /anchors/{id:guid}/keeping", "/anchors/{id}/keeping", null, s => s.Anchors),
        new("POST /anchors/{id:guid}/letting-go", "/anchors/{id}/letting-go", null, s => s.Anchors),
        new("GET /anchors", "/anchors?just=soon"),
        new("POST /anchors/{id:guid}/return", "/anchors/{id}/return", null, s => s.Anchors),
    ];

    static IEnumerable<RouteSample> Reviews() =>
    [
        new("GET /reviews", "/reviews"),
        new("GET /reviews", "/reviews?before=1"),
        new("GET /reviews/open", $"/reviews/open?kind=month&start={Scene.OpenMonth}"),
        new("GET /reviews/open", "/reviews/open?kind=week&start=2026-11-16"),
        .. Page("week", 1, ("how-it-was", "Long, and quieter from Thursday on.")),
        .. Page("week", 2, ("my-promises", "Thursday I told you late."), ("still-hard", "Saying it before you ask.")),
        .. Page("week", 3, ("one-thing", "A message before you leave."), ("taker", "you"), ("need", "Quiet."), ("closing", "Until Sunday.")),
        .. Page("month", 1, ("worked", "The phones in the kitchen.")),
        .. Page("month", 2, ("look-again", "The calendar."), ("can-stop", "Writing at noon.")),
        .. Page("month", 3, ("another-month", "yes"), ("closing", "Thank you.")),
        new("GET /reviews/week", "/reviews/week"),
        new("POST /reviews/finishing", "/reviews/finishing", s => [
            ("id", s.Place.NewId()), ("kind", "week"), ("page", "3"), ("one-thing", "A message before you leave."), ("taker", "me")]),
        new("GET /reviews/week", "/reviews/week"),
        new("POST /reviews/showing", "/reviews/showing", _ => [("kind", "week"), ("start", "")]),
    ];

    static IEnumerable<RouteSample> Page(string kind, int page, params (string, string)[] typed) =>
    [
        new($"POST /reviews/{kind}", $"/reviews/{kind}", s => [("id", s.Place.NewId()), ("page", $"{page}"), ("start", ""), .. typed]),
        new($"GET /reviews/{kind}", $"/reviews/{kind}?page={page}"),
    ];

    static IEnumerable<RouteSample> EarlierDays() =>
    [
        new("GET /earlier", "/earlier"),
        new("GET /earlier", "/earlier?month=2026-10"),
        new("POST /earlier/putting-away", "/earlier/putting-away"),
        new("GET /earlier/commitments/{id:guid}", "/earlier/commitments/{id}", null, s => s.PromisedAlone),
        new("POST /earlier/commitments/{id:guid}/bringing-along", "/earlier/commitments/{id}/bringing-along",
            s => [("saw", s.Today)], s => s.PromisedAlone),
    ];

    static IEnumerable<RouteSample> Record() =>
    [
        new("GET /record", "/record"),
        new("POST /record/acceptance", "/record/acceptance", _ => [("entry", "4")]),
    ];

    /// <summary>Verb and pattern of everything that is mapped, but for files and for what is nowhere.</summary>
    public static IReadOnlyDictionary<string, RouteEndpoint> Mapped(Place place) =>
        place.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .Where(r => r.Metadata.GetMetadata<Asset>() is null && !(r.DisplayName ?? "").StartsWith("Fallback", StringComparison.Ordinal))
        .SelectMany(r => Verbs(r).Select(verb => (Route: $"{verb} {r.RoutePattern.RawText}", Endpoint: r)))
        .ToDictionary(r => r.Route, r => r.Endpoint, StringComparer.Ordinal);

    static IEnumerable<string> Verbs(RouteEndpoint route) => route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [];

    public static bool IsPublic(Place place, RouteSample sample) => Mapped(place)[sample.Route].Metadata.GetMetadata<Public>() is not null;
}
