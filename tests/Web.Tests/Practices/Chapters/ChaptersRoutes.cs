using Goldseam.Web.Tests.Routes;

namespace Goldseam.Web.Tests.Practices.Chapters;

sealed class ChaptersRoutes : PracticeRoutes
{
    public override IEnumerable<RouteSample> Samples =>
    [
        new("GET /chapter", "/chapter"),
        new("POST /chapter", "/chapter", _ => [("chapter", "understanding"), ("saw", "by-the-days")]),
    ];

    public override IEnumerable<PrivateAct> PrivateActs =>
    [
        new("his chapter, or another", async a =>
        {
            var was = (await a.Jonas.Opens("/chapter")).Html.QuerySelector("input[name=saw]")?.GetAttribute("value") ?? "";
            var next = a.AnyOf("by-the-days", "first-days", "steadying", "understanding", "closeness", "ours");
            await a.Sends("/chapter", ("chapter", next), ("saw", was));
        }),
    ];
}
