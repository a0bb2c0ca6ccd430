using Goldseam.Domain.Entries;

namespace Goldseam.Domain.Losses;

public abstract record LossEvent : DrawerEvent;

/// <summary>Words that can be read no more although their month has not come and nobody took them back: the numbers of their entries.</summary>
/// <param name="Record">Which record the first numbers are of: who joins another one begins to count anew.</param>
[StoredAs("loss.found.1")]
public sealed record LossFound(Guid Record, IReadOnlyList<long> InRecord, IReadOnlyList<long> InDrawer) : LossEvent;

/// <summary>Its reader was told of the first so many of them.</summary>
[StoredAs("loss.seen.1")]
public sealed record LossSeen(int InRecord, int InDrawer) : LossEvent;

/// <summary>What one partner found to be gone before its month. The other finds the same of the record by themselves, and never learns of this.</summary>
/// <param name="SeenInRecord">How many of <paramref name="InRecord"/>, from the first on, were put away.</param>
public sealed record LossesState(Guid Record, IReadOnlyList<long> InRecord, IReadOnlyList<long> InDrawer, int SeenInRecord, int SeenInDrawer)
{
    /// <summary>So many numbers find room in one entry.</summary>
    const int MostInOne = 1_000;

    public static readonly Practice<LossesState, LossEvent> Practice = new("losses", new(default, [], [], 0, 0), Evolve);

    static LossesState Evolve(LossesState state, LossEvent what, Entry entry) => what switch
    {
        LossFound e when e.Record != state.Record => new(e.Record, e.InRecord, [.. state.InDrawer, .. e.InDrawer], 0, state.SeenInDrawer),
        LossFound e => state with { InRecord = [.. state.InRecord, .. e.InRecord], InDrawer = [.. state.InDrawer, .. e.InDrawer] },
        LossSeen e => state with
        {
            SeenInRecord = Math.Max(state.SeenInRecord, e.InRecord),
            SeenInDrawer = Math.Max(state.SeenInDrawer, e.InDrawer),
        },
        _ => throw new UnknownEventException(what),
    };

    public IEnumerable<long> UnseenInRecord => InRecord.Skip(SeenInRecord);

    public IEnumerable<long> UnseenInDrawer => InDrawer.Skip(SeenInDrawer);

    /// <summary>Notes what was not noted yet. What is back, or past its month by now, stays noted: it was gone.</summary>
    public Decision Find(Guid record, IReadOnlyList<long> inRecord, IReadOnlyList<long> inDrawer)
    {
        var ours = inRecord.Except(record == Record ? InRecord : []).Chunk(MostInOne).ToList();
        var own = inDrawer.Except(InDrawer).Chunk(MostInOne).ToList();
        return Decision.Of([.. Enumerable.Range(0, Math.Max(ours.Count, own.Count))
            .Select(i => new LossFound(record, ours.ElementAtOrDefault(i) ?? [], own.ElementAtOrDefault(i) ?? []))]);
    }

    /// <summary>Those that the page named need not be named again.</summary>
    /// <param name="inRecord">How many were noted when the page was shown; what was found since stays.</param>
    public Decision PutAway(int inRecord, int inDrawer)
    {
        var seen = new LossSeen(
            Math.Clamp(inRecord, SeenInRecord, InRecord.Count), Math.Clamp(inDrawer, SeenInDrawer, InDrawer.Count));
        return seen == new LossSeen(SeenInRecord, SeenInDrawer) ? Decision.AlreadySo : seen;
    }
}
