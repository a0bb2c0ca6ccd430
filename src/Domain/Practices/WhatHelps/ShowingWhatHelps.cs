using Goldseam.Domain.Entries;

namespace Goldseam.Domain.Practices.WhatHelps;

/// <summary>Letting the other read what helps: the words that a preview showed, and no others.</summary>
public static class ShowingWhatHelps
{
    /// <param name="form">An old one that is sent again opens nothing anew.</param>
    /// <param name="words">As they lie in the drawer; what is for oneself stays there.</param>
    /// <param name="saw">The form that had written them when the preview was opened.</param>
    public static Decision Decide(RecordState record, DrawerState drawer, Guid id, Guid form, OwnHelpWords? words, Guid saw, Partner by) =>
        drawer.OwnHelps.Of(id) is not { } one ? new NoSuchHelp()
        : one.Shown.Knows(form) ? Decision.AlreadySo
        : !record.Couples.IsOfTwo ? new NobodyToShowItTo()
        : one.Newest != saw || words is null ? new ChangedMeanwhile()
        : one.IsAsShown && record.Helps.Of(id, by) is not null ? Decision.AlreadySo
        : words.Helps is null && words.PleaseNot is null ? new NothingToShow()
        : Decision.Of(new HelpShown(id, one.Kind, record.Helps.Of(id, by)?.Words.Seq), HelpWords.Of(words)).And(drawer.OwnHelps.Show(id, form));
}

public sealed record NobodyToShowItTo() : Refusal(RefusalKind.NotLikeThis, "You are alone here for now, so it stays yours.");

public sealed record NothingToShow() : Refusal(RefusalKind.NotLikeThis,
    "There is nothing in it for the other to read yet. What is for you alone stays with you.");
