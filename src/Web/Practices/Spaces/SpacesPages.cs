using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Spaces;
using Goldseam.Store;
using Goldseam.Store.Visits;
using Goldseam.Web.Forms;
using Goldseam.Web.Guarding;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using NodaTime.Text;

namespace Goldseam.Web.Practices.Spaces;

public sealed record SpaceForm
{
    public string? Id { get; init; }

    /// <summary>From now; nothing where a time was named.</summary>
    public string? Minutes { get; init; }

    /// <summary>A time of the day.</summary>
    public string? Until { get; init; }

    /// <summary>The clock of who asks when the page was opened, so that midnight changes nothing.</summary>
    public string? Opened { get; init; }
}

public sealed record SpaceView : IRefusing
{
    /// <summary>Null for who is alone, and was refused.</summary>
    public required string? Other { get; init; }

    public required Guid NewId { get; init; }

    /// <summary>One's own that is open.</summary>
    public required Space? Mine { get; init; }

    public required ReturnOnPage? Return { get; init; }
    public required ReturnOnPage? Theirs { get; init; }
    public required LocalDateTime Clock { get; init; }
    public required string? Typed { get; init; }
    public required Refusal? Refusal { get; init; }
}

/// <summary>I need space until …, I am coming back.</summary>
static class SpacesPages
{
    static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    public static void MapSpaces(this IEndpointRouteBuilder app)
    {
        app.MapGet("/space", async (Here here, Visit visit) => Page(here, await visit.Read(), null, null));
        app.MapPost("/space", Ask);
        app.MapPost("/space/{id:guid}/end", End);
    }

    public static string Name(LocalDateTime clock) => Minute.Format(clock);

    static async Task<IResult> Ask([FromForm] SpaceForm form, Here here, Visit visit)
    {
        var (view, refusal) = TryRead(form, out var id, out var named, out var no)
            ? await visit.Transact(v => AskingForSpace.Decide(v.Record, id, named(v), v.Now, v.Me))
            : new(await visit.Read(), no);
        return refusal is null ? Results.LocalRedirect("/space") : Page(here, view, form.Until, refusal);
    }

    static bool TryRead(SpaceForm form, out Guid id, out Func<Facts, Instant> named, [NotNullWhen(false)] out Refusal? refusal)
    {
        named = v => v.Now;
        LocalTime? until = null;
        var isOpened = Minute.Parse(form.Opened ?? "").TryGetValue(default, out var opened);
        if (!Guid.TryParse(form.Id, out id)) refusal = new NotThisForm();
        else if (int.TryParse(form.Minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes is > 0 and <= 24 * 60)
        {
            refusal = null;
            named = v => v.Myself.MomentOf(OnTheFive(v.Clock.PlusMinutes(minutes)));
        }
        else if (!Dated.TryReadOptional(form.Until, out until) || until is null) refusal = new NotATime { About = nameof(form.Until) };
        else
        {
            refusal = null;
            named = v => v.Myself.MomentOf(AskingForSpace.NextAt(until.Value, isOpened && opened <= v.Clock ? opened : v.Clock));
        }
        return refusal is null;
    }

    /// <summary>Rounded up to five minutes, as people say times.</summary>
    static LocalDateTime OnTheFive(LocalDateTime clock)
    {
        var minute = clock.With(TimeAdjusters.TruncateToMinute);
        return minute.PlusMinutes((5 - minute.Minute % 5) % 5);
    }

    static async Task<IResult> End(Guid id, Here here, Visit visit)
    {
        var (_, refusal) = await visit.Transact(v => v.Record.Spaces.End(id, v.Me));
        return refusal is null ? Results.LocalRedirect("/today") : Status.NotHere(here);
    }

    static IResult Page(Here here, View view, string? typed, Refusal? refusal)
    {
        if (view.Other is null && refusal is null) return Results.LocalRedirect("/hard-moment");
        var mine = view.Record.Spaces.OpenOf(view.Me, view.Now);
        return Answer.Page<SpacePage, SpaceView>(here, new()
        {
            Other = view.Other?.Name.Text,
            NewId = here.Random.NewId(),
            Mine = mine,
            Return = mine is null ? null : ReturnOnPage.Of(view, mine),
            Theirs = view.Record.Spaces.OpenOf(view.Me.Other(), view.Now) is { } theirs ? ReturnOnPage.Of(view, theirs) : null,
            Clock = view.Clock,
            Typed = typed,
            Refusal = refusal.OfAFieldIf(view.Other is not null),
        });
    }
}
