using Goldseam.Domain.Entries;
using NodaTime;

namespace Goldseam.Domain.Practices.Needs;

public abstract record OwnNeedsEvent : DrawerEvent;

/// <summary>Written, or written anew. The words follow.</summary>
/// <param name="LookAgain">The day on which its owner looks at them again.</param>
/// <param name="Withdraws">The words that they replace.</param>
[StoredAs("own-needs.written.1")]
public sealed record OwnNeedsWritten(Guid Form, LocalDate LookAgain, long? Withdraws) : OwnNeedsEvent, IWithdraws;

/// <summary>What its owner needs to feel safe: one, two or three things.</summary>
[StoredAs("own-needs.words.1", Keeping.Standing)]
public sealed record OwnNeedsWords(Words First, Words? Second, Words? Third) : OwnNeedsEvent
{
    /// <summary>In order, without gaps.</summary>
    /// <returns>Null where nothing is written.</returns>
    public static OwnNeedsWords? Of(params IEnumerable<Words?> written) => written.OfType<Words>().ToList() switch
    {
        [var first, .. var more] => new(first, more.ElementAtOrDefault(0), more.ElementAtOrDefault(1)),
        _ => null,
    };

    public IReadOnlyList<Words> Listed() => [.. new[] { First, Second, Third }.OfType<Words>()];
}

[StoredAs("own-needs.withdrawn.1")]
public sealed record OwnNeedsWithdrawn(long? Withdraws) : OwnNeedsEvent, IWithdraws;

/// <summary>The other can read them as they stand.</summary>
[StoredAs("own-needs.shown.1")]
public sealed record OwnNeedsShown(Guid Form) : OwnNeedsEvent;

/// <summary>Its owner looks at them again on that day.</summary>
/// <param name="Day">Null where nothing reminds of it.</param>
[StoredAs("own-needs.look-again.1")]
public sealed record OwnNeedsLookAgainSet(LocalDate? Day) : OwnNeedsEvent;

/// <summary>What I need to feel safe: written by oneself and for oneself, until one lets the other read it.</summary>
/// <param name="Words">Null where nothing is written, or where it was withdrawn.</param>
/// <param name="Forms">Those that wrote them.</param>
/// <param name="Shown">Those that let the other read them; whether they still can is said in the record.</param>
/// <param name="IsAsShown">Nothing was changed since.</param>
/// <param name="LookAgain">Null where nothing reminds of it.</param>
public sealed record OwnNeedsState(WordsAt<OwnNeedsWords>? Words, SentForms Forms, SentForms Shown, bool IsAsShown, LocalDate? LookAgain)
{
    /// <summary>More is not said back in one evening.</summary>
    public const int Most = 3;

    /// <summary>Needs change: they are looked at again after so many months, unless their owner says otherwise.</summary>
    public const int UsualMonths = 1;

    const int MostMonths = 12;

    public static readonly Practice<OwnNeedsState, OwnNeedsEvent> Practice =
        new("own-needs", new(null, SentForms.None, SentForms.None, IsAsShown: false, null), Evolve);

    static OwnNeedsState Evolve(OwnNeedsState state, OwnNeedsEvent what, Entry entry) => what switch
    {
        OwnNeedsWritten e => state with
        {
            Words = WordsAt.After<OwnNeedsWords>(entry.Seq),
            Forms = state.Forms.Then(e.Form),
            IsAsShown = false,
            LookAgain = e.LookAgain,
        },
        OwnNeedsWords => state,
        OwnNeedsWithdrawn => state with { Words = null, IsAsShown = false, LookAgain = null },
        OwnNeedsShown e => state with { IsAsShown = true, Shown = state.Shown.Then(e.Form) },
        OwnNeedsLookAgainSet e => state with { LookAgain = e.Day },
        _ => throw new UnknownEventException(what),
    };

    /// <summary>The form that wrote them last: a page carries it, to say what it showed. Empty where nothing is written.</summary>
    public Guid Newest => Words is null ? Guid.Empty : Forms.Newest ?? Guid.Empty;

    /// <summary>Their day has come.</summary>
    public bool AreDue(LocalDate today) => Words is not null && LookAgain <= today;

    /// <param name="saw">What <see cref="Newest"/> was when the page was opened.</param>
    public Decision Write(Guid form, OwnNeedsWords words, Guid saw, LocalDate today) =>
        Forms.Knows(form) ? Decision.AlreadySo
        : saw != Newest ? new ChangedMeanwhile()
        : !Typed.FitTogether(Typed.MostBytesTogether, words.First, words.Second, words.Third) ? new TooMuchToSeal()
        : Decision.Of(new OwnNeedsWritten(form, today.PlusMonths(UsualMonths), Words?.Seq), words);

    /// <param name="saw">As for <see cref="Write"/>.</param>
    public Decision Withdraw(Guid saw) =>
        Words is not { } words ? Decision.AlreadySo
        : saw != Newest ? new ChangedMeanwhile()
        : new OwnNeedsWithdrawn(words.Seq);

    public Decision Show(Guid form) => Words is null || Shown.Knows(form) ? Decision.AlreadySo : new OwnNeedsShown(form);

    /// <param name="day">Null for never.</param>
    public Decision SetLookAgain(LocalDate? day, LocalDate today) =>
        Words is null || LookAgain == day ? Decision.AlreadySo
        : day <= today || day > today.PlusMonths(MostMonths) ? new NotADayToLookAgain()
        : new OwnNeedsLookAgainSet(day);
}

public sealed record NotADayToLookAgain() : Refusal(RefusalKind.NotLikeThis, "Choose a day after today and within a year.", "day");
