using Goldseam.Web.Tests.Cast;

namespace Goldseam.Web.Tests.Routes;

public sealed class RouteSamplesTests
{
    [Fact]
    public async Task Every_route_has_a_sample_and_every_sample_a_route()
    {
        await using var place = await Place.Opens();
        var mapped = RouteSamples.Mapped(place).Keys.Order(StringComparer.Ordinal).ToList();
        Assert.True(mapped.Count > 25);
        Assert.Equal(mapped, RouteSamples.All.Select(s => s.Route).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_is_open_to_everyone_is_this_and_nothing_else()
    {
        await using var place = await Place.Opens();
        Assert.Equal(
            [
                "GET /", "GET /.well-known/goldseam", "GET /begin", "GET /begin/readers", "GET /begin/way-in", "GET /calm", "GET /first-days",
                "GET /health/live", "GET /health/ready", "GET /help", "GET /join", "GET /join/alone", "GET /join/code", "GET /join/readers", "GET /leave", "GET /offline", "GET /offline/unsent",
                "GET /sign-in", "GET /spare-key/use", "GET /unlock",
                "POST /begin", "POST /join", "POST /sign-in", "POST /spare-key/use", "POST /unlock",
            ],
            RouteSamples.All.Where(s => RouteSamples.IsPublic(place, s)).Select(s => s.Route).Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task No_route_takes_a_couple_or_a_member()
    {
        await using var place = await Place.Opens();
        Assert.All(RouteSamples.Mapped(place).Values, r => Assert.All(r.RoutePattern.Parameters, p => Assert.Equal("id", p.Name)));
    }
}
