using System.Globalization;
using Goldseam.Domain.Entries;
using NodaTime;

namespace Goldseam.Domain.Practices.Commitments;

/// <summary>Saying how one occurrence went. Its maker says it, the other thanks or says how it landed; nobody counts.</summary>
public static class Marking
{
    /// <param name="day">The day that names the occurrence.</param>
    /// <param name="now">On the clock of <paramref name="by"/>.</param>
    public static Decision Keep(this CommitmentsState commitments, Guid id, LocalDate day, LocalDateTime now, Partner by) =>
        commitments.WhyNot(id, day, now.Date, by) is { } no ? no
        : IsAhead(commitments.Of(id)!, day, now.Date) ? new StillAhead()
        : commitments.Of(id)!.MarkOf(day)?.Said == Said.Kept ? Decision.AlreadySo
        : commitments.Of(id)!.Standing(day).KeptFrom is var from && now < from ? new HoursAhead(from.TimeOfDay)
        : new CommitmentKept(id, day);

    /// <param name="today">On the calendar of <paramref name="by"/>.</param>
    public static Decision NotKeep(this CommitmentsState commitments, Guid id, LocalDate day, LocalDate today, Partner by) =>
        commitments.WhyNot(id, day, today, by) is { } no ? no
        : IsAhead(commitments.Of(id)!, day, today) ? new StillAhead()
        : commitments.Of(id)!.MarkOf(day)?.Said == Said.NotKept ? Decision.AlreadySo
        : new CommitmentNotKept(id, day);

    /// <param name="to">Today or later: what happened on an earlier day was kept.</param>
    public static Decision Move(this CommitmentsState commitments, Guid id, LocalDate day, LocalDate to, LocalDate today, Partner by) =>
        commitments.WhyNot(id, day, today, by) is { } no ? no
        : commitments.Of(id)!.MarkOf(day) is { MovedTo: { } there, Said: null } && there == to ? Decision.AlreadySo
        : to == day || to < today || to > today.PlusDays(CommitmentsState.MostDaysAhead) ? new CannotBeMovedThere(CommitmentsState.MostDaysAhead)
        : new CommitmentMoved(id, day, to);

    public static Decision Unmark(this CommitmentsState commitments, Guid id, LocalDate day, LocalDate today, Partner by) =>
        commitments.WhyNot(id, day, today, by) is { } no && no is not NotPromisedThen ? no
        : commitments.Of(id)!.MarkOf(day) is not { IsMade: true } ? Decision.AlreadySo
        : new CommitmentUnmarked(id, day);

    public static Decision Thank(this CommitmentsState commitments, Guid id, LocalDate day, Partner by) =>
        commitments.WhyNotAnswer(id, day, by) is { } no ? no
        : commitments.Of(id)!.MarkOf(day)!.Thanked ? Decision.AlreadySo
        : new CommitmentThanked(id, day);

    public static Decision SayHowItLanded(this CommitmentsState commitments, Guid id, LocalDate day, Guid form, Words words, Partner by) =>
        commitments.WhyNotAnswer(id, day, by) is { } no ? no
        : commitments.Of(id)!.MarkOf(day)!.Landing?.Forms.Knows(form) == true ? Decision.AlreadySo
        : Decision.Of(new LandingMade(id, day, form), new LandingWords(id, words));

    static Refusal? WhyNot(this CommitmentsState commitments, Guid id, LocalDate day, LocalDate today, Partner by) =>
        commitments.Of(id) is not { } one ? new NoSuchCommitment()
        : one.By != by ? new NotYourCommitment()
        : LocalDate.Max(day, one.StandsOn(day)) < today.PlusDays(-CommitmentsState.MostDaysBack)
            || day > today.PlusDays(CommitmentsState.MostDaysAhead)
            ? new TooFarFromToday(CommitmentsState.MostDaysBack)
        : !one.HasOccurrence(day) ? new NotPromisedThen()
        : null;

    /// <summary>The other answers what its maker has said, and nothing else.</summary>
    static Refusal? WhyNotAnswer(this CommitmentsState commitments, Guid id, LocalDate day, Partner by) =>
        commitments.Of(id) is not { } one || one.By == by ? new NoSuchCommitment()
        : one.MarkOf(day) is not { IsMade: true } ? new NothingSaidYet()
        : null;

    static bool IsAhead(Commitment one, LocalDate day, LocalDate today) => one.StandsOn(day) > today;
}

public sealed record NotPromisedThen() : Refusal(RefusalKind.NotLikeThis, "This was not promised for that day.");

public sealed record StillAhead() : Refusal(RefusalKind.NotLikeThis, "That day is still to come. You can move it, or wait for it.");

public sealed record HoursAhead(LocalTime From) : Refusal(RefusalKind.NotLikeThis,
    "That is still hours away. From {0} on you can say that you kept it; moving it is possible now.")
{
    public override IReadOnlyList<object> Arguments => [From.ToString("HH:mm", CultureInfo.InvariantCulture)];
}

public sealed record TooFarFromToday(int Days) : Refusal(RefusalKind.NotLikeThis,
    "That day is more than {0} days away. It stays as it is.")
{
    public override IReadOnlyList<object> Arguments => [Days];
}

public sealed record CannotBeMovedThere(int Days) : Refusal(RefusalKind.NotLikeThis,
    "Choose another day for it: today or later, and at most {0} days from now.")
{
    public override IReadOnlyList<object> Arguments => [Days];
}

public sealed record NothingSaidYet() : Refusal(RefusalKind.NotLikeThis, "Nothing was said about this day yet.");
