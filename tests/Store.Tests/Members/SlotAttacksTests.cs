using Goldseam.Store.Members;
using Goldseam.Store.Sealing;

namespace Goldseam.Store.Tests.Members;

/// <summary>Slots, keyrings and invitations changed by somebody who has the disk and no key (I8).</summary>
public sealed class SlotAttacksTests : IDisposable
{
    readonly Home home = new();

    public void Dispose() => home.Dispose();

    [Theory]
    [InlineData(0L)]
    [InlineData(1L)]
    [InlineData(999L)]
    [InlineData(-1L)]
    [InlineData(long.MinValue)]
    [InlineData(20_000_001L)]
    [InlineData((1L << 32) + 1_000)]
    [InlineData(long.MaxValue)]
    public async Task A_slot_that_asks_for_another_derivation_than_is_allowed_is_named_as_that(long iterations)
    {
        var mara = await home.Found("Mara");
        using var intruder = await Intruder.At(home);
        intruder.Run("UPDATE slots SET iterations = $0", iterations);
        await Assert.ThrowsAsync<SlotDowngradedException>(() => mara.SignsIn());
    }

    [Theory]
    [InlineData("salt", 128)]
    [InlineData("kind", 64)]
    [InlineData("blob", 480)]
    [InlineData("iterations", 18)]
    [InlineData("member", 128)]
    public async Task A_slot_of_which_any_bit_was_changed_does_not_open(string column, int flips)
    {
        var mara = await home.Found("Mara");
        using var intruder = await Intruder.At(home);
        var (original, rows) = (intruder.Get($"SELECT {column} FROM slots")!, intruder.Copy("slots", "1 = 1"));
        // Some bits of the iterations would only make the derivation longer, up to a limit; the slot is bound to all of them.
        foreach (var flipped in Intruder.SingleBitFlips(original).Take(flips))
        {
            intruder.Run($"UPDATE slots SET {column} = $0", flipped);
            home.Clock.Pass(NodaTime.Duration.FromHours(1));
            var entrance = default(Entrance);
            var exception = await Record.ExceptionAsync(async () => entrance = await mara.SignsIn());
            Assert.True(exception is SlotDowngradedException || entrance?.Refusal is DoesNotOpen, $"{column}: {exception}");
            intruder.Run("DELETE FROM slots");
            rows.PutBack();
        }
        home.Clock.Pass(NodaTime.Duration.FromHours(1));
        Assert.Null((await mara.SignsIn()).Refusal);
    }

    [Fact]
    public void A_slot_is_bound_to_every_bit_of_its_member_kind_salt_and_iterations()
    {
        var (member, kek, key) = (Deeds.NewForm(), Aead.NewKey(), Aead.NewKey());
        var slot = Slot.Seal(SlotKind.Passphrase, kek, key, member, new byte[16], 600_000);
        Assert.Equal(key, Slot.Open(slot, kek, member));
        for (var bit = 0; bit < 31; bit++) Assert.Null(Slot.Open(slot with { Iterations = 600_000 ^ (1 << bit) }, kek, member));
        foreach (var salt in Intruder.SingleBitFlips(slot.Salt)) Assert.Null(Slot.Open(slot with { Salt = (byte[])salt }, kek, member));
        foreach (var blob in Intruder.SingleBitFlips(slot.Blob)) Assert.Null(Slot.Open(slot with { Blob = (byte[])blob }, kek, member));
        foreach (var other in Intruder.SingleBitFlips(kek)) Assert.Null(Slot.Open(slot, (byte[])other, member));
        foreach (var length in new[] { 0, 1, 15, 17, 64 }) Assert.Null(Slot.Open(slot with { Salt = new byte[length] }, kek, member));
        foreach (var length in new[] { 0, 1, 27, 28, 59 }) Assert.Null(Slot.Open(slot with { Blob = slot.Blob[..length] }, kek, member));
        Assert.Null(Slot.Open(slot with { Blob = [.. slot.Blob, 0] }, kek, member));
        Assert.Null(Slot.Open(slot with { Kind = SlotKind.SpareKey }, kek, member));
        Assert.Null(Slot.Open(slot, kek, Deeds.NewForm()));
    }

    [Fact]
    public async Task A_slot_of_somebody_else_in_its_place_does_not_open()
    {
        var (mara, vera) = (await home.Found("Mara"), await home.Found("Vera"));
        using var intruder = await Intruder.At(home);
        var veras = intruder.Get("SELECT member FROM members WHERE sign_in_name = 'vera.here'")!;
        var maras = intruder.Get("SELECT member FROM members WHERE sign_in_name = 'mara.here'")!;
        intruder.Run("DELETE FROM slots WHERE member = $0", maras);
        intruder.Run("UPDATE slots SET member = $1 WHERE member = $0", veras, maras);
        Assert.IsType<DoesNotOpen>((await mara.SignsIn(Home.PassphraseTextOf("Vera"))).Refusal);
        Assert.IsType<DoesNotOpen>((await vera.SignsIn()).Refusal);
    }

    [Fact]
    public async Task A_whole_account_under_another_name_still_asks_for_its_own_passphrase()
    {
        var (mara, vera) = (await home.Found("Mara"), await home.Found("Vera"));
        using var intruder = await Intruder.At(home);
        intruder.Run("UPDATE members SET sign_in_name = 'x' WHERE sign_in_name = 'mara.here'");
        intruder.Run("UPDATE members SET sign_in_name = 'mara.here' WHERE sign_in_name = 'vera.here'");
        intruder.Run("UPDATE members SET sign_in_name = 'vera.here' WHERE sign_in_name = 'x'");
        Assert.IsType<DoesNotOpen>((await mara.SignsIn()).Refusal);
        Assert.IsType<DoesNotOpen>((await vera.SignsIn()).Refusal);
    }

    [Fact]
    public async Task A_keyring_of_which_any_bit_was_changed_does_not_open()
    {
        await home.Found("Mara");
        using var intruder = await Intruder.At(home);
        var blob = (byte[])intruder.Get("SELECT keyring FROM members")!;
        var (member, memberKey) = (Deeds.NewForm(), Aead.NewKey());
        var own = Keyring.New(Deeds.NewForm(), new(StreamKeys.New(Deeds.NewForm()), Domain.Entries.Partner.First))
            .Seal(memberKey, member, 3);
        Assert.Equal(blob.Length, own.Length);
        Assert.NotNull(Keyring.Open(memberKey, member, 3, own));
        foreach (var flipped in Intruder.SingleBitFlips(own).Where((_, bit) => bit % 3 == 0))
            Assert.Throws<KeyringTamperedException>(() => Keyring.Open(memberKey, member, 3, (byte[])flipped));
        foreach (var number in Intruder.SingleBitFlips(3L))
            Assert.Throws<KeyringTamperedException>(() => Keyring.Open(memberKey, member, (long)number, own));
        foreach (var length in new[] { 0, 27, 28, 4_123 })
            Assert.Throws<KeyringTamperedException>(() => Keyring.Open(memberKey, member, 3, own[..length]));
        Assert.Throws<KeyringTamperedException>(() => Keyring.Open(memberKey, Deeds.NewForm(), 3, own));
    }

    [Theory]
    [InlineData("keyring")]
    [InlineData("keyring_number")]
    public async Task A_changed_keyring_is_noticed_at_sign_in_and_by_a_running_visit(string column)
    {
        var mara = await home.Found("Mara");
        using var intruder = await Intruder.At(home);
        var (original, row) = (intruder.Get($"SELECT {column} FROM members")!, intruder.Copy("members", "1 = 1"));
        foreach (var flipped in Intruder.SingleBitFlips(original).Where((_, bit) => original is long || bit % 701 == 0))
        {
            intruder.Run($"UPDATE members SET {column} = $0", flipped);
            await Assert.ThrowsAsync<KeyringTamperedException>(() => mara.SignsIn());
            await Assert.ThrowsAsync<KeyringTamperedException>(() => mara.With(home.Store.Invitations.Make));
            row.PutBack();
        }
        Assert.Null((await mara.SignsIn()).Refusal);
    }

    [Fact]
    public async Task An_older_keyring_under_the_newer_number_does_not_open()
    {
        var mara = await home.Found("Mara");
        using var intruder = await Intruder.At(home);
        var older = intruder.Get("SELECT keyring FROM members")!;
        await mara.Invites();
        intruder.Run("UPDATE members SET keyring = $0", older);
        await Assert.ThrowsAsync<KeyringTamperedException>(() => mara.SignsIn());
    }

    [Fact]
    public async Task A_member_who_is_gone_from_under_a_running_visit_is_noticed()
    {
        var mara = await home.Found("Mara");
        using var intruder = await Intruder.At(home);
        intruder.Run("DELETE FROM members");
        await Assert.ThrowsAsync<KeyringTamperedException>(() => mara.With(home.Store.Invitations.Make));
        Assert.IsType<DoesNotOpen>((await mara.SignsIn()).Refusal);
    }

    [Theory]
    [InlineData("blob")]
    [InlineData("find")]
    public async Task An_invitation_of_which_any_bit_was_changed_opens_nothing(string column)
    {
        var mara = await home.Found("Mara");
        Assert.True(OneTimeCode.TryParse(await mara.Invites(), out var code));
        using var intruder = await Intruder.At(home);
        var (original, row) = (intruder.Get($"SELECT {column} FROM invitations")!, intruder.Copy("invitations", "1 = 1"));
        var vera = await home.Found("Vera");
        foreach (var flipped in Intruder.SingleBitFlips(original))
        {
            intruder.Run($"UPDATE invitations SET {column} = $0", flipped);
            Assert.IsType<InvitationNotHere>(await vera.With(v => home.Store.Invitations.Join(v, code)));
            intruder.Run("DELETE FROM invitations");
            row.PutBack();
        }
        Assert.Null(await vera.With(v => home.Store.Invitations.Join(v, code)));
    }
}
