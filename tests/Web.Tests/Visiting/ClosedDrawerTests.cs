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
    /// <summary>What a page may show all the same.</summary>
    static bool MayShow(string page, string act) =>
        // Which browsers are signed in lies in no drawer.
        page == "/visits"
        // That there is an answer shows wherever it is asked for; what it says does not.
        || act == "an answer only for himself" && (page == "/today" || page.StartsWith("/today?", StringComparison.Ordinal) || page == "/first-evening/check-in");

    /// <summary>Of these one ends the phone's visit, and the other opens the drawer everywhere.</summary>
    static readonly string[] NotDone = ["left and came back", "locks"];

    [GeneratedRegex("Set-Cookie: __Host-seen=[^\n]*\n", RegexOptions.NonBacktracking)]
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
        foreach (var act in scene.PrivateActs.Where(a => !NotDone.Contains(a.What)))
        {
            var before = await Shown(place, phone, pages);
            await act.Do(alone);
            var after = await Shown(place, phone, pages);
            shows.AddRange(pages.Where((page, i) => before[i] != after[i] && !MayShow(page, act.What)).Select(page => $"{page} after {act.What}"));
        }
        Assert.Equal("", string.Join('\n', shows));
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
