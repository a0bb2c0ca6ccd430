using Goldseam.Domain.Entries;
using NodaTime;

namespace Goldseam.Domain.Practices.Spaces;

public abstract record SpaceEvent(Guid Id) : RecordEvent;

/// <summary>"I need space until …, I am coming back." Asked again, it names another time.</summary>
/// <param name="Until">The return that is named. It is no promise.</param>
[StoredAs("space.asked.1")]
public sealed record SpaceAsked(Guid Id, Instant Until) : SpaceEvent(Id);

/// <summary>"I am back."</summary>
[StoredAs("space.ended.1")]
public sealed record SpaceEnded(Guid Id) : SpaceEvent(Id);

/// <summary>A break that one of them asked for, with the moment of their return.</summary>
/// <param name="Asked">When it was asked for.</param>
/// <param name="EndedAt">Null until its owner says that they are back.</param>
public sealed record Space(Guid Id, Partner By, Instant Asked, Instant Until, Instant? EndedAt)
{
    /// <summary>Whoever comes back is seen to for so long.</summary>
    static readonly Duration BackShows = Duration.FromHours(3);

    /// <summary>A return that was named and did not come asks for another time for so long, and then leaves nothing.</summary>
    static readonly Duration AsksFor = Duration.FromHours(24);

    /// <summary>Its owner is away, or has not said that they are back. What a wrong clock dated ahead is over.</summary>
    public bool IsOpen(Instant now) => EndedAt is null && now < Until + AsksFor && !Moments.IsBeyond(Asked, now);

    /// <summary>The time that was named is past.</summary>
    public bool AsksForAnotherTime(Instant now) => IsOpen(now) && now >= Until;

    public bool IsJustBack(Instant now) => EndedAt is { } at && now < at + BackShows && !Moments.IsBeyond(at, now);
}

/// <summary>The newest space of each of the two; what was before it is nowhere, and nobody counts.</summary>
/// <param name="Sent">The forms of all that each asked for lately.</param>
public sealed record SpacesState(Pair<Space?> Of, Pair<SentForms> Sent)
{
    /// <summary>F14: at least twenty minutes.</summary>
    public static readonly Duration Shortest = Duration.FromMinutes(20);

    /// <summary>F15: no longer than a day.</summary>
    public static readonly Duration Longest = Duration.FromHours(24);

    public static readonly Practice<SpacesState, SpaceEvent> Practice =
        new("spaces", new(new Pair<Space?>(null, null), new Pair<SentForms>(SentForms.None, SentForms.None)), Evolve);

    static SpacesState Evolve(SpacesState state, SpaceEvent what, Entry entry) => what switch
    {
        SpaceAsked e => new(state.Of.With(entry.By, new(e.Id, entry.By, entry.At, e.Until, null)), state.Sent.With(entry.By, state.Sent[entry.By].Then(e.Id))),
        SpaceEnded e => state.Of[entry.By] is { } one && one.Id == e.Id
            ? state with { Of = state.Of.With(entry.By, one with { EndedAt = entry.At }) } : state,
        _ => throw new UnknownEventException(what),
    };

    /// <summary>Those of either that are open.</summary>
    public IEnumerable<Space> Open(Instant now) => new[] { Of.First, Of.Second }.OfType<Space>().Where(s => s.IsOpen(now));

    public Space? OpenOf(Partner owner, Instant now) => Open(now).FirstOrDefault(s => s.By == owner);

    /// <summary>Needs no yes of the other, and no reason.</summary>
    public Decision Ask(Guid id, Instant until, Instant now, Partner by) =>
        Sent[by].Knows(id) ? Decision.AlreadySo
        : until < now + Shortest ? new SpaceTooShort((int)Shortest.TotalMinutes)
        : until > now + Longest ? new SpaceTooLong((int)Longest.TotalHours)
        : new SpaceAsked(id, until);

    public Decision End(Guid id, Partner by) =>
        Of[by] is not { } one ? new NoSuchSpace()
        : one.Id != id ? Sent[by].Knows(id) ? Decision.AlreadySo : new NoSuchSpace()
        : one.EndedAt is not null ? Decision.AlreadySo
        : new SpaceEnded(id);
}

public sealed record NoSuchSpace() : Refusal(RefusalKind.NotHere, "That is over.");

public sealed record SpaceTooShort(int Minutes) : Refusal(RefusalKind.NotLikeThis,
    "A pause needs {0} minutes at least before it calms anybody. Name a later time.", nameof(SpaceAsked.Until))
{
    public override IReadOnlyList<object> Arguments => [Minutes];
}

public sealed record SpaceTooLong(int Hours) : Refusal(RefusalKind.NotLikeThis,
    "Name a time within the next {0} hours. You can name another one then.", nameof(SpaceAsked.Until))
{
    public override IReadOnlyList<object> Arguments => [Hours];
}
