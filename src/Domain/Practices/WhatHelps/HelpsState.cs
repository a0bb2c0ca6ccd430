using Goldseam.Domain.Entries;

namespace Goldseam.Domain.Practices.WhatHelps;

public abstract record HelpEvent(Guid Id) : RecordEvent;

/// <summary>Its owner lets the other read it, in these words. They follow.</summary>
/// <param name="Withdraws">The words that it replaces.</param>
[StoredAs("help.shown.1")]
public sealed record HelpShown(Guid Id, HelpKind Kind, long? Withdraws) : HelpEvent(Id), IWithdraws;

/// <inheritdoc cref="OwnHelpWords" path="/param"/>
[StoredAs("help.words.1", Keeping.Standing)]
public sealed record HelpWords(Guid Id, Line? Name, Words? Helps, Words? PleaseNot) : HelpEvent(Id)
{
    /// <summary>What the other would read, and nothing else.</summary>
    public static HelpWords Of(OwnHelpWords own) => new(own.Id, own.Name, own.Helps, own.PleaseNot);
}

[StoredAs("help.withdrawn.1")]
public sealed record HelpWithdrawn(Guid Id, long? Withdraws) : HelpEvent(Id), IWithdraws;

/// <summary>What helps its owner, as the other can read it at any time.</summary>
public sealed record Help(Guid Id, Partner By, HelpKind Kind, WordsAt<HelpWords> Words);

/// <summary>What each of the two let the other read of what helps them.</summary>
public sealed record HelpsState(IReadOnlyList<Help> All)
{
    public static readonly Practice<HelpsState, HelpEvent> Practice = new("helps", new([]), Evolve);

    static HelpsState Evolve(HelpsState state, HelpEvent what, Entry entry) => what switch
    {
        HelpShown e => new([
            .. state.All.Where(h => h.Id != e.Id || h.By != entry.By), new(e.Id, entry.By, e.Kind, WordsAt.After<HelpWords>(entry.Seq))]),
        HelpWords => new(state.All.Taking(entry, h => h.Words, (h, words) => h with { Words = words }, LengthOf)),
        HelpWithdrawn e => new([.. state.All.Where(h => h.Id != e.Id || h.By != entry.By)]),
        _ => throw new UnknownEventException(what),
    };

    static int LengthOf(HelpWords words) =>
        (words.Name?.Text.Length ?? 0) + new[] { words.Helps, words.PleaseNot }.Sum(w => w?.Text.Length ?? 0);

    public IEnumerable<Help> ShownBy(Partner owner) => All.Where(h => h.By == owner);

    public Help? Of(Guid id, Partner owner) => ShownBy(owner).FirstOrDefault(h => h.Id == id);

    public Decision Withdraw(Guid id, Partner by) => Of(id, by) is { } one ? new HelpWithdrawn(id, one.Words.Seq) : Decision.AlreadySo;
}
