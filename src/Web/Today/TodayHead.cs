using Goldseam.Store.Visits;
using NodaTime;

namespace Goldseam.Web.Today;

/// <summary>What one thing is offered, if any. Never two, and never again on the same page.</summary>
public enum Offer
{
    None,
    SpareKey,
    Invitation,
    InvitationOpen,
}

/// <summary>What stands around the question.</summary>
public sealed record TodayHead(string Name, LocalDate Date, LocalTime Time, Offer Offer)
{
    public static TodayHead Of(View view, Visit visit)
    {
        var local = view.Myself.At(view.Now);
        return new(view.Myself.Name.Text, local.Date, local.TimeOfDay, OfferOf(view, visit));
    }

    static Offer OfferOf(View view, Visit visit) =>
        !visit.HasSpareKey ? Offer.SpareKey
        : view.Other is not null ? Offer.None
        : visit.HasInvited ? Offer.InvitationOpen
        : Offer.Invitation;
}
