using Goldseam.Domain.Entries;
using NodaTime;

namespace Goldseam.Domain.Practices.Thanks;

public abstract record ThankYouEvent(Guid Id) : RecordEvent;

[StoredAs("gratitude.made.1")]
public sealed record ThankYouMade(Guid Id, LocalDate Day) : ThankYouEvent(Id);

[StoredAs("gratitude.words.1", Keeping.Told)]
public sealed record ThankYouWords(Guid Id, Words Words) : ThankYouEvent(Id);

/// <summary>Thanks for something the other did.</summary>
/// <param name="Day">On its author's calendar.</param>
public sealed record ThankYou(Guid Id, Partner By, LocalDate Day, WordsAt<ThankYouWords> Words);

/// <summary>All thanks, oldest first. Nobody is reminded of them and nothing in them is counted.</summary>
/// <param name="Givers">Who has ever put something in.</param>
public sealed record ThanksState(IReadOnlyList<ThankYou> All, IReadOnlyList<Partner> Givers)
{
    /// <summary>What is older lies in the log.</summary>
    public const int MostRemembered = 80;

    public static readonly Practice<ThanksState, ThankYouEvent> Practice = new("gratitudes", new([], []), Evolve);

    static ThanksState Evolve(ThanksState state, ThankYouEvent what, Entry entry) => what switch
    {
        ThankYouMade e => new(
            [.. state.All.TakeLast(MostRemembered - 1), new(e.Id, entry.By, e.Day, WordsAt.After<ThankYouWords>(entry.Seq))],
            state.HasGiven(entry.By) ? state.Givers : [.. state.Givers, entry.By]),
        ThankYouWords => state with
        {
            All = state.All.Taking(entry, g => g.Words, (g, words) => g with { Words = words }, words => words.Words.Text.Length),
        },
        _ => throw new UnknownEventException(what),
    };

    public bool HasGiven(Partner partner) => Givers.Contains(partner);

    /// <summary>The newest that the other gave since that day.</summary>
    public ThankYou? NewestTo(Partner reader, LocalDate since) => All.LastOrDefault(g => g.By != reader && g.Day >= since);

    /// <param name="day">Today on the author's calendar.</param>
    public Decision Give(Guid id, LocalDate day, Words words) =>
        All.Any(g => g.Id == id) ? Decision.AlreadySo : Decision.Of(new ThankYouMade(id, day), new ThankYouWords(id, words));
}
