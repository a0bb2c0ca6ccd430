using Goldseam.Web.Guarding;
using Goldseam.Web.Helplines;

namespace Goldseam.Web.StyleGuide;

/// <summary>Every part of the look in every state, for who builds it. It exists in development only, so its words are no texts.</summary>
static class StyleGuidePages
{
    public static void MapStyleGuide(this IEndpointRouteBuilder app) =>
        app.MapGet("/style-guide", (Here here, HelplineList helplines) => Answer.Page<StyleGuidePage, StyleGuideView>(here, new()
        {
            Countries = [.. helplines.Bundled.Countries.Take(2)],
        })).ForEveryone();
}
