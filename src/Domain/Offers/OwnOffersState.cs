using Goldseam.Domain.Entries;
using NodaTime;

namespace Goldseam.Domain.Offers;

public abstract record OwnOfferEvent(Guid Form) : DrawerEvent;

/// <summary>What was offered is not to be offered for a while.</summary>
/// <param name="Name">Stable, and never shown.</param>
/// <param name="Day">On its owner's calendar.</param>
[StoredAs("own-offer.put-away.1")]
public sealed record OwnOfferPutAway(Guid Form, string Name, LocalDate Day) : OwnOfferEvent(Form);

/// <summary>It was a slip of the thumb.</summary>
/// <param name="Form">The one that put it away.</param>
[StoredAs("own-offer.put-back.1")]
public sealed record OwnOfferPutBack(Guid Form) : OwnOfferEvent(Form);

/// <param name="IsBack">It stands as if it had never been put away; its form stays known.</param>
public sealed record PutAwayOffer(Guid Form, string Name, LocalDate Day, bool IsBack)
{
    /// <summary>The first day on which it may be offered again.</summary>
    public LocalDate Until => Day.PlusDays(OwnOffersState.DaysAway);

    /// <summary>What a clock far ahead once dated to a day that has not come does not count; who travels west does not lose it.</summary>
    public bool IsAwayOn(LocalDate today) => !IsBack && today < Until && !IsFarAhead(today);

    /// <summary>It was put away on this day, or where it was later already.</summary>
    public bool IsOf(LocalDate today) => !IsBack && Day >= today && !IsFarAhead(today);

    bool IsFarAhead(LocalDate today) => Day > today.PlusDays(MostDaysWest);

    /// <summary>So many days one calendar can be ahead of another.</summary>
    const int MostDaysWest = 2;
}

/// <summary>What of the offers on Today its owner does not want to see for a while. Nobody else can know it.</summary>
/// <param name="All">By their days.</param>
public sealed record OwnOffersState(IReadOnlyList<PutAwayOffer> All)
{
    public const int DaysAway = 30;

    /// <summary>More than there are days for; only who puts away and back for an evening comes near.</summary>
    const int Most = 60;

    public static readonly Practice<OwnOffersState, OwnOfferEvent> Practice = new("own-offers", new([]), Evolve, Trim);

    static OwnOffersState Evolve(OwnOffersState state, OwnOfferEvent what, Entry entry) => what switch
    {
        OwnOfferPutAway e => new([.. state.All.Append(new(e.Form, e.Name, e.Day, IsBack: false)).OrderBy(o => o.Day).TakeLast(Most)]),
        OwnOfferPutBack e => new([.. state.All.Select(o => o.Form == e.Form ? o with { IsBack = true } : o)]),
        _ => throw new UnknownEventException(what),
    };

    /// <remarks>Somewhere it is still the day before.</remarks>
    static OwnOffersState Trim(OwnOffersState state, LocalDate date) =>
        state.All.All(o => o.Until >= date) ? state : new([.. state.All.Where(o => o.Until >= date)]);

    public PutAwayOffer? Of(Guid form) => All.FirstOrDefault(o => o.Form == form);

    public bool IsAwayOn(string name, LocalDate today) => All.Any(o => o.Name == name && o.IsAwayOn(today));

    /// <summary>Something was put away on this day: nothing else takes its place before the next.</summary>
    public bool IsEnoughOn(LocalDate today) => All.Any(o => o.IsOf(today));

    /// <param name="form">Of one's own; sent once more, it changes nothing, also after it was put back.</param>
    public Decision PutAway(Guid form, string name, LocalDate today) =>
        Of(form) is { } before ? before.Name == name ? Decision.AlreadySo : new ChangedMeanwhile()
        : IsAwayOn(name, today) ? Decision.AlreadySo
        : new OwnOfferPutAway(form, name, today);

    /// <param name="form">The one that put it away.</param>
    public Decision PutBack(Guid form) =>
        Of(form) is not { } one ? new NothingPutAway()
        : one.IsBack ? Decision.AlreadySo
        : new OwnOfferPutBack(form);
}

public sealed record NothingPutAway() : Refusal(RefusalKind.NotHere, "Nothing was put away here, or it is back already.");
