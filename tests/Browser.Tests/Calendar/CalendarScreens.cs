using Goldseam.Browser.Tests.Screens;

namespace Goldseam.Browser.Tests.Calendar;

sealed class CalendarScreens : PracticeScreens
{
    public override IEnumerable<Screen> Together =>
    [
        new("week-list", Mara, "/calendar", s => s.Jonas.Promises(Person.NewId(), "Home by 18:30, or a message before 18:00")),
        new("week-list-filtered", Mara, "/calendar?who=theirs&kind=practical"),
        new("month", Mara, "/calendar/month"),
        new("month-long-ago", Mara, "/calendar/month?month=2020-02"),
    ];
}
