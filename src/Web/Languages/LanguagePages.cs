using Goldseam.Domain.Entries;
using Goldseam.Store;
using Goldseam.Store.Sealing;
using Goldseam.Store.Visits;
using Goldseam.Web.Guarding;
using Goldseam.Web.Layout;
using Goldseam.Web.Links;
using Microsoft.AspNetCore.Mvc;

namespace Goldseam.Web.Languages;

public sealed record LanguageForm
{
    public string? Language { get; init; }
    public string? Saw { get; init; }
}

/// <summary>
/// The language one reads, chosen by oneself alone. It lies in the drawer, and in a cookie of each browser in which that opens.
/// </summary>
static class LanguagePages
{
    public static void MapLanguage(this IEndpointRouteBuilder app)
    {
        app.MapGet("/language", (Here here, LanguageList languages) => Page(here, here.InDrawer, languages, null)).InDrawer("/language");
        app.MapPost("/language", Choose).InDrawer("/language");
    }

    /// <summary>On Me, before anything else there: whoever looks for it cannot read the rest.</summary>
    public static IEnumerable<MeLink> OnMe(LanguageList languages, Texts t) =>
        languages.IsAChoice ? [new(Pocket.Mine, 0, "/language", t["Language"])] : [];

    /// <summary>What its owner once chose holds in this browser, too, from when their drawer opens in it.</summary>
    public static async Task BringAlong(HttpContext context, string? visitCookie)
    {
        var languages = context.RequestServices.GetRequiredService<LanguageList>();
        if (!languages.IsAChoice) return;
        try
        {
            var store = context.RequestServices.GetRequiredService<SealedStore>();
            using var visit = await store.Open(visitCookie, seenCookie: null, prolong: false);
            if (visit is not null && languages.Find((await visit.Read()).Drawer?.OwnLanguages.Chosen) is { } chosen)
                Cookies.SetForLong(context, Cookies.Language, chosen.Language);
        }
        catch (TamperingException)
        {
            // The page to which they come says so.
        }
    }

    static async Task<IResult> Choose([FromForm] LanguageForm form, Here here, Visit visit, LanguageList languages, HttpContext context)
    {
        var (view, refusal) = await visit.Transact(v =>
            v.Drawer.OwnLanguages.Choose(form.Language, languages.Tags).While(form.Saw, v.Drawer.OwnLanguages.Seen));
        if (refusal is not null) return Page(here, view, languages, refusal);
        Cookies.SetForLong(context, Cookies.Language, form.Language!);
        return Results.LocalRedirect("/me");
    }

    static IResult Page(Here here, View view, LanguageList languages, Refusal? refusal) =>
        Answer.Page<LanguagePage, LanguageView>(here, new()
        {
            All = languages.All,
            Now = here.Texts.Language,
            Saw = view.OpenDrawer.OwnLanguages.Seen,
            Refusal = refusal,
        });
}
