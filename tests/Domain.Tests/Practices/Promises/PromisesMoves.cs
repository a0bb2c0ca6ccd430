using FsCheck;
using FsCheck.Fluent;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Promises;
using Goldseam.Domain.Practices.Tellings;
using Goldseam.Domain.Tests.Practices.Tellings;
using NodaTime;

namespace Goldseam.Domain.Tests.Practices.Promises;

/// <summary>What lives do with promises and their days.</summary>
sealed class PromisesMoves : PracticeMoves
{
    static readonly Gen<MakesAPromise> APromise =
        from who in Who
        from kind in Gen.Frequency<RhythmKind>([
            (2, Gen.Constant(RhythmKind.Once)), (6, Gen.Constant(RhythmKind.Daily)), (3, Gen.Constant(RhythmKind.Weekly)),
            (2, Gen.Constant(RhythmKind.Monthly))])
        from begins in Gen.Frequency<int>([(20, Gen.Choose(0, 3)), (1, Gen.Elements(-1, 40, 731, 5_000))])
        from ends in Gen.Frequency<int?>([
            (4, Gen.Constant<int?>(null)), (3, Gen.Choose(0, 90).Select(d => (int?)d)), (1, Gen.Constant<int?>(-3))])
        from every in Gen.Frequency<int>([(8, Gen.Choose(1, 3)), (1, Gen.Elements(0, 53))])
        from days in Gen.Choose(0, 127)
        from dayOfMonth in OrNone(Gen.Choose(0, 32))
        from minute in OrNone(Gen.Choose(0, 1_439))
        select new MakesAPromise(
            who, 0, kind, begins, ends, every, (Weekdays)days, dayOfMonth,
            minute is { } m ? LocalTime.FromMinutesSinceMidnight(m) : null);

    static readonly Gen<int> Near = Gen.Frequency<int>([(8, Gen.Choose(-4, 1)), (3, Gen.Choose(-65, 65))]);
    static readonly Gen<bool> Exactly = Gen.Frequency<bool>([(6, Gen.Constant(false)), (1, Gen.Constant(true))]);

    static readonly Gen<AboutADay> ADay =
        from who in Who
        from back in Back
        from near in Near
        from exactly in Exactly
        from to in Gen.Frequency<int>([(8, Gen.Choose(0, 5)), (1, Gen.Choose(-2, 62))])
        from said in Gen.Elements("the train is late", null)
        from deed in Gen.Frequency<AboutADay>([
            (6, Gen.Constant<AboutADay>(new Keeps(who, back, near, exactly))),
            (3, Gen.Constant<AboutADay>(new DoesNotKeep(who, back, near, exactly, 0))),
            (4, Gen.Constant<AboutADay>(new MovesToAnotherDay(who, back, near, exactly, 0, to, said))),
            (2, Gen.Constant<AboutADay>(new TakesTheMarkBack(who, back, near, exactly))),
            (3, Gen.Constant<AboutADay>(new ThanksForKeeping(who, back, near, exactly))),
            (3, Gen.Constant<AboutADay>(new SaysHowItLanded(who, back, near, exactly, 0)))])
        select deed;

    public override IEnumerable<(int, Gen<Move>)> Deeds =>
    [
        (10, APromise.Select(p => (Move)p)),
        (5, from back in Back from to in APromise select (Move)new ChangesAPromise(to.By, back, 0, to)),
        (7, from who in Who
            from back in Back
            from deed in Gen.Elements<Move>(new Pauses(who, back), new Resumes(who, back), new Resumes(who, back), new HandsBack(who, back),
                new TakesUpAgain(who, back))
            select deed),
        (24, ADay.Select(d => (Move)d)),
    ];

    public override IEnumerable<(int, Gen<IReadOnlyList<Move>>)> Beginnings =>
    [
        (12, Gen.Constant<IReadOnlyList<Move>>([Daily(Partner.First, 10_001), Daily(Partner.Second, 10_002)])),
        (1, Who.Select(w => Many(form => Daily(w, form)))),
    ];

    public static MakesAPromise Daily(Partner who, int form) => new(who, form, RhythmKind.Daily, 0, null, 1, Weekdays.None, null);

    public override IEnumerable<Decision> Tries(RecordState record, DrawerState drawer, Scene scene, Partner by) =>
        NewestOf<PromiseMade>(scene.RecordEntries, e => e.Id).SelectMany(id => OfAPromise(record, id, scene.TodayOf(by), by));

    static IEnumerable<Decision> OfAPromise(RecordState record, Guid id, LocalDate today, Partner by)
    {
        var (state, line, more) = (record.Promises, Line.Stored("More"), Cast.Say("More."));
        var daily = new ChosenRhythm(RhythmKind.Daily, today, null, 1, Weekdays.None, null);
        yield return state.Make(id, PromiseKind.Own, line, null, daily, null, today, by);
        yield return state.Change(id, Unused, PromiseKind.Own, line, null, daily, null, today.At(LocalTime.Noon), by);
        yield return state.Pause(id, today, by);
        yield return state.Resume(id, today, by);
        yield return state.HandBack(id, today, by);
        foreach (var day in new[] { today, today.PlusDays(-1), today.PlusDays(-40) })
        {
            yield return state.Keep(id, day, today.At(LocalTime.Noon), by);
            yield return state.Unmark(id, day, today, by);
            yield return state.Thank(id, day, by);
            yield return state.SayHowItLanded(id, day, Unused, more, by);
            yield return NotKeeping.Decide(record, Unused, id, day, more, null, today, by);
            yield return MovingAPromise.Decide(record, Unused, id, day, today.PlusDays(3), more, today, by);
        }
    }
}

/// <summary>A promise that begins so many days from today.</summary>
/// <param name="Ends">So many days after it begins.</param>
sealed record MakesAPromise(
    Partner By, int Form, RhythmKind Kind, int Begins, int? Ends, int Every, Weekdays Days, int? DayOfMonth, LocalTime? At = null)
    : Deed(By)
{
    public Guid Id => IdOf(By, Form);

    public static Guid IdOf(Partner by, int form) => new(form, (short)by, 5, new byte[8]);

    public override Deed OnForm(int form) => this with { Form = form };

    public ChosenRhythm Chosen(LocalDate today) =>
        new(Kind, today.PlusDays(Begins), Ends is { } days ? today.PlusDays(Begins + days) : null, Every, Days, DayOfMonth);

    public override Decision DecideIn(Scene scene) => scene.Record.Promises.Make(
        Id, PromiseKind.Own, Line.Stored("a walk"), null, Chosen(scene.TodayOf(By)), At, scene.TodayOf(By), By);
}

/// <summary>Something about a promise, counted back from the newest; mostly one's own, but those of the other are tried too.</summary>
abstract record AboutAPromise(Partner By, int Back) : Deed(By)
{
    protected virtual Partner Maker => By;

    public Guid? Of { get; init; }

    public Guid Id => Of ?? Guid.Empty;

    public override Deed AsSentIn(Scene scene) =>
        Of is null ? this with { Of = scene.MadeBack<PromiseMade>(Back, e => e.Id, Maker) } : this;
}

sealed record ChangesAPromise(Partner By, int Back, int Form, MakesAPromise To) : AboutAPromise(By, Back)
{
    public override Deed OnForm(int form) => this with { Form = form };

    public override Decision DecideIn(Scene scene) => scene.Record.Promises.Change(
        Id, MakesAPromise.IdOf(By, Form), Form % 3 == 0 ? PromiseKind.Talk : PromiseKind.Own, Line.Stored($"a walk of {Form}"),
        Form % 2 == 0 ? Line.Stored($"for {Form}") : null, To.Chosen(scene.TodayOf(By)), To.At, scene.ClockOf(By), By);
}

sealed record Pauses(Partner By, int Back) : AboutAPromise(By, Back), ISaysHowItStands
{
    public override Decision DecideIn(Scene scene) => scene.Record.Promises.Pause(Id, scene.TodayOf(By), By);
}

/// <summary>If they paused something, then that.</summary>
sealed record Resumes(Partner By, int Back) : AboutAPromise(By, Back), ISaysHowItStands
{
    public override Deed AsSentIn(Scene scene) =>
        Of is null && scene.Record.Promises.All.FirstOrDefault(c => c.By == By && c.Pauses.Any(p => p.Until is null)) is { } paused
            ? this with { Of = paused.Id }
            : base.AsSentIn(scene);

    public override Decision DecideIn(Scene scene) => scene.Record.Promises.Resume(Id, scene.TodayOf(By), By);
}

sealed record HandsBack(Partner By, int Back) : AboutAPromise(By, Back)
{
    public override Decision DecideIn(Scene scene) => scene.Record.Promises.HandBack(Id, scene.TodayOf(By), By);
}

/// <summary>If they ended something, then that.</summary>
sealed record TakesUpAgain(Partner By, int Back) : AboutAPromise(By, Back), ISaysHowItStands
{
    public override Deed AsSentIn(Scene scene) =>
        Of is null && scene.Record.Promises.All.LastOrDefault(c => c.By == By && c.HandedBackOn is not null) is { } ended
            ? this with { Of = ended.Id }
            : base.AsSentIn(scene);

    public override Decision DecideIn(Scene scene) => scene.Record.Promises.TakeUpAgain(Id, scene.TodayOf(By), By);
}

/// <summary>About the occurrence that is next to so many days from today, or about that very day where nothing was promised.</summary>
abstract record AboutADay(Partner By, int Back, int Near, bool Exactly) : AboutAPromise(By, Back)
{
    public LocalDate? Named { get; init; }

    public LocalDate Day => Named ?? default;

    /// <summary>Where something was said about a day, about that day.</summary>
    protected virtual bool AboutWhatWasSaid => false;

    public override Deed AsSentIn(Scene scene)
    {
        if (Named is not null) return this;
        var sent = (AboutADay)base.AsSentIn(scene);
        var wanted = scene.TodayOf(By).PlusDays(Near);
        if (Exactly || scene.Record.Promises.Of(sent.Id) is not { } one) return sent with { Named = wanted };
        if (AboutWhatWasSaid && one.Marks.Count > 0) return sent with { Named = one.Marks[Math.Abs(Near) % one.Marks.Count].Day };
        var near = one.Between(wanted.PlusDays(-8), wanted.PlusDays(8)).MinBy(o => Math.Abs(Period.DaysBetween(o.On, wanted)));
        return sent with { Named = near?.Day ?? wanted };
    }
}

sealed record Keeps(Partner By, int Back, int Near, bool Exactly) : AboutADay(By, Back, Near, Exactly), ISaysHowItStands
{
    public override Decision DecideIn(Scene scene) => scene.Record.Promises.Keep(Id, Day, scene.ClockOf(By), By);
}

/// <summary>And says so to the other.</summary>
sealed record DoesNotKeep(Partner By, int Back, int Near, bool Exactly, int Form) : AboutADay(By, Back, Near, Exactly)
{
    public override Deed OnForm(int form) => this with { Form = form };

    public override Decision DecideIn(Scene scene) => NotKeeping.Decide(
        scene.Record, Tells.IdOf(By, Form), Id, Day, Words.Stored($"I forgot {Form}"), null, scene.TodayOf(By), By);
}

sealed record MovesToAnotherDay(Partner By, int Back, int Near, bool Exactly, int Form, int To, string? Said)
    : AboutADay(By, Back, Near, Exactly), ISaysHowItStands
{
    public override Deed OnForm(int form) => this with { Form = form };

    public override Decision DecideIn(Scene scene) => MovingAPromise.Decide(
        scene.Record, Tells.IdOf(By, Form), Id, Day, scene.TodayOf(By).PlusDays(To), Said is null ? null : Words.Stored(Said),
        scene.TodayOf(By), By);
}

sealed record TakesTheMarkBack(Partner By, int Back, int Near, bool Exactly) : AboutADay(By, Back, Near, Exactly), ISaysHowItStands
{
    protected override bool AboutWhatWasSaid => true;

    public override Decision DecideIn(Scene scene) => TakingAMarkBack.Decide(scene.Record, Id, Day, scene.TodayOf(By), By);
}

sealed record ThanksForKeeping(Partner By, int Back, int Near, bool Exactly) : AboutADay(By, Back, Near, Exactly)
{
    protected override Partner Maker => By.Other();

    protected override bool AboutWhatWasSaid => true;

    public override Decision DecideIn(Scene scene) => scene.Record.Promises.Thank(Id, Day, By);
}

sealed record SaysHowItLanded(Partner By, int Back, int Near, bool Exactly, int Form) : AboutADay(By, Back, Near, Exactly)
{
    protected override Partner Maker => By.Other();

    protected override bool AboutWhatWasSaid => true;

    public override Deed OnForm(int form) => this with { Form = form };

    public override Decision DecideIn(Scene scene) =>
        scene.Record.Promises.SayHowItLanded(Id, Day, Tells.IdOf(By, Form), Words.Stored($"I breathed out {Form}"), By);
}
