using Goldseam.Web.Layout;
using NodaTime;

namespace Goldseam.Web.Tests.Pages;

/// <summary>Whoever looks back over New Year knows which November is meant.</summary>
public sealed class DatesTests
{
    static readonly LocalDate Then = new(2026, 11, 22);

    static string[] Said(int year) =>
    [
        Then.Long(Texts.English.In(year)), Then.Short(Texts.English.In(year)), Then.ShortDay(Texts.English.In(year)),
        Then.At(new(20, 0)).Short(Texts.English.In(year)),
    ];

    [Fact]
    public void A_day_of_this_year_does_not_say_its_year() =>
        Assert.Equal(["Sunday 22 November", "Sun 22 Nov", "22 Nov", "Sun 22 Nov, 20:00"], Said(2026));

    [Theory]
    [InlineData(2025)]
    [InlineData(2027)]
    public void A_day_of_another_year_does(int year) =>
        Assert.Equal(["Sunday 22 November 2026", "Sun 22 Nov 2026", "22 Nov 2026", "Sun 22 Nov 2026, 20:00"], Said(year));
}
