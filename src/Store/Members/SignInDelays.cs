using Goldseam.Store.Visits;
using NodaTime;

namespace Goldseam.Store.Members;

/// <summary>
/// Makes guessing slow without ever locking a door: after a few wrong tries each next one has to wait, longer and longer. Counted by
/// sign-in name for strangers, and apart from them for each browser that has been here, so that nobody can keep an owner out.
/// </summary>
public sealed class SignInDelays(IEphemera ephemera, IClock clock)
{
    public const int FreeTries = 5;
    public static readonly Duration Longest = Duration.FromMinutes(15);
    internal static readonly Duration Forgotten = Duration.FromHours(24);

    /// <returns>How long this one has to wait, or null where it may try now.</returns>
    public async ValueTask<Duration?> WaitOf(string bucket)
    {
        var now = clock.GetCurrentInstant();
        return await ephemera.WrongTriesOf(bucket) is { } tries && tries.Last + DelayAfter(tries.Count) is var notBefore && notBefore > now
            ? notBefore - now
            : null;
    }

    public ValueTask Failed(string bucket)
    {
        var now = clock.GetCurrentInstant();
        return ephemera.CountWrongTry(bucket, now, now - Forgotten);
    }

    public ValueTask Succeeded(string bucket) => ephemera.ForgetWrongTries(bucket);

    internal static Duration DelayAfter(int failures) =>
        failures < FreeTries ? Duration.Zero : Duration.Min(Longest, Duration.FromSeconds(Math.Pow(2, Math.Min(failures - FreeTries, 20))));
}
