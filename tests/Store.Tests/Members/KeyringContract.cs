using Goldseam.Store.Log;
using Goldseam.Store.Members;
using Goldseam.Store.Sealing;
using NodaTime;

namespace Goldseam.Store.Tests.Members;

/// <summary>What every engine does for the members. The blobs mean nothing here.</summary>
public abstract class KeyringContract : IDisposable
{
    static readonly SystemRandom Random = new();
    static readonly Instant Now = Instant.FromUtc(2026, 11, 22, 19, 0);

    readonly Guid mara = Random.NewId();

    protected abstract IKeyring Keyrings { get; }
    protected abstract IEventLog Log { get; }
    protected abstract void Restart();
    public abstract void Dispose();

    static byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        Random.Fill(bytes);
        return bytes;
    }

    static SealedSlot Slot(SlotKind kind = SlotKind.Passphrase) => new(kind, Bytes(16), 1_000, Bytes(60));

    static MemberChange New(Guid member, string name) => new(member, 0, Bytes(4_124)) { SignInName = name, Slots = [Slot()] };

    static SealedInvitation Invitation(Instant? until = null) => new(Bytes(32), Bytes(112), until ?? Now + Duration.FromHours(72));

    static SealedAppend First(Guid stream, long head = 0)
    {
        var key = new SealedEntryKey(1, EntryHeader.Never, Bytes(60));
        var entry = new SealedEntry(1, stream, head + 1, EntryHeader.Never, Bytes(528), Bytes(32), Bytes(32), Bytes(32), key);
        var known = Bytes(32);
        return new(stream, head, 0, [entry], [], new(stream, known[..16], 0, [new(known, head + 1, Bytes(32), Bytes(1_052))], [known]));
    }

    static MemberChange Redeeming(SealedInvitation invitation, string name, Guid stream) =>
        New(Random.NewId(), name) with { Redeemed = invitation.Find, RedeemedAt = Now, Appends = [First(stream, 1)] };

    async Task<long> HeadOf(Guid stream) => (await Log.Read([new(stream, new byte[16], new byte[32])]))[0].Head;

    async Task<(SealedInvitation Invitation, Guid Stream)> MaraInvites(Instant? until = null)
    {
        var (invitation, stream) = (Invitation(until), Random.NewId());
        await Keyrings.Change(New(mara, "mara"));
        Assert.Equal(
            MemberOutcome.Done, await Keyrings.Change(new(mara, 1, Bytes(4_124)) { Offered = invitation, Appends = [First(stream)] }));
        return (invitation, stream);
    }

    [Fact]
    public async Task A_member_is_found_by_name_and_by_id_with_every_slot_also_after_a_restart()
    {
        var change = New(mara, "mara") with { Slots = [Slot(), Slot(SlotKind.SpareKey)] };
        Assert.Equal(MemberOutcome.Done, await Keyrings.Change(change));
        Restart();
        foreach (var found in new[] { await Keyrings.Find("mara"), await Keyrings.Find(mara) })
        {
            Assert.Equal((mara, "mara", 1), (found!.Id, found.SignInName, found.KeyringNumber));
            Assert.Equal(change.Keyring, found.Keyring);
            Assert.Equal(change.Slots.Select(s => s.Blob), found.Slots.OrderBy(s => s.Kind).Select(s => s.Blob));
        }
        Assert.Null(await Keyrings.Find("jonas"));
        Assert.Null(await Keyrings.Find(Random.NewId()));
    }

    [Fact]
    public async Task A_name_belongs_to_the_first_who_takes_it()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Keyrings.Change(New(Random.NewId(), "mara"))));
        Assert.Equal(1, outcomes.Count(o => o == MemberOutcome.Done));
        Assert.Equal(7, outcomes.Count(o => o == MemberOutcome.NameTaken));
    }

    [Fact]
    public async Task Of_two_changes_to_one_keyring_one_is_a_conflict()
    {
        await Keyrings.Change(New(mara, "mara"));
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Keyrings.Change(new(mara, 1, Bytes(4_124)))));
        Assert.Equal(1, outcomes.Count(o => o == MemberOutcome.Done));
        Assert.Equal(3, outcomes.Count(o => o == MemberOutcome.Conflict));
        Assert.Equal(2, (await Keyrings.Find(mara))!.KeyringNumber);
    }

    [Fact]
    public async Task A_change_whose_entry_meets_a_conflict_changes_nothing()
    {
        var stream = Random.NewId();
        await Keyrings.Change(New(mara, "mara"));
        Assert.Equal(
            MemberOutcome.Conflict,
            await Keyrings.Change(new(mara, 1, Bytes(4_124)) { Offered = Invitation(), Appends = [First(stream, 3)] }));
        Assert.Equal(MemberOutcome.Conflict, await Keyrings.Change(New(Random.NewId(), "jonas") with { Appends = [First(stream, 3)] }));
        Assert.Equal(1, (await Keyrings.Find(mara))!.KeyringNumber);
        Assert.Null(await Keyrings.Find("jonas"));
    }

    [Fact]
    public async Task A_change_of_slots_alone_leaves_the_keyring_and_its_number()
    {
        await Keyrings.Change(New(mara, "mara"));
        var before = await Keyrings.Find(mara);
        await Keyrings.Change(new(mara, 1, null) { Slots = [Slot(SlotKind.SpareKey)] });
        var after = await Keyrings.Find(mara);
        Assert.Equal((1, 2), (after!.KeyringNumber, after.Slots.Count));
        Assert.Equal(before!.Keyring, after.Keyring);
        await Keyrings.Change(new(mara, 1, null) { DroppedSlots = [SlotKind.SpareKey] });
        Assert.Equal(SlotKind.Passphrase, Assert.Single((await Keyrings.Find(mara))!.Slots).Kind);
    }

    [Fact]
    public async Task A_slot_can_be_dropped_once()
    {
        await Keyrings.Change(New(mara, "mara") with { Slots = [Slot(), Slot(SlotKind.SpareKey)] });
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ =>
            Keyrings.Change(new(mara, 1, null) { Slots = [Slot()], DroppedSlots = [SlotKind.SpareKey] })));
        Assert.Equal(1, outcomes.Count(o => o == MemberOutcome.Done));
        Assert.Equal(3, outcomes.Count(o => o == MemberOutcome.Conflict));
    }

    [Fact]
    public async Task An_invitation_is_redeemed_once_whoever_comes_at_the_same_moment()
    {
        var (invitation, stream) = await MaraInvites();
        var outcomes = await Task.WhenAll(
            Keyrings.Change(Redeeming(invitation, "jonas", stream)), Keyrings.Change(Redeeming(invitation, "vera", stream)));
        Assert.Equal([MemberOutcome.Done, MemberOutcome.InvitationGone], outcomes.Order());
        Assert.Equal(2, await HeadOf(stream));
        Assert.Null(await Keyrings.FindInvitation(invitation.Find));
        Assert.Equal(1, new[] { await Keyrings.Find("jonas"), await Keyrings.Find("vera") }.Count(m => m is not null));
    }

    [Fact]
    public async Task An_invitation_that_is_over_cannot_be_redeemed_and_is_forgotten()
    {
        var (invitation, stream) = await MaraInvites(Now);
        Assert.Equal(MemberOutcome.InvitationGone, await Keyrings.Change(Redeeming(invitation, "jonas", stream)));
        await Keyrings.DropExpired(Now);
        Assert.NotNull(await Keyrings.FindInvitation(invitation.Find));
        await Keyrings.DropExpired(Now + Duration.FromSeconds(1));
        Assert.Null(await Keyrings.FindInvitation(invitation.Find));
    }

    [Fact]
    public async Task What_is_taken_back_goes_with_the_record_that_waited_behind_it()
    {
        var (invitation, stream) = await MaraInvites();
        Assert.Equal(MemberOutcome.Done, await Keyrings.Change(new(mara, 2, Bytes(4_124)) { TakenBack = (invitation.Find, stream) }));
        Assert.Null(await Keyrings.FindInvitation(invitation.Find));
        Assert.Equal(0, await HeadOf(stream));
        Assert.Equal(MemberOutcome.InvitationGone, await Keyrings.Change(Redeeming(invitation, "jonas", stream)));
    }

    [Fact]
    public async Task A_second_invitation_replaces_the_first()
    {
        var (first, stream) = await MaraInvites();
        var second = Invitation();
        Assert.Equal(MemberOutcome.Done, await Keyrings.Change(
            new(mara, 2, Bytes(4_124)) { TakenBack = (first.Find, stream), Offered = second, Appends = [First(Random.NewId())] }));
        Assert.Null(await Keyrings.FindInvitation(first.Find));
        Assert.Equal(second.Blob, (await Keyrings.FindInvitation(second.Find))!.Blob);
    }

    [Fact]
    public async Task What_somebody_came_through_cannot_be_taken_back_any_more()
    {
        var (invitation, stream) = await MaraInvites();
        await Keyrings.Change(Redeeming(invitation, "jonas", stream));
        Assert.Equal(MemberOutcome.Conflict, await Keyrings.Change(new(mara, 2, Bytes(4_124)) { TakenBack = (invitation.Find, stream) }));
        Assert.Equal((2, 2), (await HeadOf(stream), (await Keyrings.Find(mara))!.KeyringNumber));
    }

    SealedDevice Device(Instant? until = null) => new(Bytes(32), mara, Slot(SlotKind.Device), Bytes(228), until ?? Now + Duration.FromDays(30));

    async Task<SealedDevice> MarasPhone(Instant? until = null)
    {
        var device = Device(until);
        await Keyrings.Change(New(mara, "mara"));
        Assert.Equal(MemberOutcome.Done, await Keyrings.Change(new(mara, 1, null) { Device = device }));
        return device;
    }

    [Fact]
    public async Task A_device_is_found_as_it_was_added_and_forgotten_when_it_is_dropped()
    {
        var device = await MarasPhone();
        Restart();
        foreach (var found in new[] { await Keyrings.FindDevice(device.Find), Assert.Single(await Keyrings.DevicesOf(mara)) })
        {
            Assert.Equal((device.Member, device.Until, 0), (found!.Member, found.Until, found.TriesMade));
            Assert.Equal([device.Slot.Blob, device.Slot.Salt, device.About], new[] { found.Slot.Blob, found.Slot.Salt, found.About });
        }
        await Keyrings.DropDevice(Random.NewId(), device.Find);
        Assert.NotNull(await Keyrings.FindDevice(device.Find));
        await Keyrings.DropDevice(mara, device.Find);
        Assert.Null(await Keyrings.FindDevice(device.Find));
        Assert.Null(await Keyrings.CountTry(device.Find, 5, 20, Now));
        Assert.False(await Keyrings.KeepDevice(device.Find, Now));
    }

    [Fact]
    public async Task Of_any_number_of_tries_at_once_the_first_five_are_counted()
    {
        var device = await MarasPhone();
        var counted = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Keyrings.CountTry(device.Find, 5, 20, Now)));
        Assert.Equal([1, 2, 3, 4, 5], counted.OfType<SealedDevice>().Select(d => d.TriesMade).Order());
        Assert.True(await Keyrings.KeepDevice(device.Find, Now + Duration.FromDays(60)));
        Assert.Equal((1, 5), (await Keyrings.CountTry(device.Find, 5, 20, Now)) is { } next ? (next.TriesMade, next.Wrong) : default);
        Assert.Null(await Keyrings.CountTry(device.Find, 5, 5, Now));
    }

    [Fact]
    public async Task A_device_past_its_day_counts_no_try_and_is_forgotten()
    {
        var device = await MarasPhone(Now);
        Assert.Null(await Keyrings.CountTry(device.Find, 5, 20, Now));
        await Keyrings.DropExpired(Now + Duration.FromSeconds(1));
        Assert.Empty(await Keyrings.DevicesOf(mara));
    }

    [Fact]
    public async Task New_keys_end_every_slot_and_device_and_stop_who_had_read_the_streams_before()
    {
        var (device, stream, next) = (await MarasPhone(), Random.NewId(), Slot());
        await Log.Append([First(stream)]);
        var stale = First(stream, 1);
        var renewal = new Renewal([new(stream, 1, 0)], stream, [(1, new(2, EntryHeader.Never, Bytes(60)))]);
        Assert.Equal(MemberOutcome.Conflict, await Keyrings.Change(
            new(mara, 1, Bytes(4_124)) { Slots = [next], Renewal = renewal with { Streams = [new(stream, 2, 0)] } }));
        Assert.NotNull(await Keyrings.FindDevice(device.Find));
        Assert.Equal(MemberOutcome.Done, await Keyrings.Change(new(mara, 1, Bytes(4_124)) { Slots = [next], Renewal = renewal }));
        Assert.Equal(next.Blob, Assert.Single((await Keyrings.Find(mara))!.Slots).Blob);
        Assert.Null(await Keyrings.FindDevice(device.Find));
        Assert.Equal(2u, Assert.Single(await Log.ReadRange(stream, 1, 9)).Key!.Number);
        Assert.False(await Log.Append([stale]));
    }

    [Fact]
    public async Task The_browser_key_is_made_once_and_stays()
    {
        var key = await Keyrings.BrowserKey();
        Restart();
        Assert.Equal(32, key.Length);
        Assert.Equal(key, await Keyrings.BrowserKey());
    }
}
