using Goldseam.Web.Guarding;
using Goldseam.Web.Helplines;

namespace Goldseam.Web.Parts;

/// <summary>Every part of the look in every state, for who builds it. It exists in development only, so its words are no texts.</summary>
static class PartsPages
{
    public static void MapParts(this IEndpointRouteBuilder app) =>
        app.MapGet("/parts", (Here here, HelplineList helplines) => Answer.Page<PartsPage, PartsView>(here, new()
        {
            Countries = [.. helplines.Bundled.Countries.Take(2)],
        })).ForEveryone();
}
