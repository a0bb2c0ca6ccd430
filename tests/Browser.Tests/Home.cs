using Goldseam.Store;
using Goldseam.Store.Sealing;
using Goldseam.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using NodaTime;
using NodaTime.Text;

namespace Goldseam.Browser.Tests;

/// <summary>A clock that stands still until it is told otherwise.</summary>
sealed class FakeClock(Instant now) : NodaTime.IClock
{
    public Instant Now { get; set; } = now;
    public Instant GetCurrentInstant() => Now;
    public void Pass(Duration duration) => Now += duration;
}

/// <summary>The program itself on a port of its own, with an empty folder, and the harmless site that "Leave now" leads to.</summary>
sealed class Home : IAsyncDisposable
{
    static readonly DerivationCost Cheap = new(1_000, 1_000);

    readonly IBrowser browser;
    readonly string folder = Directory.CreateTempSubdirectory("goldseam-").FullName;
    readonly List<IBrowserContext> contexts = [];
    WebApplication? place;
    WebApplication? elsewhere;

    readonly string environment;
    readonly string? language;

    Home(IBrowser browser, string environment, string? language) =>
        (this.browser, this.environment, this.language) = (browser, environment, language);

    /// <summary>A Sunday evening, 20:00 in Berlin.</summary>
    public FakeClock Clock { get; } = new(Instant.FromUtc(2026, 11, 22, 19, 0));

    /// <summary>The date in Berlin, as forms carry it.</summary>
    public string Today => LocalDatePattern.Iso.Format(Clock.Now.InZone(DateTimeZoneProviders.Tzdb["Europe/Berlin"]).Date);

    /// <summary>It was stopped while somebody's page may have been open.</summary>
    public bool WasClosed { get; private set; }

    public string Address { get; private set; } = "http://127.0.0.1:0";

    /// <summary>Named differently from the place, as another site would be.</summary>
    public string Elsewhere { get; private set; } = "";

    /// <param name="language">Which everybody's browser asks for; English unless it is another.</param>
    public static async Task<Home> Open(Chromium chromium, string environment = "Production", string? language = null)
    {
        var home = new Home(chromium.Browser, environment, language);
        home.elsewhere = await SomethingHarmless();
        home.Elsewhere = home.elsewhere.Urls.Single().Replace("127.0.0.1", "localhost", StringComparison.Ordinal) + "/";
        await home.Start();
        return home;
    }

    /// <summary>Opens the place, or opens it again at the same address.</summary>
    public async Task Start()
    {
        place = WebProgram.Build(
            [
                "--applicationName", typeof(WebProgram).Assembly.GetName().Name!, "--contentRoot", AppContext.BaseDirectory,
                "--environment", environment,
            ],
            builder =>
            {
                builder.Configuration["Goldseam:Data"] = folder;
                builder.Configuration["Goldseam:LeaveTo"] = Elsewhere;
                // In development scripts would be packed anew for each who asks.
                builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
                builder.WebHost.UseUrls(Address);
                builder.Logging.ClearProviders();
            },
            Clock, new SystemRandom(), Cheap);
        await place.StartAsync();
        Address = place.Urls.Single();
    }

    public async Task Stop()
    {
        if (place is null) return;
        WasClosed = true;
        await place.StopAsync();
        await place.DisposeAsync();
        place = null;
    }

    /// <summary>Streams that are open.</summary>
    public int Listening => place!.Services.GetRequiredService<SealedStore>().Visits.Listening;

    /// <summary>What lies in the folder, as a backup would take it. The place must be stopped.</summary>
    public IReadOnlyDictionary<string, byte[]> Files() =>
        Directory.GetFiles(folder).ToDictionary(f => f, File.ReadAllBytes, StringComparer.Ordinal);

    public void PutBack(IReadOnlyDictionary<string, byte[]> files)
    {
        foreach (var now in Directory.GetFiles(folder)) File.Delete(now);
        foreach (var (path, bytes) in files) File.WriteAllBytes(path, bytes);
    }

    /// <summary>As a wrong clock did once: the keys of all passing words are destroyed.</summary>
    public void WordsGoEarly()
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "goldseam.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "DELETE FROM entry_keys WHERE fade_month < 100000; DELETE FROM snapshots;";
        command.ExecuteNonQuery();
    }

    /// <summary>Long enough for every visit to end.</summary>
    public void HalfAnHourPasses() => Clock.Pass(Duration.FromMinutes(31));

    public void ADayPasses() => Clock.Pass(Duration.FromDays(1));

    /// <summary>What the place answers to who holds a cookie.</summary>
    public async Task<int> StatusOf(string path, string visitCookie)
    {
        using var client = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, Address + path);
        request.Headers.Add("Cookie", "__Host-visit=" + visitCookie);
        using var answer = await client.SendAsync(request);
        return (int)answer.StatusCode;
    }

    /// <summary>Somebody with a phone of their own, at the front page.</summary>
    public async Task<Person> Somebody(string name, bool script = true, string zone = "Europe/Berlin")
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = Address,
            ViewportSize = new() { Width = 390, Height = 844 },
            IsMobile = true,
            HasTouch = true,
            Locale = language ?? "en-GB",
            TimezoneId = zone,
            JavaScriptEnabled = script,
        });
        context.SetDefaultTimeout(30_000);
        contexts.Add(context);
        return await Person.With(this, name, context, language);
    }

    /// <summary>Mara, who founded the place, and Jonas, who joined her. Both have their spare key on paper. Taps lead there only without script.</summary>
    public async Task<(Person Mara, Person Jonas)> Couple(bool script = true, bool withDigits = false)
    {
        var (mara, jonas) = (await Somebody("Mara", script), await Somebody("Jonas", script));
        if (script)
        {
            await mara.HasBegun(withDigits);
            await mara.HasASpareKey();
            await jonas.HasJoined(await mara.HasInvited());
            await jonas.HasASpareKey();
        }
        else
        {
            await mara.TakesAWayIn(withDigits);
            await mara.KeepsASpareKey();
            var link = await mara.Invites();
            await jonas.Opens("/join/code");
            await jonas.TakesTheWayInOf(link);
            await jonas.KeepsASpareKey();
        }
        await Task.WhenAll(mara.Opens("/today"), jonas.Opens("/today"));
        return (mara, jonas);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var context in contexts) await context.DisposeAsync();
        await Stop();
        if (elsewhere is not null) await elsewhere.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    static async Task<WebApplication> SomethingHarmless()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var site = builder.Build();
        site.MapGet("/{**path}", () => Results.Content("<!DOCTYPE html><title>Weather</title><h1>Rain, later sun</h1>", "text/html"));
        await site.StartAsync();
        return site;
    }
}
