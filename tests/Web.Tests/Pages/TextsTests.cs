using Goldseam.Domain.Entries;
using Goldseam.Web.Languages;

namespace Goldseam.Web.Tests.Pages;

public sealed class TextsTests
{
    [Fact]
    public void Every_refusal_is_in_the_catalogue_and_can_be_said()
    {
        Assert.True(Source.Refusals.Count > 20);
        Assert.Empty(Source.Refusals.Select(r => r.Sentence).Except(Catalogue.Sentences.Select(s => s.Key), StringComparer.Ordinal));
        Assert.All(Source.Refusals, r =>
            Assert.DoesNotContain("{", Layout.Texts.English[r.Sentence, [.. r.Arguments]].Value, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_counted_has_words_for_one_and_for_several()
    {
        var counted = Catalogue.Sentences.Where(s => s.One is not null).ToList();
        Assert.True(counted.Count > 5);
        Assert.All(counted, s => Assert.NotEqual(s.One, s.Key));
        Assert.Empty(counted.GroupBy(s => s.One, StringComparer.Ordinal).Where(g => g.DistinctBy(s => s.Key).Count() > 1).Select(g => g.Key));
    }

    [Fact]
    public void A_context_is_never_said()
    {
        var t = Layout.Texts.English;
        Assert.Equal("Open", t["Open|feeling"].Value);
        Assert.Equal("Mara’s", t["{0}’s|promises", "Mara"].Value);
        Assert.Contains(Catalogue.Sentences, s => s.Key == "Open|feeling");
        Assert.All(Catalogue.Sentences, s => Assert.InRange(s.Key.Count(c => c == '|'), 0, 1));
    }

    [Fact]
    public void No_sentence_shouts_counts_against_anybody_or_promises_too_much()
    {
        string[] never =
        [
            "!", "user", "cheat", "victim", "violation", "failed", "missed", "score", "streak", "end-to-end", "zero-knowledge", "oops",
            "invalid",
        ];
        foreach (var sentence in Catalogue.Sentences)
            foreach (var word in never)
            {
                Assert.DoesNotContain(word, sentence.Key, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain(word, sentence.One ?? "", StringComparison.OrdinalIgnoreCase);
            }
    }

    [Fact]
    public void A_refusal_is_one_of_two_kinds() =>
        Assert.All(Source.Refusals, r => Assert.True(r.Kind is RefusalKind.NotHere or RefusalKind.NotLikeThis));

    /// <summary>Where bin/texts asks for it, it is written first.</summary>
    [Fact]
    public void The_catalogue_says_what_the_code_says()
    {
        if (Environment.GetEnvironmentVariable("GOLDSEAM_TEXTS") == "write") File.WriteAllText(Catalogue.File, Catalogue.Written());
        Assert.True(Catalogue.Written() == File.ReadAllText(Catalogue.File), "The sentences have changed: run bin/texts.");
    }

    [Fact]
    public void The_catalogue_is_read_as_it_was_written()
    {
        var read = PoFile.Read(new StringReader(Catalogue.Written()));
        Assert.True(read.Count > 900, $"{read.Count} sentences");
        Assert.Equal(
            Catalogue.Sentences.Select(s => s.One ?? s.Key).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            read.Select(e => e.Context.Length == 0 ? e.Sentence : $"{e.Sentence}|{e.Context}").Order(StringComparer.Ordinal));
        Assert.All(read, e => Assert.Empty(e.Translations));
    }
}
