using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.WhatHelps;
using Goldseam.Web.Forms;

namespace Goldseam.Web.Practices.WhatHelps;

public sealed record HelpForm
{
    /// <summary>For <see cref="Then"/>: on to the page that shows it as the other would see it.</summary>
    public const string Preview = "preview";

    /// <summary>Of what helps.</summary>
    public string? Id { get; init; }

    /// <summary>Of this form.</summary>
    public string? Form { get; init; }

    /// <summary>The form that had written it last when the page was opened; nothing before the first.</summary>
    public string? Saw { get; init; }

    public string? Kind { get; init; }
    public string? Name { get; init; }
    public string? Helps { get; init; }
    public string? PleaseNot { get; init; }
    public string? ForMe { get; init; }
    public string? Then { get; init; }

    public bool TryRead(out Guid form, out HelpKind kind, out OwnHelpWords words, out Refusal? refusal)
    {
        Line? name = null;
        Words? helps = null, pleaseNot = null, forMe = null;
        var isForm = Guid.TryParse(Id, out var id) & Guid.TryParse(Form, out form) & Choice.TryRead(Kind, out kind);
        refusal = !isForm ? new NotThisForm()
            : !Typed.TryReadOptional(kind == HelpKind.Moment ? Name : null, nameof(Name), out name, out var no) ? no
            : !Typed.TryReadOptional(Helps, nameof(Helps), out helps, out no) ? no
            : !Typed.TryReadOptional(PleaseNot, nameof(PleaseNot), out pleaseNot, out no) ? no
            : !Typed.TryReadOptional(kind == HelpKind.Moment ? ForMe : null, nameof(ForMe), out forMe, out no) ? no
            : null;
        words = new(id, name, helps, pleaseNot, forMe);
        return refusal is null;
    }
}

/// <summary>Something done to what helps, as its page showed it.</summary>
public sealed record HelpDeedForm
{
    public string? Form { get; init; }

    /// <inheritdoc cref="HelpForm.Saw"/>
    public string? Saw { get; init; }
}
