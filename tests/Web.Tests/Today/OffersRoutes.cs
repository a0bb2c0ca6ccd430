using Goldseam.Web.Tests.Routes;

namespace Goldseam.Web.Tests.Today;

sealed class OffersRoutes : PracticeRoutes
{
    /// <summary>The form by which each of them put something away.</summary>
    public Ids PutAway { get; private set; } = null!;

    public override IEnumerable<RouteSample> Samples =>
    [
        new("GET /today", "/today?away=soon"),
        new("POST /offers/put-away", "/offers/put-away", s => [("id", s.Place.NewId()), ("offer", "pace")]) { SawNothing = "names what it puts away" },
        new("POST /offers/{id:guid}/put-back", "/offers/{id}/put-back", null, s => s.Of<OffersRoutes>().PutAway),
    ];

    public override async Task LiveToday(Scene scene) => PutAway = await scene.ForEach(async person =>
    {
        var id = scene.Place.NewId();
        Assert.Equal(302, (await person.Sends("/offers/put-away", ("id", id), ("offer", "spare-key"))).Status);
        return Guid.Parse(id);
    });

    public override IEnumerable<PrivateAct> PrivateActs =>
    [
        new("put away what was offered", a => a.Sends(
            "/offers/put-away", ("id", a.NewId()), ("offer", a.AnyOf("pace", "side", "what-to-say")))),
        new("put back what was offered", async a =>
        {
            var id = a.NewId();
            await a.Sends("/offers/put-away", ("id", id), ("offer", a.AnyOf("invitation", "spare-key")));
            // What was away already was not put away by this form.
            var reply = await a.Jonas.Sends($"/offers/{id}/put-back");
            Assert.True(reply.Status is 302 or 404, $"{reply}");
        }),
        new("an offer that is none", a => a.IsRefused("/offers/put-away", ("id", a.NewId()), ("offer", "nowhere"))),
    ];
}
