using Goldseam.Store.Log;
using Goldseam.Store.Visits;

namespace Goldseam.Web.Losses;

/// <summary>Entries whose words are gone before their month, by their numbers. Those of the drawer are named only while it is open.</summary>
/// <param name="UpToInRecord">How many had been noted when this was shown: putting it away puts away no more than these.</param>
public sealed record LossesOnPage(IReadOnlyList<long> InRecord, IReadOnlyList<long> InDrawer, int UpToInRecord = 0, int UpToInDrawer = 0)
{
    public bool IsAny => InRecord.Count + InDrawer.Count > 0;

    /// <summary>What this partner has not put away yet.</summary>
    public static LossesOnPage Unseen(View view)
    {
        var (inRecord, inDrawer) = view.ClosedDrawer.LossesUpTo;
        return new(
            [.. view.ClosedDrawer.UnseenLosses], [.. view.Drawer?.Losses.UnseenInDrawer ?? []], inRecord, view.Drawer?.Losses.InDrawer.Count ?? inDrawer);
    }

    /// <summary>What a walk over everything just found.</summary>
    public static LossesOnPage Found(GoneEarly gone, View view) => new(gone.InRecord, view.Drawer is null ? [] : gone.InDrawer);
}
