using Goldseam.Domain.Entries;
using NodaTime;

namespace Goldseam.Domain.Practices.Promises;

/// <summary>Each is the maker's own, but for thanks and for how it landed, which are the other's own.</summary>
public abstract record PromiseEvent(Guid Id) : RecordEvent;

[StoredAs("commitment.made.1")]
public sealed record PromiseMade(Guid Id, PromiseKind Kind, Line What, Line? Why, Rhythm Rhythm, LocalTime? At) : PromiseEvent(Id);

/// <param name="From">The first day on which it holds like this; what was before stays as it was.</param>
[StoredAs("commitment.changed.1")]
public sealed record PromiseChanged(
    Guid Id, Guid Form, LocalDate From, PromiseKind Kind, Line What, Line? Why, Rhythm Rhythm, LocalTime? At) : PromiseEvent(Id);

[StoredAs("commitment.paused.1")]
public sealed record PromisePaused(Guid Id, LocalDate From) : PromiseEvent(Id);

[StoredAs("commitment.resumed.1")]
public sealed record PromiseResumed(Guid Id, LocalDate From) : PromiseEvent(Id);

/// <summary>It does not hold any more from that day on. No reason is needed, and nothing before is touched.</summary>
[StoredAs("commitment.handed-back.1")]
public sealed record PromiseHandedBack(Guid Id, LocalDate On) : PromiseEvent(Id);

/// <summary>It was ended by mistake, and holds as if it had not been.</summary>
[StoredAs("commitment.taken-up-again.1")]
public sealed record PromiseTakenUpAgain(Guid Id) : PromiseEvent(Id);

[StoredAs("commitment.kept.1")]
public sealed record PromiseKept(Guid Id, LocalDate Day) : PromiseEvent(Id);

[StoredAs("commitment.not-kept.1")]
public sealed record PromiseNotKept(Guid Id, LocalDate Day) : PromiseEvent(Id);

[StoredAs("commitment.moved.1")]
public sealed record PromiseMoved(Guid Id, LocalDate Day, LocalDate To) : PromiseEvent(Id);

/// <summary>What was said about an occurrence is taken back.</summary>
[StoredAs("commitment.unmarked.1")]
public sealed record PromiseUnmarked(Guid Id, LocalDate Day) : PromiseEvent(Id);

[StoredAs("commitment.thanked.1")]
public sealed record PromiseThanked(Guid Id, LocalDate Day) : PromiseEvent(Id);

/// <summary>How it landed; the words follow in the next entry.</summary>
[StoredAs("landing.made.1")]
public sealed record LandingMade(Guid Id, LocalDate Day, Guid Form) : PromiseEvent(Id);

[StoredAs("landing.words.1", Keeping.Told)]
public sealed record LandingWords(Guid Id, Words Words) : PromiseEvent(Id);
