using System.Security.Cryptography;
using System.Text;
using Goldseam.Domain.Entries;
using Goldseam.Store.Members;
using Goldseam.Store.Sealing;

namespace Goldseam.Store.Tests.Members;

/// <summary>Names and passphrases as the keyboards of the world write them (decisions/0015).</summary>
public sealed class NamesOfTheWorldTests : IDisposable
{
    const string Words = "Mara’s kettles – kept warm…";

    readonly Home home = new();

    public void Dispose() => home.Dispose();

    static SignInName Read(string typed)
    {
        Assert.True(SignInName.TryRead(typed, out var name), typed);
        return name;
    }

    [Theory]
    [InlineData("Ada Łucja", false)]
    [InlineData("Łucja", true)]
    [InlineData("Марія", true)]
    [InlineData("мар'яна", true)]
    [InlineData("Μαρία", true)]
    [InlineData("Անահիտ", true)]
    [InlineData("თამარი", true)]
    [InlineData("שָׂרָה", true)]
    [InlineData("مُحَمَّد", true)]
    [InlineData("می‌نا", true)]
    [InlineData("नमिता", true)]
    [InlineData("নমিতা", true)]
    [InlineData("ਗੁਰਪ੍ਰੀਤ", true)]
    [InlineData("કૃણાલ", true)]
    [InlineData("தமிழ்ச்செல்வி", true)]
    [InlineData("శ్రీదేవి", true)]
    [InlineData("ಸುಮಿತ್ರಾ", true)]
    [InlineData("മീനാക്ഷി", true)]
    [InlineData("සඳුනි", true)]
    [InlineData("สมหญิง", true)]
    [InlineData("ສົມສັກ", true)]
    [InlineData("မြင့်မြင့်", true)]
    [InlineData("សុភា", true)]
    [InlineData("བསྟན་འཛིན", true)]
    [InlineData("ሰላማዊት", true)]
    [InlineData("지은", true)]
    [InlineData("さくら", true)]
    [InlineData("李明", true)]
    [InlineData("ᏣᎳᎩ", true)]
    [InlineData("ada+gold@students.example", true)]
    [InlineData("O’Neil", true)]
    [InlineData("a", false)]
    [InlineData("िनम", false)]
    [InlineData("ma ra", false)]
    [InlineData("ma\u0000ra", false)]
    [InlineData("mara\uD800", false)]
    [InlineData("", false)]
    public void A_name_of_any_script_is_a_name(string typed, bool isName)
    {
        Assert.Equal(isName, SignInName.TryRead(typed, out var name));
        if (name is null) return;
        foreach (var again in new[]
                 {
                     typed.Normalize(NormalizationForm.FormD), typed.Normalize(NormalizationForm.FormC), name.Text, name.Text.ToUpperInvariant(), $" {typed}\u200F",
                 })
            Assert.Equal(name.Text, Read(again).Text);
    }

    [Theory]
    [InlineData("ｍａｒａ", "Mara")]
    [InlineData("مینا۷", "مینا7")]
    [InlineData("می\u200Cنا", "مینا")]
    [InlineData("İlker", "ilker")]
    [InlineData("ΜΑΡΊΑΣ", "Μαρίας")]
    [InlineData("o’neil", "o'neil")]
    public void What_another_keyboard_makes_of_a_name_is_the_same_name(string one, string other) => Assert.Equal(Read(one).Text, Read(other).Text);

    [Fact]
    public async Task Who_began_under_a_name_of_before_is_found_and_nobody_can_stand_in_front_of_them()
    {
        var before = SignInName.Stored("ｍａｒａ");
        Assert.Null((await home.Store.Accounts.Found(before, Home.PassphraseOf("Mara"), PersonName.Stored("Mara"), "UTC")).Refusal);
        Assert.IsType<SignInNameTaken>(
            (await home.Store.Accounts.Found(Read("ｍａｒａ"), Home.PassphraseOf("Vera"), PersonName.Stored("Vera"), "UTC")).Refusal);
        Assert.Null((await home.Store.Accounts.Found(Read("mara"), Home.PassphraseOf("Vera"), PersonName.Stored("Vera"), "UTC")).Refusal);
        Assert.Null((await home.Store.Accounts.SignIn(Read("ＭＡＲＡ"), Home.PassphraseTextOf("Mara"), null)).Refusal);
        Assert.Null((await home.Store.Accounts.SignIn(Read("Mara"), Home.PassphraseTextOf("Vera"), null)).Refusal);
    }

    [Theory]
    [InlineData("Mara's kettles - kept warm...")]
    [InlineData("Mara‘s kettles -- kept warm... ")]
    [InlineData("Mara’s kettles — kept  warm…")]
    [InlineData("Mara’s\u00A0kettles – kept warm…")]
    public async Task What_a_phone_put_into_a_passphrase_opens_with_what_a_keyboard_has(string typed)
    {
        Assert.True(Passphrase.TryRead(Words, [], out var words, out _));
        Assert.Null((await home.Store.Accounts.Found(Home.SignInNameOf("Mara"), words, PersonName.Stored("Mara"), "UTC")).Refusal);
        Assert.Null((await home.Store.Accounts.SignIn(Home.SignInNameOf("Mara"), typed, null)).Refusal);
        Assert.NotNull((await home.Store.Accounts.SignIn(Home.SignInNameOf("Mara"), "Mara s kettles kept warm", null)).Refusal);
    }

    [Theory]
    [InlineData("Mara’s kettles are warm", "Mara’s kettles are warm")]
    [InlineData("Mara’s kettles are warm", "Mara's kettles are warm")]
    [InlineData("Mara's kettles -- all warm ", "Mara's kettles -- all warm ")]
    public async Task A_passphrase_that_was_kept_as_it_was_typed_still_opens(string kept, string typed)
    {
        var mara = await home.Found("Mara");
        await mara.With(async visit =>
        {
            var (salt, cost) = (RandomNumberGenerator.GetBytes(Slot.SaltSize), (await visit.ReadMember()).Slots[0].Iterations);
            var kek = Slot.Kek(Rfc2898DeriveBytes.Pbkdf2(kept.Normalize(), salt, cost, HashAlgorithmName.SHA512, 64));
            var slot = Slot.Seal(SlotKind.Passphrase, kek, visit.Keys.MemberKey, visit.Keys.Member, salt, cost);
            return await home.Store.Keyrings.Change(new(visit.Keys.Member, (await visit.ReadMember()).KeyringNumber, null) { Slots = [slot] });
        });
        Assert.Null((await mara.SignsIn(typed)).Refusal);
        Assert.NotNull((await mara.SignsIn("Vera's kettles are warm")).Refusal);
    }

    [Fact]
    public void Who_has_no_such_sign_in_their_passphrase_waits_for_one_derivation_and_nobody_for_more_than_three()
    {
        Assert.Single(Passphrase.Ways(Home.PassphraseTextOf("Mara")));
        Assert.Single(Passphrase.Ways("six plain-words were drawn"));
        Assert.Equal(2, Passphrase.Ways("Mara's kettles").Count());
        Assert.Equal("Mara's kettles", Passphrase.Ways("Mara's kettles").First());
        Assert.InRange(Passphrase.Ways("'a’ – “b” ").Count(), 2, 3);
    }

    [Theory]
    [InlineData("٢٧٤٦١٣")]
    [InlineData("२७४६१३")]
    [InlineData("274 613")]
    public void The_digits_of_any_number_pad_are_digits(string typed)
    {
        Assert.True(Pin.TryRead(typed, out var pin, out _));
        Assert.Equal("274613", pin.Digits);
    }

    [Fact]
    public void Digits_that_shall_open_are_not_spoken_of_as_digits_to_choose()
    {
        Assert.False(Pin.TryRead("123456", out _, out var chosen));
        Assert.IsType<PinGuessable>(chosen);
        Assert.False(Pin.TryReadToOpen("123456", out _, out var typed));
        Assert.IsType<NotTheDigits>(typed);
    }
}
