using Microsoft.AspNetCore.Components;

namespace Goldseam.Web.Layout;

/// <summary>What every page is told about its reader: their words, the token their forms carry, where they stand.</summary>
/// <param name="Tab">The address of the tab that is current, or null on pages outside the tabs.</param>
public sealed record Frame(Texts T, string FormToken, string? Tab, bool SignedIn);

/// <summary>A part of a page: a function of its parameters. It injects nothing and loads nothing.</summary>
public abstract class Piece : ComponentBase
{
    [Parameter, EditorRequired]
    public Frame Frame { get; set; } = null!;

    protected Texts T => Frame.T;
}
