namespace Goldseam.Domain.Entries;

/// <summary>Forms that came lately, the newest last: what an old tab sends once more changes nothing (I9).</summary>
public sealed record SentForms(IReadOnlyList<Guid> All)
{
    const int Most = 20;

    public static readonly SentForms None = new([]);

    public Guid? Newest => All is [.., var newest] ? newest : null;

    public bool Knows(Guid form) => All.Contains(form);

    public SentForms Then(Guid form) => new([.. All.TakeLast(Most - 1), form]);
}
