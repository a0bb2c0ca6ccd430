namespace Goldseam.Web.Layout;

/// <summary>One of the places that are always a tap away.</summary>
public sealed record Tab(string Href, string Icon, string Name)
{
    public static readonly Tab
        Today = new("/today", "sun", "Today"),
        Calendar = new("/calendar", "calendar-days", "Calendar"),
        Us = new("/us", "heart-handshake", "Us"),
        Me = new("/me", "user-round", "Me");

    public static IReadOnlyList<Tab> All { get; } = [Today, Calendar, Us, Me];
}
