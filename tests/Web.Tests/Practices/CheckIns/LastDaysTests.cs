using Goldseam.Web.Tests.Cast;
using NodaTime;

namespace Goldseam.Web.Tests.Practices.CheckIns;

/// <summary>An answer stayed closed when its day is over, and not before.</summary>
public sealed class LastDaysTests
{
    [Fact]
    public async Task What_waits_for_the_other_is_not_said_to_have_stayed_closed_while_its_day_runs()
    {
        await using var place = await Place.Opens();
        var (mara, _) = await place.Couple();
        await mara.Signs_in();
        await mara.Checks_in("heavy", "A long day.", "when-both-have-answered");
        var today = (await mara.Opens("/check-ins")).Text;
        Assert.Contains("Opens when both have answered", today, StringComparison.Ordinal);
        Assert.DoesNotContain("Only you have seen this", today, StringComparison.Ordinal);
        place.Waits(Duration.FromDays(2));
        await mara.Signs_in();
        Assert.Contains("Only you have seen this", (await mara.Opens("/check-ins")).Text, StringComparison.Ordinal);
    }
}
