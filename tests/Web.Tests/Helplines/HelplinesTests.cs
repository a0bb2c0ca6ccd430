using Goldseam.Web.Helplines;
using Goldseam.Web.Tests.Cast;

namespace Goldseam.Web.Tests.Helplines;

public sealed class HelplinesTests
{
    const string Luxembourg =
        """
        {
          "gathered": "2027-01-31",
          "countries": [
            {
              "code": "lu",
              "name": "Luxembourg",
              "lines": [
                { "for": "emergency", "name": "Emergency", "phone": "112", "source": "112.public.lu" },
                { "for": "talking", "name": "Our own <practice>", "phone": "+352 1234 56", "hours": "9–17 h", "source": "our letterhead" }
              ]
            }
          ]
        }
        """;

    static IEnumerable<(Country Country, Helpline Line)> Bundled =>
        HelplineFile.Bundled.Countries.SelectMany(c => c.Lines.Select(l => (c, l)));

    [Fact]
    public void In_every_country_there_is_help_that_comes_and_somebody_who_listens()
    {
        Assert.True(HelplineFile.Bundled.Countries.Count > 20);
        Assert.All(HelplineFile.Bundled.Countries, c =>
        {
            Assert.Contains(c.Lines, l => l.For == Need.Emergency);
            Assert.Contains(c.Lines, l => l.For == Need.Talking);
            Assert.Equal(c.Lines.OrderBy(l => l.For), c.Lines);
        });
    }

    [Fact]
    public void Every_number_can_be_dialled_says_where_it_was_read_and_is_there_once()
    {
        Assert.All(Bundled, b =>
        {
            Assert.Matches("^[0-9]+( [0-9]+)*$", b.Line.Phone);
            Assert.Matches("^tel:[0-9]{3,11}$", b.Line.Href);
            Assert.True(Uri.TryCreate(b.Line.Source, UriKind.Absolute, out var source) && source.Scheme is "http" or "https", b.Line.Source);
            Assert.InRange(b.Line.Name.Length, 2, 60);
        });
        Assert.Equal(Bundled.Count(), Bundled.Select(b => b.Country.Code + b.Line.Href).Distinct(StringComparer.Ordinal).Count());
        var names = HelplineFile.Bundled.Countries.Select(c => c.Name).ToList();
        Assert.Equal(names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), names);
        Assert.Equal(names.Count, HelplineFile.Bundled.Countries.Select(c => c.Code).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Nobody_is_led_away_and_where_a_number_was_read_is_not_shown()
    {
        await using var place = await Place.Opens();
        var page = (await place.Meets("Nobody").Opens("/help")).Html;
        Assert.Equal(Bundled.Count(), page.QuerySelectorAll("a[href^='tel:']").Length);
        Assert.DoesNotContain("://", page.QuerySelector("main")!.OuterHtml, StringComparison.Ordinal);
        Assert.Contains("Nobody here has dialled these numbers", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("22 November 2026", page.Body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_of_who_runs_the_place_come_first()
    {
        using var file = new TemporaryFile(Luxembourg);
        await using var place = await Place.Opens(settings: $"--Goldseam:Helplines={file.Path}");
        var page = (await place.Meets("Nobody").Opens("/help")).Html;
        Assert.Equal("lu", page.QuerySelector("main details")!.Id);
        Assert.Equal("+352 1234 56To talk · Our own <practice> · 9–17 h", page.QuerySelector("#lu a[href='tel:+352123456']")!.TextContent);
        Assert.Contains("These come from whoever runs this place, 31 January 2027.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("#de"));
    }

    [Fact]
    public async Task A_country_of_who_runs_the_place_replaces_the_bundled_one()
    {
        using var file = new TemporaryFile(Luxembourg.Replace("\"lu\"", "\"de\"", StringComparison.Ordinal));
        await using var place = await Place.Opens(settings: $"--Goldseam:Helplines={file.Path}");
        var page = (await place.Meets("Nobody").Opens("/help")).Html;
        Assert.Single(page.QuerySelectorAll("#de"));
        Assert.Null(page.QuerySelector("a[href='tel:116016']"));
        Assert.Equal(HelplineFile.Bundled.Countries.Count, page.QuerySelectorAll("main details").Length);
    }

    [Theory]
    [InlineData("", "", "is not written as a list of helplines")]
    [InlineData("\"phone\": \"112\"", "\"phone\": 112", "near line 8")]
    [InlineData("\"talking\"", "\"singing\"", "near line 9")]
    [InlineData("\"hours\"", "\"open\"", "near line 9")]
    [InlineData("2027-01-31", "soon", "near line 2")]
    [InlineData("+352 1234 56", "352-1234", "the number of Our own <practice> may hold only digits")]
    [InlineData("+352 1234 56", "1 23 \\n", "the number of Our own <practice> may hold only digits")]
    [InlineData("+352 1234 56", "1 12", "Luxembourg has 112 twice")]
    [InlineData("our letterhead", " ", "Our own <practice> needs a source")]
    [InlineData("Our own <practice>", "", "needs a name")]
    [InlineData("\"emergency\"", "\"violence\"", "Luxembourg needs an emergency number")]
    [InlineData("\"lu\"", "\"LUX\"", "is not a country's two small letters")]
    public void A_broken_file_is_told_in_one_sentence(string part, string instead, string told)
    {
        using var file = new TemporaryFile(part.Length == 0 ? "[]" : Luxembourg.Replace(part, instead, StringComparison.Ordinal));
        var sentence = Assert.Throws<HelplinesNotUsableException>(() => HelplineList.Read(file.Path)).Message;
        Assert.StartsWith(file.Path, sentence, StringComparison.Ordinal);
        Assert.Contains(told, sentence, StringComparison.Ordinal);
        Assert.EndsWith(".", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', sentence);
    }

    [Fact]
    public void A_file_that_is_not_there_is_told_and_none_at_all_is_fine()
    {
        var sentence = Assert.Throws<HelplinesNotUsableException>(() => HelplineList.Read("/nowhere/numbers.json")).Message;
        Assert.Equal("/nowhere/numbers.json cannot be read: look at the setting Goldseam__Helplines, or leave it out.", sentence);
        Assert.Null(HelplineList.Read("").Own);
        Assert.Equal(HelplineFile.Bundled.Countries, HelplineList.Read(null).OfOthers);
    }

    sealed class TemporaryFile : IDisposable
    {
        public TemporaryFile(string words) => File.WriteAllText(Path, words);

        public string Path { get; } = System.IO.Path.GetTempFileName();

        public void Dispose() => File.Delete(Path);
    }
}
