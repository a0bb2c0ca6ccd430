using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Promises;
using Goldseam.Domain.Practices.Tellings;
using NodaTime;

namespace Goldseam.Domain.Tests.Practices.Tellings;

/// <summary>A slip of the thumb is undone whole, or what stays is known.</summary>
public sealed class TakingAMarkBackTests
{
    static readonly (Guid Home, Guid Told) Ids = (Cast.Id(1), Cast.Id(2));
    static readonly LocalDate Today = Cast.Sunday;

    static readonly PromiseMade Made =
        new(Ids.Home, PromiseKind.Own, Line.Stored("Home by 18:30"), null, Rhythm.Daily(Today.PlusDays(-1)), null);

    static RecordState After(params (Partner, RecordEvent)[] more) => Cast.TheirRecord([(Cast.Jonas, Made), .. more]);

    static (Partner, RecordEvent)[] NotKept(int days = 0) =>
    [
        (Cast.Jonas, new PromiseNotKept(Ids.Home, Today.PlusDays(days))),
        (Cast.Jonas, new TellingMade(Ids.Told, TellingKind.NotKept, Today.PlusDays(days), Ids.Home, null)),
        (Cast.Jonas, new TellingWords(Ids.Told, Cast.Say("I stayed."), null)),
    ];

    static Decision TakesBack(RecordState record) => TakingAMarkBack.Decide(record, Ids.Home, Today, Today, Cast.Jonas);

    [Fact]
    public void The_mark_and_what_was_told_by_it_go_together_and_once()
    {
        var record = After(NotKept());
        var words = record.Tellings.Of(Ids.Told)!.Words.Seq;
        TakesBack(record).Comes_to(new PromiseUnmarked(Ids.Home, Today), new TellingWithdrawn(Ids.Told, words));
        TakesBack(After([
            .. NotKept(), (Cast.Jonas, new PromiseUnmarked(Ids.Home, Today)), (Cast.Jonas, new TellingWithdrawn(Ids.Told, words))]))
            .Is_already_so();
    }

    [Fact]
    public void What_was_opened_stays_told() =>
        TakesBack(After([.. NotKept(), (Cast.Mara, new TellingOpened(Ids.Told))])).Comes_to(new PromiseUnmarked(Ids.Home, Today));

    [Fact]
    public void What_was_told_about_another_day_stays() =>
        TakesBack(After([.. NotKept(days: -1), (Cast.Jonas, new PromiseNotKept(Ids.Home, Today))]))
            .Comes_to(new PromiseUnmarked(Ids.Home, Today));

    [Fact]
    public void Kept_after_all_takes_back_that_it_was_not()
    {
        var record = After(NotKept());
        var kept = record.Promises.Keep(Ids.Home, Today, Today.At(new LocalTime(20, 0)), Cast.Jonas);
        TakingAMarkBack.With(record, kept, Ids.Home, Today, Cast.Jonas).Comes_to(
            new PromiseKept(Ids.Home, Today), new TellingWithdrawn(Ids.Told, record.Tellings.Of(Ids.Told)!.Words.Seq));
    }
}
