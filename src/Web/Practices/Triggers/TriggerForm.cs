using System.Diagnostics.CodeAnalysis;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Triggers;
using Goldseam.Web.Forms;
using NodaTime;

namespace Goldseam.Web.Practices.Triggers;

public sealed record TriggerForm
{
    /// <summary>Of the trigger.</summary>
    public string? Id { get; init; }

    /// <summary>Of this form.</summary>
    public string? Form { get; init; }

    /// <summary>The form that had written it last when the page was opened; nothing before the first.</summary>
    public string? Saw { get; init; }

    public string? Kind { get; init; }
    public string? Name { get; init; }
    public string? Body { get; init; }
    public string? Helps { get; init; }

    public bool TryRead(out Guid form, out TriggerKind kind, [NotNullWhen(true)] out OwnTriggerWords? words, out Refusal? refusal)
    {
        Line? name = null;
        Words? body = null, helps = null;
        var isForm = Guid.TryParse(Id, out var id) & Guid.TryParse(Form, out form) & Choice.TryRead(Kind, out kind);
        refusal = !isForm ? new NotThisForm()
            : !Typed.TryReadOptional(Name, nameof(Name), out name, out var no) ? no
            : !Typed.TryReadOptional(Body, nameof(Body), out body, out no) ? no
            : !Typed.TryReadOptional(Helps, nameof(Helps), out helps, out no) ? no
            : name is null ? new TriggerWithoutName()
            : null;
        words = refusal is null ? new(id, name!, body, helps) : null;
        return words is not null;
    }
}

public sealed record TriggerWithoutName() : Refusal(RefusalKind.NotLikeThis,
    "Give it a name, so that you find it again with one tap.", nameof(TriggerForm.Name));

/// <summary>Something done to a trigger, as its page showed it.</summary>
public sealed record TriggerDeedForm
{
    /// <inheritdoc cref="TriggerForm.Saw"/>
    public string? Saw { get; init; }
}

/// <summary>It came up.</summary>
public sealed record TriggerLogForm
{
    public string? Form { get; init; }

    /// <summary>On the map; nothing where it is not there, or not known.</summary>
    public string? Trigger { get; init; }

    public string? Day { get; init; }
    public string? Words { get; init; }

    public bool TryRead(LocalDate today, out Guid form, out Guid? trigger, out LocalDate day, out Words? words, out Refusal? refusal)
    {
        LocalDate? typedDay = null;
        (trigger, words) = (null, null);
        var isForm = Guid.TryParse(Form, out form);
        var hasTrigger = !string.IsNullOrEmpty(Trigger);
        if (isForm && hasTrigger && Guid.TryParse(Trigger, out var one)) trigger = one;
        refusal = !isForm ? new NotThisForm()
            : hasTrigger && trigger is null ? new TriggerNotOnTheMap()
            : !Dated.TryReadOptional(Day, out typedDay) ? new NotADay { About = nameof(Day) }
            : !Typed.TryReadOptional(Words, nameof(Words), out words, out var no) ? no
            : null;
        day = typedDay ?? today;
        return refusal is null;
    }
}
