using Goldseam.Domain;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.EarlierDays;
using Goldseam.Store.Log;
using Goldseam.Store.Sealing;

namespace Goldseam.Store.Visits;

/// <summary>The record of before as it stands, and which of its partners this member was in it.</summary>
public sealed record EarlierRecord(RecordState State, Partner Me);

/// <remarks>What was written before there were two lies in a record of its own, of which only its writer has the keys.</remarks>
public sealed partial class Visit
{
    /// <summary>There is a record from before this one. Nothing may have been written in it.</summary>
    public bool HasEarlierRecord => keys.HasEarlierRecord;

    /// <returns>Null where this member's record is their first.</returns>
    public async Task<EarlierRecord?> ReadEarlierRecord()
    {
        using var earlier = await OpenEarlier();
        if (earlier?.Stream.WriteBack() is { } rows) _ = log.WriteSnapshots(rows);
        return earlier?.AsRead;
    }

    /// <summary>Every entry of the record of before that is not gone, oldest first, walked from the first.</summary>
    /// <returns>None where this member's record is their first.</returns>
    public async Task<IReadOnlyList<Entry>> ReadWholeEarlierRecord()
    {
        using var earlier = await OpenEarlier();
        return earlier is null ? [] : await WholeWalk.Read(log, earlier.Membership.Stream, earlier.Reader, earlier.Stream, clock.GetCurrentInstant());
    }

    /// <summary>
    /// Decides on what there is here and in the record of before, and appends to both in one commit; decides again where somebody was
    /// faster, so that two tabs bring nothing along twice.
    /// </summary>
    /// <returns>Null where this member's record is their first.</returns>
    public async Task<Outcome?> BringAlong(Func<Facts, EarlierRecord, BroughtAlong> decide)
    {
        for (var tries = 0; tries < MostConflicts; tries++)
        {
            // In this order: what another tab has brought along from there in between is then here, too.
            using var earlier = await OpenEarlier();
            if (earlier is null) return null;
            var opened = await Open();
            var facts = FactsOf(opened);
            var decision = decide(facts, earlier.AsRead);
            if (decision.Refusal is not null || decision.Here.Events.Count == 0) return new(ViewOf(opened, facts), decision.Refusal);
            var now = Moments.Now(facts.Now, earlier.Stream.Moments.Newest);
            var appends = Sealed(opened, decision.Here.Events, facts.Now);
            appends.Add(earlier.Stream.Append(decision.There.Events, now, Fading.After));
            if (!await log.Append(appends)) continue;
            Remember(opened, null);
            visits.Changes.Tell(keys.Record.Id, Id);
            return new(ViewOf(opened, facts), null);
        }
        throw new InvalidOperationException("A decision met a conflict every time.");
    }

    async Task<OpenedEarlier?> OpenEarlier()
    {
        keys = await membering.Refresh(keys, open.Secret);
        if (await membering.Earlier(keys, open.Secret) is not { } membership) return null;
        var rows = new Snapshots(keys.SnapshotKey.Span, membership.Stream.Id);
        var stored = await log.Read([new(membership.Stream.Id, rows.Reader, rows.KnownId)]);
        var reader = keys.AsReader with { Me = membership.Me };
        return new(membership, reader, new(membership.Stream, reader, RecordState.Practices, rows, stored[0]));
    }

    sealed record OpenedEarlier(Membership Membership, Reader Reader, OpenedStream Stream) : IDisposable
    {
        public EarlierRecord AsRead => new(new(Stream.Fold), Membership.Me);

        public void Dispose() => Stream.Dispose();
    }
}
