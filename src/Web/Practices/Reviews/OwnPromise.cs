using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Promises;
using Goldseam.Domain.Practices.Reviews;
using Goldseam.Web.Layout;

namespace Goldseam.Web.Practices.Reviews;

/// <summary>A promise of one's own over a week, laid out for oneself. Nothing in it counts what was not done.</summary>
/// <param name="Moved">How often, as far as it makes a difference: 0, 1 or 2.</param>
public sealed record OwnPromise(Terms Of, bool Kept, bool EachTime, int Moved, bool NotKept, bool Paused)
{
    public static IReadOnlyList<OwnPromise> Over(Span span, PromisesState promises, Partner me) =>
        [.. promises.Between(span.Start, span.End).Where(o => o.Of.By == me).GroupBy(o => o.Of.Id).Select(g => From([.. g]))];

    static OwnPromise From(IReadOnlyList<Occurrence> of)
    {
        bool Any(OccurrenceState state) => of.Any(o => o.State == state);
        return new(
            of[^1].Terms, Any(OccurrenceState.Kept), of.Count > 1 && of.All(o => o.State == OccurrenceState.Kept),
            Math.Min(2, of.Count(o => o.State == OccurrenceState.Moved)), Any(OccurrenceState.NotKept),
            of.All(o => o.State == OccurrenceState.Paused));
    }

    /// <summary>One mark for all of it; the words beside it say the rest.</summary>
    public OccurrenceState Mark =>
        Moved > 0 ? OccurrenceState.Moved
        : NotKept ? OccurrenceState.NotKept
        : Kept ? OccurrenceState.Kept
        : Paused ? OccurrenceState.Paused
        : OccurrenceState.Planned;

    /// <summary>Alone, there is nobody it would have been told.</summary>
    public string InWords(Texts t, bool isAlone) => (Kept, Moved, NotKept, isAlone) switch
    {
        (true, 0, false, _) => EachTime ? t["kept each time"] : t["kept"],
        (true, 1, false, _) => t["kept, and moved once"],
        (true, _, false, _) => t["kept, and moved"],
        (true, 0, true, false) => t["kept, or told when not"],
        (true, 1, true, false) => t["kept, moved once, and told"],
        (true, _, true, false) => t["kept, moved, and told"],
        (true, _, true, true) => t["kept, and not each time"],
        (_, 0, true, false) => t["not kept, and told"],
        (_, 1, true, false) => t["moved once, and told"],
        (_, _, true, false) => t["moved, and told"],
        (_, _, true, true) => t["not kept"],
        (_, 1, _, _) => t["moved once"],
        (_, 2, _, _) => t["moved"],
        _ => Paused ? t["paused"] : t["not said yet"],
    };
}
