using System.Globalization;
using Goldseam.Domain.SetBack;
using Goldseam.Store.Visits;
using Goldseam.Web.Guarding;
using Goldseam.Web.Losses;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Goldseam.Web.Record;

public sealed record AcceptanceForm
{
    public string? Entry { get; init; }
}

/// <summary>"Check our record": a number and three words, the same on both phones; and what to do when they once were others.</summary>
static class RecordPages
{
    public static void MapRecord(this IEndpointRouteBuilder app)
    {
        app.MapGet("/record", Show);
        app.MapPost("/record/accept", Accept);
    }

    static async Task<IResult> Show(Here here, Visit visit)
    {
        var view = await visit.Read();
        var check = await visit.Check();
        return Answer.Page<RecordPage, RecordView>(here, new()
        {
            Other = view.Other?.Name.Text,
            Check = check,
            Losses = LossesOnPage.Found(check.Gone, view),
            SetBack = [.. view.Record.SetBack.All.Select(a => LineOf(view, a))],
        });
    }

    static async Task<IResult> Accept([FromForm] AcceptanceForm form, Visit visit)
    {
        if (long.TryParse(form.Entry, NumberStyles.None, CultureInfo.InvariantCulture, out var entry)) await visit.AcceptRestore(entry);
        return Results.LocalRedirect("/record");
    }

    static AcceptanceOnPage LineOf(View view, Acceptance one) =>
        new(one.By == view.Me ? null : view.Other?.Name.Text, one.Entry, view.Myself.At(one.At).Date);

    public static IResult SetBack(Here here, long entry) => Answer.Page<SetBackPage, SetBackView>(here, new(entry), 409);
}

/// <param name="By">The other's name, or null for oneself.</param>
public sealed record AcceptanceOnPage(string? By, long Entry, LocalDate On);
