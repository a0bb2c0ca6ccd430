using Goldseam.Store.Log;
using Goldseam.Store.Members;
using Goldseam.Store.Sealing;
using NodaTime;
using Npgsql;

namespace Goldseam.Store.Postgres;

/// <summary>Members, slots and invitations on PostgreSQL. Locks are taken in one order: member, invitation, streams.</summary>
sealed class PostgresKeyring(PostgresDatabase database) : IKeyring
{
    const string Member = "SELECT member, sign_in_name, keyring_number, keyring FROM members";

    volatile byte[]? browserKey;

    public ValueTask<SealedMember?> Find(string signInName) => Find(Member + " WHERE sign_in_name = $1", signInName);

    public ValueTask<SealedMember?> Find(Guid member) => Find(Member + " WHERE member = $1", member.Bytes());

    async ValueTask<SealedMember?> Find(string sql, object value) => await Look(async work =>
        (await work.Rows(r => new SealedMember(r.Id(0), r.GetString(1), r.GetInt64(2), r.Bytes(3), []), sql, value)) is [var found]
            ? found with
            {
                Slots = await work.Rows(
                    r => new SealedSlot((SlotKind)r.Number<int>(0), r.Bytes(1), r.Number<int>(2), r.Bytes(3)),
                    "SELECT kind, salt, iterations, blob FROM slots WHERE member = $1 ORDER BY kind", found.Id.Bytes()),
            }
            : null);

    public async ValueTask<SealedInvitation?> FindInvitation(byte[] find) => await Look(async work => (await work.Rows(
        r => new SealedInvitation(r.Bytes(0), r.Bytes(1), Instant.FromUnixTimeSeconds(r.GetInt64(2))),
        "SELECT find, blob, until FROM invitations WHERE find = $1", find)).SingleOrDefault());

    public async ValueTask<byte[]> BrowserKey()
    {
        if (browserKey is null)
            await database.Commit(async work =>
            {
                // Nodes that ask for it at the same moment find the same one.
                work.Then("LOCK TABLE browser_key IN SHARE ROW EXCLUSIVE MODE");
                work.Then("INSERT INTO browser_key (key) SELECT $1 WHERE NOT EXISTS (SELECT 1 FROM browser_key)", Aead.NewKey());
                browserKey = (await work.Rows(r => r.Bytes(0), "SELECT key FROM browser_key"))[0];
                return true;
            });
        return browserKey!;
    }

    public async Task<MemberOutcome> Change(MemberChange change)
    {
        var outcome = MemberOutcome.Conflict;
        try
        {
            await database.Commit(async work => (outcome = await TryChange(work, change)) == MemberOutcome.Done);
            return outcome;
        }
        catch (PostgresException e) when (e is { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: "members_by_name" })
        {
            return MemberOutcome.NameTaken;
        }
    }

    static async Task<MemberOutcome> TryChange(PostgresWork work, MemberChange change)
    {
        var member = change.Member.Bytes();
        if (change.SignInName is { } name && await work.Number("SELECT 1::bigint FROM members WHERE sign_in_name = $1", name) == 1) return MemberOutcome.NameTaken;
        if (await work.Number("SELECT keyring_number FROM members WHERE member = $1 FOR UPDATE", member) != change.Number) return MemberOutcome.Conflict;
        if (await WhyNotInvited(work, change) is { } why) return why;
        foreach (var kind in change.DroppedSlots)
            if (await work.Number("SELECT 1::bigint FROM slots WHERE member = $1 AND kind = $2", member, (long)kind) != 1) return MemberOutcome.Conflict;
        if (!await StreamsStandAsTheyDid(work, change)) return MemberOutcome.Conflict;
        if (!await PostgresEventLog.TryAppend(work, change.Appends)) return MemberOutcome.Conflict;
        Write(work, change, member);
        await work.Send();
        return MemberOutcome.Done;
    }

    /// <summary>Of two who use a code at the same moment, or one who uses it and one who takes it back, one waits for the other here.</summary>
    static async Task<MemberOutcome?> WhyNotInvited(PostgresWork work, MemberChange change)
    {
        foreach (var find in new[] { change.Redeemed, change.TakenBack?.Find }.OfType<byte[]>().OrderBy(Convert.ToHexString, StringComparer.Ordinal))
        {
            var until = await work.Number("SELECT until FROM invitations WHERE find = $1 FOR UPDATE", find);
            if (find == change.Redeemed && until <= change.RedeemedAt.ToUnixTimeSeconds()) return MemberOutcome.InvitationGone;
        }
        return null;
    }

    static async Task<bool> StreamsStandAsTheyDid(PostgresWork work, MemberChange change)
    {
        List<Guid> streams = [.. change.Appends.Select(a => a.Stream), .. change.Renewal?.Streams.Select(s => s.Stream) ?? []];
        if (change.TakenBack is var (_, waiting)) streams.Add(waiting);
        work.Lock(streams);
        if (change.TakenBack is var (_, stream) && (await PostgresEventLog.HeadOf(work, stream)).Head > 1) return false;
        foreach (var s in change.Renewal?.Streams ?? [])
            if (await PostgresEventLog.HeadOf(work, s.Stream) != (s.Head, s.Shreds)) return false;
        return true;
    }

    static void Write(PostgresWork work, MemberChange change, byte[] member)
    {
        if (change.SignInName is not null)
            work.Then(
                "INSERT INTO members (member, sign_in_name, keyring_number, keyring) VALUES ($1, $2, $3, $4)",
                member, change.SignInName, 1L, change.Keyring!);
        else if (change.Keyring is not null)
            work.Then("UPDATE members SET keyring_number = keyring_number + 1, keyring = $2 WHERE member = $1", member, change.Keyring);
        if (change.Renewal is { } renewal) Renew(work, member, renewal);
        foreach (var kind in change.DroppedSlots) work.Then("DELETE FROM slots WHERE member = $1 AND kind = $2", member, (long)kind);
        foreach (var slot in change.Slots)
            work.Then(
                """
                INSERT INTO slots (member, kind, salt, iterations, blob) VALUES ($1, $2, $3, $4, $5)
                ON CONFLICT (member, kind) DO UPDATE SET salt = excluded.salt, iterations = excluded.iterations, blob = excluded.blob
                """,
                member, (long)slot.Kind, slot.Salt, (long)slot.Iterations, slot.Blob);
        if (change.DroppedDevice is { } before) PostgresDevices.Drop(work, change.Member, before);
        if (change.Device is { } device) PostgresDevices.Add(work, device);
        if (change.Redeemed is not null) work.Then("DELETE FROM invitations WHERE find = $1", change.Redeemed);
        if (change.TakenBack is var (find, stream)) TakeBack(work, find, stream.Bytes());
        if (change.Offered is { } offered)
            work.Then("INSERT INTO invitations (find, blob, until) VALUES ($1, $2, $3)", offered.Find, offered.Blob, offered.Until.ToUnixTimeSeconds());
    }

    static void Renew(PostgresWork work, byte[] member, Renewal renewal)
    {
        var drawer = renewal.Drawer.Bytes();
        work.Then("DELETE FROM slots WHERE member = $1", member);
        work.Then("DELETE FROM devices WHERE member = $1", member);
        foreach (var (seq, key) in renewal.Keys)
            work.Then("UPDATE entry_keys SET number = $3, wrapped = $4 WHERE stream = $1 AND seq = $2", drawer, seq, (long)key.Number, key.Wrapped);
        foreach (var (stream, _, _) in renewal.Streams) PostgresEventLog.CountShred(work, stream.Bytes());
    }

    /// <summary>The record behind it goes too: nobody came through.</summary>
    static void TakeBack(PostgresWork work, byte[] find, byte[] stream)
    {
        work.Then("DELETE FROM invitations WHERE find = $1", find);
        work.Then("DELETE FROM entries WHERE stream = $1", stream);
        work.Then("DELETE FROM entry_keys WHERE stream = $1", stream);
        work.Then("DELETE FROM snapshots WHERE stream = $1", stream);
    }

    public Task DropExpired(Instant before) => Do(work =>
    {
        work.Then("DELETE FROM invitations WHERE until < $1", before.ToUnixTimeSeconds());
        work.Then("DELETE FROM devices WHERE until < $1", before.ToUnixTimeSeconds());
        return Task.FromResult(true);
    });

    public async ValueTask<SealedDevice?> FindDevice(byte[] find) => await Look(work => PostgresDevices.Find(work, find));

    public async ValueTask<IReadOnlyList<SealedDevice>> DevicesOf(Guid member) => await Look(work => PostgresDevices.Of(work, member));

    public Task<SealedDevice?> CountTry(byte[] find, int most, int mostWrong, Instant now) =>
        Do(work => PostgresDevices.CountTry(work, find, most, mostWrong, now));

    public Task<bool> KeepDevice(byte[] find, Instant until) => Do(work => PostgresDevices.Keep(work, find, until));

    public Task DropDevice(Guid member, byte[] find) => Do(work =>
    {
        PostgresDevices.Drop(work, member, find);
        return Task.FromResult(true);
    });

    async Task<T> Do<T>(Func<PostgresWork, Task<T>> change)
    {
        var result = default(T);
        await database.Commit(async work =>
        {
            result = await change(work);
            await work.Send();
            return true;
        });
        return result!;
    }

    Task<T> Look<T>(Func<PostgresWork, Task<T>> look) => database.Reading.Outlasting(async connection =>
    {
        await using var moment = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead);
        return await look(new(connection));
    });
}
