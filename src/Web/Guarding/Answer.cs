using Goldseam.Domain.Entries;
using Goldseam.Web.Layout;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Goldseam.Web.Guarding;

/// <summary>A view that has room for what could not be done. Where something was refused, the answer is a 422.</summary>
public interface IRefusing
{
    Refusal? Refusal { get; }
}

/// <summary>One way to answer: a page for who asks, a fragment for htmx, a redirect after a form that was taken.</summary>
public static class Answer
{
    public static IResult Page<TPage>(Here here) where TPage : Page => new PieceResult<TPage>(here.Frame(), null, 200);

    /// <param name="status">Where it is another than what a view says by its refusal.</param>
    public static IResult Page<TPage, TView>(Here here, TView view, int? status = null)
        where TPage : Page<TView> where TView : notnull => new PieceResult<TPage>(here.Frame(), view, status ?? StatusOf(view));

    public static IResult Fragment<TFragment, TView>(Here here, TView view, int? status = null)
        where TFragment : Fragment<TView> where TView : notnull => new PieceResult<TFragment>(here.Frame(), view, status ?? StatusOf(view));

    /// <summary>The same bytes for everybody, for the phone to keep.</summary>
    public static IResult Alike<TPage>(Here here) where TPage : Page => new PieceResult<TPage>(here.Stranger, null, 200);

    public static IResult Alike<TPage, TView>(Here here, TView view)
        where TPage : Page<TView> where TView : notnull => new PieceResult<TPage>(here.Stranger, view, 200);

    /// <summary>Where the fragment stands on a page with more than its own view.</summary>
    /// <param name="page">That page, for a browser without script whose form was refused.</param>
    public static async Task<IResult> To<TFragment, TView>(HttpContext context, Here here, TView view, Func<Task<IResult>> page, string saved)
        where TFragment : Fragment<TView> where TView : IRefusing =>
        WithoutItsPage<TFragment, TView>(context, here, view, saved) ?? await page();

    /// <param name="saved">Where a browser without script goes on after a form that was taken.</param>
    public static IResult To<TFragment, TPage, TView>(HttpContext context, Here here, TView view, string saved)
        where TFragment : Fragment<TView> where TPage : Page<TView> where TView : IRefusing =>
        WithoutItsPage<TFragment, TView>(context, here, view, saved) ?? Page<TPage, TView>(here, view);

    /// <returns>Null for a browser without script whose form was refused: it needs the page again, with what was typed.</returns>
    static IResult? WithoutItsPage<TFragment, TView>(HttpContext context, Here here, TView view, string saved)
        where TFragment : Fragment<TView> where TView : IRefusing =>
        view.Refusal?.Kind == RefusalKind.NotHere ? Status.NotHere(here)
        : context.Request.Headers.ContainsKey("HX-Request") ? Fragment<TFragment, TView>(here, view)
        : view.Refusal is null ? Results.LocalRedirect(saved)
        : null;

    static int StatusOf(object view) => view is IRefusing { Refusal: not null } ? 422 : 200;
}

/// <summary>A page or a fragment on its way out, with what it shows.</summary>
interface IPieceResult
{
    object? View { get; }
}

/// <summary>Here, and for a card that a practice hands over, parameters have names: the framework hands them on by these.</summary>
sealed class PieceResult<TPiece> : RazorComponentResult<TPiece>, IPieceResult where TPiece : Piece
{
    public PieceResult(Frame frame, object? view, int status) : base(Named(frame, view)) => (View, StatusCode) = (view, status);

    public object? View { get; }

    static Dictionary<string, object?> Named(Frame frame, object? view)
    {
        var named = new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(Piece.Frame)] = frame };
        if (view is not null) named[nameof(Fragment<>.View)] = view;
        return named;
    }
}
