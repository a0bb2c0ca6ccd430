using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Promises;
using NodaTime;

namespace Goldseam.Domain.Practices.EarlierDays;

/// <summary>What comes to lie in the record of the two, and what ends in the one from before. Both or neither.</summary>
/// <param name="Here">For the record that both can open.</param>
/// <param name="There">For the record that was written alone.</param>
public sealed record BroughtAlong(Decision Here, Decision There)
{
    public static readonly BroughtAlong AlreadySo = new(Decision.AlreadySo, Decision.AlreadySo);

    public Refusal? Refusal => Here.Refusal ?? There.Refusal;
}

/// <summary>
/// A promise that was made alone is made to the other: as a new one from its next day on, while the lone one ends. Nothing else of it comes
/// along, neither what was said about its days nor why it mattered.
/// </summary>
public static class BringingAlong
{
    /// <summary>
    /// It keeps its id: that was drawn by chance, names nothing in the other record, and a form that was sent twice finds it there already.
    /// </summary>
    /// <param name="there">The record from before, of one alone.</param>
    /// <param name="now">On the clock that <paramref name="by"/> has in the record of the two.</param>
    /// <param name="saw">What its preview showed, from <see cref="SeenOf"/>.</param>
    public static BroughtAlong Decide(
        RecordState there, RecordState here, Guid id, string? saw, LocalDateTime now, Partner byThere, Partner by) =>
        there.Couples.IsOfTwo || there.Promises.Of(id) is not { } one ? Refused(new NoSuchPromise())
        : here.Promises.Of(id) is not null ? BroughtAlong.AlreadySo
        : one.HandedBackOn is not null ? Refused(new HandedBackAlready())
        : TermsFrom(one, now) is not { } terms ? Refused(new OverAlready())
        : saw != SeenOf(terms) ? Refused(new ChangedMeanwhile())
        : new(
            here.Promises.Make(id, terms.Kind, terms.What, null, Chosen(terms.Rhythm), terms.At, now.Date, by),
            there.Promises.HandBack(id, now.Date, byThere));

    /// <summary>
    /// As it would hold from its next day on, and as the other would read it. A day whose hour has come, or about which something was said,
    /// stays with the lone one; what was changed last counts, also where it begins later.
    /// </summary>
    /// <returns>Null where nothing of it is to come.</returns>
    public static Terms? TermsFrom(Promise one, LocalDateTime now)
    {
        if (one.HandedBackOn is not null) return null;
        var (terms, today) = (one.Newest, one.MayChangeFrom(now));
        if (one.MarkOf(today)?.IsMade == true) today = today.PlusDays(1);
        var from = LocalDate.Max(today, terms.From);
        return Ahead(one, terms.Rhythm, from) is { } rhythm ? terms with { From = rhythm.From, Why = null, Rhythm = rhythm } : null;
    }

    /// <summary>What a preview showed: the days it would begin on change with the clock.</summary>
    public static string SeenOf(Terms terms) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"{terms.From:uuuu-MM-dd}");

    static Rhythm? Ahead(Promise one, Rhythm rhythm, LocalDate from) =>
        rhythm.Kind == RhythmKind.Once
            ? one.MarkOf(rhythm.From)?.Said is null && one.StandsOn(rhythm.From) is var day && day >= from ? Rhythm.Once(day) : null
            : rhythm.FirstOnOrAfter(from) is { } first
                ? new(rhythm.Kind, first, rhythm.Until, rhythm.Every, rhythm.On, rhythm.DayOfMonth)
                : null;

    static ChosenRhythm Chosen(Rhythm rhythm) => new(
        rhythm.Kind, rhythm.From, rhythm.Until, rhythm.Every, rhythm.On, rhythm.DayOfMonth == 0 ? null : rhythm.DayOfMonth);

    static BroughtAlong Refused(Refusal refusal) => new(refusal, refusal);
}
