using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Goldseam.Web.Tests.Cast;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Goldseam.Web.Tests.Noninterference;

/// <summary>What a careless program could know about Jonas while it answers Mara.</summary>
sealed class Secrets
{
    public Place Place { get; set; } = null!;
    public Person Jonas { get; set; } = null!;
    public byte[] Drawer { get; set; } = [];

    /// <summary>How many entries lay in his drawer when she first asked.</summary>
    public long AtFirst { get; set; }
    public IReadOnlySet<string> Ids { get; set; } = new HashSet<string>(StringComparer.Ordinal);

    public long InTheDrawer => Drawer.Length == 0 ? 0 : Place.Counts("SELECT count(*) FROM entries WHERE stream = $0", Drawer);
    public long Everything => Place.Counts("SELECT count(*) FROM entries");
}

/// <summary>Wraps the real program and lets a little out, each in another way.</summary>
static class Leaks
{
    static readonly Regex Ids = new("name=\"id\" value=\"[^\"]+\"", RegexOptions.None, TimeSpan.FromSeconds(1));

    public static IReadOnlyDictionary<string, Func<HttpContext, Func<Task>, Secrets, Task>> All { get; } =
        new Dictionary<string, Func<HttpContext, Func<Task>, Secrets, Task>>(StringComparer.Ordinal)
        {
            ["a count of the partner's entries in a header"] = (c, next, s) =>
                Starting(c, next, () => c.Response.Headers["X-Version"] = s.InTheDrawer.ToString(CultureInfo.InvariantCulture)),
            ["a space at the end of the page while the partner has more than before"] = (c, next, s) =>
                Changed(c, next, body => s.InTheDrawer > s.AtFirst ? body + " " : body),
            ["an entity tag made of the size of the database"] = (c, next, s) =>
                Starting(c, next, () => c.Response.Headers.ETag = $"W/\"{s.Everything}\""),
            ["a cookie that lives longer while the partner has two browsers"] = async (c, next, s) =>
            {
                var visits = await s.Place.Store.Visits.Count();
                await Starting(c, next, () =>
                {
                    if (visits % 2 != 0) return;
                    var cookies = c.Response.Headers.SetCookie;
                    c.Response.Headers.SetCookie = cookies.Select(v => v?.Replace("age=3", "age=4", StringComparison.Ordinal)).ToArray();
                });
            },
            ["ids counted over everybody's entries"] = (c, next, s) =>
                Changed(c, next, body => Ids.Replace(body, $"name=\"id\" value=\"{s.Everything:x32}\"")),
            ["another status for what exists but is not yours"] = (c, next, s) =>
                Starting(c, next, () =>
                {
                    var exists = s.Ids.Any(id => c.Request.Path.Value!.Contains(id, StringComparison.Ordinal));
                    if (c.Response.StatusCode == 404 && exists) c.Response.StatusCode = 403;
                }),
            ["a comment on refused forms alone"] = (c, next, s) =>
                Changed(c, next, body => c.Response.StatusCode == 422 && s.InTheDrawer > s.AtFirst ? body + "<!-- -->" : body),
            ["a fragment that differs from its page"] = (c, next, s) =>
                Changed(c, next, body => c.Request.Headers.ContainsKey("HX-Request") ? $"<!-- {s.InTheDrawer} -->{body}" : body),
            ["a space on the page of one thing that she told, and on no other"] = (c, next, s) =>
                Changed(c, next, body => c.Response.StatusCode == 200 && s.InTheDrawer > s.AtFirst
                    && c.Request.Path.Value!.Split('/') is ["", "tellings", { Length: 36 }] ? body + " " : body),
            ["a redirect that remembers"] = (c, next, s) =>
                Starting(c, next, () =>
                {
                    if (c.Response.Headers.Location == "/visits") c.Response.Headers.Location = $"/visits?v={s.Everything}";
                }),
        };

    public static IStartupFilter Of(Func<HttpContext, Func<Task>, Secrets, Task> leak, Secrets secrets) => new Filter(leak, secrets);

    static Task Starting(HttpContext context, Func<Task> next, Action change)
    {
        context.Response.OnStarting(() =>
        {
            change();
            return Task.CompletedTask;
        });
        return next();
    }

    static async Task Changed(HttpContext context, Func<Task> next, Func<string, string> change)
    {
        var real = context.Response.Body;
        using var held = new MemoryStream();
        context.Response.Body = held;
        await next();
        context.Response.Body = real;
        if (held.Length == 0) return;
        var isText = context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) ?? false;
        await real.WriteAsync(isText ? Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(held.ToArray()))) : held.ToArray());
    }

    sealed class Filter(Func<HttpContext, Func<Task>, Secrets, Task> leak, Secrets secrets) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (context, rest) =>
            {
                if (secrets.Place is null) await rest(context);
                else await leak(context, () => rest(context), secrets);
            });
            next(app);
        };
    }
}
