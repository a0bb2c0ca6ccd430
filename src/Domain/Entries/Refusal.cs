namespace Goldseam.Domain.Entries;

public enum RefusalKind
{
    /// <summary>There is nothing of that name within reach: 404.</summary>
    NotHere,

    /// <summary>It is there, but not like this: 422, with the words kept.</summary>
    NotLikeThis,
}

/// <summary>
/// An expected "no", as a value beside the practice that says it. <paramref name="Sentence"/> is shown to people: one kind sentence,
/// a template whose arguments are numbered as in <see cref="string.Format(string, object?[])"/>.
/// </summary>
/// <param name="About">Which of what was sent it is about, as the sender names it, whatever its case; null where it is about the whole.</param>
public abstract record Refusal(RefusalKind Kind, string Sentence, string? About = null)
{
    public virtual IReadOnlyList<object> Arguments => [];
}
