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
        record.HardMoments.Sent.Knows(id) || SameAsBefore(record, drawer, help, now, by) is not null ? Decision.AlreadySo
        : !record.Couples.IsOfTwo ? new NobodyToLetKnow()
        : help is { } one && WhyNot(record, drawer, one, saw) is { } no ? no
        : Both(
            record.HardMoments.LetKnow(id, day, help is null ? null : WordsOf(id, own), by), new OwnHardMomentSent(id, help));

    /// <summary>From another phone, or by a thumb that was not sure: what it would have said is there already.</summary>
    public static HardMoment? SameAsBefore(RecordState record, DrawerState drawer, Guid? help, Instant now, Partner by) =>
        record.HardMoments.JustSent(by, now) is { } one && drawer.OwnHardMoments.WasSentWith(one.Id, help) ? one : null;

    static Refusal? WhyNot(RecordState record, DrawerState drawer, Guid help, Guid saw) =>
        drawer.OwnHelps.Of(help) is not { } one || one.Newest != saw ? new ChangedMeanwhile()
        : one.IsFromBefore(record.Couples.Joined) ? new WrittenAloneYet()
        : null;

    static HardMomentWords? WordsOf(Guid id, OwnHelpWords? own) =>
        own is null or { Helps: null, PleaseNot: null } ? null : new(id, own.Helps, own.PleaseNot);

    static Decision Both(Decision sent, OwnHardMomentSent own) => sent is { Refusal: null, Events.Count: > 0 } ? sent.And(own) : sent;
}

public sealed record NobodyToLetKnow() : Refusal(RefusalKind.NotLikeThis,
    "You are alone here for now, so nobody was told. What helps you is below.");

public sealed record WrittenAloneYet() : Refusal(RefusalKind.NotLikeThis,
    "You wrote this when you were alone here, so nothing was sent. Look at it once as the other would see it.");
