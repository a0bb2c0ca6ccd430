using Goldseam.Web.Guarding;
using Goldseam.Web.Tests.Cast;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Goldseam.Web.Tests.Routes;

/// <summary>At least one for every route. Access, noninterference, headers, sizes and bad input are all tested over these.</summary>
static class RouteSamples
{
    public static IReadOnlyList<RouteSample> All { get; } = [.. PracticeRoutes.All().SelectMany(p => p.Samples)];

    public static IEnumerable<RouteSample> Pages => All.Where(s => !s.IsForm);
    public static IEnumerable<RouteSample> Forms => All.Where(s => s.IsForm);

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
