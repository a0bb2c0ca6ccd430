using Goldseam.Store.Log;
using Goldseam.Store.Members;
using Goldseam.Store.Sealing;
using NodaTime;

namespace Goldseam.Store.Sqlite;

/// <summary>Members, slots and invitations on SQLite.</summary>
sealed class SqliteKeyring(SqliteEventLog log, SqliteWriter writer) : IKeyring
{
    readonly Lazy<Task<byte[]>> browserKey = new(() => writer.Do(w =>
    {
        w.Commands.Run("INSERT INTO browser_key (key) SELECT $0 WHERE NOT EXISTS (SELECT 1 FROM browser_key)", Aead.NewKey());
        return w.Commands.Rows(r => r.Bytes(0), "SELECT key FROM browser_key")[0];
    }));

    public ValueTask<SealedMember?> Find(string signInName) => new(log.OnReader(c => One(c,
        c.Rows(Member, "SELECT member, sign_in_name, keyring_number, keyring FROM members WHERE sign_in_name = $0", signInName))));

    public ValueTask<SealedMember?> Find(Guid member) => new(log.OnReader(c => One(c,
        c.Rows(Member, "SELECT member, sign_in_name, keyring_number, keyring FROM members WHERE member = $0", member.Bytes()))));

    public ValueTask<SealedInvitation?> FindInvitation(byte[] find) => new(log.OnReader(c => c.Rows(
        r => new SealedInvitation(r.Bytes(0), r.Bytes(1), Instant.FromUnixTimeSeconds(r.Long(2))),
        "SELECT find, blob, until FROM invitations WHERE find = $0", find).SingleOrDefault()));

    public async ValueTask<byte[]> BrowserKey() => await browserKey.Value;

    public Task<MemberOutcome> Change(MemberChange change) => writer.Do(w => TryChange(w, change));

    static MemberOutcome TryChange(SqliteWriter writer, MemberChange change)
    {
        var (commands, member) = (writer.Commands, change.Member.Bytes());
        if (change.SignInName is { } name && commands.Number("SELECT 1 FROM members WHERE sign_in_name = $0", name) == 1) return MemberOutcome.NameTaken;
        if (commands.Number("SELECT keyring_number FROM members WHERE member = $0", member) != change.Number) return MemberOutcome.Conflict;
        if (change.Redeemed is { } redeemed
            && commands.Number("SELECT 1 FROM invitations WHERE find = $0 AND until > $1", redeemed, change.RedeemedAt.ToUnixTimeSeconds()) != 1)
            return MemberOutcome.InvitationGone;
        foreach (var kind in change.DroppedSlots)
            if (commands.Number("SELECT 1 FROM slots WHERE member = $0 AND kind = $1", member, (long)kind) != 1)
                return MemberOutcome.Conflict;
        if (change.TakenBack is var (_, waiting) && commands.Number("SELECT max(seq) FROM entries WHERE stream = $0", waiting.Bytes()) > 1)
            return MemberOutcome.Conflict;
        if (change.Renewal?.Streams.Any(s => SqliteEventLog.HeadOf(commands, s.Stream.Bytes()) != (s.Head, s.Shreds)) == true)
            return MemberOutcome.Conflict;
        if (!SqliteEventLog.TryAppend(writer, change.Appends)) return MemberOutcome.Conflict;

        if (change.SignInName is not null)
            commands.Run(
                "INSERT INTO members (member, sign_in_name, keyring_number, keyring) VALUES ($0, $1, $2, $3)",
                member, change.SignInName, 1L, change.Keyring!);
        else if (change.Keyring is not null)
            commands.Run("UPDATE members SET keyring_number = keyring_number + 1, keyring = $1 WHERE member = $0", member, change.Keyring);
        if (change.Renewal is { } renewal) Renew(writer, member, renewal);
        if (change.SignInName is null && (change.Slots.Count > 0 || change.DroppedSlots.Count > 0 || change.DroppedDevice is not null))
            writer.TruncateAfterCommit();
        foreach (var kind in change.DroppedSlots) commands.Run("DELETE FROM slots WHERE member = $0 AND kind = $1", member, (long)kind);
        foreach (var slot in change.Slots)
            commands.Run(
                "INSERT OR REPLACE INTO slots (member, kind, salt, iterations, blob) VALUES ($0, $1, $2, $3, $4)",
                member, (long)slot.Kind, slot.Salt, (long)slot.Iterations, slot.Blob);
        if (change.DroppedDevice is { } before) SqliteDevices.Drop(commands, change.Member, before);
        if (change.Device is { } device) SqliteDevices.Add(commands, device);
        if (change.Redeemed is not null) commands.Run("DELETE FROM invitations WHERE find = $0", change.Redeemed);
        if (change.TakenBack is var (find, stream)) TakeBack(commands, find, stream.Bytes());
        if (change.Offered is { } offered)
            commands.Run("INSERT INTO invitations (find, blob, until) VALUES ($0, $1, $2)", offered.Find, offered.Blob, offered.Until.ToUnixTimeSeconds());
        return MemberOutcome.Done;
    }

    static void Renew(SqliteWriter writer, byte[] member, Renewal renewal)
    {
        var (commands, drawer) = (writer.Commands, renewal.Drawer.Bytes());
        commands.Run("DELETE FROM slots WHERE member = $0", member);
        commands.Run("DELETE FROM devices WHERE member = $0", member);
        foreach (var (seq, key) in renewal.Keys)
            commands.Run("UPDATE entry_keys SET number = $2, wrapped = $3 WHERE stream = $0 AND seq = $1", drawer, seq, (long)key.Number, key.Wrapped);
        foreach (var (stream, _, _) in renewal.Streams) SqliteEventLog.CountShred(writer, stream.Bytes());
    }

    /// <summary>The record behind it goes too: nobody came through.</summary>
    static void TakeBack(SqliteCommands commands, byte[] find, byte[] stream)
    {
        commands.Run("DELETE FROM invitations WHERE find = $0", find);
        commands.Run("DELETE FROM entries WHERE stream = $0", stream);
        commands.Run("DELETE FROM entry_keys WHERE stream = $0", stream);
        commands.Run("DELETE FROM snapshots WHERE stream = $0", stream);
    }

    public Task DropExpired(Instant before) => writer.Do(w => Erased(w,
        w.Commands.Run("DELETE FROM invitations WHERE until < $0", before.ToUnixTimeSeconds())
        + w.Commands.Run("DELETE FROM devices WHERE until < $0", before.ToUnixTimeSeconds())));

    public ValueTask<SealedDevice?> FindDevice(byte[] find) => new(log.OnReader(c => SqliteDevices.Find(c, find)));

    public ValueTask<IReadOnlyList<SealedDevice>> DevicesOf(Guid member) => new(log.OnReader(c => SqliteDevices.Of(c, member)));

    public Task<SealedDevice?> CountTry(byte[] find, int most, int mostWrong, Instant now) =>
        writer.Do(w => SqliteDevices.CountTry(w.Commands, find, most, mostWrong, now));

    public Task<bool> KeepDevice(byte[] find, Instant until) => writer.Do(w => SqliteDevices.Keep(w.Commands, find, until));

    public Task DropDevice(Guid member, byte[] find) => writer.Do(w => Erased(w, SqliteDevices.Drop(w.Commands, member, find)));

    /// <summary>A way in that was ended must not stay in the log file either.</summary>
    static int Erased(SqliteWriter writer, int rows)
    {
        if (rows > 0) writer.TruncateAfterCommit();
        return rows;
    }

    static SealedMember? One(SqliteCommands commands, List<SealedMember> found) => found.Count == 0 ? null : found[0] with
    {
        Slots = commands.Rows(
            r => new SealedSlot((SlotKind)r.Number<int>(0), r.Bytes(1), r.Number<int>(2), r.Bytes(3)),
            "SELECT kind, salt, iterations, blob FROM slots WHERE member = $0", found[0].Id.Bytes()),
    };

    static SealedMember Member(SqliteStatement r) => new(r.Id(0), r.Text(1), r.Long(2), r.Bytes(3), []);
}
