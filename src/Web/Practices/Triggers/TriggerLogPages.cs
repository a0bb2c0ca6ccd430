using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Triggers;
using Goldseam.Store;
using Goldseam.Store.Visits;
using Goldseam.Web.Forms;
using Goldseam.Web.Guarding;
using Microsoft.AspNetCore.Mvc;

namespace Goldseam.Web.Practices.Triggers;

/// <summary>Ten seconds, in the moment or after it: it came up.</summary>
static class TriggerLogPages
{
    public static void MapTriggerLog(this IEndpointRouteBuilder app)
    {
        var drawer = app.MapGroup("").InDrawer("/triggers/log");
        drawer.MapGet("/triggers/log", (Here here, Visit visit) => LogPage(here, visit, here.InDrawer, null, new() { Form = $"{here.Random.NewId()}" }));
        drawer.MapGet("/triggers/log/{id:guid}", ShowLogged);
        drawer.MapGet("/triggers/months", (Here here, Visit visit) => MonthsPage(here, visit, here.InDrawer));
        drawer.MapPost("/triggers/log", Log);
        drawer.MapPost("/triggers/log/{id:guid}/withdraw", Withdraw);
    }

    static async Task<IResult> Log([FromForm] TriggerLogForm form, Here here, Visit visit)
    {
        var (view, refusal) = form.TryRead(here.InDrawer.Today, out var formId, out var trigger, out var day, out var words, out var no)
            ? await visit.TransactOnce(
                v => words is null ? null : v.Drawer.TriggerLog.Of(formId)?.Words, new TriggerLogWords(formId, words!),
                v => v.Drawer.TriggerLog.Log(v.Drawer.OwnTriggers, formId, trigger, day, words, v.Today))
            : new(here.InDrawer, no);
        if (refusal is null && view.OpenDrawer.TriggerLog.Of(formId) is null) refusal = new SentAlready();
        return refusal is null ? Results.LocalRedirect($"/triggers/log/{formId}")
            : await LogPage(here, visit, view, refusal, form with { Form = $"{here.Random.NewId()}" });
    }

    static async Task<IResult> ShowLogged(Guid id, Here here, Visit visit) =>
        await OneOf(id, visit, here.InDrawer) is not { } one ? Status.NotHere(here)
        : Answer.Page<LoggedTriggerPage, LoggedTriggerView>(here, new() { Of = one });

    /// <summary>The words are destroyed at once. Only this answer has them still, so that they can be given back.</summary>
    static async Task<IResult> Withdraw(Guid id, Here here, Visit visit)
    {
        var before = await OneOf(id, visit, here.InDrawer);
        var (view, refusal) = await visit.Transact(v => v.Drawer.TriggerLog.Withdraw(id));
        return refusal?.Kind == RefusalKind.NotHere ? Status.NotHere(here)
            : await MonthsPage(here, visit, view, refusal, refusal is null ? before : null);
    }

    static async Task<IResult> LogPage(Here here, Visit visit, View view, Refusal? refusal, TriggerLogForm typed)
    {
        var map = await TriggersPages.AllOf(visit, view);
        return Answer.Page<LogTriggerPage, LogTriggerView>(here, new()
        {
            Map = map,
            Typed = typed,
            Today = view.Today,
            Refusal = refusal.OfAFieldIf(map.Count > 0 || refusal is not TriggerNotOnTheMap),
        });
    }

    static async Task<IResult> MonthsPage(Here here, Visit visit, View view, Refusal? refusal = null, LoggedOnPage? gone = null)
    {
        var (log, map) = (view.OpenDrawer.TriggerLog, await TriggersPages.AllOf(visit, view));
        var newest = await OnPage(visit, map, log.Newest);
        return Answer.Page<TriggerMonthsPage, TriggerMonthsView>(here, new()
        {
            Months = [.. from times in log.Months
                         group times by times.Month into month
                         orderby month.Key descending
                         select new TriggerMonth(
                             month.Key,
                             [.. from one in month orderby one.Times descending select (map.FirstOrDefault(t => t.One.Id == one.Trigger)?.Words.Name, one.Times)],
                             [.. from one in newest
                                 where one.One.Day.ToYearMonth() == month.Key.ToYearMonth()
                                 orderby one.One.Day descending
                                 select one])],
            NewId = here.Random.NewId(),
            Gone = gone,
            Refusal = refusal,
        });
    }

    static async Task<LoggedOnPage?> OneOf(Guid id, Visit visit, View view) =>
        view.OpenDrawer.TriggerLog.Of(id) is { } one ? (await OnPage(visit, await TriggersPages.AllOf(visit, view), [one]))[0] : null;

    static async Task<IReadOnlyList<LoggedOnPage>> OnPage(Visit visit, IReadOnlyList<TriggerOnPage> map, IReadOnlyList<LoggedTrigger> logged)
    {
        var words = await visit.ReadWords([.. logged.Select(l => l.Words).OfType<WordsAt<TriggerLogWords>>()]);
        return [.. logged.Select(l => new LoggedOnPage(
            l, map.FirstOrDefault(t => t.One.Id == l.Trigger)?.Words, words.At(l.Words)?.Words))];
    }
}
