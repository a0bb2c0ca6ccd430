using Goldseam.Domain.Entries;

namespace Goldseam.Domain.Practices.Needs;

public abstract record NeedsEvent : RecordEvent;

/// <summary>Their owner lets the other read them. The words follow.</summary>
/// <param name="Form">Names this version of them.</param>
/// <param name="Count">One to three.</param>
/// <param name="Withdraws">The words that they replace.</param>
[StoredAs("needs.shown.1")]
public sealed record NeedsShown(Guid Form, int Count, long? Withdraws) : NeedsEvent, IWithdraws;

/// <inheritdoc cref="OwnNeedsWords"/>
[StoredAs("needs.words.1", Keeping.Standing)]
public sealed record NeedsWords(Words First, Words? Second, Words? Third) : NeedsEvent
{
    public static NeedsWords Of(OwnNeedsWords own) => new(own.First, own.Second, own.Third);

    public IReadOnlyList<Words> Listed() => [.. new[] { First, Second, Third }.OfType<Words>()];
}

[StoredAs("needs.withdrawn.1")]
public sealed record NeedsWithdrawn(long? Withdraws) : NeedsEvent, IWithdraws;

/// <summary>The other says one of them back, in their own words. They follow.</summary>
/// <param name="Needs">The version that they had read.</param>
/// <param name="Number">From 1.</param>
/// <param name="Withdraws">What they had said back before.</param>
[StoredAs("said-back.made.1")]
public sealed record NeedSaidBack(Guid Needs, int Number, Guid Form, long? Withdraws) : NeedsEvent, IWithdraws;

[StoredAs("said-back.words.1", Keeping.Standing)]
public sealed record SaidBackWords(Words Words) : NeedsEvent;

/// <summary>"Yes, that is it."</summary>
/// <param name="SaidBack">The form that had said it back.</param>
[StoredAs("said-back.agreed.1")]
public sealed record NeedAgreed(Guid Needs, int Number, Guid SaidBack, Guid Form) : NeedsEvent;

/// <summary>"There is more to it", whether or not its owner says what; if so, the words follow.</summary>
/// <param name="Withdraws">What they had added before.</param>
[StoredAs("need-more.made.1")]
public sealed record MoreToANeed(Guid Needs, int Number, Guid SaidBack, Guid Form, bool WithWords, long? Withdraws) : NeedsEvent, IWithdraws;

[StoredAs("need-more.words.1", Keeping.Standing)]
public sealed record MoreWords(Words Words) : NeedsEvent;

/// <summary>Words of one's own, said to a need: taken back, or left over from needs that stand no more.</summary>
[StoredAs("needs.words-withdrawn.1")]
public sealed record NeedWordsWithdrawn(long? Withdraws) : NeedsEvent, IWithdraws;

/// <summary>What the two let each other read of their needs, and what was said back.</summary>
/// <param name="Sent">Of each, the forms that they sent lately to say something to a need.</param>
/// <param name="LeftOver">Of each, the entries whose words belong to needs that stand no more: their author's next visit destroys them.</param>
public sealed record NeedsState(Pair<ShownNeeds?> All, Pair<SentForms> Sent, Pair<IReadOnlyList<long>> LeftOver)
{
    public static readonly Practice<NeedsState, NeedsEvent> Practice = new("needs", new(new(null, null), new(SentForms.None, SentForms.None), new([], [])), Evolve);

    static NeedsState Evolve(NeedsState state, NeedsEvent what, Entry entry) => what switch
    {
        NeedsShown e => state.Leaving(entry.By).With(entry.By, new(
            e.Form, entry.At, WordsAt.After<NeedsWords>(entry.Seq), [.. Enumerable.Range(1, e.Count).Select(n => new Need(n, null, null, null))])),
        NeedsWords or SaidBackWords or MoreWords => state,
        NeedsWithdrawn => state.Leaving(entry.By).With(entry.By, null),
        NeedSaidBack e => state.Each(entry.By.Other(), e.Needs, e.Number, n => n with { SaidBack = new(e.Form, entry.Seq, entry.At), Agreed = null })
            .Then(entry.By, e.Form),
        NeedAgreed e => state.Each(entry.By, e.Needs, e.Number, n => n with { Agreed = new(IsIt: true, entry.At) }).Then(entry.By, e.Form),
        MoreToANeed e => state.Each(entry.By, e.Needs, e.Number, n => n with
        {
            Agreed = new(IsIt: false, entry.At),
            More = e.WithWords ? WordsAt.After<MoreWords>(entry.Seq) : n.More,
        }).Then(entry.By, e.Form),
        NeedWordsWithdrawn e => state.Without(entry.By, e.Withdraws),
        _ => throw new UnknownEventException(what),
    };

    /// <summary>What was said to the needs of that partner has nothing any more that it belongs to.</summary>
    NeedsState Leaving(Partner owner) => All[owner] is not { } gone ? this : this with
    {
        LeftOver = LeftOver
            .With(owner, [.. LeftOver[owner], .. gone.Each.Select(n => n.More?.Seq).OfType<long>()])
            .With(owner.Other(), [.. LeftOver[owner.Other()], .. gone.Each.Select(n => n.SaidBack?.Words.Seq).OfType<long>()]),
    };

    NeedsState Without(Partner author, long? seq) => this with
    {
        All = All.With(author.Other(), All[author.Other()]?.Changing(n => n.SaidBack?.Words.Seq == seq ? n with { SaidBack = null, Agreed = null } : n)),
        LeftOver = LeftOver.With(author, [.. LeftOver[author].Where(left => left != seq)]),
    };

    NeedsState Then(Partner by, Guid form) => this with { Sent = Sent.With(by, Sent[by].Then(form)) };

    NeedsState With(Partner owner, ShownNeeds? needs) => this with { All = All.With(owner, needs) };

    NeedsState Each(Partner owner, Guid needs, int number, Func<Need, Need> change) =>
        All[owner] is { } all && all.Form == needs ? With(owner, all.Changing(n => n.Number == number ? change(n) : n)) : this;

    /// <summary>What that partner lets the other read; null where that is nothing.</summary>
    public ShownNeeds? Of(Partner owner) => All[owner];

    /// <param name="needs">The version that the page showed; null for whichever it is.</param>
    public Decision Withdraw(Guid? needs, Partner by) =>
        All[by] is { } all && (needs ?? all.Form) == all.Form ? new NeedsWithdrawn(all.Words.Seq) : Decision.AlreadySo;

    /// <param name="needs">The version that was read.</param>
    /// <param name="number">From 1.</param>
    public Decision SayBack(Guid needs, int number, Guid form, Words words, Partner by) =>
        Sent[by].Knows(form) ? Decision.AlreadySo
        : All[by.Other()] is not { } all ? new NeedsTakenBack()
        : all.Form != needs ? new ChangedMeanwhile()
        : all[number] is not { } one ? new NoSuchNeed()
        : one.Agreed is { IsIt: true } ? new ThatIsItAlready()
        : Decision.Of(new NeedSaidBack(needs, number, form, one.SaidBack?.Words.Seq), new SaidBackWords(words));

    /// <param name="saidBack">The form of what was said back, as the page showed it.</param>
    public Decision Agree(Guid needs, int number, Guid saidBack, Guid form, Partner by) =>
        Sent[by].Knows(form) ? Decision.AlreadySo
        : WhyNot(needs, number, saidBack, by) is { } no ? no
        : All[by]![number]!.Agreed is { IsIt: true } ? Decision.AlreadySo
        : new NeedAgreed(needs, number, saidBack, form);

    /// <summary>Also where it had been agreed to: there may be more to it after all.</summary>
    public Decision AddMore(Guid needs, int number, Guid saidBack, Guid form, Words? words, Partner by) =>
        Sent[by].Knows(form) ? Decision.AlreadySo
        : WhyNot(needs, number, saidBack, by) is { } no ? no
        : words is not null ? Decision.Of(
            new MoreToANeed(needs, number, saidBack, form, WithWords: true, All[by]![number]!.More?.Seq), new MoreWords(words))
        : All[by]![number] is { Agreed.IsIt: false } ? Decision.AlreadySo
        : new MoreToANeed(needs, number, saidBack, form, WithWords: false, null);

    /// <summary>Takes back what one said back, in just that form.</summary>
    public Decision WithdrawSaidBack(Guid needs, int number, Guid saidBack, Partner by) =>
        All[by.Other()] is { } all && all.Form == needs && all[number]?.SaidBack is { } said && said.Form == saidBack
            ? new NeedWordsWithdrawn(said.Words.Seq) : Decision.AlreadySo;

    /// <summary>Destroys one's own words that belong to needs which stand no more.</summary>
    public Decision WithdrawLeftOver(Partner by) => Decision.Of([.. LeftOver[by].Select(seq => new NeedWordsWithdrawn(seq))]);

    Refusal? WhyNot(Guid needs, int number, Guid saidBack, Partner by) =>
        All[by] is not { } all ? new NeedsTakenBack()
        : all.Form != needs ? new ChangedMeanwhile()
        : all[number] is not { } one ? new NoSuchNeed()
        : one.SaidBack?.Form != saidBack ? new ChangedMeanwhile()
        : null;
}

public sealed record NoSuchNeed() : Refusal(RefusalKind.NotHere, "That need is not here any more.");

public sealed record NeedsTakenBack() : Refusal(RefusalKind.NotLikeThis, "This was taken back meanwhile, so nothing was sent. What you typed is still here.");

public sealed record ThatIsItAlready() : Refusal(RefusalKind.NotLikeThis,
    "This was answered with “Yes, that is it” already. Your new words were not sent; they are still here.", nameof(SaidBackWords.Words));
