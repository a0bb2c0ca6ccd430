using Goldseam.Domain.Entries;
using Goldseam.Web.Layout;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Goldseam.Web.Guarding;

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
            case RazorComponentResult { StatusCode: 422 } page when page.Parameters.GetValueOrDefault("Refusal") is Refusal refusal:
                return Refused(context, "Refusal", refusal);
            case RazorComponentResult page when page.Parameters.GetValueOrDefault("Sentence") is string sentence:
                return Refused(context, "Said", sentence);
            default:
                return answer;
        }
    });

    static IResult Refused(HttpContext context, string name, object why)
    {
        var here = context.RequestServices.GetRequiredService<Here>();
        return Answer.Page<RefusalPlace>(new(here.Frame()) { [name] = why }, 422);
    }
}
