namespace Goldseam.Web.Tests.Cast;

public sealed class FirstVisitTests
{
    [Fact]
    public async Task Mara_founded_and_Jonas_joined_and_each_reads_what_was_meant_for_them()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();

        Assert.Equal("/today", (await mara.Checks_in("raw", "The song in the shop.", "when-both-have-answered")).Location);
        Assert.DoesNotContain("song", (await jonas.Opens("/today")).Text, StringComparison.Ordinal);
        await jonas.Checks_in("warm", "Thank you for coming home.", "when-both-have-answered");
        Assert.Contains("The song in the shop.", (await jonas.Opens("/today")).Text, StringComparison.Ordinal);
        Assert.Contains("Thank you for coming home.", (await mara.Opens("/today")).Text, StringComparison.Ordinal);

        await jonas.Writes_a_note("Nobody reads this but me.");
        Assert.Contains("Nobody reads this but me.", (await jonas.Opens("/notes")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nobody reads", (await mara.Opens("/notes")).Text, StringComparison.Ordinal);
    }
}
