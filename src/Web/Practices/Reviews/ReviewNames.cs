using Goldseam.Domain.Practices.Reviews;
using Goldseam.Web.Layout;

namespace Goldseam.Web.Practices.Reviews;

/// <summary>How a review, its pages and its questions are called on screen.</summary>
static class ReviewNames
{
    public static string Named(this Texts t, ReviewKind kind) => kind == ReviewKind.Week ? t["The week"] : t["The month"];

    /// <summary>"Mon 16 Nov to Sun 22 Nov", or "November 2026".</summary>
    public static string Named(this Texts t, Span span) => span.Kind == ReviewKind.Week
        ? t["{0} to {1}", span.Start.Short(t), span.End.Short(t)]
        : span.Start.ToString("MMMM uuuu", t.Culture);

    /// <summary>"16 November to 22 November 2026", as it is printed.</summary>
    public static string NamedWithYear(this Texts t, Span span) => span.Kind == ReviewKind.Week
        ? t["{0} to {1}", span.Start.ToString("d MMMM", t.Culture), span.End.WithYear(t)]
        : t.Named(span);

    /// <param name="opensWith">What the first page asks first.</param>
    public static string Heading(this Texts t, ReviewKind kind, int page, bool isAlone, Prompt opensWith) => (kind, page) switch
    {
        (ReviewKind.Week, 1) when opensWith == Prompt.HowItWas => t["How it was for me"],
        (ReviewKind.Week, 1) => isAlone ? t["What was good"] : t["Thanks"],
        (ReviewKind.Week, 2) => t["My promises, and what is still hard"],
        (ReviewKind.Week, _) => t["One thing for next week"],
        (_, 1) => t["What worked"],
        (_, 2) => t["What to look at again, and what can stop"],
        _ => isAlone ? t["To end with"] : t["Another month of this?"],
    };

    public static string Next(this Texts t, ReviewKind kind, int page, bool isAlone) => (kind, page) switch
    {
        (ReviewKind.Week, 1) => t["Next: my promises"],
        (ReviewKind.Week, _) => t["Next: one thing for next week"],
        (_, 1) => t["Next: what can stop"],
        _ => isAlone ? t["Next: to end with"] : t["Next: another month?"],
    };

    /// <summary>Above the field in which it is answered.</summary>
    public static string Asked(this Texts t, Prompt prompt, string? other) => prompt switch
    {
        Prompt.Thanks => other is null ? t["What I am glad of"] : t["What I thank {0} for", other],
        Prompt.MyPromises => t["What I want to say about them"],
        Prompt.StillHard => t["Still hard, for me"],
        Prompt.OneThing => t["What would help me"],
        Prompt.Need => t["What I need"],
        Prompt.Closing => t["A sentence to end with"],
        Prompt.Worked => t["It helped that …"],
        Prompt.LookAgain => t["What to look at again"],
        Prompt.HowItWas => t["This week, as I lived it"],
        _ => t["What can stop"],
    };

    /// <summary>Above the answers of both.</summary>
    public static string Answered(this Texts t, Prompt prompt) => prompt switch
    {
        Prompt.Thanks => t["Thanks"],
        Prompt.MyPromises => t["About my own promises"],
        Prompt.StillHard => t["Still hard, for me"],
        Prompt.OneThing => t["One thing for next week"],
        Prompt.Need => t["What I need"],
        Prompt.Closing => t["To end with"],
        Prompt.Worked => t["What worked"],
        Prompt.LookAgain => t["What to look at again"],
        Prompt.HowItWas => t["How it was for me"],
        _ => t["What can stop"],
    };
}
