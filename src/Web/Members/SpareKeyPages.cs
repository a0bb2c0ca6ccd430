using Goldseam.Domain.Entries;
using Goldseam.Store;
using Goldseam.Store.Members;
using Goldseam.Store.Sealing;
using Goldseam.Store.Visits;
using Goldseam.Web.Forms;
using Goldseam.Web.Guarding;
using Microsoft.AspNetCore.Mvc;

namespace Goldseam.Web.Members;

public sealed record SpareKeyForm
{
    public string? SpareKey { get; init; }
    public string? LastGroup { get; init; }

    /// <summary>"1" in the first evening, which goes on afterwards.</summary>
    public string? First { get; init; }
}

public sealed record UseSpareKeyForm
{
    public string? SignInName { get; init; }
    public string? SpareKey { get; init; }
    public string? Passphrase { get; init; }
    public string? Suggestion { get; init; }
}

/// <summary>The other way in, on paper. It is shown once, and counts from the moment its end was typed back.</summary>
static class SpareKeyPages
{
    public static void MapSpareKey(this IEndpointRouteBuilder app)
    {
        app.MapGet("/spare-key", (Here here, Visit visit, HttpContext context) => Draw(here, visit, context, first: false));
        app.MapGet("/first-evening/spare-key", (Here here, Visit visit, HttpContext context) =>
            Draw(here, visit, context, first: true));
        app.MapPost("/spare-key", Keep);
        app.MapGet("/spare-key/use", (Here here) => UsePage(here, new(), null)).ForEveryone();
        app.MapPost("/spare-key/use", Use).FieldsStay().ForEveryone();
    }

    static async Task<IResult> Draw(Here here, Visit visit, HttpContext context, bool first) =>
        visit.IsFresh ? Page(here, OneTimeCode.From(here.Random).ToString(), null, first) : await Door.Again(context, here, context.Request.Path);

    static async Task<IResult> Keep([FromForm] SpareKeyForm form, Here here, Visit visit, SealedStore store, HttpContext context)
    {
        if (!visit.IsFresh) return await Door.Again(context, here, "/spare-key");
        var first = form.First == "1";
        if (!OneTimeCode.TryParse(form.SpareKey, out var spareKey)) return Results.LocalRedirect("/spare-key");
        var shown = spareKey.ToString();
        var typed = (form.LastGroup ?? "").Trim().ToUpperInvariant();
        if (!string.Equals(shown[^4..], typed, StringComparison.Ordinal)) return Page(here, shown, new NotTheLastGroup(), first);
        await store.Accounts.KeepSpareKey(visit, spareKey);
        return Results.LocalRedirect(first ? "/today?evening=first" : "/me");
    }

    static async Task<IResult> Use([FromForm] UseSpareKeyForm form, Here here, SealedStore store, HttpContext context)
    {
        if (!OneTimeCode.TryParse(form.SpareKey, out var spareKey)) return UsePage(here, form, new NotACode { About = nameof(form.SpareKey) });
        if (!SignInName.TryRead(form.SignInName, out var name)) return UsePage(here, form, new DoesNotOpen());
        if (!Passphrase.TryRead(form.Passphrase, [form.SignInName], out var passphrase, out var refusal)) return UsePage(here, form, refusal);
        var (browser, shared) = Cookies.OfBrowser(context);
        var entrance = await store.Renewals.UseSpareKey(name, spareKey, passphrase, browser, shared);
        return await Entering.Answer(context, here, entrance, refused => UsePage(here, form, refused), to: "/spare-key");
    }

    static IResult Page(Here here, string spareKey, Refusal? refusal, bool first) =>
        Answer.Page<SpareKeyPage, SpareKeyView>(here, new()
        {
            SpareKey = spareKey,
            Refusal = refusal,
            First = first,
            HasOne = here.Visit?.HasSpareKey == true,
        });

    static IResult UsePage(Here here, UseSpareKeyForm typed, Refusal? refusal) =>
        Answer.Page<UseSpareKeyPage, UseSpareKeyView>(here, new()
        {
            Typed = typed,
            Refusal = refusal,
            Suggestion = WordList.Passphrase(here.Random, typed.Suggestion),
        });
}

public sealed record NotTheLastGroup() : Refusal(RefusalKind.NotLikeThis,
    "Those are not its last four letters. Look at what you wrote down.", "lastGroup");
