using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Tellings;

namespace Goldseam.Domain.Tests.Practices.Tellings;

/// <summary>
/// What a partner has told the other and the other has opened is the other's to keep; its author can no longer withdraw it. Before it
/// was opened, they can.
/// </summary>
public sealed class I13ToldStaysTold
{
    [Fact]
    public void Whatever_happens_what_was_opened_cannot_be_taken_back_and_what_was_not_can() => Life.AtEachStep((scene, _) =>
    {
        foreach (var one in scene.Record.Tellings.All)
        {
            var decision = scene.Record.Tellings.Withdraw(one.Id, one.By);
            if (one.Withdrawn) decision.Is_already_so();
            else if (one.Opened) decision.Is_refused_as<ToldStaysTold>();
            else TakesBackAllOfIt(scene, one, decision);
        }
    });

    static void TakesBackAllOfIt(Scene scene, Telling one, Decision decision)
    {
        Assert.Null(decision.Refusal);
        var taken = decision.Events.Cast<TellingWithdrawn>().Select(e => e.Withdraws!.Value).ToList();
        Assert.Equal(taken.Distinct().Count(), taken.Count);
        Assert.Contains(one.Words.Seq, taken);
        Assert.All(taken, seq =>
        {
            var words = scene.RecordEntries[(int)seq - 1];
            Assert.Equal((one.By, Keeping.Told), (words.By, EventCatalogue.KeepingOf(words.What.GetType())));
            Assert.Equal(one.Id, ((TellingEvent)words.What).Id);
        });
    }

    [Fact]
    public void What_was_opened_once_stays_open_and_none_of_its_words_is_ever_taken_back() => Life.Always(life =>
    {
        var opened = new HashSet<Guid>();
        life.Play((scene, step) =>
        {
            Assert.DoesNotContain(step.Decision.Events, e => e is TellingWithdrawn taken && opened.Contains(taken.Id));
            var all = scene.Record.Tellings.All;
            Assert.All(all.Where(t => opened.Contains(t.Id)), t => Assert.True(t is { Opened: true, Withdrawn: false }));
            opened.UnionWith(all.Where(t => t.Opened).Select(t => t.Id));
        });
    });

    [Fact]
    public void Nothing_hard_is_opened_but_by_who_it_was_told_to() => Life.Always(life =>
    {
        var before = (TellingsState)TellingsState.Practice.Empty;
        life.Play((scene, step) =>
        {
            foreach (var one in scene.Record.Tellings.All.Where(t => t.Opened && t.Kind.IsHard()))
                if (before.Of(one.Id) is not { Opened: true })
                    Assert.True(
                        step.Deed is OpensATelling or Replies or NamesATimeToAnswer && step.Deed.By != one.By, $"{one} opened by itself.");
            before = scene.Record.Tellings;
        });
    });

    [Fact]
    public void Not_even_an_entry_that_no_decision_made_takes_it_away() => Life.Always(life =>
    {
        var scene = life.Play();
        TellingsState After(TellingsState before, TellingEvent what, Partner by) =>
            (TellingsState)TellingsState.Practice.Evolve(before, new(scene.RecordEntries.Count + 1, what, by, scene.Now));
        var state = scene.Record.Tellings;
        foreach (var one in state.All)
            foreach (var by in Scene.Both)
                foreach (var forged in new TellingEvent[]
                {
                    new TellingWithdrawn(one.Id, one.Words.Seq), new TellingWords(one.Id, Cast.Say("Nothing was."), null),
                    new TellingMade(one.Id, TellingKind.Update, one.Day, null, null),
                    new TellingMade(Cast.Id(2), one.Kind, one.Day, null, null), new TellingOpened(one.Id),
                })
                {
                    if (by == one.By && !one.Opened && forged is TellingWithdrawn) continue;
                    if (by != one.By && forged is TellingOpened) continue;
                    Assert.Equal(Plainly.Put(one), Plainly.Put(After(state, forged, by).Of(one.Id)));
                }
    });

    [Fact]
    public void Who_did_not_write_it_never_takes_it_back_and_who_wrote_it_never_opens_it() => Life.AtEachStep((scene, _) =>
    {
        foreach (var one in scene.Record.Tellings.All)
        {
            scene.Record.Tellings.Withdraw(one.Id, one.By.Other()).Is_refused_as<NoSuchTelling>();
            scene.Record.Tellings.Open(one.Id, one.By, scene.Now).Is_refused_as<NoSuchTelling>();
        }
    });

    [Fact]
    public void At_most_three_hard_things_arrive_from_one_partner_on_one_day_and_each_that_cannot_wait_once() =>
        Life.AtEachStep((scene, _) =>
        {
            foreach (var day in scene.Record.Tellings.All.Where(t => t.Kind.IsHard() && !t.Withdrawn).GroupBy(t => (t.By, t.Day)))
            {
                Assert.InRange(day.Count(t => !t.Kind.IsUrgent()), 0, TellingsState.MostHardADay);
                Assert.All(day.Where(t => t.Kind.IsUrgent()).CountBy(t => t.Kind), kind => Assert.Equal(1, kind.Value));
            }
        });

    [Fact]
    public void What_waits_to_be_opened_is_never_forgotten() => Life.Always(life =>
    {
        var scene = life.Play();
        var everything = Everything.Of(TellingsState.Practice, scene);
        foreach (var one in everything.All.Where(t => !t.IsOver))
            Assert.Equal(Plainly.Put(Timeless(one)), Plainly.Put(Timeless(scene.Record.Tellings.Of(one.Id)!)));
    });

    /// <summary>A state that forgets nothing is one in which all was written in one moment.</summary>
    static Telling Timeless(Telling one) => one with { At = default, Replies = [.. one.Replies.Select(r => r with { At = default })] };

    [Fact]
    public void Held_or_put_off_it_does_not_stand_on_the_day_of_its_reader() => Life.AtEachStep((scene, _) =>
    {
        foreach (var reader in Scene.Both.Where(scene.IsHere))
            foreach (var one in scene.Record.Tellings.ToldTo(reader, scene.Now).Where(t => t.Kind.IsHard() && !t.Opened))
            {
                var own = scene.Drawers[reader].BeingTold;
                var isNight = one.Id.GetHashCode() % 2 == 0;
                var put = own.PutOffs.FirstOrDefault(p => p.Id == one.Id);
                var waits = !one.Kind.IsUrgent() && (own.Holds || isNight)
                    || put is { WithSomeone: true } || put?.Until > scene.TodayOf(reader);
                Assert.Equal(!waits, own.MayArrive(one, scene.TodayOf(reader), isNight));
            }
    });
}
