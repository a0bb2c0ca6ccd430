using FsCheck;

namespace Goldseam.Domain.Tests;

/// <summary>By day the same is drawn each time, so that a change and not chance decides. <c>bin/night</c> draws anew, and more.</summary>
static class Chance
{
    const int MoreAtNight = 10;
    const int FewerForMutants = 40;

    static readonly bool ItIsNight = Environment.GetEnvironmentVariable("GOLDSEAM_NIGHT") is not null;
    static readonly bool ForMutants = Environment.GetEnvironmentVariable("GOLDSEAM_MUTANTS") is not null;

    /// <param name="cases">So many by day; <c>bin/mutants</c>, which tries them on a thousand mutants, draws the first of them.</param>
    /// <param name="part">Another one has other cases.</param>
    public static Config Of(int cases, int part = 0) =>
        ItIsNight ? Config.QuickThrowOnFailure.WithMaxTest(cases * MoreAtNight)
        : Config.QuickThrowOnFailure.WithMaxTest(ForMutants ? Math.Max(cases / FewerForMutants, 10) : cases)
            .WithReplay(20261122 + (ulong)part, 1729);
}
