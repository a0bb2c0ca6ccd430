using Goldseam.Domain.Entries;
using NodaTime;

namespace Goldseam.Domain.Tellings;

/// <summary>What is told. The numbers are stored.</summary>
public enum TellingKind
{
    PlansChanged,
    NotKept,
    Harder,

    /// <summary>Without being asked.</summary>
    Update,
}

public static class TellingKinds
{
    /// <summary>Arrives folded, and can be taken back until it was opened. The others are open as soon as they are sent.</summary>
    public static bool IsHard(this TellingKind kind) => kind is TellingKind.NotKept or TellingKind.Harder;
}

/// <summary>What the other said to it; the words are the entry after <paramref name="Seq"/>.</summary>
public sealed record Reply(Guid Form, Partner By, long Seq)
{
    public long WordsSeq => Seq + 1;
}

/// <summary>The other read it and named the time of their answer, which stands as a promise of their own.</summary>
public sealed record PromisedReply(Guid Form, LocalDate Day, LocalTime? At);

/// <summary>Something one partner told the other, whose words are the entry after <paramref name="Seq"/>.</summary>
/// <param name="Day">On its author's calendar.</param>
/// <param name="Commitment">The promise it is about, if it is about one.</param>
/// <param name="NextBy">The next update comes by then.</param>
/// <param name="Opened">The other has it now, and keeps it (I13). Never goes back, and is shown to nobody.</param>
public sealed record Telling(
    Guid Id, Partner By, TellingKind Kind, LocalDate Day, long Seq, Guid? Commitment, LocalDate? NextBy,
    bool Opened, bool Withdrawn, PromisedReply? Promised, IReadOnlyList<Reply> Replies)
{
    public long WordsSeq => Seq + 1;

    /// <summary>Nobody waits for anything in it.</summary>
    public bool IsOver => Opened || Withdrawn;
}
