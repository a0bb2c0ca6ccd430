using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Thanks;

namespace Goldseam.Domain.Tests.Practices.Thanks;

public sealed class ThanksTests
{
    static readonly Words Thanks = Cast.Say("You sat by me and said why.");

    static (Partner, RecordEvent)[] Given(Partner by, int id, int daysAgo) =>
        [(by, new ThankYouMade(Cast.Id(id), Cast.Sunday.PlusDays(-daysAgo))), (by, new ThankYouWords(Cast.Id(id), Thanks))];

    [Fact]
    public void Mara_thanks_and_Jonas_finds_it_on_his_day()
    {
        Cast.TheirRecord().Thanks.Give(Cast.Id(1), Cast.Sunday, Thanks)
            .Comes_to(new ThankYouMade(Cast.Id(1), Cast.Sunday), new ThankYouWords(Cast.Id(1), Thanks));
        var record = Cast.TheirRecord([.. Given(Cast.Mara, 1, 3), .. Given(Cast.Jonas, 2, 2), .. Given(Cast.Mara, 3, 1)]);
        record.Thanks.Give(Cast.Id(1), Cast.Sunday, Thanks).Is_already_so();
        Assert.Equal(Cast.Id(3), record.Thanks.NewestTo(Cast.Jonas, Cast.Sunday.PlusDays(-5))!.Id);
        Assert.Equal(Cast.Id(2), record.Thanks.NewestTo(Cast.Mara, Cast.Sunday.PlusDays(-5))!.Id);
        Assert.Null(record.Thanks.NewestTo(Cast.Mara, Cast.Sunday));
    }

    [Fact]
    public void The_jar_is_full_of_the_newest()
    {
        var record = Cast.TheirRecord([.. Enumerable.Range(1, 200).SelectMany(n => Given(Cast.Mara, n, 200 - n))]);
        Assert.Equal(ThanksState.MostRemembered, record.Thanks.All.Count);
        Assert.Equal(Cast.Id(200), record.Thanks.All[^1].Id);
    }

    [Fact]
    public void What_was_given_on_the_day_itself_counts_and_who_ever_gave_is_known()
    {
        var record = Cast.TheirRecord([.. Given(Cast.Mara, 1, 5), .. Given(Cast.Mara, 2, 4)]);
        Assert.Equal(Cast.Id(2), record.Thanks.NewestTo(Cast.Jonas, Cast.Sunday.PlusDays(-4))!.Id);
        Assert.Null(record.Thanks.NewestTo(Cast.Jonas, Cast.Sunday.PlusDays(-3)));
        Assert.Equal([Cast.Mara], record.Thanks.Givers);
        Assert.Equal([4L, 6L], record.Thanks.All.Select(g => g.Words.Seq));
        record.Thanks.Give(Cast.Id(3), Cast.Sunday, Thanks)
            .Comes_to(new ThankYouMade(Cast.Id(3), Cast.Sunday), new ThankYouWords(Cast.Id(3), Thanks));
    }
}
