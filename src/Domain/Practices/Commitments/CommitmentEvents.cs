using Goldseam.Domain.Entries;
using NodaTime;

namespace Goldseam.Domain.Practices.Commitments;

/// <summary>Each is the maker's own, but for thanks and for how it landed, which are the other's own.</summary>
public abstract record CommitmentEvent(Guid Id) : RecordEvent;

[StoredAs("commitment.made.1")]
public sealed record CommitmentMade(Guid Id, CommitmentKind Kind, Line What, Line? Why, Rhythm Rhythm, LocalTime? At) : CommitmentEvent(Id);

/// <param name="From">The first day on which it holds like this; what was before stays as it was.</param>
[StoredAs("commitment.changed.1")]
public sealed record CommitmentChanged(
    Guid Id, Guid Form, LocalDate From, CommitmentKind Kind, Line What, Line? Why, Rhythm Rhythm, LocalTime? At) : CommitmentEvent(Id);

[StoredAs("commitment.paused.1")]
public sealed record CommitmentPaused(Guid Id, LocalDate From) : CommitmentEvent(Id);

[StoredAs("commitment.resumed.1")]
public sealed record CommitmentResumed(Guid Id, LocalDate From) : CommitmentEvent(Id);

/// <summary>It does not hold any more from that day on. No reason is needed, and nothing before is touched.</summary>
[StoredAs("commitment.handed-back.1")]
public sealed record CommitmentHandedBack(Guid Id, LocalDate On) : CommitmentEvent(Id);

/// <summary>It was ended by mistake, and holds as if it had not been.</summary>
[StoredAs("commitment.taken-up-again.1")]
public sealed record CommitmentTakenUpAgain(Guid Id) : CommitmentEvent(Id);

[StoredAs("commitment.kept.1")]
public sealed record CommitmentKept(Guid Id, LocalDate Day) : CommitmentEvent(Id);

[StoredAs("commitment.not-kept.1")]
public sealed record CommitmentNotKept(Guid Id, LocalDate Day) : CommitmentEvent(Id);

[StoredAs("commitment.moved.1")]
public sealed record CommitmentMoved(Guid Id, LocalDate Day, LocalDate To) : CommitmentEvent(Id);

/// <summary>What was said about an occurrence is taken back.</summary>
[StoredAs("commitment.unmarked.1")]
public sealed record CommitmentUnmarked(Guid Id, LocalDate Day) : CommitmentEvent(Id);

[StoredAs("commitment.thanked.1")]
public sealed record CommitmentThanked(Guid Id, LocalDate Day) : CommitmentEvent(Id);

/// <summary>How it landed; the words follow in the next entry.</summary>
[StoredAs("landing.made.1")]
public sealed record LandingMade(Guid Id, LocalDate Day, Guid Form) : CommitmentEvent(Id);

[StoredAs("landing.words.1", Keeping.Told)]
public sealed record LandingWords(Guid Id, Words Words) : CommitmentEvent(Id);
