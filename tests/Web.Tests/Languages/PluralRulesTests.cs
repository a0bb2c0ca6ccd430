using System.Globalization;
using System.Text.Json;
using Goldseam.Web.Languages;
using Goldseam.Web.Layout;
using Goldseam.Web.Tests.Pages;

namespace Goldseam.Web.Tests.Languages;

/// <summary>CLDR names whole numbers for each form of each language: all of them are tried.</summary>
public sealed class PluralRulesTests
{
    [Fact]
    public void Every_sample_of_every_language_has_the_form_that_it_is_a_sample_of()
    {
        var (languages, samples) = (0, 0);
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Source.Web, "Languages", "plurals.json")));
        foreach (var language in file.RootElement.GetProperty("supplemental").GetProperty("plurals-type-cardinal").EnumerateObject())
        {
            var rules = PluralRules.Of(language.Name);
            languages++;
            foreach (var rule in language.Value.EnumerateObject())
            {
                var form = rule.Name["pluralRule-count-".Length..];
                foreach (var (number, exponent) in Samples(rule.Value.GetString()!))
                {
                    samples++;
                    Assert.True(
                        rules.Forms[rules.FormOf(number, exponent)] == form, $"{language.Name}: {number} (10^{exponent}) should be {form}");
                }
            }
        }
        Assert.True(languages > 200, $"{languages} languages");
        Assert.True(samples > 5_000, $"{samples} samples");
    }

    [Theory]
    [InlineData("en", "one other")]
    [InlineData("ja", "other")]
    [InlineData("fr", "one many other")]
    [InlineData("cs", "one few other")]
    [InlineData("ar", "zero one two few many other")]
    [InlineData("pt-BR", "one many other")]
    public void What_only_fractions_have_is_no_form_of_a_sentence(string language, string forms) =>
        Assert.Equal(forms, string.Join(' ', PluralRules.Of(language).Forms));

    [Fact]
    public void A_sentence_about_a_number_takes_the_form_that_its_language_has_for_it()
    {
        var polish = new Texts("pl", CultureInfo.GetCultureInfo("pl"), [new("", "{0} day", "{0} days", ["{0} dzień", "{0} dni", "{0} dni!"])]);
        string[] said = ["0 dni!", "1 dzień", "2 dni", "5 dni!", "22 dni", "112 dni!"];
        Assert.Equal(said, new[] { 0, 1, 2, 5, 22, 112 }.Select(n => polish.Count(n, "{0} day", "{0} days")));
        Assert.Equal(["0 days", "1 day", "2 days"], new[] { 0, 1, 2 }.Select(n => Texts.English.Count(n, "{0} day", "{0} days")));
        // What nobody has translated is said in English, with English forms.
        Assert.Equal("1 week", polish.Count(1, "{0} week", "{0} weeks"));
        Assert.Equal("22 weeks", polish.Count(22, "{0} week", "{0} weeks"));
    }

    /// <summary>"0, 2~16, 100, 1c6, …": a range for each ~, a power of ten behind a c.</summary>
    static IEnumerable<(long Number, int Exponent)> Samples(string rule)
    {
        var at = rule.IndexOf("@integer", StringComparison.Ordinal);
        if (at < 0) yield break;
        foreach (var sample in rule[(at + 8)..].Split('@')[0].Split(',', StringSplitOptions.TrimEntries).Where(s => s is not ("…" or "")))
        {
            if (sample.Split('c') is { Length: 2 } scaled)
            {
                var exponent = int.Parse(scaled[1], CultureInfo.InvariantCulture);
                yield return ((long)(decimal.Parse(scaled[0], CultureInfo.InvariantCulture) * (decimal)Math.Pow(10, exponent)), exponent);
                continue;
            }
            var ends = sample.Split('~').Select(e => long.Parse(e, CultureInfo.InvariantCulture)).ToList();
            for (var number = ends[0]; number <= ends[^1]; number++) yield return (number, 0);
        }
    }
}
