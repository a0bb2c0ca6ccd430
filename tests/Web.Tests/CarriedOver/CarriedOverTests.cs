using Goldseam.Store.Moving;
using Goldseam.Web.Tests.Cast;
using NodaTime;

namespace Goldseam.Web.Tests.CarriedOver;

/// <summary>
/// Twelve weeks of the fictional couple, written by the program of commit d30d988 on 2026-11-29 and never touched since: what was stored
/// once is read by every program after it, and no word of it is lost on the pages of either.
/// </summary>
public sealed class CarriedOverTests : IAsyncLifetime
{
    /// <summary>The calendar has no end in either direction.</summary>
    const int MostPages = 400, MostOfTheCalendar = 120;

    /// <summary>The morning after the last of what was written.</summary>
    static readonly Instant Morning = Instant.FromUtc(2026, 11, 29, 9, 0);

    static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "CarriedOver");

    Place place = null!;

    public async Task InitializeAsync()
    {
        place = await Place.Opens();
        place.Clock.Now = Morning;
        await place.Restarts(() =>
        {
            foreach (var file in Directory.GetFiles(place.Data)) File.Delete(file);
            File.Copy(Path.Combine(Folder, "twelve-weeks.db"), Path.Combine(place.Data, "goldseam.db"));
        });
    }

    public async Task DisposeAsync() => await place.DisposeAsync();

    [Theory]
    [InlineData("kim", "copper lantern under seven stairs")]
    [InlineData("sam", "grey heron on the harbour wall")]
    public async Task Every_page_opens_and_every_word_that_stood_there_still_does(string name, string passphrase)
    {
        var pages = await EveryPageOf(name, passphrase);

        Assert.All(pages, p => Assert.True(p.Reply.Status is 200 or 302, $"{p.Path}: {p.Reply}"));
        var said = WordsOn(pages).ToHashSet(StringComparer.Ordinal);
        var then = await File.ReadAllLinesAsync(Path.Combine(Folder, $"{name}.txt"));
        Assert.NotEmpty(then);
        Assert.Equal([], then.Except(said));
    }

    [Fact]
    public async Task It_is_whole_before_and_after_both_were_here_again()
    {
        Assert.Contains("whole", Backups.Check(place.Data), StringComparison.Ordinal);
        foreach (var (name, passphrase) in new[] { ("kim", "copper lantern under seven stairs"), ("sam", "grey heron on the harbour wall") })
        {
            var person = await SignedIn(name, passphrase);
            Assert.Equal(200, (await person.Opens("/record")).Status);
            Assert.Equal(302, (await person.Checks_in("steady", "Still here.")).Status);
        }
        Assert.Contains("whole", Backups.Check(place.Data), StringComparison.Ordinal);
    }

    async Task<Person> SignedIn(string name, string passphrase)
    {
        var person = place.Meets(name);
        Assert.Equal(302, (await person.Sends("/sign-in", ("signInName", $"{name}.demo"), ("passphrase", passphrase), ("returnTo", ""))).Status);
        return person;
    }

    /// <summary>From page to page by the links on them, as somebody would who looks at everything.</summary>
    async Task<List<(string Path, Reply Reply)>> EveryPageOf(string name, string passphrase)
    {
        var person = await SignedIn(name, passphrase);
        var (found, waiting, pages) = (new HashSet<string>(StringComparer.Ordinal), new Queue<string>(), new List<(string, Reply)>());
        void Meet(string path)
        {
            var isCalendar = path.StartsWith("/calendar", StringComparison.Ordinal);
            if (isCalendar && found.Count(p => p.StartsWith("/calendar", StringComparison.Ordinal)) >= MostOfTheCalendar) return;
            if (found.Add(path)) waiting.Enqueue(path);
        }

        foreach (var tab in new[] { "/today", "/us", "/me", "/calendar", "/notes", "/check-ins" }) Meet(tab);
        while (waiting.TryDequeue(out var path) && pages.Count < MostPages)
        {
            var reply = await person.Opens(path);
            pages.Add((path, reply));
            if (!reply.IsHtml) continue;
            foreach (var link in reply.Html.QuerySelectorAll("main a[href^='/']")) Meet(link.GetAttribute("href")!.Split('#')[0]);
        }
        return pages;
    }

    /// <summary>What either of the two said, as it stands on the pages.</summary>
    static IEnumerable<string> WordsOn(IEnumerable<(string, Reply Reply)> pages) =>
        from page in pages
        where page.Reply.IsHtml
        from said in page.Reply.Html.QuerySelectorAll("main .said")
        select string.Join(' ', said.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
