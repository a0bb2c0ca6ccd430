using Goldseam.Web.Guarding;
using Goldseam.Web.Layout;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Goldseam.Web.Forms;

/// <summary>
/// Forms with a secret in them. What is secret is never sent back in a page, so without script it is typed again after a refusal; a script
/// gets the refusal alone, and every field stays as it stands.
/// </summary>
static class SecretForms
{
    public static RouteHandlerBuilder FieldsStay(this RouteHandlerBuilder form) => form.AddEndpointFilter(async (call, next) =>
    {
        var answer = await next(call);
        var context = call.HttpContext;
        if (!context.Request.Headers.ContainsKey("HX-Request")) return answer;
        switch (answer)
        {
            case RedirectHttpResult taken:
                context.Response.Headers["HX-Redirect"] = taken.Url;
                return Results.Ok();
            case IPieceResult { View: IRefusing { Refusal: { } refusal } }:
                return Refused(context, new(refusal));
            case IPieceResult { View: StatusView said }:
                return Refused(context, new(null, said.Sentence));
            default:
                return answer;
        }
    });

    static IResult Refused(HttpContext context, RefusedView view) =>
        Answer.Fragment<RefusalPlace, RefusedView>(context.RequestServices.GetRequiredService<Here>(), view, 422);
}
