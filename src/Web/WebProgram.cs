using System.Text.Encodings.Web;
using System.Text.Unicode;
using Goldseam.Domain.Couples;
using Goldseam.Store;
using Goldseam.Store.Sealing;
using Goldseam.Web.Addresses;
using Goldseam.Web.Calm;
using Goldseam.Web.Couples;
using Goldseam.Web.Devices;
using Goldseam.Web.FirstDays;
using Goldseam.Web.FirstEvening;
using Goldseam.Web.Forms;
using Goldseam.Web.Guarding;
using Goldseam.Web.Health;
using Goldseam.Web.Helplines;
using Goldseam.Web.Languages;
using Goldseam.Web.Layout;
using Goldseam.Web.Leaving;
using Goldseam.Web.Links;
using Goldseam.Web.Live;
using Goldseam.Web.Me;
using Goldseam.Web.StyleGuide;
using Goldseam.Web.Telemetry;
using Goldseam.Web.Today;
using Goldseam.Web.Welcome;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using NodaTime;

namespace Goldseam.Web;

/// <summary>The program people use, put together. Tests give it a clock, randomness and a cheap derivation; nothing else differs.</summary>
public static class WebProgram
{
    public static WebApplication Build(
        string[] args, Action<WebApplicationBuilder>? configure = null, IClock? clock = null, IRandomSource? random = null, DerivationCost? cost = null)
    {
        // Settings are read once. Watching their files would mean watching the whole folder, in which the store may lie.
        var builder = WebApplication.CreateBuilder([.. args, "--hostBuilder:reloadConfigOnChange=false"]);
        configure?.Invoke(builder);
        // Otherwise a program that was built and not published packs its scripts anew for each who asks, at a level that packs nothing.
        if (!builder.Environment.IsDevelopment()) builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        // Addresses of pages are nobody's business, not even the log's.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        // It has nothing to say that the failure page's own log line does not, and readies a scope and an activity for each request.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        AddServices(builder, clock ?? WallClock, random ?? new SystemRandom(), cost ?? DerivationCost.Recommended);
        var app = builder.Build();
        Use(app);
        return app;
    }

#pragma warning disable RS0030 // The one place where the program is composed.
    internal static IClock WallClock => SystemClock.Instance;
#pragma warning restore RS0030

    static void AddServices(WebApplicationBuilder builder, IClock clock, IRandomSource random, DerivationCost cost)
    {
        var services = builder.Services;
        var settings = Settings.From(builder.Configuration);
        services.AddSingleton(settings);
        ZoneFile.Use(settings.Zones);
        builder.AddAddress(settings, clock, random);
        services.AddSingleton(HelplineList.Read(settings.Helplines));
        services.AddSingleton(LanguageList.Read(builder.Environment.IsDevelopment()));
        services.AddSingleton(clock);
        services.AddSingleton<DatedAhead>();
        services.AddSingleton(random);
        services.AddSingleton(_ => new SealedStore(settings.Data, clock, random, cost));
        services.AddHostedService<Tidying>();
        services.AddHealth();
        services.AddCounting(settings);
        services.AddScoped<Here>();
        services.AddScoped(s => s.GetRequiredService<Here>().Visit ?? throw new InvalidOperationException("A route for everyone asked for a visit."));
        services.AddToday();
        services.AddRazorComponents();
        // A letter of any language goes out as itself, in two or three bytes instead of eight; what could be markup never does.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddResponseCompression(packing => packing.EnableForHttps = true);
        services.WithoutDataProtection();
        services.Configure<FormOptions>(form =>
        {
            form.ValueCountLimit = 64;
            form.ValueLengthLimit = 96 * 1024;
            form.KeyLengthLimit = 64;
            form.BufferBodyLengthLimit = Limits.MostBody;
        });
        services.Configure<ForwardedHeadersOptions>(proxy => proxy.ForwardedHeaders = ForwardedHeaders.XForwardedProto);
        // A form or an address that cannot be bound is answered by our own page, not by an empty one.
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.Configure<RouteOptions>(routes => routes.SuppressCheckForUnhandledSecurityMetadata = true);
    }

    static void Use(WebApplication app)
    {
        var store = app.Services.GetRequiredService<SealedStore>();
        var settings = app.Services.GetRequiredService<Settings>();
        var address = PublicAddress.From(settings.Address);
        if (ZoneFile.IsOutdated(settings.Zones))
            app.Logger.LogWarning("The file of Goldseam__Zones is no newer than the program's own rules of time zones, {Version}: these are used.", ZoneRules.Version);
        app.UseCounting();
        app.UseForwardedHeaders();
        app.UseOurHeaders();
        app.UseGetForHead();
        app.UseSentInPlace();
        app.UseKindFailures();
        app.UseOneAddress(address);
        app.UseOldAddresses();
        app.UseRouting();
        app.UseGuard(store, address);
        // Only what is the same for everybody is packed: the size of a page with a secret in it could give the secret away.
        app.UseWhen(context => context.GetEndpoint()?.Metadata.GetMetadata<Alike>() is not null, alike => alike.UseResponseCompression());
        app.MapStaticAssets().WithMetadata(Asset.Yes);
        app.MapPages();
    }

    static void MapPages(this WebApplication app)
    {
        // The guard has already looked at every form's token; see docs/decisions.
        var pages = app.MapGroup("").DisableAntiforgery().WithEmptyForms();
        pages.MapGet("/", Welcome).ForEveryone();
        pages.MapGet("/calm", (Here here) => Answer.Alike<CalmPage>(here)).ForEveryoneAlike();
        pages.MapGet("/help", (Here here, HelplineList list) => Answer.Alike<HelplinesPage, HelplineList>(here, list))
            .ForEveryoneAlike();
        pages.MapGet("/first-days", (Here here) => Answer.Alike<FirstDaysPage>(here)).ForEveryoneAlike();
        pages.MapGet("/offline", (Here here) => Answer.Alike<OfflinePage, OfflineView>(here, new(Unsent: false))).ForEveryoneAlike();
        pages.MapGet("/offline/unsent", (Here here) => Answer.Alike<OfflinePage, OfflineView>(here, new(Unsent: true))).ForEveryoneAlike();
        AllLinks.Map(pages);
        pages.MapLeaving();
        pages.MapFirstEvening();
        pages.MapToday();
        pages.MapLive();
        pages.MapMe();
        if (app.Services.GetRequiredService<LanguageList>().IsAChoice) pages.MapLanguage();
        pages.MapDevices();
        pages.MapAddress();
        pages.MapHealth();
        app.Services.GetService<Occasion>()?.Map(pages);
        if (app.Environment.IsDevelopment()) pages.MapStyleGuide();
        pages.MapFallback("{*path}", context => Status.NotHere(context.RequestServices.GetRequiredService<Here>()).ExecuteAsync(context)).ForEveryone();
    }

    /// <summary>The icon on a phone leads here: whose browser opens with digits is asked for them at once.</summary>
    static async Task<IResult> Welcome(Here here, Settings settings, SealedStore store, HttpContext context) =>
        here.Visit is not null ? Results.LocalRedirect("/today")
        : await store.Devices.Knows(context.Request.Cookies[Cookies.Device]) ? Results.LocalRedirect("/sign-in")
        : Answer.Page<WelcomePage, WelcomeView>(here, new()
        {
            OperatorName = settings.Operator,
            CanBegin = settings.SignUp != SignUp.Closed,
        });
}
