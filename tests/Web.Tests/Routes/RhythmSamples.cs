namespace Goldseam.Web.Tests.Routes;

/// <summary>Promises, the calendar, and what is told.</summary>
static class RhythmSamples
{
    /// <summary>What is said about a promise comes before what changes or ends it.</summary>
    public static IEnumerable<RouteSample> All => [.. Occurrences(), .. Commitments(), .. Calendar(), .. Tellings()];

    static (string, string)[] APromise(Scene s) =>
    [
        ("id", s.Place.NewId()), ("what", "The phone stays in the kitchen"), ("why", "So that you can sleep."), ("kind", "practical"),
        ("rhythm", "weekly"), ("on", "monday"), ("on", "friday"), ("from", s.Today), ("at", "22:30"), ("until", ""),
    ];

    static IEnumerable<RouteSample> Commitments() =>
    [
        new("GET /commitments", "/commitments"),
        new("GET /commitments/new", "/commitments/new"),
        new("GET /commitments/new", "/commitments/new?week=2026-11-16"),
        new("POST /commitments", "/commitments", APromise),
        new("GET /commitments/{id:guid}", "/commitments/{id}", null, s => s.Promised),
        new("GET /commitments/{id:guid}/change", "/commitments/{id}/change", null, s => s.Commitments),
        new("POST /commitments/{id:guid}/change", "/commitments/{id}/change", APromise, s => s.Commitments),
        new("POST /commitments/{id:guid}/pause", "/commitments/{id}/pause", null, s => s.Promised),
        new("POST /commitments/{id:guid}/resumption", "/commitments/{id}/resumption", null, s => s.Promised),
        new("POST /commitments/{id:guid}/handing-back", "/commitments/{id}/handing-back", null, s => s.Promised),
        new("POST /commitments/{id:guid}/taking-up", "/commitments/{id}/taking-up", null, s => s.Promised),
    ];

    static IEnumerable<RouteSample> Occurrences() =>
    [
        new("GET /commitments/{id:guid}/day", "/commitments/{id}/day", null, s => s.PromisedTo with { Jonas = s.PromisedTo.Mara }),
        new("POST /commitments/{id:guid}/mark", "/commitments/{id}/mark", s => [
            ("id", s.Place.NewId()), ("day", s.Today), ("how", "kept")], s => s.Promised),
        new("POST /commitments/{id:guid}/mark", "/commitments/{id}/mark", s => [
            ("id", s.Place.NewId()), ("day", s.Today), ("how", "kept"), ("from", "today"), ("rows", $"{s.Promised.Mara}.{s.Today}")], s => s.Promised),
        new("POST /commitments/{id:guid}/mark", "/commitments/{id}/mark", s => [
            ("id", s.Place.NewId()), ("day", s.Today), ("how", "not-kept"), ("happened", "It got late."), ("next", "An alarm.")], s => s.Promised),
        new("POST /commitments/{id:guid}/thanks", "/commitments/{id}/thanks", s => [("day", s.Today)], s => s.PromisedTo),
        new("POST /commitments/{id:guid}/landing", "/commitments/{id}/landing", s => [
            ("id", s.Place.NewId()), ("day", s.Today), ("words", "I was calmer when you wrote.")], s => s.PromisedTo),
    ];

    static IEnumerable<RouteSample> Calendar() =>
    [
        new("GET /calendar", "/calendar"),
        new("GET /calendar", "/calendar?day=2026-11-20&who=mine&kind=practical"),
        new("GET /calendar/month", "/calendar/month"),
        new("GET /calendar/month", "/calendar/month?month=2024-02"),
        new("GET /calendar/day", "/calendar/day"),
        new("GET /live", "/live"),
        new("GET /calendar/day", "/calendar/day?day=2026-11-22"),
    ];

    static IEnumerable<RouteSample> Tellings() =>
    [
        new("GET /tell", "/tell"),
        new("GET /tell/words", "/tell/words?kind=harder"),
        new("GET /tell/words", "/tell/words?kind=update"),
        new("POST /tellings", "/tellings", s => [("id", s.Place.NewId()), ("kind", "update"), ("words", "The bank has written."), ("nextBy", "")]),
        new("GET /tellings", "/tellings"),
        new("GET /tellings/{id:guid}", "/tellings/{id}", null, s => s.Told),
        new("POST /tellings/holding", "/tellings/holding", _ => [("held", "yes")]),
        new("POST /tellings/holding", "/tellings/holding", _ => [("held", "")]),
        new("POST /tellings/{id:guid}/putting-off", "/tellings/{id}/putting-off", _ => [("with", "")], s => s.ToldTo),
        new("POST /tellings/{id:guid}/opening", "/tellings/{id}/opening", null, s => s.ToldTo),
        new("POST /tellings/{id:guid}/withdrawal", "/tellings/{id}/withdrawal", null, s => s.Tellings),
        new("POST /tellings/{id:guid}/replies", "/tellings/{id}/replies", s => [("id", s.Place.NewId()), ("words", "I read it.")], s => s.Told),
        new("POST /tellings/{id:guid}/promised-reply", "/tellings/{id}/promised-reply", s => [
            ("id", s.Place.NewId()), ("what", "Answer"), ("day", s.Today), ("at", "20:00")], s => s.ToldTo),
    ];
}
