using Goldseam.Domain.Practices.CheckIns;
using Goldseam.Store.Visits;
using Goldseam.Web.Forms;
using NodaTime;

namespace Goldseam.Web.Practices.CheckIns;

/// <summary>An answer that was deleted a moment ago: what was in it is here for the last time, to be put back.</summary>
/// <param name="Proof">That these are the words which were there, so that nothing has to say that they were changed.</param>
public sealed record DeletedCheckIn(Guid Id, LocalDate Day, string Feeling, string? Words, string Proof)
{
    public static DeletedCheckIn Of(Visit visit, CheckIn one, CheckInWords words) =>
        new(one.Id, one.Day, Choice.Name(words.Feeling), words.Words?.Text, ProofOf(visit, one.Id, words));

    public static string ProofOf(Visit visit, Guid id, CheckInWords words) => visit.ProofOf($"{id:N} {words.Feeling} {words.Words?.Text}");
}
