using System.Globalization;
using Goldseam.Web.Layout;

namespace Goldseam.Web.Tests.Languages;

/// <summary>A name in a sentence of ours turns nothing around but itself (UAX #9).</summary>
public sealed class IsolatesTests
{
    const string Dana = "\u05d3\u05e0\u05d4";

    static readonly Texts English = Texts.English, FromTheRight = new("ar", CultureInfo.GetCultureInfo("ar"), []);

    [Fact]
    public void A_name_that_runs_from_the_right_is_set_apart_in_English() =>
        Assert.Equal($"\u2068{Dana} (2)\u2069 can read it.", English["{0} can read it.", $"{Dana} (2)"].Value);

    [Fact]
    public void A_name_that_runs_as_the_sentence_does_is_not()
    {
        Assert.Equal("Mara can read it.", English["{0} can read it.", "Mara"].Value);
        Assert.Equal($"{Dana}.", FromTheRight["{0}.", Dana].Value);
    }

    [Fact]
    public void A_name_in_Latin_letters_and_a_day_are_set_apart_from_the_right() =>
        Assert.Equal("\u2068Mara\u2069: \u20683\u2069", FromTheRight["{0}: {1}", "Mara", "3"].Value);

    [Fact]
    public void So_is_one_in_a_sentence_that_counts() =>
        Assert.Equal($"2 of \u2068{Dana}\u2069", English.Count(2, "{0} of {1}", "{0} of {1}", Dana));
}
