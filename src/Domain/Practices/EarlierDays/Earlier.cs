using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.CheckIns;
using Goldseam.Domain.Practices.Promises;
using Goldseam.Domain.Practices.Reviews;
using NodaTime;

namespace Goldseam.Domain.Practices.EarlierDays;

/// <summary>Something that one wrote for oneself alone, and that no other page shows any more.</summary>
/// <param name="Day">On its writer's calendar.</param>
public abstract record Earlier(LocalDate Day);

public sealed record EarlierCheckIn(LocalDate Day, Feeling Feeling, Words? Words) : Earlier(Day);

/// <summary>What was said about one time of a promise; times about which nothing was said are not told.</summary>
public sealed record EarlierMark(LocalDate Day, Occurrence One) : Earlier(Day);

public sealed record EarlierReview(LocalDate Day, Span Span, IReadOnlyList<Answered> Answers) : Earlier(Day);

public sealed record EarlierQuestion(LocalDate Day, Words Noticed, Words? Did, Words? Asked) : Earlier(Day);

public sealed record EarlierThanks(LocalDate Day, Words Words) : Earlier(Day);

public sealed record EarlierAnchor(LocalDate Day, Line What) : Earlier(Day);
