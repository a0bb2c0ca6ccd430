using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Chapters;

namespace Goldseam.Domain.Practices.Thanks;

/// <summary>
/// Thanks that are asked for too early are a dose and not thanks (F97): in the early chapters nothing offers them to a partner until that
/// partner has given some. They can be given at any time; what was given stays.
/// </summary>
public static class TakingUpThanks
{
    /// <param name="chapter">The reader's own.</param>
    public static bool AreOffered(RecordState record, Chapter chapter, Partner reader) =>
        !chapter.IsEarly() || record.Thanks.HasGiven(reader) || record.Promises.HasThanked(reader);

    /// <summary>Thanks are in sight as soon as there are any.</summary>
    public static bool AreInSight(RecordState record, Chapter chapter, Partner reader) =>
        AreOffered(record, chapter, reader) || record.Thanks.All.Count > 0;
}
