using System.Diagnostics.CodeAnalysis;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.QuietHours;
using Goldseam.Store.Visits;
using Goldseam.Web.Forms;
using Goldseam.Web.Guarding;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Goldseam.Web.Practices.QuietHours;

public sealed record QuietHoursForm
{
    public string? From { get; init; }
    public string? Until { get; init; }

    /// <summary>A <see cref="Reach"/>.</summary>
    public string? HardMoments { get; init; }

    /// <summary>As <see cref="OwnQuietHoursState.Seen"/> when the page was opened.</summary>
    public string? Saw { get; init; }
}

public sealed record QuietHoursView : IRefusing
{
    public required string? Other { get; init; }
    public required string Saw { get; init; }
    public required OwnQuietHoursState Stands { get; init; }
    public required QuietHoursForm Typed { get; init; }
    public required Refusal? Refusal { get; init; }
}

/// <summary>One's own night, and whether a hard moment of the other's shows in it.</summary>
static class QuietHoursPages
{
    public static void MapQuietHours(this IEndpointRouteBuilder app)
    {
        var drawer = app.MapGroup("").InDrawer("/quiet-hours");
        drawer.MapGet("/quiet-hours", (Here here) => Page(here, here.InDrawer, Kept(here.InDrawer), null));
        drawer.MapPost("/quiet-hours", Set);
    }

    static async Task<IResult> Set([FromForm] QuietHoursForm form, Here here, Visit visit)
    {
        var (view, refusal) = TryRead(form, out var read, out var no)
            ? await visit.Transact(v => v.Drawer.OwnQuietHours.Set(read.From, read.Until, read.HardMoments)
                .While(form.Saw, v.Drawer.OwnQuietHours.Seen))
            : new(here.InDrawer, no);
        return refusal is null ? Results.LocalRedirect("/quiet-hours") : Page(here, view, form, refusal);
    }

    static bool TryRead(QuietHoursForm form, [NotNullWhen(true)] out OwnQuietHoursSet? read, [NotNullWhen(false)] out Refusal? refusal)
    {
        LocalTime? until = null;
        Reach reach = default;
        refusal = !Dated.TryReadOptional(form.From, out LocalTime? from) || from is null ? new NotATime { About = nameof(form.From) }
            : !Dated.TryReadOptional(form.Until, out until) || until is null ? new NotATime { About = nameof(form.Until) }
            : !Choice.TryRead(form.HardMoments, out reach) ? new NotThisForm { About = nameof(form.HardMoments) }
            : null;
        read = refusal is null ? new(from!.Value, until!.Value, reach) : null;
        return read is not null;
    }

    static QuietHoursForm Kept(View view)
    {
        var own = view.OpenDrawer.OwnQuietHours;
        return new() { From = Dated.Name(own.From), Until = Dated.Name(own.Until), HardMoments = Choice.Name(own.HardMoments) };
    }

    static IResult Page(Here here, View view, QuietHoursForm typed, Refusal? refusal) =>
        Answer.Page<QuietHoursPage, QuietHoursView>(here, new()
        {
            Other = view.Other?.Name.Text,
            Saw = view.OpenDrawer.OwnQuietHours.Seen,
            Stands = view.OpenDrawer.OwnQuietHours,
            Typed = typed,
            Refusal = refusal,
        });
}
