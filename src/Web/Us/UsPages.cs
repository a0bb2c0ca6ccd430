using Goldseam.Domain.Entries;
using Goldseam.Domain.Gratitudes;
using Goldseam.Domain.Sides;
using Goldseam.Store.Visits;
using Goldseam.Web.Chapters;
using Goldseam.Web.Guarding;

namespace Goldseam.Web.Us;

/// <summary>The shelf of what the two have: what we agreed, what happened, what is good. What is not there yet is said to be not there.</summary>
static class UsPages
{
    public static void MapUs(this IEndpointRouteBuilder app)
    {
        app.MapGet("/us", async (Here here, Visit visit) => Page(here, visit, await visit.Read()));
        app.MapGet("/what-to-say", async (Here here, Visit visit) =>
        {
            await visit.Read();
            return Answer.Page<WhatToSayPage>(here);
        });
    }

    static IResult Page(Here here, Visit visit, View view)
    {
        var (me, other) = (view.Me, view.Me.Other());
        return Answer.Page<UsPage, UsView>(here, new()
        {
            Other = view.Other?.Name.Text,
            Pace = view.Record.Paces.InForce,
            MineShared = view.Record.Sides[me],
            Theirs = view.Record.Sides[other],
            Broke = view.Drawer?.OwnSides.Side?.Broke() == true,
            JarIsInSight = TakingUpThanks.JarIsInSight(view.Record, view.OwnChapter(), me),
            HasDays = view.Record.CheckIns.FoundBy(me, view.Today).Any(),
        });
    }
}
