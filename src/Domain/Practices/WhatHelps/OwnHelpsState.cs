using Goldseam.Domain.Entries;
using NodaTime;

namespace Goldseam.Domain.Practices.WhatHelps;

/// <summary>What a help is for. Their names are stored.</summary>
public enum HelpKind
{
    /// <summary>A kind of hard moment, with a name of its owner's own.</summary>
    Moment,

    /// <summary>Words that comfort, and words that do not. There is one of these.</summary>
    ComfortWords,
}

public abstract record OwnHelpEvent(Guid Id) : DrawerEvent;

/// <summary>Written, or written anew. Its words follow.</summary>
/// <param name="Withdraws">The words that it replaces.</param>
[StoredAs("own-help.written.1")]
public sealed record OwnHelpWritten(Guid Id, Guid Form, HelpKind Kind, long? Withdraws) : OwnHelpEvent(Id), IWithdraws;

/// <param name="Name">What its owner calls such a moment; comfort words have none.</param>
/// <param name="Helps">What the other would read.</param>
/// <param name="PleaseNot">What does not help.</param>
/// <param name="ForMe">What its owner can do alone; never shown to anybody else.</param>
[StoredAs("own-help.words.1", Keeping.Standing)]
public sealed record OwnHelpWords(Guid Id, Line? Name, Words? Helps, Words? PleaseNot, Words? ForMe) : OwnHelpEvent(Id);

[StoredAs("own-help.withdrawn.1")]
public sealed record OwnHelpWithdrawn(Guid Id, long? Withdraws) : OwnHelpEvent(Id), IWithdraws;

/// <summary>The other can read it as it stands.</summary>
[StoredAs("own-help.shown.1")]
public sealed record OwnHelpShown(Guid Id, Guid Form) : OwnHelpEvent(Id);

/// <summary>What helps somebody in one kind of moment, as they wrote it on a calm day.</summary>
/// <param name="Words">They stay until they are replaced or taken back.</param>
/// <param name="Forms">Those that wrote it.</param>
/// <param name="Shown">Those that let the other read it; whether they still can is said in the record.</param>
/// <param name="IsAsShown">Nothing was changed since.</param>
/// <param name="WrittenAt">When it was written last.</param>
public sealed record OwnHelp(
    Guid Id, HelpKind Kind, WordsAt<OwnHelpWords> Words, SentForms Forms, SentForms Shown, bool Withdrawn, bool IsAsShown, Instant WrittenAt)
    : IWrittenAnew
{
    /// <summary>The form that wrote it last: a page carries it, to say what it showed.</summary>
    public Guid Newest => Forms.Newest ?? Id;

    /// <summary>Written for oneself alone: it is never sent before its owner has looked at it as the other would see it, and kept it.</summary>
    /// <param name="joined">When the two became two.</param>
    public bool IsFromBefore(Instant? joined) => joined is { } at && WrittenAt < at;
}

/// <summary>What helps me: written on a calm day, by oneself and for oneself, until one lets the other know.</summary>
public sealed record OwnHelpsState(IReadOnlyList<OwnHelp> All)
{
    /// <summary>In a wave nobody looks through more.</summary>
    public const int MostMoments = 6;

    public static readonly Practice<OwnHelpsState, OwnHelpEvent> Practice = new("own-helps", new([]), Evolve);

    static OwnHelpsState Evolve(OwnHelpsState state, OwnHelpEvent what, Entry entry) => what switch
    {
        OwnHelpWritten e => new(state.All.Writing(new OwnHelp(
            e.Id, e.Kind, WordsAt.After<OwnHelpWords>(entry.Seq), (state.All.Remembered(e.Id)?.Forms ?? SentForms.None).Then(e.Form),
            state.All.Remembered(e.Id)?.Shown ?? SentForms.None, Withdrawn: false, IsAsShown: false, entry.At))),
        OwnHelpWords => new(state.All.Taking(entry, h => h.Words, (h, words) => h with { Words = words }, LengthOf)),
        OwnHelpWithdrawn e => new(state.All.Changing(e.Id, h => h with { Withdrawn = true, IsAsShown = false, Words = h.Words.LeftToTheLog() })),
        OwnHelpShown e => new(state.All.Changing(e.Id, h => h with { IsAsShown = true, Shown = h.Shown.Then(e.Form) })),
        _ => throw new UnknownEventException(what),
    };

    static int LengthOf(OwnHelpWords words) =>
        (words.Name?.Text.Length ?? 0) + new[] { words.Helps, words.PleaseNot, words.ForMe }.Sum(w => w?.Text.Length ?? 0);

    public IEnumerable<OwnHelp> Kept => All.Where(h => !h.Withdrawn);

    public IEnumerable<OwnHelp> Moments => Kept.Where(h => h.Kind == HelpKind.Moment);

    public OwnHelp? ComfortWords => Kept.FirstOrDefault(h => h.Kind == HelpKind.ComfortWords);

    /// <returns>Null where it was withdrawn.</returns>
    public OwnHelp? Of(Guid id) => Kept.FirstOrDefault(h => h.Id == id);

    /// <summary>Writes one, writes it anew, or writes once more what was withdrawn.</summary>
    /// <param name="saw">The form that had written it last when the page was opened; an empty id where there was none.</param>
    public Decision Write(Guid id, Guid form, HelpKind kind, OwnHelpWords words, Guid saw) =>
        All.Remembered(id)?.Forms.Knows(form) == true ? Decision.AlreadySo
        : saw != (Of(id)?.Newest ?? Guid.Empty) ? new ChangedMeanwhile()
        : Of(id) is null && kind == HelpKind.ComfortWords && ComfortWords is not null ? new ChangedMeanwhile()
        : Of(id) is null && kind == HelpKind.Moment && Moments.Count() >= MostMoments ? new MomentsEnough(MostMoments)
        : kind == HelpKind.Moment && words.Name is null ? new NoNameYet()
        : words.Helps is null && words.PleaseNot is null && words.ForMe is null ? new NothingHelpsYet()
        : !Typed.FitTogether(Typed.MostBytesTogether, words.Helps, words.PleaseNot, words.ForMe) ? new TooMuchToSeal()
        : Decision.Of(new OwnHelpWritten(id, form, kind, Of(id)?.Words.Seq), words);

    /// <param name="saw">As for <see cref="Write"/>.</param>
    public Decision Withdraw(Guid id, Guid saw) =>
        Of(id) is not { } one ? All.Remembered(id) is not null ? Decision.AlreadySo : new NoSuchHelp()
        : one.Newest != saw ? new ChangedMeanwhile()
        : new OwnHelpWithdrawn(id, one.Words.Seq);

    public Decision Show(Guid id, Guid form) =>
        Of(id) is { } one && !one.Shown.Knows(form) ? new OwnHelpShown(id, form) : Decision.AlreadySo;
}

public sealed record NoSuchHelp() : Refusal(RefusalKind.NotHere, "That is not among what helps you.");

public sealed record NoNameYet() : Refusal(RefusalKind.NotLikeThis,
    "Give this moment a name, so that you find it again. One word is enough.", nameof(OwnHelpWords.Name));

public sealed record NothingHelpsYet() : Refusal(RefusalKind.NotLikeThis,
    "There are no words here yet. One of these is enough.", nameof(OwnHelpWords.Helps));

public sealed record MomentsEnough(int Most) : Refusal(RefusalKind.NotLikeThis, "There is room for {0} of these. Delete one first.")
{
    public override IReadOnlyList<object> Arguments => [Most];
}
