namespace Goldseam.Domain.Entries;

/// <summary>
/// What a decision came to: events to append, or a refusal, or nothing because it is so already. The default value is
/// <see cref="AlreadySo"/>.
/// </summary>
public readonly record struct Decision
{
    readonly Event[]? events;

    Decision(Event[]? events, Refusal? refusal) => (this.events, Refusal) = (events, refusal);

    /// <summary>Deciding twice changes nothing (I9).</summary>
    public static readonly Decision AlreadySo;

    public Refusal? Refusal { get; }

    public IReadOnlyList<Event> Events => events ?? [];

    /// <summary>All of these in one append.</summary>
    public static Decision Of(params Event[] happened) => new(happened, null);

    public static implicit operator Decision(Event happened) => new([happened], null);

    public static implicit operator Decision(Refusal refusal) => new(null, refusal);

    /// <summary>Only while it is as the page showed it. What is so already stays so, however old the page: its form was sent twice.</summary>
    public Decision While(bool asShown) => asShown || Events.Count == 0 ? this : new ChangedMeanwhile();

    /// <param name="saw">What the page showed, or null where it does not say.</param>
    /// <param name="seen">What it would show now; null where there is nothing any more.</param>
    public Decision While(string? saw, string? seen) => While(saw is null || saw == seen);

    /// <summary>Both or neither: the first refusal wins, and all events go into one append.</summary>
    public Decision And(Decision other) =>
        Refusal is not null ? this
        : other.Refusal is not null ? other
        : new([.. Events, .. other.Events], null);
}
