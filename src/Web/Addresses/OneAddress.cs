using Goldseam.Web.Layout;

namespace Goldseam.Web.Addresses;

/// <summary>
/// A place with a public address answers to that name and to the machine's own, and to no other: a page never repeats a name that somebody
/// made up, and a site that points its own name here reads nothing. No place answers to what could not be an address at all.
/// </summary>
static class OneAddress
{
    public static IApplicationBuilder UseOneAddress(this IApplicationBuilder app, PublicAddress? address) =>
        app.Use(async (context, next) =>
        {
            var host = context.Request.Host;
            if (!PublicAddress.CouldBeOne(host)) await NotReadable().ExecuteAsync(context);
            else if (address is null || address.IsAskedFor(context.Request) || PublicAddress.IsThisMachine(host)) await next(context);
            else await ElsewhereInstead(address).ExecuteAsync(context);
        });

    /// <summary>A page could not even be drawn: it has to know where it stands.</summary>
    static IResult NotReadable() => Results.Text(Texts.English["We could not read this"], statusCode: StatusCodes.Status400BadRequest);

    static IResult ElsewhereInstead(PublicAddress address)
    {
        var t = Texts.English;
        return Results.Text(t["This place has another address: {0}", address.Origin], statusCode: StatusCodes.Status421MisdirectedRequest);
    }
}
