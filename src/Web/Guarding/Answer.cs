using Goldseam.Domain.Entries;
using Goldseam.Web.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Goldseam.Web.Guarding;

/// <summary>What a page or fragment is shown with: its parameters by name.</summary>
public sealed class Shown : Dictionary<string, object?>
{
    public Shown(Frame frame) : base(StringComparer.Ordinal) => this["Frame"] = frame;
}

/// <summary>One way to answer: a page for who asks, a fragment for htmx, a redirect after a form that was taken.</summary>
public static class Answer
{
    public static IResult Page<TPage>(Shown shown, int status = 200) where TPage : IComponent =>
        new RazorComponentResult<TPage>(shown) { StatusCode = status };

    /// <param name="saved">Where a browser without script goes on after a form that was taken.</param>
    public static IResult To<TFragment, TPage>(HttpContext context, Here here, Refusal? refusal, Shown shown, string saved)
        where TFragment : IComponent where TPage : IComponent
    {
        if (refusal?.Kind == RefusalKind.NotHere) return Status.NotHere(here);
        var status = refusal is null ? 200 : 422;
        return context.Request.Headers.ContainsKey("HX-Request") ? new RazorComponentResult<TFragment>(shown) { StatusCode = status }
            : refusal is null ? Results.LocalRedirect(saved)
            : new RazorComponentResult<TPage>(shown) { StatusCode = status };
    }

    /// <summary>For forms whose page has no fragment of its own.</summary>
    public static IResult To<TPage>(Here here, Refusal? refusal, Func<Refusal, Shown> shown, string saved) where TPage : IComponent =>
        refusal is null ? Results.LocalRedirect(saved)
        : refusal.Kind == RefusalKind.NotHere ? Status.NotHere(here)
        : Page<TPage>(shown(refusal), 422);
}
