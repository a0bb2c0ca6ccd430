using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.CheckIns;
using NodaTime;

namespace Goldseam.Store.Tests.Visits;

public sealed class TransactTests : IDisposable
{
    readonly Home home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public async Task Two_tabs_and_two_people_at_once_every_decision_counts_once()
    {
        const int couples = 6, forms = 12;
        var people = new List<Person>();
        for (var i = 0; i < couples; i++)
        {
            var mara = await home.Found($"Mara{i}");
            people.AddRange([mara, await home.Join($"Jonas{i}", await mara.Invites())]);
        }
        var sent = people.SelectMany(p => Enumerable.Range(0, forms).Select(i => (Person: p, Form: Deeds.NewForm(), Drawer: i % 3 == 0)))
            .ToList();
        await Task.WhenAll(sent.SelectMany(s => Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            using var tab = await s.Person.Open();
            var outcome = await tab.Transact(s.Drawer ? Deeds.Note(s.Form) : Deeds.CheckIn(s.Form, "Here."));
            Assert.Null(outcome.Refusal);
        }))));
        foreach (var person in people)
        {
            var made = (await person.Entries(home.Store)).Select(e => e.What switch
            {
                CheckInMade c => c.Id,
                Domain.Practices.Notes.NoteMade n => n.Id,
                _ => Guid.Empty,
            }).Where(id => id != Guid.Empty).ToList();
            Assert.Equal(made.Count, made.Distinct().Count());
            Assert.Empty(sent.Where(s => s.Person == person).Select(s => s.Form).Except(made));
            await person.ChecksTheRecord();
        }
    }

    [Fact]
    public async Task What_goes_to_record_and_drawer_goes_to_both_or_to_neither()
    {
        var (mara, jonas) = await home.Couple();
        await mara.ChecksIn("Not yet.");
        var before = await mara.Heads(home.Store);
        await Task.WhenAll(
            Task.Run(() => mara.ChecksIn("Not yet.", Audience.OnlyMe)),
            Task.Run(async () => { for (var i = 0; i < 10; i++) await jonas.IsCalled($"Jonas {i}"); }));
        Assert.Equal((before.Record + 1 + 10, before.Drawer + 2), await mara.Heads(home.Store));
        Assert.Null((await jonas.Reads()).Record.CheckIns.NewestOpen(Partner.First, LocalDate.MaxIsoValue));
    }

    [Fact]
    public async Task A_refusal_writes_nothing_and_nothing_decided_writes_nothing()
    {
        var mara = await home.Found("Mara");
        var before = await mara.Heads(home.Store);
        Assert.IsType<NobodyElseHere>((await mara.Does(Deeds.CheckIn(Deeds.NewForm()))).Refusal);
        Assert.Null((await mara.Does(_ => Decision.AlreadySo)).Refusal);
        Assert.Equal(before, await mara.Heads(home.Store));
    }

    [Fact]
    public async Task The_view_after_a_decision_shows_what_was_decided()
    {
        var mara = await home.Found("Mara");
        var form = Deeds.NewForm();
        var outcome = await mara.Does(Deeds.Note(form));
        Assert.Equal(form, Assert.Single(outcome.View.OpenDrawer.Notes.Kept).Id);
        Assert.Equal((await mara.Reads()).Everything(), outcome.View.Everything());
    }

    [Fact]
    public async Task Now_is_never_before_the_newest_entry_of_record_or_own_drawer()
    {
        var (mara, jonas) = await home.Couple();
        var start = home.Clock.Now;
        home.Clock.Pass(Duration.FromMinutes(20));
        await jonas.ChecksIn();
        await jonas.KeepsANote();
        home.Clock.Pass(Duration.FromMinutes(20));
        await jonas.KeepsANote();
        var latest = home.Clock.Now;
        home.Clock.Now = start;
        Assert.Equal(latest, (await jonas.Reads()).Now);
        Assert.Equal(latest - Duration.FromMinutes(20), (await mara.Reads()).Now);
        await mara.ChecksIn();
        using (var intruder = await Intruder.At(home)) intruder.Run("DELETE FROM snapshots");
        Assert.Equal(latest, (await jonas.Reads()).Now);
        var times = (await mara.Entries(home.Store)).Select(e => e.At).ToList();
        Assert.Equal(times.Order(), times);
    }

    [Fact]
    public async Task What_one_keeps_in_the_drawer_is_nowhere_in_what_the_other_can_open()
    {
        var (mara, jonas) = await home.Couple();
        var vera = await home.Found("Vera");
        await mara.KeepsANote("Only mine.");
        await mara.ChecksIn("Only mine too.", Audience.OnlyMe);
        foreach (var person in new[] { jonas, vera })
        {
            Assert.DoesNotContain("Only mine", await person.SeesEverything());
            Assert.DoesNotContain(await person.Entries(home.Store), e => e.What is DrawerEvent);
        }
        Assert.Null((await vera.Reads()).Other);
    }
}
