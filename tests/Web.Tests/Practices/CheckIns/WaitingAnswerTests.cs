using Goldseam.Web.Tests.Cast;
using NodaTime;

namespace Goldseam.Web.Tests.Practices.CheckIns;

/// <summary>What is said of an answer that waits is so with the audience that the question begins with.</summary>
public sealed class WaitingAnswerTests
{
    const string When = "Jonas has answered. You can read it once you have, too.", If = "Jonas has answered. You can read it if you show yours, too. You need not.";

    [Theory]
    [InlineData("only-me", If, When)]
    [InlineData("when-both-have-answered", When, If)]
    [InlineData("both-of-us", When, If)]
    public async Task Who_keeps_theirs_is_not_told_that_an_answer_alone_opens_it(string audience, string said, string other)
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        await mara.Checks_in("raw", "Mine.", audience);
        place.Waits(Duration.FromDays(1));
        await mara.Signs_in();
        await jonas.Signs_in();
        await jonas.Checks_in("warm", "His.", "when-both-have-answered");
        foreach (var page in new[] { "/today", "/first-evening/check-in" })
        {
            var asked = await mara.Opens(page);
            Assert.Equal(audience, asked.Html.QuerySelector("[name=audience][checked]")!.GetAttribute("value"));
            Assert.Contains(said, asked.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(other, asked.Text, StringComparison.Ordinal);
        }
    }
}
