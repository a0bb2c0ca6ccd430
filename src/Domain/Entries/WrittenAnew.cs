namespace Goldseam.Domain.Entries;

/// <summary>One of the things in a drawer that its owner writes, writes anew and takes back.</summary>
public interface IWrittenAnew
{
    Guid Id { get; }

    /// <summary>Those that wrote it.</summary>
    SentForms Forms { get; }

    bool Withdrawn { get; }
}

/// <summary>A list of such things. Of those that were withdrawn the newest stay in it, so that old forms change nothing (I9).</summary>
public static class WrittenAnew
{
    const int MostRemembered = 20;

    /// <summary>In its place where it is known, and otherwise last.</summary>
    public static IReadOnlyList<T> Writing<T>(this IReadOnlyList<T> all, T one) where T : class, IWrittenAnew =>
        all.Remembered(one.Id) is not null ? all.Changing(one.Id, _ => one)
        : [.. all.Where(o => !o.Withdrawn || all.Count < MostRemembered || o != all.First(a => a.Withdrawn)), one];

    public static IReadOnlyList<T> Changing<T>(this IReadOnlyList<T> all, Guid id, Func<T, T> change) where T : class, IWrittenAnew =>
        [.. all.Select(o => o.Id == id ? change(o) : o)];

    /// <returns>Also where it was withdrawn; null where it was never written, or is forgotten.</returns>
    public static T? Remembered<T>(this IReadOnlyList<T> all, Guid id) where T : class, IWrittenAnew => all.FirstOrDefault(o => o.Id == id);

    /// <summary>A form of before, whose words were replaced since, or taken back.</summary>
    public static bool IsOld<T>(this IReadOnlyList<T> all, Guid id, Guid form) where T : class, IWrittenAnew =>
        all.Remembered(id) is { } one && one.Forms.Knows(form) && (one.Withdrawn || one.Forms.Newest != form);
}
