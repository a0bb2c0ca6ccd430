using Goldseam.Domain.CheckIns;
using Goldseam.Domain.Entries;
using Goldseam.Store;
using Goldseam.Store.Members;
using Goldseam.Store.Sealing;
using NodaTime;

namespace Goldseam.Bench;

/// <summary>What a browser of somebody who is signed in sends.</summary>
sealed record Cookies(string Visit, string Seen);

/// <summary>A clock that stands still until the next day is called.</summary>
sealed class Calendar : IClock
{
    public static readonly Instant Start = Instant.FromUtc(2026, 11, 22, 18, 0);

    Instant now = Start;

    public Instant GetCurrentInstant() => now;

    public void PassDays(int days) => now += Duration.FromDays(days);
}

/// <summary>Couples of a store, and what they do. Their derivation is cheap: signing in is measured nowhere here.</summary>
sealed class People(SealedStore store, Calendar calendar)
{
    public static readonly DerivationCost Cheap = new(1, 1);
    const string Zone = "Europe/Berlin";
    const string Secret = "copper kettles keep warm";

    readonly SystemRandom random = new();
    readonly List<string> names = [];

    public async Task Found(int couples)
    {
        for (var i = 0; i < couples; i++)
        {
            var (mara, jonas) = ($"mara.{names.Count}", $"jonas.{names.Count}");
            var founder = await store.Members.Found(Name(mara), Passphrase(), PersonName.Stored("Mara"), Zone);
            using (var visit = (await store.Open(founder.VisitCookie, null, prolong: true))!)
            {
                await store.Invitations.Make(visit);
                if (await store.Invitations.Of(visit) is not { } invitation || !OneTimeCode.TryParse(invitation.Code, out var code))
                    throw new InvalidOperationException("No invitation was made.");
                await store.Invitations.Join(code, Name(jonas), Passphrase(), PersonName.Stored("Jonas"), Zone);
            }
            names.AddRange([mara, jonas]);
        }
    }

    /// <summary>Signs everybody in and lets them look once, as somebody has who is about to send a form.</summary>
    public async Task<IReadOnlyList<Cookies>> SignIn()
    {
        var signedIn = new Cookies[names.Count];
        for (var i = 0; i < signedIn.Length; i++)
        {
            var entrance = await store.Members.SignIn(Name(names[i]), Secret, browser: null);
            using var visit = (await store.Open(entrance.VisitCookie, null, prolong: true))!;
            await visit.Read();
            signedIn[i] = new(entrance.VisitCookie!, visit.NewSeenCookie!);
        }
        return signedIn;
    }

    /// <summary>Everybody answers on each of these days, the founders first. The last day is the calendar's own.</summary>
    public async Task CheckIn(int days)
    {
        for (var day = 0; day < days; day++)
        {
            if (day > 0) calendar.PassDays(1);
            foreach (var who in await SignIn())
            {
                using var visit = (await store.Open(who.Visit, who.Seen, prolong: true))!;
                var words = Words.Stored(Text);
                await visit.Transact(v => v.Record.CheckIns.Answer(random.NewId(), v.Today, Feeling.Steady, words, Audience.BothOfUs, v.Me));
            }
        }
    }

    /// <summary>About as long as such words are.</summary>
    public const string Text = "The drive home was quiet, and I noticed I was counting the minutes again. It was better than Tuesday, though.";

    static SignInName Name(string name) => SignInName.TryRead(name, out var read) ? read : throw new InvalidOperationException(name);

    static Passphrase Passphrase() =>
        Store.Members.Passphrase.TryRead(Secret, [], out var read, out _) ? read : throw new InvalidOperationException("Not a passphrase.");
}
