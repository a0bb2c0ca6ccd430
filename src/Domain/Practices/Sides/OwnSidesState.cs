using Goldseam.Domain.Entries;
using NodaTime;

namespace Goldseam.Domain.Practices.Sides;

/// <summary>What somebody thinks about the two of them for now. Each is an ordinary answer; none is better.</summary>
public enum Outlook
{
    WantToTry,

    /// <summary>"I don't know if I am staying."</summary>
    DoNotKnow,

    /// <summary>Ending with care is a good outcome.</summary>
    WantToEnd,
}

public abstract record OwnSideEvent(Guid Id) : DrawerEvent;

/// <param name="Side">Null for "not yet".</param>
/// <param name="WithWords">Words follow in the next entry.</param>
/// <param name="Withdraws">The words of the statement that this one replaces.</param>
[StoredAs("own-side.stated.1")]
public sealed record OwnSideStated(Guid Id, LocalDate Day, Side? Side, Outlook? Outlook, bool WithWords, long? Withdraws)
    : OwnSideEvent(Id), IWithdraws;

/// <param name="Easier">"Tonight would be easier if …"</param>
/// <param name="Tomorrow">"Tomorrow I will …"</param>
[StoredAs("own-side.words.1", Keeping.Passing)]
public sealed record OwnSideWords(Guid Id, Words? Easier, Words? Tomorrow) : OwnSideEvent(Id);

/// <summary>One's own side, as only oneself can see it until it is shared.</summary>
/// <param name="Id">The form of the newest statement; null before the first.</param>
/// <param name="Since">The day of the first statement on its author's calendar: the first week begins there.</param>
/// <param name="Words">Null where there were none. They may have faded.</param>
/// <param name="Earlier">Forms that were replaced.</param>
public sealed record OwnSidesState(
    Guid? Id, LocalDate? Since, Side? Side, Outlook? Outlook, WordsAt<OwnSideWords>? Words, SentForms Earlier)
{
    public static readonly Practice<OwnSidesState, OwnSideEvent> Practice =
        new("own-sides", new(null, null, null, null, null, SentForms.None), Evolve);

    static OwnSidesState Evolve(OwnSidesState state, OwnSideEvent what, Entry entry) => what switch
    {
        OwnSideStated e => new(
            e.Id, state.Since ?? e.Day, e.Side, e.Outlook, e.WithWords ? WordsAt.After<OwnSideWords>(entry.Seq) : null,
            state.Id is { } before ? state.Earlier.Then(before) : SentForms.None),
        OwnSideWords e when e.Id == state.Id => state with { Words = state.Words?.Taking(entry) },
        OwnSideWords => state,
        _ => throw new UnknownEventException(what),
    };

    public Words? Easier => Words?.AtHand?.Easier;
    public Words? Tomorrow => Words?.AtHand?.Tomorrow;

    /// <summary>Something was said about it, if only "not yet".</summary>
    public bool IsStated => Id is not null;

    public bool Knows(Guid form) => Id == form || Earlier.Knows(form);

    /// <param name="day">Today on the author's calendar.</param>
    public Decision State(Guid id, LocalDate day, Side? side, Outlook? outlook, Words? easier, Words? tomorrow) =>
        Knows(id) ? Decision.AlreadySo
        : easier is null && tomorrow is null ? new OwnSideStated(id, day, side, outlook, WithWords: false, Words?.Seq)
        : Decision.Of(new OwnSideStated(id, day, side, outlook, WithWords: true, Words?.Seq), new OwnSideWords(id, easier, tomorrow));
}
