using Goldseam.Domain.Commitments;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Tellings;
using NodaTime;

namespace Goldseam.Domain.Tests;

/// <summary>A promise that begins so many days from today.</summary>
/// <param name="Ends">So many days after it begins.</param>
sealed record Promises(
    Partner By, int Form, RhythmKind Kind, int Begins, int? Ends, int Every, Weekdays Days, int? DayOfMonth, LocalTime? At = null)
    : Deed(By)
{
    public Guid Id => IdOf(By, Form);

    public static Guid IdOf(Partner by, int form) => new(form, (short)by, 5, new byte[8]);

    public override Deed OnForm(int form) => this with { Form = form };

    public ChosenRhythm Chosen(LocalDate today) =>
        new(Kind, today.PlusDays(Begins), Ends is { } days ? today.PlusDays(Begins + days) : null, Every, Days, DayOfMonth);

    public override Decision DecideIn(Scene scene) => scene.Record.Commitments.Make(
        Id, CommitmentKind.Own, Line.Stored("a walk"), null, Chosen(scene.TodayOf(By)), At, scene.TodayOf(By), By);
}

/// <summary>Something about a promise, counted back from the newest; mostly one's own, but those of the other are tried too.</summary>
abstract record AboutAPromise(Partner By, int Back) : Deed(By)
{
    protected virtual Partner Maker => By;

    public Guid? Of { get; init; }

    public Guid Id => Of ?? Guid.Empty;

    public override Deed AsSentIn(Scene scene) =>
        Of is null ? this with { Of = scene.MadeBack<CommitmentMade>(Back, e => e.Id, Maker) } : this;
}

sealed record ChangesAPromise(Partner By, int Back, int Form, Promises To) : AboutAPromise(By, Back)
{
    public override Deed OnForm(int form) => this with { Form = form };

    public override Decision DecideIn(Scene scene) => scene.Record.Commitments.Change(
        Id, Promises.IdOf(By, Form), Form % 3 == 0 ? CommitmentKind.Talk : CommitmentKind.Own, Line.Stored($"a walk of {Form}"),
        Form % 2 == 0 ? Line.Stored($"for {Form}") : null, To.Chosen(scene.TodayOf(By)), To.At, scene.ClockOf(By), By);
}

sealed record Pauses(Partner By, int Back) : AboutAPromise(By, Back)
{
    public override Decision DecideIn(Scene scene) => scene.Record.Commitments.Pause(Id, scene.TodayOf(By), By);
}

/// <summary>If they paused something, then that.</summary>
sealed record Resumes(Partner By, int Back) : AboutAPromise(By, Back)
{
    public override Deed AsSentIn(Scene scene) =>
        Of is null && scene.Record.Commitments.All.FirstOrDefault(c => c.By == By && c.Pauses.Any(p => p.Until is null)) is { } paused
            ? this with { Of = paused.Id }
            : base.AsSentIn(scene);

    public override Decision DecideIn(Scene scene) => scene.Record.Commitments.Resume(Id, scene.TodayOf(By), By);
}

sealed record HandsBack(Partner By, int Back) : AboutAPromise(By, Back)
{
    public override Decision DecideIn(Scene scene) => scene.Record.Commitments.HandBack(Id, scene.TodayOf(By), By);
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
        if (Exactly || scene.Record.Commitments.Of(sent.Id) is not { } one) return sent with { Named = wanted };
        if (AboutWhatWasSaid && one.Marks.Count > 0) return sent with { Named = one.Marks[Math.Abs(Near) % one.Marks.Count].Day };
        var near = one.Between(wanted.PlusDays(-8), wanted.PlusDays(8)).MinBy(o => Math.Abs(Period.DaysBetween(o.On, wanted)));
        return sent with { Named = near?.Day ?? wanted };
    }
}

sealed record Keeps(Partner By, int Back, int Near, bool Exactly) : AboutADay(By, Back, Near, Exactly)
{
    public override Decision DecideIn(Scene scene) => scene.Record.Commitments.Keep(Id, Day, scene.ClockOf(By), By);
}

/// <summary>And says so to the other.</summary>
sealed record DoesNotKeep(Partner By, int Back, int Near, bool Exactly, int Form) : AboutADay(By, Back, Near, Exactly)
{
    public override Deed OnForm(int form) => this with { Form = form };

    public override Decision DecideIn(Scene scene) => NotKeeping.Decide(
        scene.Record, Tells.IdOf(By, Form), Id, Day, Words.Stored($"I forgot {Form}"), null, scene.TodayOf(By), By);
}

sealed record MovesToAnotherDay(Partner By, int Back, int Near, bool Exactly, int Form, int To, string? Said)
    : AboutADay(By, Back, Near, Exactly)
{
    public override Deed OnForm(int form) => this with { Form = form };

    public override Decision DecideIn(Scene scene) => MovingAPromise.Decide(
        scene.Record, Tells.IdOf(By, Form), Id, Day, scene.TodayOf(By).PlusDays(To), Said is null ? null : Words.Stored(Said),
        scene.TodayOf(By), By);
}

sealed record TakesTheMarkBack(Partner By, int Back, int Near, bool Exactly) : AboutADay(By, Back, Near, Exactly)
{
    protected override bool AboutWhatWasSaid => true;

    public override Decision DecideIn(Scene scene) => TakingAMarkBack.Decide(scene.Record, Id, Day, scene.TodayOf(By), By);
}

sealed record ThanksForKeeping(Partner By, int Back, int Near, bool Exactly) : AboutADay(By, Back, Near, Exactly)
{
    protected override Partner Maker => By.Other();

    protected override bool AboutWhatWasSaid => true;

    public override Decision DecideIn(Scene scene) => scene.Record.Commitments.Thank(Id, Day, By);
}

sealed record SaysHowItLanded(Partner By, int Back, int Near, bool Exactly, int Form) : AboutADay(By, Back, Near, Exactly)
{
    protected override Partner Maker => By.Other();

    protected override bool AboutWhatWasSaid => true;

    public override Deed OnForm(int form) => this with { Form = form };

    public override Decision DecideIn(Scene scene) =>
        scene.Record.Commitments.SayHowItLanded(Id, Day, Tells.IdOf(By, Form), Words.Stored($"I breathed out {Form}"), By);
}

/// <param name="About">The promise it is about, counted back, or null for none.</param>
/// <param name="NextBy">The next update in so many days.</param>
sealed record Tells(Partner By, int Form, TellingKind Kind, int? About, int? NextBy) : Deed(By)
{
    public Guid Id => IdOf(By, Form);

    public Guid? Promise { get; init; }

    public static Guid IdOf(Partner by, int form) => new(form, (short)by, 6, new byte[8]);

    public override Deed OnForm(int form) => this with { Form = form };

    public override Deed AsSentIn(Scene scene) =>
        About is { } back && Promise is null ? this with { Promise = scene.MadeBack<CommitmentMade>(back, e => e.Id) } : this;

    public override Decision DecideIn(Scene scene) => TellingTheOther.Decide(
        scene.Record, Id, Kind, Words.Stored($"told {Form}"), Form % 3 == 0 ? Words.Stored("I will call") : null, Promise,
        NextBy is { } days ? scene.TodayOf(By).PlusDays(days) : null, scene.TodayOf(By), By);
}

/// <summary>Something about a telling, counted back from the newest.</summary>
abstract record AboutATelling(Partner By, int Back) : Deed(By)
{
    public Guid? Of { get; init; }

    public Guid Id => Of ?? Guid.Empty;

    protected virtual Partner Teller => By.Other();

    public override Deed AsSentIn(Scene scene) =>
        Of is null ? this with
        {
            Of = scene.MadeBack<TellingEvent>(Back, e => e.Id, Teller, e => e is TellingMade or TellingOfOneTimeMade),
        } : this;
}

sealed record OpensATelling(Partner By, int Back) : AboutATelling(By, Back)
{
    public override Decision DecideIn(Scene scene) => scene.Record.Tellings.Open(Id, By, scene.Now);
}

sealed record TakesATellingBack(Partner By, int Back) : AboutATelling(By, Back)
{
    protected override Partner Teller => By;

    public override Decision DecideIn(Scene scene) =>
        TakingAMarkBack.WithWhatWasTold(scene.Record, Id, scene.TodayOf(By), By);
}

sealed record Replies(Partner By, int Back, int Form) : AboutATelling(By, Back)
{
    public override Deed OnForm(int form) => this with { Form = form };

    public override Decision DecideIn(Scene scene) =>
        scene.Record.Tellings.Reply(Id, Tells.IdOf(By, Form), Words.Stored($"read {Form}"), scene.Now, By);
}

sealed record NamesATimeToAnswer(Partner By, int Back, int Form, int In) : AboutATelling(By, Back)
{
    public override Deed OnForm(int form) => this with { Form = form };

    public override Decision DecideIn(Scene scene) => PromisingAReply.Decide(
        scene.Record, Id, Promises.IdOf(By, Form), Line.Stored("I answer you"), scene.TodayOf(By).PlusDays(In), new LocalTime(20, 0),
        scene.TodayOf(By), scene.Now, By);
}

/// <summary>Later, or with someone; only their drawer knows.</summary>
sealed record PutsOff(Partner By, int Back, int Days, bool WithSomeone) : AboutATelling(By, Back)
{
    public override Decision DecideIn(Scene scene) =>
        scene.Drawers[By].OwnTellings.PutOff(Id, scene.TodayOf(By).PlusDays(Days), WithSomeone);
}

sealed record HoldsHardThings(Partner By, bool Held) : Deed(By)
{
    public override Decision DecideIn(Scene scene) => scene.Drawers[By].OwnTellings.Hold(Held);
}
