using Goldseam.Web.Tests.Cast;
using Goldseam.Web.Tests.Routes;

namespace Goldseam.Web.Tests.Reaching;

/// <summary>A bookmark, a tab or a form from before pages were called otherwise.</summary>
public sealed class OldAddressesTests
{
    static readonly (string Before, string Now)[] Renamed =
        [("/commitments", "/promises"), ("/gratitudes", "/thanks"), ("/concerns", "/small-questions"), ("/earlier/commitments", "/earlier/promises")];

    [Fact]
    public async Task Every_page_leads_from_its_old_address_to_the_one_of_now_for_everybody_alike()
    {
        await using var place = await Place.Opens();
        var nobody = place.Meets("Nobody");
        foreach (var (before, now) in Renamed)
        {
            var addresses = RouteSamples.All.Select(r => r.AddressFor(Guid.Parse(place.NewId()))).Where(a => IsUnder(now, a)).ToList();
            Assert.NotEmpty(addresses);
            foreach (var address in addresses)
            {
                var reply = await nobody.Opens(before + address[now.Length..]);
                Assert.Equal((308, address), (reply.Status, reply.Location));
            }
        }
        var answer = await nobody.Opens($"/concerns/{place.NewId()}/explanation");
        Assert.EndsWith("/answer", answer.Location, StringComparison.Ordinal);
    }

    static bool IsUnder(string page, string address) =>
        address.StartsWith(page, StringComparison.Ordinal) && (address.Length == page.Length || address[page.Length] is '/' or '?');

    [Fact]
    public async Task Thanks_that_an_old_tab_sends_arrive()
    {
        await using var place = await Place.Opens();
        var mara = await place.Founds("Mara");
        (string, string)[] typed = [("id", place.NewId()), ("words", "You left the last pear for me.")];
        var there = (await mara.Sends("/gratitudes", typed)).Location!;
        Assert.Equal("/thanks", there);
        Assert.Equal(302, (await mara.Sends(there, typed)).Status);
    }

    [Fact]
    public async Task What_only_begins_like_one_is_nowhere()
    {
        await using var place = await Place.Opens();
        Assert.Equal(404, (await place.Meets("Nobody").Opens("/commitmentsx")).Status);
    }
}
