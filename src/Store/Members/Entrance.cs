using Goldseam.Domain.Entries;
using NodaTime;

namespace Goldseam.Store.Members;

/// <summary>What became of knocking: a visit, or a refusal, or a while to wait.</summary>
/// <param name="VisitCookie">Opens the visit that has begun.</param>
/// <param name="BrowserCookie">Tells this browser from a stranger's next time; opens nothing.</param>
/// <param name="OnSharedBrowser">Two members have used this browser: their drawers ask again.</param>
/// <param name="Wait">Try again after this: too many wrong tries, or too many people at the door.</param>
public sealed record Entrance(string? VisitCookie, string? BrowserCookie, bool OnSharedBrowser, Refusal? Refusal, Duration? Wait)
{
    static readonly Duration UntilTheQueueIsShorter = Duration.FromSeconds(5);

    public static Entrance Open(string visitCookie, string browserCookie, bool onSharedBrowser) =>
        new(visitCookie, browserCookie, onSharedBrowser, null, null);

    public static Entrance Refused(Refusal refusal) => new(null, null, false, refusal, null);

    public static Entrance NotYet(Duration wait) => new(null, null, false, null, wait);

    public static Entrance TooBusy => NotYet(UntilTheQueueIsShorter);
}

/// <summary>Says the same for an unknown name and a wrong passphrase, after the same work.</summary>
public sealed record DoesNotOpen() : Refusal(RefusalKind.NotLikeThis,
    "These do not open anything together. Look at both once more; nothing is locked.");
