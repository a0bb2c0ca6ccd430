using Goldseam.Domain.Entries;

namespace Goldseam.Domain.Practices.Needs;

/// <summary>Letting the other read what one needs: the words that a preview showed, and no others.</summary>
public static class ShowingNeeds
{
    /// <param name="form">An old one that is sent again opens nothing anew.</param>
    /// <param name="words">As they lie in the drawer.</param>
    /// <param name="saw">The form that had written them when the preview was opened.</param>
    public static Decision Decide(RecordState record, DrawerState drawer, Guid form, OwnNeedsWords? words, Guid saw, Partner by) =>
        drawer.OwnNeeds.Shown.Knows(form) ? Decision.AlreadySo
        : !record.Couples.IsOfTwo ? new NobodyToTellNeedsTo()
        : words is null || drawer.OwnNeeds.Words is null || drawer.OwnNeeds.Newest != saw ? new ChangedMeanwhile()
        : drawer.OwnNeeds.IsAsShown && record.Needs.Of(by) is not null ? Decision.AlreadySo
        : Decision.Of(new NeedsShown(form, NeedsWords.Of(words).Listed().Count, record.Needs.Of(by)?.Words.Seq), NeedsWords.Of(words))
            .And(drawer.OwnNeeds.Show(form));
}

public sealed record NobodyToTellNeedsTo() : Refusal(RefusalKind.NotLikeThis, "You are alone here for now, so these words stay with you.");
