using NodaTime;

namespace Goldseam.Domain.Entries;

/// <summary>The two who share a record, in the order in which they came. The number is stored.</summary>
public enum Partner
{
    First = 1,
    Second = 2,
}

public static class Partners
{
    public static Partner Other(this Partner partner) => partner == Partner.First ? Partner.Second : Partner.First;
}

/// <summary>One stored event: its number in the stream (from 1), what happened, who wrote it and when.</summary>
public sealed record Entry(long Seq, Event What, Partner By, Instant At);
