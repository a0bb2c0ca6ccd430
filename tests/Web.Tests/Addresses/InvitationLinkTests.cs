using System.Net;
using System.Net.Sockets;
using AngleSharp.Html.Dom;
using Goldseam.Web.Addresses;
using Goldseam.Web.Tests.Cast;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Goldseam.Web.Tests.Addresses;

/// <summary>A link is offered when another phone could open it, and never leads anywhere but to this place.</summary>
public sealed class InvitationLinkTests : IDisposable
{
    readonly Certificates certificates = new();

    public void Dispose() => certificates.Dispose();

    /// <summary>A port nobody listens on at the moment.</summary>
    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>On this machine without https, and at the public address with a certificate of the private network.</summary>
    Task<Place> Opens(int port, params string[] also) => Place.Opens(null,
        [$"--Goldseam:Address=https://localhost:{port}", $"--Goldseam:CertificateAuthority={certificates.Authority}", .. also]);

    string[] WithTls(int port)
    {
        var (certificate, key) = certificates.Issues();
        return
        [
            $"--urls=http://127.0.0.1:0;https://127.0.0.1:{port}", $"--Goldseam:Certificate={certificate}",
            $"--Goldseam:CertificateKey={key}",
        ];
    }

    /// <summary>She sits at the machine itself.</summary>
    static async Task<Person> Mara(Place place)
    {
        var mara = place.Meets("Mara");
        mara.Host = "localhost";
        Assert.Equal(302, (await mara.Founds()).Status);
        return mara;
    }

    static async Task<(string Code, IHtmlDocument Page)> Invites(Person mara, params (string, string)[] headers)
    {
        await mara.Sends("/invitation", [], headers);
        var page = (await mara.Opens("/invitation", headers)).Html;
        return (page.QuerySelector("#code")!.TextContent, page);
    }

    static void HasLink(IHtmlDocument page, string origin, string code)
    {
        Assert.Equal($"{origin}/join#{code}", page.QuerySelector("#link")!.TextContent);
        Assert.Equal(Couples.QrCode.Of($"{origin}/join#{code}").Strokes, page.QuerySelector("svg.qr[role=img] path")!.GetAttribute("d"));
        Assert.Null(page.QuerySelector("main .notice.attention"));
        Assert.Single(page.QuerySelectorAll("main .button.primary"));
    }

    static void HasCodeOnly(IHtmlDocument page, string sentence)
    {
        Assert.NotNull(page.QuerySelector("#code"));
        Assert.Null(page.QuerySelector("#link, svg.qr"));
        // The way out of here is named by the operator, on every page.
        page.QuerySelector("a.leave")!.RemoveAttribute("data-to");
        Assert.DoesNotContain("://", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Contains(sentence, page.QuerySelector("main .notice.attention")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mara_gets_a_link_and_a_picture_of_it_when_the_address_leads_here()
    {
        var port = FreePort();
        await using var place = await Opens(port, WithTls(port));
        var (code, page) = await Invites(await Mara(place));
        HasLink(page, $"https://localhost:{port}", code);
    }

    [Fact]
    public async Task Mara_gets_the_code_alone_while_nothing_answers_and_the_link_a_minute_after_something_does()
    {
        var port = FreePort();
        await using var place = await Opens(port);
        var mara = await Mara(place);
        HasCodeOnly((await Invites(mara)).Page, "does not lead here");

        await using var proxy = await Answers(port, place.Services.GetRequiredService<Reachability>().Sign);
        HasCodeOnly((await Invites(mara)).Page, "does not lead here");
        place.Waits(Duration.FromSeconds(61));
        var (code, page) = await Invites(mara);
        HasLink(page, $"https://localhost:{port}", code);
    }

    [Theory]
    [InlineData("somebody else's sign", 200)]
    [InlineData("", 200)]
    [InlineData("{0}", 503)]
    [InlineData("{0}", 302)]
    [InlineData("a page of another program, longer than any sign could be", 200, 40)]
    public async Task Mara_gets_the_code_alone_while_something_else_answers(string text, int status, int times = 1)
    {
        var port = FreePort();
        await using var place = await Opens(port);
        var said = text == "{0}" ? place.Services.GetRequiredService<Reachability>().Sign : string.Concat(Enumerable.Repeat(text, times));
        await using var other = await Answers(port, said, status);
        HasCodeOnly((await Invites(await Mara(place))).Page, "does not lead here");
    }

    [Fact]
    public async Task Mara_gets_the_code_alone_while_no_phone_would_believe_the_certificate()
    {
        var port = FreePort();
        using var strangers = new Certificates();
        await using var place = await Place.Opens(null,
            [$"--Goldseam:Address=https://localhost:{port}", $"--Goldseam:CertificateAuthority={strangers.Authority}", .. WithTls(port)]);
        HasCodeOnly((await Invites(await Mara(place))).Page, "does not lead here");
    }

    [Fact]
    public async Task Mara_gets_the_link_at_once_when_she_came_by_it_herself()
    {
        await using var place = await Place.Opens(null, "--Goldseam:Address=https://goldseam.test");
        var mara = await place.Founds("Mara");
        HasCodeOnly((await Invites(mara)).Page, "does not lead here");
        var (code, page) = await Invites(mara, ("X-Forwarded-Proto", "https"));
        HasLink(page, "https://goldseam.test", code);
    }

    [Fact]
    public async Task Without_an_address_Mara_gets_the_code_whatever_name_she_came_by()
    {
        await using var place = await Place.Opens();
        var mara = await Mara(place);
        foreach (var name in new[] { "localhost", "goldseam.test", "elsewhere.example", "192.168.0.7:5080" })
        {
            foreach (var scheme in new[] { "http", "https" })
            {
                var (_, page) = await Invites(mara, ("Host", name), ("X-Forwarded-Proto", scheme));
                HasCodeOnly(page, "no https address");
                // Nothing changes here by itself.
                Assert.Contains("Once they have joined, Today says so.", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
                Assert.DoesNotContain(name, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
            }
        }
    }

    /// <summary>Something that is not this place, at its address.</summary>
    async Task<WebApplication> Answers(int port, string text, int status = 200)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        var (certificate, key) = certificates.Issues();
        (builder.Configuration["Kestrel:Certificates:Default:Path"], builder.Configuration["Kestrel:Certificates:Default:KeyPath"]) =
            (certificate, key);
        builder.WebHost.UseUrls($"https://127.0.0.1:{port}");
        var other = builder.Build();
        other.MapGet("/{**path}", (HttpContext context) =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = "/elsewhere";
            return context.Response.WriteAsync(text);
        });
        await other.StartAsync();
        return other;
    }
}
