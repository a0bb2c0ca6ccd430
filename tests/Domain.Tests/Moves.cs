using Goldseam.Domain.Chapters;
using Goldseam.Domain.CheckIns;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Paces;
using Goldseam.Domain.Restores;
using Goldseam.Domain.Sides;

namespace Goldseam.Domain.Tests;

/// <summary>One thing that happens in a life.</summary>
abstract record Move;

sealed record Passes(int Hours) : Move;

/// <summary>
/// A form that was sent before is sent again: a double tap when it was the last one, an old tab when it was not, in which the words
/// may have been written anew.
/// </summary>
sealed record SendsAgain(int Back, string? Said) : Move;

/// <summary>What one partner does, through the same decisions as the pages.</summary>
abstract record Deed(Partner By) : Move
{
    /// <summary>The form as it left the page, with the id it was drawn for.</summary>
    public virtual Deed AsSentIn(Scene scene) => this;

    /// <summary>The same on a form of its own, where it sends one that creates something.</summary>
    public virtual Deed OnForm(int form) => this;

    public abstract Decision DecideIn(Scene scene);
}

/// <summary>Answers, or changes the answer of the day.</summary>
sealed record ChecksIn(Partner By, int Form, Feeling Feeling, string? Said, Audience Audience) : Deed(By)
{
    public Guid Id => new(Form, (short)By, 1, new byte[8]);

    public override Decision DecideIn(Scene scene) => CheckingIn.Decide(
        scene.Record, scene.Drawers[By], Id, scene.TodayOf(By), Feeling, Said is null ? null : Words.Stored(Said), Audience, By);
}

/// <summary>Opens a closed check-in, counted back from the newest of either partner; that of the other is tried too.</summary>
sealed record Shows(Partner By, int Back, Guid? Id = null) : Deed(By)
{
    public override Deed AsSentIn(Scene scene) => Id is null ? this with { Id = scene.CheckInBack(Back) } : this;

    public override Decision DecideIn(Scene scene) => scene.Record.CheckIns.Show(Id!.Value, scene.TodayOf(By), By);
}

sealed record Withdraws(Partner By, int Back, Guid? Id = null) : Deed(By)
{
    public override Deed AsSentIn(Scene scene) => Id is null ? this with { Id = scene.CheckInBack(Back) } : this;

    public override Decision DecideIn(Scene scene) => scene.Record.CheckIns.Withdraw(Id!.Value, By);
}

/// <summary>Lets go what only they could see of today.</summary>
sealed record LetsGo(Partner By) : Deed(By)
{
    public override Decision DecideIn(Scene scene) => scene.Drawers[By].OwnCheckIns.WithdrawDay(scene.TodayOf(By));
}

sealed record WritesNote(Partner By, int Form, string Written) : Deed(By)
{
    public Guid Id => IdOf(By, Form);

    public static Guid IdOf(Partner by, int form) => new(form, (short)by, 2, new byte[8]);

    public override Decision DecideIn(Scene scene) => scene.Drawers[By].Notes.Keep(Id, LongWords.Stored(Written));
}

sealed record WithdrawsNote(Partner By, int Form) : Deed(By)
{
    public override Decision DecideIn(Scene scene) => scene.Drawers[By].Notes.Withdraw(WritesNote.IdOf(By, Form));
}

sealed record Describes(Partner By, string Name, string Zone) : Deed(By)
{
    public override Decision DecideIn(Scene scene) => scene.Record.Couples.Describe(PersonName.Stored(Name), Zone, By);
}

sealed record StatesASide(Partner By, int Form, Side? Side, string? Said) : Deed(By)
{
    public Guid Id => new(Form, (short)By, 3, new byte[8]);

    public override Decision DecideIn(Scene scene) => StatingASide.Decide(
        scene.Record, scene.Drawers[By], Id, scene.TodayOf(By), Side, Outlook.DoNotKnow,
        Said is null ? null : Words.Stored(Said), null, By);
}

sealed record SharesTheSide(Partner By) : Deed(By)
{
    public override Decision DecideIn(Scene scene) => SharingASide.Decide(scene.Record, scene.Drawers[By], By);
}

sealed record TakesTheSideBack(Partner By) : Deed(By)
{
    public override Decision DecideIn(Scene scene) => scene.Record.Sides.Withdraw(By);
}

sealed record SetsThePace(Partner By, int Form, Pace? Pace) : Deed(By)
{
    public Guid Id => new(Form, (short)By, 4, new byte[8]);

    public override Decision DecideIn(Scene scene) => SettingThePace.Decide(scene.Record, scene.Drawers[By], Id, Pace, By);
}

/// <summary>Takes back a looser pace before its day.</summary>
sealed record KeepsThePace(Partner By) : Deed(By)
{
    public override Decision DecideIn(Scene scene) => scene.Drawers[By].OwnPaces.Settle();
}

/// <summary>Opens any page, which hands in what waited for its day.</summary>
sealed record LooksIn(Partner By) : Deed(By)
{
    public override Decision DecideIn(Scene scene) => HandingIn.Decide(scene.Record, scene.Drawers[By], scene.Now, By);
}

sealed record ChoosesALock(Partner By, int Minutes, bool OnDrawer) : Deed(By)
{
    public override Decision DecideIn(Scene scene) => scene.Drawers[By].Locks.Choose(Minutes, OnDrawer);
}

/// <summary>Chooses a chapter on a page that is up to date, or on one that saw another one.</summary>
sealed record ChoosesAChapter(Partner By, Chapter? Chapter, Chapter? Saw, bool IsStale) : Deed(By)
{
    public override Deed AsSentIn(Scene scene) => IsStale ? this : this with { Saw = scene.Drawers[By].OwnChapters.Chosen, IsStale = true };

    public override Decision DecideIn(Scene scene) => scene.Drawers[By].OwnChapters.Choose(Chapter, Saw);
}

/// <summary>Has read where their earlier days are kept.</summary>
sealed record PutsTheEarlierDaysAway(Partner By) : Deed(By)
{
    public override Decision DecideIn(Scene scene) => scene.Drawers[By].OwnEarlierDays.PutAway();
}

/// <summary>Jonas comes, or tries to come again.</summary>
sealed record Joins(string Zone) : Deed(Partner.Second)
{
    public override Decision DecideIn(Scene scene) => scene.Record.Couples.Join(PersonName.Stored("Jonas"), Zone);
}

/// <summary>Finds words gone before their month, as the store does that walks the record.</summary>
sealed record FindsALoss(Partner By, long InRecord) : Deed(By)
{
    public override Decision DecideIn(Scene scene) => scene.Drawers[By].Losses.Find(default, [InRecord], []);
}

/// <summary>Puts away what Today says about it.</summary>
sealed record HasSeenALoss(Partner By, int Many) : Deed(By)
{
    public override Decision DecideIn(Scene scene) => scene.Drawers[By].Losses.PutAway(Many, 0);
}

/// <summary>Accepts that record or drawer were set back.</summary>
sealed record GoesOn(Partner By, long? InRecord, long? InDrawer) : Deed(By)
{
    public override Decision DecideIn(Scene scene) =>
        AcceptingARestore.Decide(scene.Record, scene.Drawers[By], InRecord ?? InDrawer ?? 0, InRecord, InDrawer, By);
}
