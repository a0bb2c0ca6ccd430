using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.WhatHelps;
using NodaTime;

namespace Goldseam.Domain.Practices.HardMoments;

/// <summary>One tap in a hard moment: the other gets just the words that stood there before it.</summary>
public static class LettingTheOtherKnow
{
    /// <param name="help">One of what helps, or null for none.</param>
    /// <param name="own">Its words, as they lie in the drawer.</param>
    /// <param name="saw">The form that had written them when the page was opened.</param>
    /// <param name="day">Today on the calendar of <paramref name="by"/>.</param>
    public static Decision Decide(
        RecordState record, DrawerState drawer, Guid id, Guid? help, OwnHelpWords? own, Guid saw, LocalDate day, Instant now, Partner by) =>
        record.HardMoments.Sent.Knows(id) ? Decision.AlreadySo
        : !record.Couples.IsOfTwo ? new NobodyToLetKnow()
        : help is not { } one ? record.HardMoments.LetKnow(id, null, day, null, now, by)
        : drawer.OwnHelps.Of(one)?.Newest != saw ? new ChangedMeanwhile()
        : record.HardMoments.LetKnow(
            id, one, day, own is { Helps: null, PleaseNot: null } or null ? null : new HardMomentWords(id, own.Helps, own.PleaseNot), now, by);
}

public sealed record NobodyToLetKnow() : Refusal(RefusalKind.NotLikeThis,
    "You are alone here for now, so nobody was told. What helps you is below.");
