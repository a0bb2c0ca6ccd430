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

    static async Task<IResult> ShowMonth(Here here, Visit visit, string? month, string? day, string? who, string? kind)
    {
        var view = await visit.Read();
        LocalDate? chosen = Dated.TryRead(day, out var one) ? one : null;
        var within = chosen ?? (Dated.TryReadMonth(month, out var asked) ? asked : view.Today);
        var first = new LocalDate(within.Year, within.Month, 1);
        return await Page<MonthPage>(here, visit, view, first, first.PlusMonths(1).PlusDays(-1), CalendarFilter.Read(who, kind), chosen);
    }

    static async Task<IResult> ShowDay(Here here, Visit visit, string? day)
    {
        var view = await visit.Read();
        var shown = Dated.TryRead(day, out var asked) ? asked : view.Today;
        return await Page<DayPage>(here, visit, view, shown, shown, CalendarFilter.Read(null, null), shown);
    }

    static async Task<IResult> Page<TPage>(
        Here here, Visit visit, View view, LocalDate first, LocalDate last, CalendarFilter filter, LocalDate? chosen = null)
        where TPage : Page<CalendarView>
    {
        var days = CalendarDay.Between(view, await visit.PromisesSince(view, first), first, last, filter, here.Texts);
        return Answer.Page<TPage, CalendarView>(here, new()
        {
            Days = days,
            Chosen = days.FirstOrDefault(d => chosen is { } day ? d.Day == day : d.IsToday) ?? days.FirstOrDefault(d => !d.IsEmpty) ?? days[0],
            Filter = filter,
            Other = view.Other?.Name.Text,
            Today = view.Today,
        });
    }
}
