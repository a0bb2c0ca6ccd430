using Goldseam.Store.Members;
using Goldseam.Store.Sealing;
using Goldseam.Store.Tests;
using Goldseam.Store.Tests.Log;

namespace Goldseam.Torture.Attacks;

/// <summary>
/// T8: somebody with the disk and without a key edits, swaps, cuts, replays, forks, moves and weakens. Each change is found out by an
/// exception with a name or opens nothing, or nobody sees anything else than before.
/// </summary>
static class ChangedByHand
{
    const int ChangesInALife = 400;

    static readonly string[] Tables = ["entries", "entry_keys", "snapshots", "shreds", "members", "slots", "invitations", "devices", "clock"];

    public static async Task<string> Run(Trial trial)
    {
        var (found, without) = (new SortedDictionary<string, int>(StringComparer.Ordinal), 0L);
        while (trial.GoesOn(2_000, 100_000))
        {
            using var couple = await Couple.Meets();
            await couple.Lives(6, trial.Random);
            using var intruder = await Intruder.At(couple.Home);
            var earlier = Carried(intruder);
            await couple.Lives(3, trial.Random);
            await ForgetWhatWasBefore(couple, intruder);
            var fork = await Fork(couple, intruder, earlier, trial.Random);
            var whole = Carried(intruder);
            var before = await couple.Seen();
            for (var i = 0; i < ChangesInALife && trial.GoesOn(2_000, 100_000); i++)
            {
                if (Change(intruder, trial.Random, earlier, fork) is not { } what) continue;
                trial.Ran();
                if (what.StartsWith("note", StringComparison.Ordinal)) await couple.Home.Store.Tidy();
                var seen = couple.Both.Select(p => (p, p.Seen)).ToList();
                var findings = await Look(couple, atTheDoor: what.StartsWith("door", StringComparison.Ordinal));
                if (findings.Find(f => f is not null) is { } first)
                {
                    var name = first.GetType().Name.Replace("Exception", "", StringComparison.Ordinal);
                    found[name] = found.GetValueOrDefault(name) + 1;
                }
                else if (MustBeFound(what)) trial.Wrong($"{what}: undetected");
                else if (await couple.Seen() != before) trial.Wrong($"{what}: seen, and undetected");
                else without++;
                foreach (var odd in findings.OfType<Exception>().Where(e => e is not TamperingException))
                    trial.Wrong($"{what}: {odd.GetType().Name} {odd.Message}");
                await couple.Home.Settle();
                PutBack(intruder, whole);
                foreach (var (person, cookie) in seen) person.Seen = cookie;
                if (what.StartsWith("door", StringComparison.Ordinal)) await OpenAgain(couple);
            }
            if (await couple.Seen() != before) trial.Wrong("What was put back does not read as before.");
        }
        return $"{found.Values.Sum():N0} found out or refused ({Trial.MostFirst(found)}), {without:N0} without any effect, "
            + $"{Trial.Of(trial.WrongOnes, trial.Runs, "undetected")}";
    }

    static bool MustBeFound(string what) =>
        Tamperer.MustBeFound(what) || what.StartsWith("stream", StringComparison.Ordinal) || what.StartsWith("door", StringComparison.Ordinal)
        || what.EndsWith("a key gone", StringComparison.Ordinal);

    /// <summary>What Mara had before there were two is in nobody's view, and no page opens it.</summary>
    static async Task ForgetWhatWasBefore(Couple couple, Intruder intruder)
    {
        await couple.Home.Settle();
        var streams = await Streams(couple);
        foreach (var (table, _) in Tamperer.Changeable)
            intruder.Run($"DELETE FROM {table} WHERE stream NOT IN ($0, $1, $2)", streams);
    }

    static async Task<object[]> Streams(Couple couple) =>
        [Bytes(await couple.Mara.RecordId()), Bytes(await couple.Mara.DrawerId()), Bytes(await couple.Jonas.DrawerId())];

    static byte[] Bytes(Guid id) => id.ToByteArray(bigEndian: true);

    static List<Loot> Carried(Intruder intruder) => [.. Tables.Select(t => intruder.Copy(t, "1 = 1"))];

    static void PutBack(Intruder intruder, List<Loot> loot)
    {
        intruder.Run("BEGIN IMMEDIATE");
        foreach (var table in Tables) intruder.Run($"DELETE FROM {table}");
        foreach (var rows in loot) rows.PutBack();
        intruder.Run("COMMIT");
    }

    /// <summary>Another life from the same beginning on, sealed with the right keys: the disk was set back in between.</summary>
    static async Task<List<Loot>> Fork(Couple couple, Intruder intruder, List<Loot> earlier, Random random)
    {
        var (now, seen) = (Carried(intruder), couple.Both.Select(p => p.Seen).ToList());
        PutBack(intruder, earlier);
        foreach (var one in couple.Both) one.Seen = null;
        await couple.Mara.ChecksIn("In another world.");
        await couple.Lives(3, random);
        await ForgetWhatWasBefore(couple, intruder);
        var fork = Carried(intruder);
        PutBack(intruder, now);
        foreach (var (person, cookie) in couple.Both.Zip(seen)) person.Seen = cookie;
        return fork;
    }

    /// <returns>What was done; null where there was nothing to do it to.</returns>
    static string? Change(Intruder intruder, Random random, List<Loot> earlier, List<Loot> fork)
    {
        switch (random.Next(20))
        {
            case 0:
                return CutTail(intruder, random);
            case 1:
                PutBack(intruder, earlier);
                return "stream set back to what it was before";
            case 2:
                PutBack(intruder, fork);
                return "stream forked";
            case 3:
                return Replay(intruder, random);
            case 4 or 5:
                return AtTheDoor(intruder, random, earlier);
            case 6:
                return MoveTheNote(intruder, random);
            default:
                return Tamperer.Tamper(intruder, random);
        }
    }

    /// <summary>What is stored of the clock says nothing about a key that is gone, and makes the program destroy none.</summary>
    static string MoveTheNote(Intruder intruder, Random random)
    {
        intruder.Run("UPDATE clock SET day = $0, faded = $1", random.NextInt64(-100, 3_000_000), random.NextInt64(0, 120_000));
        if (random.Next(2) == 0) return "note of the clock moved";
        intruder.Run("DELETE FROM entry_keys WHERE (stream, seq) = (SELECT stream, seq FROM entry_keys ORDER BY random() LIMIT 1)");
        return "note of the clock moved, and a key gone";
    }

    static string? CutTail(Intruder intruder, Random random)
    {
        var heads = intruder.Rows("SELECT stream, max(seq) FROM entries GROUP BY stream");
        var (stream, head) = ((byte[])heads[random.Next(heads.Count)][0], 0L);
        head = (long)intruder.Get("SELECT max(seq) FROM entries WHERE stream = $0", stream)!;
        var after = random.NextInt64(head);
        foreach (var table in new[] { "entries", "entry_keys" }) intruder.Run($"DELETE FROM {table} WHERE stream = $0 AND seq > $1", stream, after);
        if (random.Next(2) == 0) intruder.Run("DELETE FROM snapshots");
        return "stream cut";
    }

    /// <summary>An old entry once more, as the newest.</summary>
    static string? Replay(Intruder intruder, Random random)
    {
        var all = intruder.Rows("SELECT stream, seq FROM entries");
        var one = all[random.Next(all.Count)];
        var next = (long)intruder.Get("SELECT max(seq) FROM entries WHERE stream = $0", one[0])! + 1;
        foreach (var table in new[] { "entries", "entry_keys" })
        {
            var copy = intruder.Copy(table, "stream = $0 AND seq = $1", one);
            foreach (var row in copy.Rows) row[1] = next;
            copy.PutBack();
        }
        return "stream with an old entry again";
    }

    /// <summary>Keyrings, slots and invitations: changed, weakened, swapped between the two, or set back.</summary>
    static string? AtTheDoor(Intruder intruder, Random random, List<Loot> earlier)
    {
        var (table, column) = Door[random.Next(Door.Length)];
        var rows = intruder.Rows($"SELECT member, {column} FROM {table}");
        var (one, other) = (rows[random.Next(rows.Count)], rows[random.Next(rows.Count)]);
        object value;
        switch (random.Next(3))
        {
            case 0:
                var flips = Intruder.SingleBitFlips(one[1]).ToList();
                value = flips[random.Next(flips.Count)];
                break;
            case 1 when one[1] is byte[] mine && other[1] is byte[] theirs && !mine.AsSpan().SequenceEqual(theirs):
                value = theirs;
                break;
            case 2 when column == "keyring_number":
                value = 1L;
                break;
            default:
                return null;
        }
        if (Equals(value, one[1])) return null;
        return intruder.Run($"UPDATE {table} SET {column} = $1 WHERE member = $0", one[0], value) > 0 ? $"door {table}.{column}" : null;
    }

    static readonly (string, string)[] Door =
        [("members", "keyring"), ("members", "keyring_number"), ("slots", "salt"), ("slots", "iterations"), ("slots", "blob"), ("slots", "kind")];

    static async Task<List<Exception?>> Look(Couple couple, bool atTheDoor)
    {
        var findings = new List<Exception?>();
        foreach (var person in couple.Both)
        {
            if (atTheDoor)
            {
                findings.Add(await Caught.By(async () =>
                {
                    if ((await person.SignsIn()).Refusal is DoesNotOpen) throw new SlotDoesNotOpen();
                }));
                continue;
            }
            findings.Add(await Caught.By(person.SeesEverything));
            findings.Add(await Caught.By(() => SaysWhatIsGone(person)));
        }
        return findings;
    }

    /// <summary>Passing words whose key is gone lock nobody out: "Check our record" names them, and so does Today from then on.</summary>
    static async Task SaysWhatIsGone(Person person)
    {
        var gone = (await person.ChecksTheRecord()).Gone;
        if (!gone.IsAny) return;
        var today = (await person.Reads()).OpenDrawer.Losses;
        if (gone.InRecord.Except(today.UnseenInRecord).Concat(gone.InDrawer.Except(today.UnseenInDrawer)).Any())
            throw new InvalidOperationException("Today does not say what the check says.");
        throw new WordsGone();
    }

    static async Task OpenAgain(Couple couple)
    {
        foreach (var person in couple.Both)
            if ((await person.SignsIn()).Refusal is not null) throw new InvalidOperationException($"{person.Name} does not come in any more.");
    }

    /// <summary>Said on Today and by the check, which counts as found out.</summary>
    sealed class WordsGone() : TamperingException("The words of an entry are gone before their month.");

    /// <summary>Refused at the door counts as found out.</summary>
    sealed class SlotDoesNotOpen() : TamperingException("A slot does not open.");
}
