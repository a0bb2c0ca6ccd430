using Goldseam.Domain.Anchors;
using Goldseam.Domain.Concerns;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Reviews;

namespace Goldseam.Domain.Tests;

sealed record Raises(Partner By, int Form, bool Parked) : Deed(By)
{
    public Guid Id => IdOf(By, Form);

    public static Guid IdOf(Partner by, int form) => new(form, (short)by, 7, new byte[8]);

    public override Deed OnForm(int form) => this with { Form = form };

    public override Decision DecideIn(Scene scene) => scene.Record.Concerns.Raise(
        Id, scene.TodayOf(By), Parked, Words.Stored($"noticed {Form}"), null, Words.Stored("what was it?"), By);
}

/// <summary>Something about a concern, counted back from the newest of either partner.</summary>
abstract record AboutAConcern(Partner By, int Back) : Deed(By)
{
    public Guid? Of { get; init; }

    public Guid Id => Of ?? Guid.Empty;

    protected virtual Partner Asked => By.Other();

    public override Deed AsSentIn(Scene scene) =>
        Of is null ? this with { Of = scene.MadeBack<ConcernMade>(Back, e => e.Id, Asked) } : this;
}

sealed record Explains(Partner By, int Back, int Form) : AboutAConcern(By, Back)
{
    public override Deed OnForm(int form) => this with { Form = form };

    public override Decision DecideIn(Scene scene) =>
        scene.Record.Concerns.Explain(Id, Raises.IdOf(By, Form), Words.Stored($"I saw {Form}"), null, null, By);
}

sealed record Parks(Partner By, int Back, bool Parked) : AboutAConcern(By, Back)
{
    public override Decision DecideIn(Scene scene) => scene.Record.Concerns.Park(Id, Parked);
}

sealed record Settles(Partner By, int Back) : AboutAConcern(By, Back)
{
    protected override Partner Asked => By;

    public override Decision DecideIn(Scene scene) => scene.Record.Concerns.Settle(
        Id, Back % 4 == 3 ? null : scene.Record.Concerns.Of(Id)?.Answer, By);
}

sealed record WishesAWindow(Partner By, int Days) : Deed(By)
{
    public override Decision DecideIn(Scene scene) => scene.Record.Concerns.WishWindow(Days, By);
}

sealed record GivesThanks(Partner By, int Form) : Deed(By)
{
    public Guid Id => new(Form, (short)By, 8, new byte[8]);

    public override Deed OnForm(int form) => this with { Form = form };

    public override Decision DecideIn(Scene scene) =>
        scene.Record.Gratitudes.Give(Id, scene.TodayOf(By), Words.Stored($"You sat by me {Form}"));
}

/// <summary>Something about a week or a month, so many before the one that is up.</summary>
abstract record AboutAReview(Partner By, ReviewKind Kind, int Before) : Deed(By)
{
    public Span? Which { get; init; }

    public Span Span => Which!;

    public override Deed AsSentIn(Scene scene)
    {
        if (Which is not null) return this;
        var today = scene.TodayOf(By);
        return this with { Which = Span.UpOn(Kind, Kind == ReviewKind.Week ? today.PlusWeeks(-Before) : today.PlusMonths(-Before)) };
    }
}

sealed record WritesAPage(Partner By, ReviewKind Kind, int Before, int Form, int Page, bool? AnotherMonth) : AboutAReview(By, Kind, Before)
{
    /// <summary>Found again in no other words.</summary>
    public const string Mark = "looking back";

    public override Deed OnForm(int form) => this with { Form = form };

    public override Decision DecideIn(Scene scene) => LookingBack.Write(
        scene.Drawers[By], Span, new(Form, (short)By, 9, new byte[8]), Page,
        [new((Prompt)Page, Words.Stored($"{Mark} of {By} {Form}"))], Page == 3 ? Taker.You : null, AnotherMonth, scene.TodayOf(By));
}

sealed record FinishesLookingBack(Partner By, ReviewKind Kind, int Before) : AboutAReview(By, Kind, Before)
{
    public override Decision DecideIn(Scene scene) => LookingBack.Finish(scene.Record, scene.Drawers[By], Span, scene.TodayOf(By), By);
}

sealed record ShowsTheirPages(Partner By, ReviewKind Kind, int Before) : AboutAReview(By, Kind, Before)
{
    public override Decision DecideIn(Scene scene) => LookingBack.ShowMine(scene.Record, scene.Drawers[By], Span, By);
}

sealed record ReadsTheirPages(Partner By, ReviewKind Kind, int Before) : AboutAReview(By, Kind, Before)
{
    public override Decision DecideIn(Scene scene) => LookingBack.Read(scene.Record, scene.Drawers[By], Span, By);
}

sealed record MakesAnAnchor(Partner By, int Form) : Deed(By)
{
    public Guid Id => new(Form, (short)By, 10, new byte[8]);

    public override Deed OnForm(int form) => this with { Form = form };

    public override Decision DecideIn(Scene scene) => scene.Record.Anchors.Make(Id, Line.Stored("nine o'clock"));
}

/// <summary>Holds on to an anchor, counted back from the newest of either partner.</summary>
sealed record KeepsAnAnchor(Partner By, int Back, Guid? Of = null) : Deed(By)
{
    public override Deed AsSentIn(Scene scene) =>
        Of is null ? this with { Of = scene.MadeBack<AnchorMade>(Back, e => e.Id, By.Other()) } : this;

    public override Decision DecideIn(Scene scene) => scene.Record.Anchors.Keep(Of!.Value, By);
}

sealed record LetsAnAnchorGo(Partner By, int Back, Guid? Of = null) : Deed(By)
{
    public override Deed AsSentIn(Scene scene) => Of is null ? this with { Of = scene.MadeBack<AnchorMade>(Back, e => e.Id) } : this;

    public override Decision DecideIn(Scene scene) => scene.Record.Anchors.LetGo(Of!.Value);
}
