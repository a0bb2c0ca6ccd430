using AngleSharp.Html.Dom;
using Goldseam.Web.Tests.Cast;

namespace Goldseam.Web.Tests.Forms;

/// <summary>Several answers lie in one entry: what each may hold can be more than all of them may.</summary>
public sealed class SeveralPartsTests
{
    static readonly string Most = string.Concat(Enumerable.Repeat("😀", 2_000));

    [Fact]
    public async Task Parts_that_do_not_fit_together_are_shown_again_to_the_letter()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        var entries = place.Entries;
        var refused = await mara.Sends("/small-questions", ("id", place.NewId()), ("noticed", Most), ("did", Most), ("asked", Most), ("when", "now"));
        Assert.Equal((422, entries), (refused.Status, place.Entries));
        Assert.Equal(Most, ((IHtmlTextAreaElement)refused.Html.QuerySelector("#asked")!).Value);

        var id = place.NewId();
        var euros = string.Concat(Enumerable.Repeat("€", 4_000));
        Assert.Equal(302, (await mara.Sends("/small-questions", ("id", id), ("noticed", euros), ("did", euros), ("asked", euros))).Status);
        Assert.Equal(3, (await jonas.Opens($"/small-questions/{id}")).Html.QuerySelectorAll(".said").Count(s => s.TextContent == euros));
        var tooMuch = await jonas.Sends($"/small-questions/{id}/answer", ("id", place.NewId()), ("noticed", Most), ("did", Most), ("meant", Most));
        Assert.Equal(422, tooMuch.Status);
        Assert.Equal(Most, ((IHtmlTextAreaElement)tooMuch.Html.QuerySelector("#meant")!).Value);
    }
}
