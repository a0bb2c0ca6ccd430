using Goldseam.Web.Layout;

namespace Goldseam.Web.Reaching;

/// <summary>
/// A place with a public address answers to that name and to the machine's own, and to no other: a page never repeats a name that somebody
/// made up, and a site that points its own name here reads nothing.
/// </summary>
static class OneAddress
{
    public static IApplicationBuilder UseOneAddress(this IApplicationBuilder app, PublicAddress? address) =>
        address is null ? app : app.Use(async (context, next) =>
        {
            if (address.IsAskedFor(context.Request) || PublicAddress.IsThisMachine(context.Request.Host)) await next(context);
            else await ElsewhereInstead(address).ExecuteAsync(context);
        });

    static IResult ElsewhereInstead(PublicAddress address)
    {
        var t = Texts.English;
        return Results.Text(t["This place has another address: {0}", address.Origin], statusCode: StatusCodes.Status421MisdirectedRequest);
    }
}
