using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Goldseam.Domain.Entries;

namespace Goldseam.Domain.Tests.Entries;

public sealed class WordsTests
{
    static string Read<T>(string? typed) where T : class, IWords<T>
    {
        Assert.True(Typed.TryRead<T>(typed, "words", out var words, out var refusal), $"{refusal}");
        return words.Text;
    }

    static Refusal Refused<T>(string? typed) where T : class, IWords<T>
    {
        Assert.False(Typed.TryRead<T>(typed, "words", out var words, out var refusal));
        Assert.Null(words);
        return refusal;
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\r\n\t \n")]
    [InlineData("\u00A0\u2003")]
    public void Nothing_is_no_words_and_asks_for_some_only_where_some_are_needed(string? typed)
    {
        Assert.IsType<NothingWritten>(Refused<Words>(typed));
        Assert.True(Typed.TryReadOptional<Words>(typed, "words", out var words, out _));
        Assert.Null(words);
    }

    [Fact]
    public void Accents_are_stored_in_one_form() => Assert.Equal("Caf\u00E9, f\u00FCr dich", Read<Words>("Cafe\u0301, fu\u0308r dich"));

    [Theory]
    [InlineData("one\r\ntwo", "one\ntwo")]
    [InlineData("one\rtwo", "one\ntwo")]
    [InlineData("one\u2028two\u2029three\u0085four\ffive", "one\ntwo\nthree\nfour\nfive")]
    [InlineData("one\n\n\ntwo", "one\n\n\ntwo")]
    [InlineData("a\tb", "a b")]
    [InlineData("  framed \n", "framed")]
    public void Lines_end_in_one_way_and_a_tab_is_a_space(string typed, string stored) => Assert.Equal(stored, Read<Words>(typed));

    [Theory]
    [InlineData("🫶")]
    [InlineData("👩‍👩‍👧 with joiners")]
    [InlineData("שלום, مرحبا, 你好, नमस्ते")]
    [InlineData("<b>\"you & I\"</b> 'or' \\ 1 < 2")]
    public void What_people_write_is_stored_as_they_wrote_it(string typed) => Assert.Equal(typed, Read<Words>(typed));

    [Theory]
    [InlineData("lone \uD83E high")]
    [InlineData("lone \uDEF6 low")]
    [InlineData("ends high \uD83E")]
    [InlineData("replaced \uFFFD before")]
    [InlineData("not a character: \u00E9\uFFFE")]
    [InlineData("nor this: \u00E9\uFFFF")]
    [InlineData("null \0")]
    [InlineData("bell \a")]
    [InlineData("escape \u001B[31m")]
    [InlineData("delete \u007F")]
    [InlineData("C1 \u009B")]
    [InlineData("override \u202Etxet")]
    [InlineData("embedding \u202A\u202C")]
    [InlineData("isolate \u2066\u2069")]
    [InlineData("mark \u200E")]
    [InlineData("Arabic mark \u061C")]
    public void What_is_hidden_and_misleads_is_refused_and_can_be_taken_out(string typed)
    {
        Assert.IsType<HiddenCharacters>(Refused<Words>(typed));
        Assert.IsType<HiddenCharacters>(Refused<PersonName>(typed));
        Assert.NotEmpty(Read<Words>(Typed.Cleaned(typed)));
    }

    [Fact]
    public void A_limit_is_reached_and_not_passed()
    {
        AtTheLimit<Words>(4_000);
        AtTheLimit<LongWords>(10_000);
        AtTheLimit<PersonName>(40);
    }

    static void AtTheLimit<T>(int most) where T : class, IWords<T>
    {
        Assert.Equal(most, T.Most);
        Assert.Equal(most - 1, Read<T>(new string('a', most - 1)).Length);
        Assert.Equal(most, Read<T>($" {new string('a', most)}\r\n").Length);
        Assert.Equal([most + 1, most], Assert.IsType<TooLong>(Refused<T>(new string('a', most + 1))).Arguments);
    }

    [Fact]
    public void Length_is_what_is_stored_and_not_what_was_typed()
    {
        Assert.Equal(4_000, Read<Words>(string.Concat(Enumerable.Repeat("e\u0301", 4_000))).Length);
        Assert.Equal(4_000, Read<Words>(string.Concat(Enumerable.Repeat("a\r\n", 1_999)) + "bc").Length);
        Assert.IsType<TooLong>(Refused<Words>(string.Concat(Enumerable.Repeat("\u0958", 2_001)))); // one is stored as two
    }

    [Fact]
    public void The_longest_letter_in_any_script_still_fits_one_page()
    {
        foreach (var letter in new[] { "a", "\u00FC", "\u6F22", "🫶" })
        {
            var longest = Read<LongWords>(string.Concat(Enumerable.Repeat(letter, LongWords.Most / letter.Length)));
            Assert.InRange(Encoding.UTF8.GetByteCount(longest), 1, 48 * 1024);
        }
    }

    [Theory]
    [InlineData("Mara", "Mara")]
    [InlineData("  Jean-Luc O’Neill  ", "Jean-Luc O’Neill")]
    [InlineData("Zoe\u0308", "Zo\u00EB")]
    [InlineData("李", "李")]
    public void A_name_is_one_line(string typed, string stored)
    {
        Assert.Equal(stored, Read<PersonName>(typed));
        Assert.IsType<HiddenCharacters>(Refused<PersonName>($"{typed}\n{typed}"));
    }

    static readonly string[] Letters =
        ["a", "e\u0301", "\u0301", " ", "\r\n", "\n", "\t", "\0", "\u202E", "\uD83E", "\uDEF6", "🫶", "\u2028", "\uFFFE", "\u1100\u1161",
         "ﬁ", "\u037E", "\u2000"];

    static readonly Gen<string> AnyText = from letters in Gen.Elements(Letters).ListOf() select string.Concat(letters);

    [Fact]
    public void Whatever_was_typed_is_read_or_refused_and_reads_the_same_when_read_again() =>
        Prop.ForAll(Arb.From(Gen.OneOf(AnyText, ArbMap.Default.GeneratorFor<string>().Select(s => s ?? ""))), typed =>
        {
            if (Typed.TryRead<Words>(typed, "words", out var words, out var refusal)) Assert.Equal(words.Text, Read<Words>(words.Text));
            else Assert.True(refusal is NothingWritten or HiddenCharacters);
            Assert.True(Typed.TryRead<Words>(Typed.Cleaned(typed), "words", out _, out refusal) || refusal is NothingWritten);
        }).Check(Chance.Of(3_000));

    [Theory]
    [InlineData("a", 1)]
    [InlineData("7", 1)]
    [InlineData(" ", 1)]
    [InlineData(",", 1)]
    [InlineData("+", 1)]
    [InlineData("\u00FC", 2)]
    [InlineData("\u6F22", 3)]
    [InlineData("\"", 2)]
    [InlineData("\\", 2)]
    [InlineData("\n", 2)]
    [InlineData("\u2028", 6)]
    [InlineData("\u0301", 6)]
    [InlineData("🫶", 12)]
    public void What_a_letter_takes_in_an_entry_is_known_before_it_is_sealed(string letter, int bytes)
    {
        var words = Cast.Say(string.Concat(Enumerable.Repeat(letter, 10)));
        Assert.True(Typed.FitTogether(30 * bytes, words, null, words, words));
        Assert.False(Typed.FitTogether(30 * bytes - 1, words, null, words, words));
    }

    [Fact]
    public void Nothing_takes_nothing_and_words_say_themselves()
    {
        Assert.True(Typed.FitTogether(0, null, Cast.Say("")));
        Assert.Equal(
            ["Mara", "at home", "I call", "A page."],
            [$"{Cast.Called("Mara")}", $"{Cast.Say("at home")}", $"{Line.Stored("I call")}", $"{Cast.Write("A page.")}"]);
        Assert.Equal("onetwo\nthree", Typed.Cleaned("one\u202Etwo\r\nthree"));
        Assert.Equal(200, Line.Most);
        Assert.IsType<HiddenCharacters>(Refused<Line>("one\ntwo"));
    }
}
