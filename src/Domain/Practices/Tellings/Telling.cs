using Goldseam.Domain.Entries;
using NodaTime;

namespace Goldseam.Domain.Practices.Tellings;

/// <summary>What is told. Their names are stored.</summary>
public enum TellingKind
{
    PlansChanged,
    NotKept,
    Harder,

    /// <summary>Without being asked.</summary>
    Update,

    /// <summary>Somebody from before got in touch.</summary>
    TheyContactedMe,

    HealthRisk,

    /// <summary>Somebody is in danger.</summary>
    Danger,
}

public static class TellingKinds
{
    /// <summary>Arrives folded, and can be taken back until it was opened. The others are open as soon as they are sent.</summary>
    public static bool IsHard(this TellingKind kind) => kind is TellingKind.NotKept or TellingKind.Harder || kind.IsUrgent();

    /// <summary>Hard, and it cannot wait: it comes on any day and at any hour, also where hard things are held.</summary>
    public static bool IsUrgent(this TellingKind kind) =>
        kind is TellingKind.TheyContactedMe or TellingKind.HealthRisk or TellingKind.Danger;
}

/// <summary>What one of them said to it; the words are the entry after <paramref name="Seq"/>.</summary>
public sealed record Reply(Guid Form, Partner By, Instant At, long Seq)
{
    public WordsAt<ReplyWords> Words => WordsAt.After<ReplyWords>(Seq);
}

/// <summary>The other read it and named the time of their answer, which stands as a promise of their own.</summary>
/// <param name="Said">When it was promised.</param>
public sealed record PromisedReply(Guid Form, LocalDate Day, LocalTime? At, Instant Said);

/// <summary>Something one partner told the other.</summary>
/// <param name="Day">On its author's calendar.</param>
/// <param name="At">When it was sent; something hard arrives a little later.</param>
/// <param name="Promise">The promise it is about, if it is about one.</param>
/// <param name="Occurrence">The day that names the one time of that promise, where it is about one time; older ones do not say it.</param>
/// <param name="NextBy">The next update comes by then.</param>
/// <param name="Opened">The other has it now, and keeps it (I13). Never goes back, and is shown to nobody.</param>
/// <param name="TakenBackAt">Null unless its author took it back.</param>
public sealed record Telling(
    Guid Id, Partner By, TellingKind Kind, LocalDate Day, Instant At, WordsAt<TellingWords> Words, Guid? Promise, LocalDate? Occurrence, LocalDate? NextBy,
    bool Opened, Instant? TakenBackAt, PromisedReply? Promised, IReadOnlyList<Reply> Replies)
{
    /// <summary>Something hard can be taken back for so long without a trace.</summary>
    public static readonly Duration ArrivesAfter = Duration.FromMinutes(2);

    /// <summary>Who took something back after it had arrived can be asked about it for so long.</summary>
    static readonly Duration TakenBackShows = Duration.FromDays(3);

    public bool Withdrawn => TakenBackAt is not null;

    /// <summary>From here on its reader meets it. Danger has no minutes to think again.</summary>
    public Instant Arrives => Kind.IsHard() && Kind != TellingKind.Danger ? At + ArrivesAfter : At;

    /// <summary>Follows from the moment alone, so that nothing has to be written for it. What a wrong clock dated ahead was here before now.</summary>
    public bool HasArrived(Instant now) => Opened || now >= Arrives || Moments.IsBeyond(At, now);

    /// <summary>It lay before its reader, closed, and is gone: for some days that is said. Taken back before it came, it was never there.</summary>
    public bool WasSeenToGo(Instant now) => TakenBackAt is { } gone && gone >= Arrives && now < gone + TakenBackShows;

    /// <summary>The other said something to it, so they have it, and its author knows.</summary>
    public bool IsAnswered => Promised is not null || Replies.Any(r => r.By != By);

    /// <summary>Nobody waits for anything in it.</summary>
    public bool IsOver => Opened || Withdrawn;

    /// <summary>Nothing of it is folded away from that reader: not its words, its day or that it is there.</summary>
    public bool IsOpenTo(Partner reader) => Opened || By == reader;
}
