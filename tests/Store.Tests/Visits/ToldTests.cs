using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Tellings;
using Goldseam.Store.Visits;

namespace Goldseam.Store.Tests.Visits;

/// <summary>What was told and taken back is gone from the disk, and the record is whole without it.</summary>
public sealed class ToldTests
{
    static Func<Facts, Decision> Tell(Guid id) => view =>
        TellingTheOther.Decide(view.Record, id, TellingKind.Harder, Words.Stored("I met her again."), null, null, null, view.Today, view.Me);

    [Fact]
    public async Task Taken_back_before_it_was_opened_its_words_are_gone_and_nothing_else_is()
    {
        using var home = new Home();
        var (mara, jonas) = await home.Couple();
        var id = Deeds.NewForm();
        Assert.Null((await jonas.Does(Tell(id))).Refusal);
        await mara.Reads();
        Assert.Contains(await mara.Entries(home.Store), e => e.What is TellingWords);
        Assert.Null((await jonas.Does(v => v.Record.Tellings.Withdraw(id, v.Me))).Refusal);
        foreach (var person in new[] { mara, jonas })
        {
            await person.ChecksTheRecord();
            Assert.Null((await person.SignsIn()).Refusal);
            Assert.True((await person.Reads()).Record.Tellings.Of(id)!.Withdrawn);
            Assert.DoesNotContain(await person.Entries(home.Store), e => e.What is TellingWords);
        }
    }

    [Fact]
    public async Task Once_opened_it_stays_with_its_words()
    {
        using var home = new Home();
        var (mara, jonas) = await home.Couple();
        var id = Deeds.NewForm();
        await jonas.Does(Tell(id));
        home.Clock.Pass(NodaTime.Duration.FromMinutes(2));
        await mara.Does(v => v.Record.Tellings.Open(id, v.Me, v.Now));
        Assert.IsType<ToldStaysTold>((await jonas.Does(v => v.Record.Tellings.Withdraw(id, v.Me))).Refusal);
        Assert.Contains(await mara.Entries(home.Store), e => e.What is TellingWords);
    }
}
