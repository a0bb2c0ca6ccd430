using Microsoft.AspNetCore.Components;

namespace Goldseam.Web.Layout;

/// <summary>What every page is told about its reader: their words, the token their forms carry, where they stand.</summary>
/// <param name="DraftsTag">Whose unsent words this page may bring back; null for who is not signed in.</param>
public sealed record Frame(Texts T, string FormToken, string? DraftsTag)
{
    public bool SignedIn => DraftsTag is not null;

    /// <summary>Minutes without a touch after which the page hides itself; the visit ends then, too.</summary>
    public int? LocksAfter { get; init; }

    /// <summary>In this browser pages stay blurred until tapped, under a title and an icon that say nothing.</summary>
    public bool IsDiscreet { get; init; }

    /// <summary>The page is the same bytes for everybody and the phone keeps it, so it cannot know who is discreet: its title and icon say nothing.</summary>
    public bool IsAlike { get; init; }

    /// <summary>Browsers keep our cookies: the address is https, or the machine itself.</summary>
    public bool CanSignIn { get; init; } = true;

    /// <summary>Where "Leave now" leads when we cannot be asked.</summary>
    public string? LeaveTo { get; init; }

    /// <summary>Where nobody lives here: each page says so.</summary>
    public Occasion? Occasion { get; init; }
}

/// <summary>A part of a page: a function of its parameters. It injects nothing and loads nothing.</summary>
public abstract class Piece : ComponentBase
{
    [Parameter, EditorRequired]
    public Frame Frame { get; set; } = null!;

    protected Texts T => Frame.T;
}

/// <summary>What can answer a form alone: a function of one view, on a page and by itself.</summary>
public abstract class Fragment<TView> : Piece
{
    [Parameter, EditorRequired]
    public TView View { get; set; } = default!;
}

/// <summary>A whole page, and what it shows.</summary>
public abstract class Page<TView> : Fragment<TView>;

/// <summary>A page that is the same for whoever asks, but for its frame.</summary>
public abstract class Page : Piece;
