using Goldseam.Domain.Practices.Promises;
using Goldseam.Store.Visits;
using Goldseam.Web.Forms;
using Goldseam.Web.Guarding;
using Goldseam.Web.Layout;
using Goldseam.Web.Practices.Promises;
using NodaTime;

namespace Goldseam.Web.Calendar;

/// <summary>The week as a list, the month as a table, and one day.</summary>
static class CalendarPages
{
    public static void MapCalendar(this IEndpointRouteBuilder app)
    {
        app.MapGet("/calendar", ShowWeek);
        app.MapGet("/calendar/month", ShowMonth);
        app.MapGet("/calendar/day", ShowDay);
    }

    static async Task<IResult> ShowWeek(Here here, Visit visit, string? day, string? who, string? kind)
    {
        var view = await visit.Read();
        var monday = Rhythm.MondayOf(Dated.TryRead(day, out var asked) ? asked : view.Today);
        return await Page<WeekPage>(here, visit, view, monday, monday.PlusDays(6), CalendarFilter.Read(who, kind));
    }

    static async Task<IResult> ShowMonth(Here here, Visit visit, string? month, string? who, string? kind)
    {
        var view = await visit.Read();
        var first = Dated.TryReadMonth(month, out var asked) ? asked : new LocalDate(view.Today.Year, view.Today.Month, 1);
        return await Page<MonthPage>(here, visit, view, first, first.PlusMonths(1).PlusDays(-1), CalendarFilter.Read(who, kind));
    }

    static async Task<IResult> ShowDay(Here here, Visit visit, string? day)
    {
        var view = await visit.Read();
        var shown = Dated.TryRead(day, out var asked) ? asked : view.Today;
        return await Page<DayPage>(here, visit, view, shown, shown, CalendarFilter.Read(null, null));
    }

    static async Task<IResult> Page<TPage>(Here here, Visit visit, View view, LocalDate first, LocalDate last, CalendarFilter filter)
        where TPage : Page<CalendarView> =>
        Answer.Page<TPage, CalendarView>(here, new()
        {
            Days = CalendarDay.Between(view, await visit.PromisesSince(view, first), first, last, filter, here.Texts),
            Filter = filter,
            Other = view.Other?.Name.Text,
            Today = view.Today,
        });
}
