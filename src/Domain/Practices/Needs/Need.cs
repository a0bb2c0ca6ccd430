using Goldseam.Domain.Entries;
using NodaTime;

namespace Goldseam.Domain.Practices.Needs;

/// <summary>In the words of the other.</summary>
/// <param name="Seq">The entry before its words.</param>
public sealed record SaidBack(Guid Form, long Seq, Instant At)
{
    public WordsAt<SaidBackWords> Words => WordsAt.After<SaidBackWords>(Seq);
}

/// <summary>What its owner said to what was said back.</summary>
/// <param name="IsIt">"Yes, that is it"; otherwise there is more to it.</param>
public sealed record Agreed(bool IsIt, Instant At);

/// <summary>One thing that its owner needs to feel safe.</summary>
/// <param name="Number">From 1.</param>
/// <param name="More">What its owner added; null where they added nothing.</param>
public sealed record Need(int Number, SaidBack? SaidBack, Agreed? Agreed, WordsAt<MoreWords>? More);

/// <summary>What one of the two lets the other read.</summary>
/// <param name="Form">Names this version.</param>
public sealed record ShownNeeds(Guid Form, Instant At, WordsAt<NeedsWords> Words, IReadOnlyList<Need> Each)
{
    public Need? this[int number] => Each.FirstOrDefault(n => n.Number == number);

    public ShownNeeds Changing(Func<Need, Need> change) => this with { Each = [.. Each.Select(change)] };
}
