using Goldseam.Browser.Tests.Screens;

namespace Goldseam.Browser.Tests.Calendar;

sealed class CalendarScreens : PracticeScreens
{
    public override IEnumerable<Screen> Together =>
    [
        new("week-list", Mara, "/calendar", s => s.Jonas.Promises(Person.NewId(), "Home by 18:30, or a message before 18:00")),
        new("week-list-filtered", Mara, "/calendar?who=theirs&kind=practical"),
        new("month", Mara, "/calendar/month"),
        new("month-full", Jonas, "/calendar/month", Full),
        new("month-long-ago", Mara, "/calendar/month?month=2020-02"),
    ];

    /// <summary>More on a day than there is room for, by both of them.</summary>
    static async Task Full(Scene scene)
    {
        for (var minute = 31; minute < 35; minute++) await scene.Jonas.Promises(Person.NewId(), $"Home by 18:{minute}, or a message before 18:00");
        for (var hour = 5; hour < 9; hour++) await scene.Mara.Promises(Person.NewId(), $"Tea at {hour}");
    }
}
