using Microsoft.Playwright;

[assembly: CollectionBehavior(MaxParallelThreads = 2)]

namespace Goldseam.Browser.Tests;

/// <summary>One browser for all tests of a collection. Every person gets a context of their own in it.</summary>
public sealed class Chromium : IAsyncLifetime
{
    static readonly string[] Names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];

    IPlaywright? playwright;
    IBrowser? browser;

    public IBrowser Browser => browser ?? throw new InvalidOperationException("The browser has not started.");

    public async Task InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = FoundInPath(),
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }

    static string FoundInPath() =>
        (from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
         from name in Names
         let path = Path.Combine(folder, name)
         where File.Exists(path)
         select path).FirstOrDefault() ?? throw new FileNotFoundException("Chromium is not in the PATH: apt-get install chromium");
}

/// <summary>All tests here share the browser, so they run one after another, beside those of the other.</summary>
[CollectionDefinition(Name)]
public sealed class InOneBrowser : ICollectionFixture<Chromium>
{
    public const string Name = "In one browser";
}

[CollectionDefinition(Name)]
public sealed class InAnotherBrowser : ICollectionFixture<Chromium>
{
    public const string Name = "In another browser";
}
