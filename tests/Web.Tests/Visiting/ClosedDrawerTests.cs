using System.Text.RegularExpressions;
using Goldseam.Web.Tests.Cast;
using Goldseam.Web.Tests.Routes;
using NodaTime;

namespace Goldseam.Web.Tests.Visiting;

/// <summary>
/// Jonas's phone lies on the table with his drawer closed. Whatever he does in his drawer at another browser, no page of that phone shows:
/// each is asked before and after, at the same moment.
/// </summary>
public sealed partial class ClosedDrawerTests
{
    /// <summary>What a page may show all the same, and why.</summary>
    static readonly Dictionary<string, string> MayShow = new(StringComparer.Ordinal)
    {
    };

    [GeneratedRegex("__Host-seen=[A-Za-z0-9_-]+[^\n]*", RegexOptions.NonBacktracking)]
    private static partial Regex Seen();

    [Fact]
    public async Task No_page_shows_what_was_done_in_it()
    {
        await using var scene = await Scene.Opens();
        var (place, phone) = (scene.Place, scene.Jonas);
        await phone.Signs_in();
        await phone.Sends("/locks", ("minutes", "30"), ("onDrawer", "yes"));
        place.Waits(Duration.FromMinutes(6));
        var elsewhere = phone.Elsewhere();
        await elsewhere.Signs_in();
        var alone = new Alone(scene, place, elsewhere, new(7));
        List<string> pages =
            [.. RouteSamples.Pages.Select(s => s.Ids is null ? s.Address : s.AddressFor(s.Ids(scene).Jonas)).Distinct().Where(a => a != "/leave")];
        await Shown(place, phone, pages);
        var shows = new List<string>();
        foreach (var act in scene.PrivateActs)
        {
            var before = await Shown(place, phone, pages);
            await act.Do(alone);
            var after = await Shown(place, phone, pages);
            shows.AddRange(pages.Where((_, i) => before[i] != after[i]).Select(page => $"{page} after {act.What}"));
        }
        Assert.Equal(MayShow.Keys.Order(StringComparer.Ordinal), shows.Order(StringComparer.Ordinal));
    }

    static async Task<List<string>> Shown(Place place, Person phone, IEnumerable<string> pages)
    {
        var (jar, all) = (phone.RemembersJar(), new List<string>());
        foreach (var page in pages)
        {
            phone.Has(jar);
            place.Random.Begins_a_page();
            all.Add(Seen().Replace((await phone.Opens(page)).Bytes, ""));
        }
        phone.Has(jar);
        place.Random.Goes_on();
        return all;
    }
}
