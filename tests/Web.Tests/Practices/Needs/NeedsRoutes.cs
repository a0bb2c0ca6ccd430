using Goldseam.Web.Tests.Cast;
using Goldseam.Web.Tests.Routes;

namespace Goldseam.Web.Tests.Practices.Needs;

sealed class NeedsRoutes : PracticeRoutes
{
    /// <summary>Of what each wrote last, and of what the other can read of it.</summary>
    Ids written = null!, shown = null!;

    /// <summary>What the other said back to the first.</summary>
    Ids saidBack = null!;

    static NeedsRoutes Of(Scene scene) => scene.Of<NeedsRoutes>();

    static (string, string)[] Hers(Scene s, params (string, string)[] more) =>
        [("form", s.Place.NewId()), ("saw", $"{Of(s).shown.Mara}"), ("number", "1"), ("saidBack", $"{Of(s).saidBack.Mara}"), .. more];

    public override IEnumerable<RouteSample> Samples =>
    [
        new("GET /needs", "/needs"),
        new("GET /needs/write", "/needs/write"),
        new("GET /needs/preview", "/needs/preview"),
        new("GET /needs/theirs", "/needs/theirs"),
        new("POST /needs", "/needs", s => [
            ("form", s.Place.NewId()), ("saw", $"{Of(s).written.Mara}"), ("first", "To know first."), ("second", "A hand."), ("third", ""), ("then", "")]),
        new("POST /needs/show", "/needs/show", s => [("form", s.Place.NewId()), ("saw", $"{Of(s).written.Mara}")]),
        new("POST /needs/take-back", "/needs/take-back", s => [("saw", $"{Of(s).shown.Mara}")]),
        new("POST /needs/withdraw", "/needs/withdraw", s => [("saw", $"{Of(s).written.Mara}")]),
        new("POST /needs/look-again", "/needs/look-again", s => [("day", "2027-01-20")])
            { SawNothing = "says how it stands from now on" },
        new("POST /needs/agree", "/needs/agree", s => Hers(s)),
        new("POST /needs/add-more", "/needs/add-more", s => Hers(s, ("words", "And by you."))),
        new("POST /needs/say-back", "/needs/say-back", s => [
            ("form", s.Place.NewId()), ("saw", $"{Of(s).shown.Jonas}"), ("number", "2"), ("words", "You need a hand.")]),
        new("POST /needs/withdraw-said-back", "/needs/withdraw-said-back", s => [
            ("form", $"{Of(s).saidBack.Jonas}"), ("saw", $"{Of(s).shown.Jonas}"), ("number", "1")]),
    ];

    public override async Task LiveToday(Scene scene)
    {
        written = await scene.ForEach(async person => Guid.Parse(await person.Writes_needs()));
        shown = await scene.ForEach(async person =>
        {
            var form = scene.Place.NewId();
            Assert.Equal("/needs", (await person.Sends("/needs/show", ("form", form), ("saw", $"{written.Of(person)}"))).Location);
            return Guid.Parse(form);
        });
        saidBack = new(
            await SaysBack(scene, scene.Jonas, shown.Mara), await SaysBack(scene, scene.Mara, shown.Jonas), await SaysBack(scene, scene.Tom, shown.Vera));
    }

    static async Task<Guid> SaysBack(Scene scene, Person by, Guid needs)
    {
        var form = scene.Place.NewId();
        Assert.Equal("/needs/theirs", (await by.Sends(
            "/needs/say-back", ("form", form), ("saw", $"{needs}"), ("number", "1"), ("words", "You need to hear it first."))).Location);
        return Guid.Parse(form);
    }

    public override IEnumerable<PrivateAct> PrivateActs =>
    [
        new("what he needs, for the first time or anew", async a => await a.Jonas.Writes_needs()),
        new("what he needs, kept from her as he changed it", async a =>
        {
            await a.Jonas.Writes_needs();
            await a.Jonas.Opens("/needs/preview");
        }),
        new("a day to look at what he needs", a => a.Sends("/needs/look-again", ("day", a.AnyOf("2027-02-01", "")))),
        new("a day to look at it that is over", a => a.IsRefused("/needs/look-again", ("day", "2020-02-01"))),
        new("what he needs, without a word", a => a.IsRefused("/needs", ("form", a.NewId()), ("saw", "none"), ("first", " "))),
    ];
}
