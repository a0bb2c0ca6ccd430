using System.Text.Json;
using Goldseam.Domain.Entries;

namespace Goldseam.Web.Tests.Pages;

public sealed class TextsTests
{
    [Fact]
    public void Every_sentence_on_screen_is_in_the_texts_and_no_text_is_left_over()
    {
        var texts = Source.Sentences().Select(s => s.Key).ToList();
        Assert.True(Source.Keys.Count > 180, $"{Source.Keys.Count} keys");
        Assert.Empty(Source.Keys.Except(texts, StringComparer.Ordinal));
        Assert.Empty(texts.Except(Source.Keys, StringComparer.Ordinal));
    }

    [Fact]
    public void No_sentence_is_in_two_files() =>
        Assert.Empty(Source.Sentences().GroupBy(s => s.Key, StringComparer.Ordinal).Where(g => g.Count() > 1)
            .Select(g => $"{g.Key}: {string.Join(", ", g.Select(s => s.File))}"));

    [Fact]
    public void Every_refusal_has_its_sentence()
    {
        Assert.True(Source.Refusals.Count > 20);
        Assert.Empty(Source.Refusals.Select(r => r.Sentence).Except(Source.Sentences().Select(s => s.Key), StringComparer.Ordinal));
    }

    [Fact]
    public void Every_refusal_can_be_said() =>
        Assert.All(Source.Refusals, r =>
            Assert.DoesNotContain("{", Layout.Texts.English[r.Sentence, [.. r.Arguments]].Value, StringComparison.Ordinal));

    [Fact]
    public void What_is_counted_has_words_for_one_and_for_several()
    {
        Assert.All(Source.Plurals, p =>
            Assert.Equal(JsonValueKind.Object, Source.Sentences().Single(s => s.Key == p.Key).Sentence.ValueKind));
        Assert.Equal(Source.Plurals.Count, Source.Sentences().Count(s => s.Sentence.ValueKind == JsonValueKind.Object));
    }

    [Fact]
    public void In_English_a_sentence_says_what_its_key_says()
    {
        foreach (var (_, key, sentence) in Source.Sentences())
        {
            var shown = sentence.ValueKind == JsonValueKind.Object ? sentence.GetProperty("other").GetString() : sentence.GetString();
            Assert.Equal(key.Split('|')[0], shown);
            if (sentence.ValueKind == JsonValueKind.Object) Assert.Equal(Source.Plurals[key], sentence.GetProperty("one").GetString());
        }
    }

    [Fact]
    public void Files_are_called_after_a_practice_and_lie_two_spaces_deep()
    {
        foreach (var file in Directory.GetFiles(Source.Texts))
        {
            Assert.Contains(Path.GetFileNameWithoutExtension(file), Source.Practices);
            var lines = File.ReadAllLines(file);
            Assert.Equal("{", lines[0]);
            Assert.Equal("}", lines[^1]);
            Assert.All(lines[1..^1], l => Assert.Matches("^(  |    )[\"}]", l));
        }
    }

    [Fact]
    public void No_sentence_shouts_counts_against_anybody_or_promises_too_much()
    {
        string[] never =
        [
            "!", "user", "cheat", "victim", "violation", "failed", "missed", "score", "streak", "end-to-end", "zero-knowledge", "oops",
            "invalid",
        ];
        foreach (var (_, key, _) in Source.Sentences())
            foreach (var word in never) Assert.DoesNotContain(word, key, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_refusal_is_one_of_two_kinds() =>
        Assert.All(Source.Refusals, r => Assert.True(r.Kind is RefusalKind.NotHere or RefusalKind.NotLikeThis));
}
