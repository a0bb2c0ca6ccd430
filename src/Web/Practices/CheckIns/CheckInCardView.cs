using Goldseam.Domain.Entries;
using Goldseam.Store.Visits;
using Goldseam.Web.Guarding;

namespace Goldseam.Web.Practices.CheckIns;

/// <summary>The card on Today: the answers, and the question or what was just typed.</summary>
public sealed record CheckInCardView : IRefusing
{
    public required CheckInView CheckIn { get; init; }
    public CheckInForm? Typed { get; init; }
    public Refusal? Refusal { get; init; }

    /// <summary>An answer stands there and is to be another.</summary>
    public bool Changing { get; init; }

    /// <summary>Its words, for the last time, beside the card.</summary>
    public DeletedCheckIn? Deleted { get; init; }

    /// <param name="newId">The id that the next form carries.</param>
    public static CheckInCardView Of(View view, Guid newId) => new() { CheckIn = CheckInView.Of(view, newId) };
}

/// <summary>Today with this card, for a browser without script: that page is the house's, and shows more than answers.</summary>
public delegate Task<IResult> TodayAround(Here here, View view, CheckInCardView card);
