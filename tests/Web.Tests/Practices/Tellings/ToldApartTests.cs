using Goldseam.Web.Tests.Cast;
using NodaTime;

namespace Goldseam.Web.Tests.Practices.Tellings;

/// <summary>Three things of one kind are told apart by how they begin; what lies folded shows nothing of itself.</summary>
public sealed class ToldApartTests
{
    const string Kind = "plans-changed";

    [Fact]
    public async Task What_was_told_is_listed_with_how_it_begins()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        await jonas.Tells(place.NewId(), Kind, "The train is late.\nI sit in Kassel.");
        await jonas.Tells(place.NewId(), Kind, $"My sister comes on Saturday and stays over night, {new string('x', 200)}");
        place.Waits(Duration.FromMinutes(3));
        foreach (var who in new[] { mara, jonas })
        {
            var begins = (await who.Opens("/tellings")).Html.QuerySelectorAll(".row .begins").Select(b => b.TextContent).ToList();
            Assert.Contains("The train is late.", begins);
            Assert.Contains("My sister comes on Saturday and stays over night, …", begins);
        }
    }

    [Fact]
    public async Task Long_words_of_few_signs_begin_with_whole_signs()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        var family = "\U0001F468\u200D\U0001F469\u200D\U0001F467";
        await jonas.Tells(place.NewId(), Kind, string.Concat(Enumerable.Repeat(family, 10)));
        place.Waits(Duration.FromMinutes(3));
        var begins = (await mara.Opens("/tellings")).Html.QuerySelector(".row .begins")!.TextContent;
        Assert.Equal($"{string.Concat(Enumerable.Repeat(family, 7))} …", begins);
    }

    [Fact]
    public async Task Something_hard_is_not_begun_before_its_reader_opens_it()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        var id = place.NewId();
        await jonas.Tells(id, "harder", "She wrote to my old address.");
        place.Waits(Duration.FromMinutes(3));
        Assert.DoesNotContain("old address", (await mara.Opens("/tellings")).Text, StringComparison.Ordinal);
        Assert.Contains("old address", (await jonas.Opens("/tellings")).Text, StringComparison.Ordinal);
        await mara.Sends($"/tellings/{id}/open");
        Assert.Contains("old address", (await mara.Opens("/tellings")).Text, StringComparison.Ordinal);
    }
}
