using Goldseam.Domain.Entries;
using Goldseam.Store.Visits;
using Goldseam.Web.Guarding;
using Goldseam.Web.Links;

namespace Goldseam.Web.Us;

/// <summary>The shelf of what the two have: what we agreed, what happened, what is good. What is not there yet is said to be not there.</summary>
static class UsPages
{
    public static void MapUs(this IEndpointRouteBuilder app)
    {
        app.MapGet("/us", async (Here here, Visit visit) => Page(here, await visit.Read()));
        app.MapGet("/what-to-say", async (Here here, Visit visit) =>
        {
            await visit.Read();
            return Answer.Page<WhatToSayPage>(here);
        });
    }

    static IResult Page(Here here, View view) => Answer.Page<UsPage, UsView>(here, new()
    {
        Other = view.Other?.Name.Text,
        Theirs = view.Record.Sides[view.Me.Other()],
        Shelves = AllLinks.OnUs(view, here.Texts),
    });
}
