using Goldseam.Domain.Entries;
using Goldseam.Store.Visits;

namespace Goldseam.Web.Forms;

/// <summary>
/// A form whose id something has already was sent before. Where it says the same it changes nothing (I9); where it says something else
/// that is never dropped without a word.
/// </summary>
static class SentBefore
{
    /// <param name="known">The place of one's own words that were saved under the id of this form, or null where there are none.</param>
    /// <param name="words">As they would be saved now.</param>
    public static async Task<Outcome> TransactOnce<TWords>(
        this Visit visit, Func<Facts, WordsAt<TWords>?> known, TWords words, Func<Facts, Decision> decide) where TWords : Event
    {
        WordsAt<TWords>? before = null;
        var (view, refusal) = await visit.Transact(v =>
        {
            before = known(v);
            return decide(v);
        });
        if (refusal is not null || before is null) return new(view, refusal);
        return new(view, words.Equals(await visit.ReadWords(before)) ? null : new SentAlready());
    }
}

public sealed record SentAlready() : Refusal(RefusalKind.NotLikeThis,
    "This form was sent already. Your words are still here: send them once more, if they are something new.");
