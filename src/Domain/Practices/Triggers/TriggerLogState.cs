using Goldseam.Domain.Entries;
using NodaTime;

namespace Goldseam.Domain.Practices.Triggers;

public abstract record TriggerLogEvent(Guid Form) : DrawerEvent;

/// <summary>It came up. If its owner said anything about it, the words follow.</summary>
/// <param name="Form">The form that says so, which names it.</param>
/// <param name="Trigger">On the map; null for one that is not there, or is not known.</param>
/// <param name="Day">On the owner's calendar.</param>
[StoredAs("trigger-log.made.1")]
public sealed record TriggerLogged(Guid Form, Guid? Trigger, LocalDate Day, bool WithWords) : TriggerLogEvent(Form);

[StoredAs("trigger-log.words.1", Keeping.Passing)]
public sealed record TriggerLogWords(Guid Form, Words Words) : TriggerLogEvent(Form);

[StoredAs("trigger-log.withdrawn.1")]
public sealed record TriggerLogWithdrawn(Guid Form, long? Withdraws) : TriggerLogEvent(Form), IWithdraws;

/// <summary>Once that it came up.</summary>
/// <param name="Words">Null where nothing was said about it.</param>
public sealed record LoggedTrigger(Guid Form, Guid? Trigger, LocalDate Day, WordsAt<TriggerLogWords>? Words);

/// <summary>How often one trigger came up in one month.</summary>
/// <param name="Month">Its first day.</param>
public sealed record TriggerTimes(LocalDate Month, Guid? Trigger, int Times);

/// <summary>When something came up, for whom it came up alone.</summary>
/// <param name="Newest">In the order in which they were written down.</param>
/// <param name="Months">Of half a year.</param>
/// <param name="Sent">Forms that came lately, also of what was deleted since.</param>
public sealed record TriggerLogState(IReadOnlyList<LoggedTrigger> Newest, IReadOnlyList<TriggerTimes> Months, SentForms Sent)
{
    /// <summary>What one can look through; what is older is in the months alone.</summary>
    public const int Most = 30;

    /// <summary>So far back something can be written down still.</summary>
    public const int MostDaysAgo = 30;

    const int MostMonths = 6;

    public static readonly Practice<TriggerLogState, TriggerLogEvent> Practice = new("trigger-log", new([], [], SentForms.None), Evolve, Trim);

    static TriggerLogState Evolve(TriggerLogState state, TriggerLogEvent what, Entry entry) => what switch
    {
        TriggerLogged e => state.Counting(e.Day, e.Trigger, 1) with
        {
            Newest = [.. state.Newest.TakeLast(Most - 1), new(e.Form, e.Trigger, e.Day, e.WithWords ? WordsAt.After<TriggerLogWords>(entry.Seq) : null)],
            Sent = state.Sent.Then(e.Form),
        },
        TriggerLogWords => state,
        TriggerLogWithdrawn e => state.Of(e.Form) is not { } one ? state
            : state.Counting(one.Day, one.Trigger, -1) with { Newest = [.. state.Newest.Where(l => l.Form != e.Form)] },
        _ => throw new UnknownEventException(what),
    };

    static TriggerLogState Trim(TriggerLogState state, LocalDate date) =>
        state with
        {
            Newest = [.. state.Newest.Where(l => l.Day.With(DateAdjusters.StartOfMonth) > date.PlusMonths(-MostMonths))],
            Months = [.. state.Months.Where(m => m.Month > date.PlusMonths(-MostMonths))],
        };

    TriggerLogState Counting(LocalDate day, Guid? trigger, int more)
    {
        var month = day.With(DateAdjusters.StartOfMonth);
        var now = more + (Months.FirstOrDefault(m => m.Month == month && m.Trigger == trigger)?.Times ?? 0);
        var others = Months.Where(m => m.Month != month || m.Trigger != trigger);
        return this with { Months = now > 0 ? [.. others, new(month, trigger, now)] : [.. others] };
    }

    /// <returns>Null where it was deleted, or is older than what one can look through.</returns>
    public LoggedTrigger? Of(Guid form) => Newest.FirstOrDefault(l => l.Form == form);

    /// <param name="map">Of the same owner.</param>
    /// <param name="today">On the owner's calendar.</param>
    public Decision Log(OwnTriggersState map, Guid form, Guid? trigger, LocalDate day, Words? words, LocalDate today) =>
        Sent.Knows(form) ? Decision.AlreadySo
        : day > today || day < today.PlusDays(-MostDaysAgo) ? new NotADayOfTheLog(MostDaysAgo)
        : trigger is { } one && map.Of(one) is null ? new TriggerNotOnTheMap()
        : words is null ? new TriggerLogged(form, trigger, day, WithWords: false)
        : Decision.Of(new TriggerLogged(form, trigger, day, WithWords: true), new TriggerLogWords(form, words));

    public Decision Withdraw(Guid form) =>
        Of(form) is { } one ? new TriggerLogWithdrawn(form, one.Words?.Seq)
        : Sent.Knows(form) ? Decision.AlreadySo
        : new NothingLogged();
}

public sealed record TriggerNotOnTheMap() : Refusal(RefusalKind.NotLikeThis,
    "That is not on your map any more. Choose once more, or leave it open.", nameof(TriggerLogged.Trigger));

public sealed record NotADayOfTheLog(int MostDaysAgo) : Refusal(RefusalKind.NotLikeThis,
    "Choose today or one of the last {0} days.", nameof(TriggerLogged.Day))
{
    public override IReadOnlyList<object> Arguments => [MostDaysAgo];
}

public sealed record NothingLogged() : Refusal(RefusalKind.NotHere, "That is not in your log.");
