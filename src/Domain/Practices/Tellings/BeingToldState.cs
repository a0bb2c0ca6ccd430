using Goldseam.Domain.Entries;
using NodaTime;

namespace Goldseam.Domain.Practices.Tellings;

public abstract record BeingToldEvent : DrawerEvent;

/// <summary>Something hard lies folded until that day, or until there is somebody to read it with.</summary>
[StoredAs("own-telling.put-off.1")]
public sealed record HardTellingPutOff(Guid Id, LocalDate Until, bool WithSomeone) : BeingToldEvent;

/// <summary>From here on, hard things are held where their reader looks for them, and shown nowhere else; or are so no more.</summary>
[StoredAs("own-telling.held.1")]
public sealed record HardTellingsHeld(bool Held) : BeingToldEvent;

/// <param name="WithSomeone">Not alone: it waits until its reader comes back to it.</param>
public sealed record PutOff(Guid Id, LocalDate Until, bool WithSomeone);

/// <summary>How somebody wants to be told hard things. The one who tells them cannot know.</summary>
public sealed record BeingToldState(bool Holds, IReadOnlyList<PutOff> PutOffs)
{
    const int MostPutOff = 20;

    public static readonly Practice<BeingToldState, BeingToldEvent> Practice = new("own-tellings", new(Holds: false, []), Evolve);

    static BeingToldState Evolve(BeingToldState state, BeingToldEvent what, Entry entry) => what switch
    {
        HardTellingPutOff e => state with
        {
            PutOffs = [.. state.PutOffs.Where(p => p.Id != e.Id).TakeLast(MostPutOff - 1), new(e.Id, e.Until, e.WithSomeone)],
        },
        HardTellingsHeld e => state with { Holds = e.Held },
        _ => throw new UnknownEventException(what),
    };

    /// <summary>
    /// Whether it may stand on Today; where it does not, it is still found among everything told. What cannot wait is neither held nor
    /// waits out the night; its reader alone can put it off.
    /// </summary>
    /// <param name="isNight">Of its reader's own quiet hours.</param>
    public bool MayArrive(Telling telling, LocalDate today, bool isNight) =>
        !telling.Kind.IsHard() || telling.Opened || (telling.Kind.IsUrgent() || !Holds && !isNight) && !IsPutOff(telling.Id, today);

    bool IsPutOff(Guid id, LocalDate today) => PutOffs.FirstOrDefault(p => p.Id == id) is { } put && (put.WithSomeone || put.Until > today);

    public Decision PutOff(Guid id, LocalDate until, bool withSomeone) =>
        PutOffs.Contains(new(id, until, withSomeone)) ? Decision.AlreadySo : new HardTellingPutOff(id, until, withSomeone);

    public Decision Hold(bool held) => Holds == held ? Decision.AlreadySo : new HardTellingsHeld(held);
}
