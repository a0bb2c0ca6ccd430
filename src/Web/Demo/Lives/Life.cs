namespace Goldseam.Web.Demo.Lives;

/// <summary>
/// What the two did with one practice in their twelve weeks. A practice may have one; whoever writes it lays it here, and it is lived, too.
/// </summary>
abstract class Life
{
    public abstract IReadOnlyList<Deed> Deeds { get; }

    /// <summary>Each that there is, by name.</summary>
    public static IReadOnlyList<Life> All { get; } =
        [.. typeof(Life).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Life))).OrderBy(t => t.Name, StringComparer.Ordinal)
            .Select(t => (Life)Activator.CreateInstance(t)!)];
}
