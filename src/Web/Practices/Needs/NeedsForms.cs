using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Needs;
using Goldseam.Web.Forms;

namespace Goldseam.Web.Practices.Needs;

public sealed record NeedsForm
{
    /// <summary>For <see cref="Then"/>: on to the page that shows them as the other would see them.</summary>
    public const string Preview = "preview";

    public string? Form { get; init; }

    /// <summary>The form that had written them last when the page was opened; nothing before the first.</summary>
    public string? Saw { get; init; }

    public string? First { get; init; }
    public string? Second { get; init; }
    public string? Third { get; init; }
    public string? Then { get; init; }

    public bool TryRead(out Guid form, [NotNullWhen(true)] out OwnNeedsWords? words, out Refusal? refusal)
    {
        words = null;
        Words? first = null, second = null, third = null;
        refusal = !Guid.TryParse(Form, out form) ? new NotThisForm()
            : !Typed.TryReadOptional(First, nameof(First), out first, out var no) ? no
            : !Typed.TryReadOptional(Second, nameof(Second), out second, out no) ? no
            : !Typed.TryReadOptional(Third, nameof(Third), out third, out no) ? no
            : (words = OwnNeedsWords.Of(first, second, third)) is null ? new NoNeedYet()
            : null;
        return words is not null;
    }
}

public sealed record NoNeedYet() : Refusal(RefusalKind.NotLikeThis, "There is no need here yet. One is enough.", nameof(NeedsForm.First));

/// <summary>Something done to all of one's needs, as their page showed them.</summary>
public sealed record NeedsDeedForm
{
    public string? Form { get; init; }

    /// <inheritdoc cref="NeedsForm.Saw"/>
    public string? Saw { get; init; }

    /// <summary>The day on which to look at them again, or nothing for never.</summary>
    public string? Day { get; init; }
}

/// <summary>What is said to one need.</summary>
public sealed record NeedForm
{
    public string? Form { get; init; }

    /// <summary>The version of the needs that the page showed.</summary>
    public string? Saw { get; init; }

    /// <summary>From 1.</summary>
    public string? Number { get; init; }

    /// <summary>The form of what was said back, as the page showed it.</summary>
    public string? SaidBack { get; init; }

    public string? Words { get; init; }

    public bool TryRead(out Guid form, out Guid needs, out int number) =>
        Guid.TryParse(Form, out form) & Guid.TryParse(Saw, out needs) & int.TryParse(
            Number, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
