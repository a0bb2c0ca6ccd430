using Goldseam.Domain.Entries;

namespace Goldseam.Domain.Practices.HardMoments;

public abstract record OwnHardMomentEvent(Guid Id) : DrawerEvent;

/// <summary>With which of what helps its owner a hard moment was sent. The other has the words, and never learns that.</summary>
/// <param name="Help">Null where it was sent without words.</param>
[StoredAs("own-hard-moment.sent.1")]
public sealed record OwnHardMomentSent(Guid Id, Guid? Help) : OwnHardMomentEvent(Id);

/// <summary>The newest that one sent, and with what.</summary>
public sealed record OwnHardMomentsState(IReadOnlyList<OwnHardMomentSent> All)
{
    /// <summary>All of some days.</summary>
    const int MostRemembered = 12;

    public static readonly Practice<OwnHardMomentsState, OwnHardMomentEvent> Practice = new("own-hard-moments", new([]), Evolve);

    static OwnHardMomentsState Evolve(OwnHardMomentsState state, OwnHardMomentEvent what, Entry entry) => what switch
    {
        OwnHardMomentSent e => new([.. state.All.TakeLast(MostRemembered - 1), e]),
        _ => throw new UnknownEventException(what),
    };

    public bool WasSentWith(Guid id, Guid? help) => All.Any(s => s.Id == id && s.Help == help);
}
