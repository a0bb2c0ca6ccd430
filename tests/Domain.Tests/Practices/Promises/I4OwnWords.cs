using FsCheck.Fluent;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Promises;
using NodaTime;

namespace Goldseam.Domain.Tests.Practices.Promises;

/// <summary>Each promises only for themselves and says only how their own went; the other thanks, or says how it landed.</summary>
public sealed class I4OwnWords
{
    [Fact]
    public void The_other_never_marks_moves_changes_pauses_or_hands_back() => Life.AtEachStep((scene, _) =>
    {
        var state = scene.Record.Promises;
        foreach (var one in state.All.Where(c => scene.IsHere(c.By.Other())))
        {
            var (other, today) = (one.By.Other(), scene.TodayOf(one.By.Other()));
            var daily = new ChosenRhythm(RhythmKind.Daily, today, null, 1, Weekdays.None, null);
            foreach (var decision in new[]
            {
                state.Keep(one.Id, today, today, other), state.NotKeep(one.Id, today, today, other),
                state.Move(one.Id, today, today.PlusDays(1), today, other), state.Unmark(one.Id, today, today, other),
                state.Pause(one.Id, today, other), state.Resume(one.Id, today, other), state.HandBack(one.Id, today, other),
                state.Change(
                    one.Id, Cast.Id(9), PromiseKind.Own, Line.Stored("mine now"), null, daily, null, today.At(LocalTime.Noon), other),
            })
                decision.Is_refused_as<NotYourPromise>();
            state.Thank(one.Id, today, one.By).Is_refused_as<NoSuchPromise>();
        }
    });

    /// <summary>Whoever runs the server can write what no page of ours offers, but only in their own name.</summary>
    [Fact]
    public void Even_an_entry_that_no_decision_made_changes_nothing_of_what_the_other_promised() =>
        Life.Always(from back in Gen.Choose(0, 9) from days in Gen.Choose(-70, 70) select (back, days), (life, aim) =>
        {
            var scene = life.Play();
            PromisesState After(PromisesState state, PromiseEvent what, Partner by) =>
                (PromisesState)PromisesState.Practice.Evolve(state, new(scene.RecordEntries.Count + 1, what, by, scene.Now));
            // What any entry would make it forget by now is forgotten already.
            var before = After(scene.Record.Promises, new LandingWords(Cast.Id(9), Cast.Say("Light.")), Cast.Mara);
            if (before.All.Count == 0) return;
            var one = before.All[aim.back % before.All.Count];
            var day = one.Marks.Count > 0 && aim.days % 2 == 0 ? one.Marks[0].Day : scene.TodayOf(one.By).PlusDays(aim.days);
            foreach (var what in Forged(one.Id, day))
            {
                var after = After(before, what, one.By.Other()).Of(one.Id)!;
                Assert.Equal(Calendar(one), Calendar(after));
                Assert.Equal((one.By, one.Newest, one.HandedBackOn, one.Seq), (after.By, after.Newest, after.HandedBackOn, after.Seq));
                Assert.Equal(one.Marks.Select(Without), after.Marks.Select(Without));
                if (what is not (PromiseThanked or LandingMade)) Assert.Equal(Plainly.Put(one.Marks), Plainly.Put(after.Marks));
            }
        });

    static Mark Without(Mark mark) => mark with { Thanked = false, Landing = null };

    static IEnumerable<PromiseEvent> Forged(Guid id, LocalDate day) =>
    [
        new PromiseMade(id, PromiseKind.Own, Line.Stored("more"), null, Rhythm.Daily(day), null),
        new PromiseChanged(id, Cast.Id(9), day, PromiseKind.Own, Line.Stored("more"), null, Rhythm.Daily(day), null),
        new PromisePaused(id, day), new PromiseResumed(id, day), new PromiseHandedBack(id, day),
        new PromiseTakenUpAgain(id), new PromiseKept(id, day),
        new PromiseNotKept(id, day), new PromiseMoved(id, day, day.PlusDays(1)), new PromiseUnmarked(id, day),
        new PromiseThanked(id, day), new LandingMade(id, day, Cast.Id(9)), new LandingWords(id, Cast.Say("Not enough.")),
    ];

    static List<(LocalDate, LocalDate, OccurrenceState)> Calendar(Promise one) =>
        [.. one.Between(new(2026, 6, 1), new(2028, 1, 1)).Select(o => (o.Day, o.On, o.State))];
}
