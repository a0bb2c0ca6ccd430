using Goldseam.Domain.Entries;

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

    /// <summary>
    /// Sent once more by then, it would be new. The forms of a week are remembered; one that is older comes with a visit that ended long
    /// ago.
    /// </summary>
    /// <param name="isOld">It was sent before that.</param>
    public virtual bool IsForgottenIn(Scene scene, bool isOld) => isOld;
}

/// <summary>
/// A deed that says how something stands from now on: whoever says it again later, after saying otherwise, means it. An old tab of it is
/// caught by what it saw.
/// </summary>
interface ISaysHowItStands;

/// <summary>Undoes a deed by which something was lost.</summary>
abstract record Undoing(Partner By) : Deed(By)
{
    /// <summary>Once it is undone, the form that did it can do it again.</summary>
    public abstract bool Undoes(Deed deed);
}

/// <summary>Opens any page, which hands in what waited for its day.</summary>
sealed record LooksIn(Partner By) : Deed(By), ISaysHowItStands
{
    public override Decision DecideIn(Scene scene) => HandingIn.Decide(scene.Record, scene.Drawers[By], scene.Now, By);
}
