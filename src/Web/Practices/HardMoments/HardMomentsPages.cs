using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.HardMoments;
using Goldseam.Domain.Practices.WhatHelps;
using Goldseam.Store;
using Goldseam.Store.Visits;
using Goldseam.Web.Forms;
using Goldseam.Web.Guarding;
using Goldseam.Web.Practices.WhatHelps;
using Microsoft.AspNetCore.Mvc;

namespace Goldseam.Web.Practices.HardMoments;

public sealed record LetKnowForm
{
    public string? Id { get; init; }

    /// <summary>One of what helps, or nothing.</summary>
    public string? Help { get; init; }

    /// <inheritdoc cref="HelpForm.Saw"/>
    public string? Saw { get; init; }
}

/// <summary>It's a hard moment: opening it sends nothing, one tap lets the other know, and one's own help stays.</summary>
static class HardMomentsPages
{
    public static void MapHardMoments(this IEndpointRouteBuilder app)
    {
        var drawer = app.MapGroup("").InDrawer("/hard-moment");
        drawer.MapGet("/hard-moment", (Here here, Visit visit, string? moment) => Page(here, visit, here.InDrawer, moment, null));
        drawer.MapGet("/hard-moment/own-help", ShowOwnHelp);
        drawer.MapPost("/hard-moment/let-know", LetKnow);
        app.MapAnswering();
    }

    static async Task<IResult> ShowOwnHelp(Here here, Visit visit, string? after)
    {
        var view = here.InDrawer;
        return Answer.Page<OwnHelpPage, OwnHelpView>(here, new()
        {
            All = [.. (await WhatHelpsPages.AllOf(visit, view)).Where(h => h.Words.ForMe is not null)],
            IsNotTold = after is not null && view.Other is not null,
            HasOneBefore = view.Record.HardMoments.Standing(view.Me, view.Now) is null ? null : view.Other?.Name.Text,
        });
    }

    static async Task<IResult> LetKnow([FromForm] LetKnowForm form, Here here, Visit visit)
    {
        var isForm = Guid.TryParse(form.Id, out var id);
        Guid? help = Guid.TryParse(form.Help, out var one) ? one : null;
        var own = (await WhatHelpsPages.AllOf(visit, here.InDrawer)).FirstOrDefault(h => h.One.Id == help)?.Words;
        var (view, refusal) = isForm
            ? await visit.Transact(v => LettingTheOtherKnow.Decide(
                v.Record, v.Drawer, id, help, own, SawForm.Read(form.Saw) ?? Guid.Empty, v.Today, v.Now, v.Me))
            : new(here.InDrawer, new NotThisForm());
        return refusal is not null ? await Page(here, visit, view, form.Help, refusal)
            : (view.Record.HardMoments.Of(id) ?? LettingTheOtherKnow.SameAsBefore(view.Record, view.OpenDrawer, help, view.Now, view.Me)) is { } there
                ? Results.LocalRedirect($"/hard-moments/{there.Id}")
            : Results.LocalRedirect("/hard-moment/own-help?after=enough");
    }

    static async Task<IResult> Page(Here here, Visit visit, View view, string? moment, Refusal? refusal)
    {
        List<HelpOnPage> moments = [.. (await WhatHelpsPages.AllOf(visit, view)).Where(h => h.One.Kind == HelpKind.Moment)];
        var chosen = moments.FirstOrDefault(h => $"{h.One.Id}" == moment) ?? moments.FirstOrDefault();
        return Answer.Page<HardMomentPage, HardMomentView>(here, new()
        {
            Me = view.Myself.Name.Text,
            Other = view.Other?.Name.Text,
            Moments = moments,
            Chosen = chosen,
            IsFromBefore = chosen?.One.IsFromBefore(view.Record.Couples.Joined) == true,
            Mine = view.Record.HardMoments.Standing(view.Me, view.Now),
            Theirs = view.Record.HardMoments.Standing(view.Me.Other(), view.Now),
            NewId = here.Random.NewId(),
            Refusal = refusal,
        });
    }
}
