using Goldseam.Web.Tests.Routes;
using NodaTime;

namespace Goldseam.Web.Tests.Practices.CheckIns;

sealed class CheckInsRoutes : PracticeRoutes
{
    /// <summary>Each stayed closed, on a day of its own.</summary>
    public Ids CheckIns { get; private set; } = null!;

    public override IEnumerable<RouteSample> Samples =>
    [
        new("GET /check-ins", "/check-ins"),
        new("POST /check-ins", "/check-ins", s => [
            ("id", s.Place.NewId()), ("feeling", "steady"), ("words", "A quiet evening."), ("audience", "only-me")]) { SawNothing = "carries its day and the answer it began from" },
        new("POST /check-ins/{id:guid}/show", "/check-ins/{id}/show", null, s => s.Of<CheckInsRoutes>().CheckIns) { SawNothing = "its id is that of the answer as it was seen" },
        new("POST /check-ins/{id:guid}/withdraw", "/check-ins/{id}/withdraw", null, s => s.Of<CheckInsRoutes>().CheckIns) { SawNothing = "its id is that of the answer as it was seen" },
        new("POST /check-ins/{id:guid}/withdraw", "/check-ins/{id}/withdraw", _ => [("from", "days")], s => s.Of<CheckInsRoutes>().CheckIns),
        new("POST /check-ins/{id:guid}/put-back", "/check-ins/{id}/put-back", _ => [
            ("feeling", "heavy"), ("words", "The song in the shop."), ("proof", "none")], s => s.Of<CheckInsRoutes>().CheckIns) { SawNothing = "its id is that of the answer as it was seen" },
    ];

    public override async Task LiveBefore(Scene scene) => CheckIns = await scene.ForEach(async person =>
    {
        await person.Signs_in();
        var id = scene.Place.NewId();
        await person.Checks_in("numb", $"{person.Name} waited.", "when-both-have-answered", id);
        scene.Place.Waits(Duration.FromHours(24));
        return Guid.Parse(id);
    });

    public override Task LiveToday(Scene scene) => scene.Mara.Checks_in("warm", "Tea at the window helped.");

    public override IEnumerable<PrivateAct> PrivateActs =>
    [
        new("an answer only for himself", a => a.Jonas.Checks_in(AnyFeeling(a), "Not for her.", "only-me", a.NewId())),
        new("an answer that was refused", a => a.IsRefused("/check-ins", ("id", a.NewId()), ("audience", "both-of-us"), ("words", "Half a thought."))),
    ];

    public static string AnyFeeling(Alone alone) => alone.AnyOf("raw", "heavy", "steady", "warm", "open", "numb", "angry", "afraid");
}
