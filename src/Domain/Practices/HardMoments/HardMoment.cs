using Goldseam.Domain.Entries;
using NodaTime;

namespace Goldseam.Domain.Practices.HardMoments;

/// <summary>What the other says to it. Each is a good answer. Their names are stored.</summary>
public enum HardMomentAnswer
{
    /// <summary>"I’m here."</summary>
    Here,

    /// <summary>At a time that is named; only this is a promise.</summary>
    AtATime,

    /// <summary>"I can’t tonight."</summary>
    NotTonight,
}

/// <summary>How the other answered, as it stands.</summary>
/// <param name="Forms">The one that said so, and those before.</param>
public sealed record GivenAnswer(HardMomentAnswer Answer, SentForms Forms);

/// <summary>A hard moment of one of them, of which they let the other know.</summary>
/// <param name="Day">On its owner's calendar.</param>
/// <param name="Words">Null where it was sent without any, and once they were taken back.</param>
/// <param name="Answered">Null while nothing was said to it; then it leaves nothing behind.</param>
/// <param name="Promise">The promise of the other's that a named time became. It stays, whatever they answer later.</param>
public sealed record HardMoment(
    Guid Id, Partner By, LocalDate Day, Instant At, WordsAt<HardMomentWords>? Words, GivenAnswer? Answered, Guid? Promise, bool Withdrawn)
{
    /// <summary>Long enough for who sleeps, and over by itself on the next evening.</summary>
    public static readonly Duration StandsFor = Duration.FromHours(24);

    /// <summary>Sent once more so soon it is the same: from another phone, or by a thumb that was not sure.</summary>
    public static readonly Duration IsTheSameFor = Duration.FromMinutes(10);

    /// <summary>What a wrong clock dated ahead is over.</summary>
    public bool IsStanding(Instant now) => !Withdrawn && now < At + StandsFor && !Moments.IsBeyond(At, now);
}
