using System.Diagnostics.CodeAnalysis;
using Goldseam.Domain.Entries;
using Goldseam.Web.Forms;

namespace Goldseam.Web.Practices.SmallQuestions;

/// <summary>Three parts. What was noticed has to be there in a question, and what was meant in an answer.</summary>
public sealed record SmallQuestionForm
{
    public const string Now = "now";
    public const string ForTheWeek = "week";

    public string? Id { get; init; }
    public string? Noticed { get; init; }
    public string? Did { get; init; }

    /// <summary>The third part of a question.</summary>
    public string? Asked { get; init; }

    /// <summary>The third part of an answer to one.</summary>
    public string? Meant { get; init; }

    /// <summary><see cref="Now"/> or <see cref="ForTheWeek"/>; what is neither is now.</summary>
    public string? When { get; init; }

    public bool TryReadQuestion(
        out Guid id, [NotNullWhen(true)] out Words? noticed, out Words? did, out Words? asked, [NotNullWhen(false)] out Refusal? refusal) =>
        TryRead((nameof(Noticed), Noticed), (nameof(Did), Did), (nameof(Asked), Asked), out id, out noticed, out did, out asked, out refusal);

    public bool TryReadAnswer(
        out Guid id, [NotNullWhen(true)] out Words? meant, out Words? noticed, out Words? did, [NotNullWhen(false)] out Refusal? refusal) =>
        TryRead((nameof(Meant), Meant), (nameof(Noticed), Noticed), (nameof(Did), Did), out id, out meant, out noticed, out did, out refusal);

    bool TryRead(
        (string Name, string? Typed) needed, (string Name, string? Typed) second, (string Name, string? Typed) third,
        out Guid id, [NotNullWhen(true)] out Words? first, out Words? next, out Words? last, [NotNullWhen(false)] out Refusal? refusal)
    {
        (first, next, last) = (null, null, null);
        refusal = !Guid.TryParse(Id, out id) ? new NotThisForm()
            : !Typed.TryRead(needed.Typed, needed.Name, out first, out var no) ? no
            : !Typed.TryReadOptional(second.Typed, second.Name, out next, out no) ? no
            : !Typed.TryReadOptional(third.Typed, third.Name, out last, out no) ? no
            : null;
        return refusal is null;
    }

    /// <summary>As it is shown again beside a refusal: without what cannot be kept.</summary>
    public SmallQuestionForm Again(Refusal? refusal) => refusal is not HiddenCharacters ? this : this with
    {
        Noticed = Typed.Cleaned(Noticed ?? ""),
        Did = Typed.Cleaned(Did ?? ""),
        Asked = Typed.Cleaned(Asked ?? ""),
        Meant = Typed.Cleaned(Meant ?? ""),
    };
}

public sealed record ParkForm
{
    /// <summary>"yes" or "no".</summary>
    public string? Parked { get; init; }
}

public sealed record SettleForm
{
    /// <summary>The newest answer on the page, if there was one.</summary>
    public string? Answer { get; init; }
}

public sealed record WindowForm
{
    public string? Days { get; init; }

    /// <summary>As <see cref="ReplyWindow.Seen"/>.</summary>
    public string? Saw { get; init; }
}
