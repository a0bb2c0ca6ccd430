namespace Goldseam.Web.Layout;

/// <param name="Unsent">In place of the answer to a form.</param>
public sealed record OfflineView(bool Unsent);
