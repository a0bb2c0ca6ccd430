using Goldseam.Domain.Entries;

namespace Goldseam.Domain.Practices.Triggers;

/// <summary>Where a trigger comes from. Their names are stored.</summary>
public enum TriggerKind
{
    /// <summary>Something that brings back what happened between the two.</summary>
    WhatHappened,

    /// <summary>Stress from outside: work, money, family, health.</summary>
    Outside,
}

public abstract record OwnTriggerEvent(Guid Id) : DrawerEvent;

/// <summary>Written, or written anew. Its words follow.</summary>
/// <param name="Withdraws">The words that it replaces.</param>
[StoredAs("own-trigger.written.1")]
public sealed record OwnTriggerWritten(Guid Id, Guid Form, TriggerKind Kind, long? Withdraws) : OwnTriggerEvent(Id), IWithdraws;

/// <param name="Name">What brings it up, as its owner calls it.</param>
/// <param name="Body">How its owner's body shows it first.</param>
/// <param name="Helps">What helps then.</param>
[StoredAs("own-trigger.words.1", Keeping.Standing)]
public sealed record OwnTriggerWords(Guid Id, Line Name, Words? Body, Words? Helps) : OwnTriggerEvent(Id);

[StoredAs("own-trigger.withdrawn.1")]
public sealed record OwnTriggerWithdrawn(Guid Id, long? Withdraws) : OwnTriggerEvent(Id), IWithdraws;

/// <summary>One place on somebody's map of what brings it up.</summary>
/// <param name="Words">They stay until they are replaced or taken back.</param>
/// <param name="Forms">Those that wrote it.</param>
public sealed record OwnTrigger(Guid Id, TriggerKind Kind, WordsAt<OwnTriggerWords> Words, SentForms Forms, bool Withdrawn) : IWrittenAnew
{
    /// <summary>The form that wrote it last: a page carries it, to say what it showed.</summary>
    public Guid Newest => Forms.Newest ?? Id;
}

/// <summary>The map: what brings it up, how the body shows it, and what helps then. It is its owner's alone.</summary>
public sealed record OwnTriggersState(IReadOnlyList<OwnTrigger> All)
{
    /// <summary>As many as one looks through with a thumb in a bad moment.</summary>
    public const int Most = 10;

    public static readonly Practice<OwnTriggersState, OwnTriggerEvent> Practice = new("own-triggers", new([]), Evolve);

    static OwnTriggersState Evolve(OwnTriggersState state, OwnTriggerEvent what, Entry entry) => what switch
    {
        OwnTriggerWritten e => new(state.All.Writing(new OwnTrigger(
            e.Id, e.Kind, WordsAt.After<OwnTriggerWords>(entry.Seq), (state.All.Remembered(e.Id)?.Forms ?? SentForms.None).Then(e.Form), Withdrawn: false))),
        OwnTriggerWords => state,
        OwnTriggerWithdrawn e => new(state.All.Changing(e.Id, t => t with { Withdrawn = true })),
        _ => throw new UnknownEventException(what),
    };

    /// <summary>In the order in which they were written first.</summary>
    public IEnumerable<OwnTrigger> Kept => All.Where(t => !t.Withdrawn);

    /// <returns>Null where it was withdrawn.</returns>
    public OwnTrigger? Of(Guid id) => Kept.FirstOrDefault(t => t.Id == id);

    /// <summary>Writes one, writes it anew, or writes once more what was withdrawn.</summary>
    /// <param name="saw">The form that had written it last when the page was opened; an empty id where there was none.</param>
    public Decision Write(Guid id, Guid form, TriggerKind kind, OwnTriggerWords words, Guid saw) =>
        All.Remembered(id)?.Forms.Knows(form) == true ? Decision.AlreadySo
        : saw != (Of(id)?.Newest ?? Guid.Empty) ? new ChangedMeanwhile()
        : Of(id) is null && Kept.Count() >= Most ? new TriggersEnough(Most)
        : !Typed.FitTogether(Typed.MostBytesTogether, words.Body, words.Helps) ? new TooMuchToSeal()
        : Decision.Of(new OwnTriggerWritten(id, form, kind, Of(id)?.Words.Seq), words);

    /// <param name="saw">As for <see cref="Write"/>.</param>
    public Decision Withdraw(Guid id, Guid saw) =>
        Of(id) is not { } one ? All.Remembered(id) is not null ? Decision.AlreadySo : new NoSuchTrigger()
        : one.Newest != saw ? new ChangedMeanwhile()
        : new OwnTriggerWithdrawn(id, one.Words.Seq);
}

public sealed record NoSuchTrigger() : Refusal(RefusalKind.NotHere, "That is not on your map.");

public sealed record TriggersEnough(int Most) : Refusal(RefusalKind.NotLikeThis, "There is room for {0} of these on the map. Delete one first.")
{
    public override IReadOnlyList<object> Arguments => [Most];
}
