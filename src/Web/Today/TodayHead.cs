using Goldseam.Store.Visits;
using Goldseam.Web.Layout;
using Goldseam.Web.Practices.Chapters;
using NodaTime;

namespace Goldseam.Web.Today;

/// <summary>What stands around the question.</summary>
/// <param name="Sentence">The sentence of the day, in the first week.</param>
/// <param name="EndsFirstEvening">The end of somebody's first evening: nothing more is asked.</param>
public sealed record TodayHead(string Name, string? Other, LocalDate Date, LocalTime Time, string? Sentence, bool EndsFirstEvening)
{
    /// <summary>By whose clock the reader's days begin.</summary>
    public required string Zone { get; init; }

    /// <summary>The newest day on which anything was written, where it and today's cannot both be right.</summary>
    public LocalDate? DatedAhead { get; init; }

    /// <summary>Early on nobody is led to thank.</summary>
    public bool OffersThanks { get; init; }

    public static TodayHead Of(View view, Texts t, bool endsFirstEvening)
    {
        var local = view.Clock;
        return new(
            view.Myself.Name.Text, view.Other?.Name.Text, local.Date, local.TimeOfDay,
            FirstWeek.SentenceOf(view, view.Drawer?.OwnSides.Side, t), endsFirstEvening)
        {
            Zone = view.Myself.Zone,
            DatedAhead = view.DatedAhead is { } at ? view.Myself.At(at).Date : null,
            OffersThanks = view.OffersThanks(),
        };
    }
}
