using Goldseam.Web.Tests.Cast;
using NodaTime;

namespace Goldseam.Web.Tests.Practices.Promises;

/// <summary>A day about which nobody has said anything is no day that was planned, and none that was not kept.</summary>
public sealed class NotSaidYetTests
{
    static async Task<string?> SignOf(Person who, string promise, int day) =>
        (await who.Opens($"/promises/{promise}")).Html.QuerySelector($"a[href$='day=2026-11-{day}'] .mark")?.ClassName;

    [Fact]
    public async Task A_day_that_is_over_is_not_said_yet_until_somebody_says_how_it_went()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        var promise = place.NewId();
        await jonas.Promises(promise, "Home by 18:30", "2026-11-22");
        Assert.DoesNotContain("unsaid", await SignOf(jonas, promise, 22), StringComparison.Ordinal);
        place.Waits(Duration.FromDays(1));
        foreach (var who in new[] { mara, jonas })
        {
            await who.Signs_in();
            Assert.Contains("unsaid", await SignOf(who, promise, 22), StringComparison.Ordinal);
            Assert.DoesNotContain("unsaid", await SignOf(who, promise, 23), StringComparison.Ordinal);
            Assert.Contains("not said yet", (await who.Opens("/calendar/month")).Text, StringComparison.Ordinal);
        }
        await jonas.Sends($"/promises/{promise}/mark", ("id", place.NewId()), ("day", "2026-11-22"), ("how", "kept"));
        Assert.DoesNotContain("unsaid", await SignOf(jonas, promise, 22), StringComparison.Ordinal);
    }
}
