using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Triggers;
using Goldseam.Web.Guarding;
using NodaTime;

namespace Goldseam.Web.Practices.Triggers;

/// <summary>One place on the map, with its words.</summary>
public sealed record TriggerOnPage(OwnTrigger One, OwnTriggerWords Words);

public sealed record TriggersView : IRefusing
{
    public required IReadOnlyList<TriggerOnPage> All { get; init; }
    public required bool HasRoom { get; init; }

    /// <summary>Something was written down in the last months.</summary>
    public required bool HasLog { get; init; }

    public required Guid NewId { get; init; }

    /// <summary>Deleted a moment ago: its words are on this page for the last time.</summary>
    public required TriggerOnPage? Gone { get; init; }

    public required Refusal? Refusal { get; init; }
}

public sealed record WriteTriggerView : IRefusing
{
    public required TriggerForm Typed { get; init; }

    /// <summary>It stands already, and can be deleted; null before that.</summary>
    public required TriggerOnPage? Standing { get; init; }

    public required Refusal? Refusal { get; init; }
}

public sealed record LogTriggerView : IRefusing
{
    public required IReadOnlyList<TriggerOnPage> Map { get; init; }
    public required TriggerLogForm Typed { get; init; }
    public required LocalDate Today { get; init; }
    public required Refusal? Refusal { get; init; }
}

/// <summary>One time that it came up.</summary>
/// <param name="Of">Null where it is not on the map.</param>
/// <param name="Words">Null where nothing was said, or it has faded.</param>
public sealed record LoggedOnPage(LoggedTrigger One, OwnTriggerWords? Of, Words? Words);

public sealed record LoggedTriggerView
{
    public required LoggedOnPage Of { get; init; }
}

public sealed record TriggerMonthsView : IRefusing
{
    /// <summary>The newest first.</summary>
    public required IReadOnlyList<TriggerMonth> Months { get; init; }

    public required Guid NewId { get; init; }

    /// <summary>Deleted a moment ago.</summary>
    public required LoggedOnPage? Gone { get; init; }

    public required Refusal? Refusal { get; init; }
}

/// <summary>A month, and what came up in it.</summary>
/// <param name="Times">What came up most first; of what is not on the map any more there is no name.</param>
/// <param name="Newest">The days that can still be looked at, the newest first.</param>
public sealed record TriggerMonth(LocalDate First, IReadOnlyList<(Line? Name, int Times)> Times, IReadOnlyList<LoggedOnPage> Newest);
