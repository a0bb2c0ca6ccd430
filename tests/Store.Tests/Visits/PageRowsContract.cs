using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.CheckIns;
using Goldseam.Store.Visits;

namespace Goldseam.Store.Tests.Visits;

/// <summary>A page reads the rows that its route has asked for, and shows one moment whatever it asks for besides, on every engine.</summary>
public abstract class PageRowsContract : IDisposable
{
    const string Route = "/a-page";

    readonly Lazy<Home> opened;

    protected PageRowsContract() => opened = new(NewHome);

    private protected Home Home => opened.Value;

    private protected abstract Home NewHome();

    public void Dispose()
    {
        if (opened.IsValueCreated) Home.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected async Task<Visit> Open(Person person) => (await Home.Store.Open(person.Cookie, person.Seen, prolong: true, Route))!;

    /// <summary>The first page of the route asks for little, so that the next one has few rows.</summary>
    private protected async Task<(Person Mara, Person Jonas)> Couple()
    {
        var (mara, jonas) = await Home.Couple();
        await mara.ChecksIn("So far so good.");
        await mara.KeepsANote();
        using var visit = await Open(mara);
        await visit.Read();
        return (mara, jonas);
    }

    [Fact]
    public async Task What_comes_with_a_page_and_what_it_asks_for_besides_are_the_same_as_everything()
    {
        var (mara, jonas) = await Couple();
        await jonas.ChecksIn("I am home.");
        var whole = (await mara.Reads()).Everything();
        for (var page = 0; page < 2; page++)
        {
            using var visit = await Open(mara);
            Assert.Equal(whole, (await visit.Read()).Everything());
        }
    }

    [Fact]
    public async Task What_she_writes_in_another_tab_before_her_page_asks_for_it_is_not_in_it()
    {
        var (mara, _) = await Couple();
        var whole = (await mara.Reads()).Everything();
        using var visit = await Open(mara);
        var view = await visit.Read();
        await mara.Does(v => v.Record.CheckIns.Answer(Deeds.NewForm(), v.Today.PlusDays(1), Feeling.Warm, null, Audience.BothOfUs, v.Me));
        await mara.KeepsANote("Another tab.");
        Assert.Equal(whole, view.Everything());
    }

    [Fact]
    public async Task What_he_takes_back_before_her_page_asks_for_it_still_stands_in_it_without_its_words()
    {
        var (mara, jonas) = await Couple();
        var id = await jonas.ChecksIn("Let this go.");
        await mara.ChecksIn("Closer.");
        using var visit = await Open(mara);
        var view = await visit.Read();
        await jonas.WithdrawsTheCheckIn(id);
        var his = view.Record.CheckIns.All.Single(c => c.Id == id);
        Assert.Equal((false, (Feeling?)null, (Words?)null), (his.Withdrawn, his.Feeling, his.Words));
    }
}
