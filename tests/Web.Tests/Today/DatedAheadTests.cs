using Goldseam.Web.Tests.Cast;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Goldseam.Web.Tests.Today;

/// <summary>The clock of the server was twelve days ahead for one evening, on which somebody wrote.</summary>
public sealed class DatedAheadTests
{
    const string Says = "The clock here says 23 November 2026, but something was written on 4 December 2026. One of the two is wrong.";
    const string Warns = "the clock of this machine";

    static async Task<string> Today(Person who) => (await who.Opens("/today")).Html.QuerySelector("#today")!.TextContent;

    [Fact]
    public async Task Both_answer_for_today_once_it_is_right_again_and_are_told_in_one_sentence_until_that_day()
    {
        using var log = new CapturedLog(LogLevel.Warning);
        await using var place = await Place.Opens(builder => builder.Logging.AddProvider(log));
        var (mara, jonas) = await place.Couple();
        place.Clock.Passes(Duration.FromDays(12));
        await jonas.Signs_in();
        Assert.DoesNotContain("One of the two is wrong.", await Today(jonas), StringComparison.Ordinal);
        await jonas.Checks_in("warm", "A day that was not.");
        await jonas.Writes_a_note("Kept anyway.");

        place.Clock.Passes(Duration.FromDays(-11));
        foreach (var person in new[] { mara, jonas })
        {
            Assert.Equal(302, (await person.Signs_in()).Status);
            Assert.StartsWith(Says, (await person.Opens("/today")).Html.QuerySelector("#today article")!.TextContent.Trim(), StringComparison.Ordinal);
        }
        await mara.Checks_in("steady", "It is Monday.");
        await jonas.Checks_in("steady", "It is.");
        Assert.Contains("It is Monday.", await Today(jonas), StringComparison.Ordinal);
        Assert.Contains("It is.", await Today(mara), StringComparison.Ordinal);
        Assert.Contains("Kept anyway.", (await jonas.Opens("/notes")).Text, StringComparison.Ordinal);
        // The operator hears it once, and neither whose it is nor which day it was dated.
        var said = Assert.Single(log.Lines, l => l.Contains(Warns, StringComparison.Ordinal));
        Assert.DoesNotContain("2026", said, StringComparison.Ordinal);

        place.Clock.Passes(Duration.FromDays(10));
        foreach (var person in new[] { mara, jonas })
        {
            await person.Signs_in();
            Assert.DoesNotContain("One of the two is wrong.", await Today(person), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_lies_in_one_drawer_is_said_to_its_owner_alone()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        var hers = await Today(mara);
        place.Clock.Passes(Duration.FromDays(12));
        await jonas.Signs_in();
        await jonas.Writes_a_note("Only mine.");
        place.Clock.Passes(Duration.FromDays(-12));
        await mara.Signs_in();
        Assert.Equal(hers, await Today(mara));
        await jonas.Signs_in();
        Assert.Contains("One of the two is wrong.", await Today(jonas), StringComparison.Ordinal);
    }
}
