namespace Goldseam.Domain.Entries;

/// <summary>A form that changes a state was opened for another one: what its page showed is over, so nothing is done.</summary>
public sealed record ChangedMeanwhile() : Refusal(RefusalKind.NotLikeThis,
    "This has changed since you opened the page. Here is how it stands now; whatever you wrote is still here.");
