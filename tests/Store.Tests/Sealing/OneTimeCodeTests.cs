using FsCheck;
using FsCheck.Fluent;
using Goldseam.Store.Sealing;

namespace Goldseam.Store.Tests.Sealing;

public sealed class OneTimeCodeTests
{
    const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    static OneTimeCode Code(int seed) => OneTimeCode.From(new SeededRandom(seed));

    static bool IsSame(string? typed, OneTimeCode code) =>
        OneTimeCode.TryParse(typed, out var parsed) && parsed.Secret.SequenceEqual(code.Secret);

    [Fact]
    public void What_is_written_is_read_again_however_it_is_typed() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var code = Code(seed);
            var text = code.ToString();
            return text.Length == 34 && IsSame(text, code) && IsSame(text.ToLowerInvariant(), code) && IsSame(text.Replace("-", ""), code)
                && IsSame(text.Replace('-', ' '), code) && IsSame($"  {text.Replace('-', '–')}\n", code)
                && IsSame(text.Replace('0', 'O').Replace('1', seed % 2 == 0 ? 'I' : 'l'), code);
        }).Check(Chance.Of(2_000));

    [Fact]
    public void A_single_slip_is_refused_but_for_one_in_about_four_thousand()
    {
        var (slips, unnoticed) = (0, 0);
        for (var seed = 0; seed < 30; seed++)
        {
            var text = Code(seed).ToString();
            foreach (var at in Enumerable.Range(0, text.Length).Where(i => text[i] != '-'))
                foreach (var letter in Alphabet.Where(l => l != text[at]))
                {
                    slips++;
                    if (OneTimeCode.TryParse(string.Concat(text.AsSpan(0, at), letter.ToString(), text.AsSpan(at + 1)), out var other))
                    {
                        unnoticed++;
                        Assert.False(other.Secret.SequenceEqual(Code(seed).Secret));
                    }
                }
        }
        Assert.Equal(30 * 28 * 31, slips);
        Assert.InRange(unnoticed, 0, slips / 2_000);
    }

    [Fact]
    public void Two_letters_that_changed_places_are_refused()
    {
        var unnoticed = 0;
        for (var seed = 0; seed < 300; seed++)
        {
            var letters = Code(seed).ToString().Replace("-", "").ToCharArray();
            for (var at = 1; at < letters.Length; at++)
            {
                if (letters[at] == letters[at - 1]) continue;
                (letters[at], letters[at - 1]) = (letters[at - 1], letters[at]);
                if (OneTimeCode.TryParse(new string(letters), out _)) unnoticed++;
                (letters[at], letters[at - 1]) = (letters[at - 1], letters[at]);
            }
        }
        Assert.InRange(unnoticed, 0, 6);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0000-0000-0000-0000-0000-0000-000")]
    [InlineData("0000-0000-0000-0000-0000-0000-0000")]
    [InlineData("0000-0000-0000-0000-0000-0000-0000-0")]
    [InlineData("UUUU-UUUU-UUUU-UUUU-UUUU-UUUU-UUUU")]
    [InlineData("öäüß ----")]
    public void What_is_no_code_is_refused(string? typed) => Assert.False(OneTimeCode.TryParse(typed, out _));

    [Fact]
    public void A_letter_that_no_code_has_stands_for_no_other()
    {
        var ones = OneTimeCode.From(new Ones()).ToString();
        Assert.StartsWith("ZZZZ-ZZZZ", ones, StringComparison.Ordinal);
        Assert.True(OneTimeCode.TryParse(ones, out _));
        foreach (var at in Enumerable.Range(0, ones.Length).Where(i => ones[i] != '-'))
            Assert.False(OneTimeCode.TryParse($"{ones[..at]}U{ones[(at + 1)..]}", out _));
    }

    sealed class Ones : IRandomSource
    {
        public void Fill(Span<byte> bytes) => bytes.Fill(255);
    }

    [Fact]
    public void Any_text_at_all_can_be_typed() =>
        Prop.ForAll<string>(typed => !OneTimeCode.TryParse(typed, out var code) || IsSame(code.ToString(), code))
            .Check(Chance.Of(2_000));

    sealed class SeededRandom(int seed) : IRandomSource
    {
        readonly Random random = new(seed);
        public void Fill(Span<byte> bytes) => random.NextBytes(bytes);
    }
}
