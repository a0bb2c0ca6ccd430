using System.Globalization;
using Goldseam.Domain.Entries;
using NodaTime;

namespace Goldseam.Domain.Practices.Promises;

/// <summary>Saying how one occurrence went. Its maker says it, the other thanks or says how it landed; nobody counts.</summary>
public static class Marking
{
    /// <param name="day">The day that names the occurrence.</param>
    /// <param name="now">On the clock of <paramref name="by"/>.</param>
    public static Decision Keep(this PromisesState promises, Guid id, LocalDate day, LocalDateTime now, Partner by) =>
        promises.WhyNot(id, day, now.Date, by) is { } no ? no
        : IsAhead(promises.Of(id)!, day, now.Date) ? new StillAhead()
        : promises.Of(id)!.MarkOf(day)?.Said == Said.Kept ? Decision.AlreadySo
        : promises.Of(id)!.Standing(day).KeptFrom is var from && now < from ? new HoursAhead(from.TimeOfDay)
        : new PromiseKept(id, day);

    /// <param name="today">On the calendar of <paramref name="by"/>.</param>
    public static Decision NotKeep(this PromisesState promises, Guid id, LocalDate day, LocalDate today, Partner by) =>
        promises.WhyNot(id, day, today, by) is { } no ? no
        : IsAhead(promises.Of(id)!, day, today) ? new StillAhead()
        : promises.Of(id)!.MarkOf(day)?.Said == Said.NotKept ? Decision.AlreadySo
        : new PromiseNotKept(id, day);

    /// <param name="to">Today or later: what happened on an earlier day was kept.</param>
    public static Decision Move(this PromisesState promises, Guid id, LocalDate day, LocalDate to, LocalDate today, Partner by) =>
        promises.WhyNot(id, day, today, by) is { } no ? no
        : promises.Of(id)!.MarkOf(day) is { MovedTo: { } there, Said: null } && there == to ? Decision.AlreadySo
        : to == day || to < today || to > today.PlusDays(PromisesState.MostDaysAhead) ? new CannotBeMovedThere(PromisesState.MostDaysAhead)
        : new PromiseMoved(id, day, to);

    public static Decision Unmark(this PromisesState promises, Guid id, LocalDate day, LocalDate today, Partner by) =>
        promises.WhyNot(id, day, today, by) is { } no && no is not NotPromisedThen ? no
        : promises.Of(id)!.MarkOf(day) is not { IsMade: true } ? Decision.AlreadySo
        : new PromiseUnmarked(id, day);

    public static Decision Thank(this PromisesState promises, Guid id, LocalDate day, Partner by) =>
        promises.WhyNotAnswer(id, day, by) is { } no ? no
        : promises.Of(id)!.MarkOf(day)!.Thanked ? Decision.AlreadySo
        : new PromiseThanked(id, day);

    public static Decision SayHowItLanded(this PromisesState promises, Guid id, LocalDate day, Guid form, Words words, Partner by) =>
        promises.WhyNotAnswer(id, day, by) is { } no ? no
        : promises.Of(id)!.MarkOf(day)!.Landing?.Forms.Knows(form) == true ? Decision.AlreadySo
        : Decision.Of(new LandingMade(id, day, form), new LandingWords(id, words));

    static Refusal? WhyNot(this PromisesState promises, Guid id, LocalDate day, LocalDate today, Partner by) =>
        promises.Of(id) is not { } one ? new NoSuchPromise()
        : one.By != by ? new NotYourPromise()
        : LocalDate.Max(day, one.StandsOn(day)) < today.PlusDays(-PromisesState.MostDaysBack)
            || day > today.PlusDays(PromisesState.MostDaysAhead)
            ? new TooFarFromToday(PromisesState.MostDaysBack)
        : !one.HasOccurrence(day) ? new NotPromisedThen()
        : null;

    /// <summary>The other answers what its maker has said, and nothing else.</summary>
    static Refusal? WhyNotAnswer(this PromisesState promises, Guid id, LocalDate day, Partner by) =>
        promises.Of(id) is not { } one || one.By == by ? new NoSuchPromise()
        : one.MarkOf(day) is not { IsMade: true } ? new NothingSaidYet()
        : null;

    static bool IsAhead(Promise one, LocalDate day, LocalDate today) => one.StandsOn(day) > today;
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
    "Choose another day for it: today or later, and at most {0} days from now.", "to")
{
    public override IReadOnlyList<object> Arguments => [Days];
}

public sealed record NothingSaidYet() : Refusal(RefusalKind.NotLikeThis, "Nothing was said about this day yet.");
