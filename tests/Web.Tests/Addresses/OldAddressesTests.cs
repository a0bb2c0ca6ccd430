using Goldseam.Web.Tests.Cast;
using Goldseam.Web.Tests.Routes;

namespace Goldseam.Web.Tests.Addresses;

/// <summary>A bookmark, a tab or a form from before pages and deeds were called otherwise.</summary>
public sealed class OldAddressesTests
{
    static readonly (string Before, string Now)[] Pages =
    [
        ("/commitments", "/promises"), ("/gratitudes", "/thanks"), ("/concerns", "/small-questions"),
        ("/earlier/commitments", "/earlier-days/promises"), ("/earlier", "/earlier-days"), ("/beginning", "/first-evening"),
    ];

    [Fact]
    public async Task Every_page_leads_from_its_old_address_to_the_one_of_now_for_everybody_alike()
    {
        await using var place = await Place.Opens();
        var nobody = place.Meets("Nobody");
        foreach (var (before, now) in Pages)
        {
            var addresses = RouteSamples.All.Select(r => r.AddressFor(Guid.Parse(place.NewId()))).Where(a => IsUnder(now, a)).ToList();
            Assert.NotEmpty(addresses);
            foreach (var address in addresses)
            {
                var reply = await nobody.Opens(before + address[now.Length..]);
                Assert.Equal((308, address), (reply.Status, reply.Location));
            }
        }
    }

    [Theory]
    [InlineData("/check-ins/{id}/opening", "/check-ins/{id}/show")]
    [InlineData("/check-ins/{id}/withdrawal", "/check-ins/{id}/withdraw")]
    [InlineData("/anchors/{id}/letting-go", "/anchors/{id}/let-go")]
    [InlineData("/concerns/{id}/explanation", "/small-questions/{id}/answer")]
    [InlineData("/small-questions/{id}/parking", "/small-questions/{id}/park")]
    [InlineData("/tellings/{id}/opening", "/tellings/{id}/open")]
    [InlineData("/tellings/{id}/promised-reply", "/tellings/{id}/promise-reply")]
    [InlineData("/commitments/{id}/thanks", "/promises/{id}/thank")]
    [InlineData("/earlier/commitments/{id}/bringing-along", "/earlier-days/promises/{id}/bring-along")]
    [InlineData("/notes/{id}/return", "/notes/{id}/put-back")]
    [InlineData("/invitation/withdrawal", "/invitation/withdraw")]
    [InlineData("/offers/putting-away", "/offers/put-away")]
    [InlineData("/losses/seen", "/losses/put-away")]
    [InlineData("/reviews/finishing", "/reviews/finish")]
    public async Task A_form_in_an_old_tab_leads_to_the_deed_of_now(string before, string now)
    {
        await using var place = await Place.Opens();
        var id = place.NewId();
        var reply = await place.Meets("Nobody").Sends(before.Replace("{id}", id, StringComparison.Ordinal));
        Assert.Equal((308, now.Replace("{id}", id, StringComparison.Ordinal)), (reply.Status, reply.Location));
        Assert.Contains(RouteSamples.Forms, f => f.AddressFor(Guid.Parse(id)) == now.Replace("{id}", id, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_that_has_its_address_now_is_led_on()
    {
        await using var place = await Place.Opens();
        var nobody = place.Meets("Nobody");
        foreach (var sample in RouteSamples.All)
            Assert.NotEqual(308, (await nobody.Opens(sample.AddressFor(Guid.Parse(place.NewId())))).Status);
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
