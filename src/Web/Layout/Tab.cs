namespace Goldseam.Web.Layout;

/// <summary>One of the places that are always a tap away.</summary>
public sealed record Tab(string Href, string Icon, string Name)
{
    public static IReadOnlyList<Tab> All { get; } =
    [
        new("/today", "sun", "Today"),
        new("/calendar", "calendar-days", "Calendar"),
        new("/us", "heart-handshake", "Us"),
        new("/me", "user-round", "Me"),
    ];
}
