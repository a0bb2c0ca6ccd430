using System.Globalization;
using System.Runtime.Serialization;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Reviews;
using Goldseam.Web.Forms;
using NodaTime;

namespace Goldseam.Web.Practices.Reviews;

/// <summary>One page of a week or a month as it was typed; nothing of it has to be there.</summary>
public sealed record ReviewForm
{
    /// <summary>Where a page leads on to: what is neither of these goes to the next page.</summary>
    public const string Stop = "stop", Anchors = "anchors";

    public const string Yes = "yes", NotYet = "not-yet";

    public string? Id { get; init; }

    /// <summary>The page as it was shown: see <see cref="SawForm"/>.</summary>
    public string? Saw { get; init; }

    public string? Kind { get; init; }
    public string? Start { get; init; }
    public string? Page { get; init; }
    public string? Go { get; init; }
    public string? Thanks { get; init; }

    [DataMember(Name = "my-promises")]
    public string? MyPromises { get; init; }

    [DataMember(Name = "still-hard")]
    public string? StillHard { get; init; }

    [DataMember(Name = "one-thing")]
    public string? OneThing { get; init; }

    public string? Taker { get; init; }
    public string? Need { get; init; }
    public string? Closing { get; init; }
    public string? Worked { get; init; }

    [DataMember(Name = "look-again")]
    public string? LookAgain { get; init; }

    [DataMember(Name = "can-stop")]
    public string? CanStop { get; init; }

    [DataMember(Name = "how-it-was")]
    public string? HowItWas { get; init; }

    [DataMember(Name = "another-month")]
    public string? AnotherMonth { get; init; }

    /// <summary>What was written on that page, as the drawer has it.</summary>
    public static ReviewForm Of(OwnReview? own, int page) => own?.Page(page) is not { } one ? new() : new()
    {
        Thanks = Written(one, Prompt.Thanks),
        MyPromises = Written(one, Prompt.MyPromises),
        StillHard = Written(one, Prompt.StillHard),
        OneThing = Written(one, Prompt.OneThing),
        Taker = own.Taker is { } taker ? Choice.Name(taker) : null,
        Need = Written(one, Prompt.Need),
        Closing = Written(one, Prompt.Closing),
        Worked = Written(one, Prompt.Worked),
        LookAgain = Written(one, Prompt.LookAgain),
        CanStop = Written(one, Prompt.CanStop),
        HowItWas = Written(one, Prompt.HowItWas),
        AnotherMonth = own.AnotherMonth == true ? Yes : null,
    };

    static string? Written(Domain.Practices.Reviews.ReviewPage page, Prompt prompt) => page.Answers.FirstOrDefault(a => a.Prompt == prompt)?.Words.Text;

    public string? Typed(Prompt prompt) => prompt switch
    {
        Prompt.Thanks => Thanks,
        Prompt.MyPromises => MyPromises,
        Prompt.StillHard => StillHard,
        Prompt.OneThing => OneThing,
        Prompt.Need => Need,
        Prompt.Closing => Closing,
        Prompt.Worked => Worked,
        Prompt.LookAgain => LookAgain,
        Prompt.CanStop => CanStop,
        Prompt.HowItWas => HowItWas,
        _ => null,
    };

    /// <summary>Everything somebody wrote in it.</summary>
    public IEnumerable<string?> AllTyped() => Enum.GetValues<Prompt>().Select(Typed);

    public int Number => int.TryParse(Page, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 0;

    /// <param name="span">Also where the form cannot be taken: the page that is shown with what was typed.</param>
    public bool TryRead(ReviewKind kind, LocalDate today, out Span span, out ReadReview read, out Refusal? refusal)
    {
        var answers = new List<Answered>();
        var isSpan = Spans.TryRead(kind, Start, today, out span);
        refusal = !Guid.TryParse(Id, out var id) || !isSpan || Number is < 1 or > OwnReviewsState.LastPage ? new NotThisForm() : null;
        // The order may have become another one since the page was opened: what was asked there is kept with it.
        foreach (var prompt in refusal is null ? ReviewQuestions.Of(kind) : [])
        {
            if (!Domain.Entries.Typed.TryReadOptional<Words>(Typed(prompt), Choice.Name(prompt), out var words, out var no)) refusal ??= no;
            if (words is not null) answers.Add(new(prompt, words));
        }
        var isLast = Number == OwnReviewsState.LastPage;
        read = new(id, Number, answers,
            isLast && kind == ReviewKind.Week && Choice.TryRead<Taker>(Taker, out var taker) ? taker : null,
            isLast && kind == ReviewKind.Month && AnotherMonth == Yes ? true : null);
        return refusal is null;
    }
}

/// <summary>A page that can be kept.</summary>
public sealed record ReadReview(Guid Form, int Page, IReadOnlyList<Answered> Answers, Taker? Taker, bool? AnotherMonth)
{
    public bool IsEmpty => Answers.Count == 0 && Taker is null && AnotherMonth is null;
}

/// <summary>Only which review it is about.</summary>
public sealed record WhichReview
{
    public string? Kind { get; init; }
    public string? Start { get; init; }
}
