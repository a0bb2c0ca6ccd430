using Goldseam.Store.Visits;
using Goldseam.Web.Guarding;
using Goldseam.Web.Languages;
using Goldseam.Web.Links;

namespace Goldseam.Web.Me;

static class MePages
{
    public static void MapMe(this IEndpointRouteBuilder app) => app.MapGet("/me", async (Here here, Visit visit, LanguageList languages) =>
    {
        var view = await visit.Read();
        return Answer.Page<MePage, MeView>(here, new()
        {
            Name = view.Myself.Name.Text,
            Links = LanguagePages.OnMe(languages, here.Texts).Concat(AllLinks.OnMe(view, visit, here.Texts)).ToLookup(l => l.In),
        });
    });
}
