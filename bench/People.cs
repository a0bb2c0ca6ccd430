using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.CheckIns;
using Goldseam.Store;
using Goldseam.Store.Members;
using Goldseam.Store.Sealing;
using Goldseam.Web.Demo;
using NodaTime;

namespace Goldseam.Bench;

/// <summary>What a browser of somebody who is signed in sends.</summary>
/// <param name="Seen">Null before the first page.</param>
sealed record Cookies(string Visit, string? Seen);

/// <summary>A clock that stands still until the next day is called.</summary>
sealed class Calendar(Instant start) : IClock
{
    Instant now = start;

    public Instant GetCurrentInstant() => now;

    public void PassDays(int days) => now += Duration.FromDays(days);
}

/// <summary>Couples of a store, and what they do.</summary>
sealed class People(SealedStore store, Calendar calendar)
{
    /// <summary>Where signing in is not what is measured.</summary>
    public static readonly DerivationCost Cheap = new(1, 1);
    const string Zone = "Europe/Berlin";
    public const string Secret = "copper kettles keep warm";

    readonly SystemRandom random = new();
    readonly List<string> names = [];
    readonly Dictionary<string, string> secrets = new(StringComparer.Ordinal);

    /// <summary>As many at a time as may derive a key at once without being turned away.</summary>
    const int AtATime = 8;

    public IReadOnlyList<string> Names => names;

    /// <summary>Two who have lived here before.</summary>
    public void Know(IReadOnlyList<DemoPerson> couple)
    {
        foreach (var who in couple)
        {
            names.Add(who.SignInName);
            secrets[who.SignInName] = who.Passphrase;
        }
    }

    /// <summary>Founds couples, and everybody in them answers once on the first day.</summary>
    public async Task Found(int couples)
    {
        var (first, cookies) = (names.Count / 2, new string[2 * couples]);
        var atATime = new ParallelOptions { MaxDegreeOfParallelism = AtATime };
        await Parallel.ForAsync(0, couples, atATime, async (i, _) =>
        {
            var (mara, jonas) = (NameOf("mara", first + i), NameOf("jonas", first + i));
            var founder = await store.Accounts.Found(Name(mara), Passphrase(), PersonName.Stored("Mara"), Zone);
            using var visit = (await store.Open(founder.VisitCookie, null, prolong: true))!;
            await store.Invitations.Make(visit);
            if (await store.Invitations.Of(visit) is not { } invitation || !OneTimeCode.TryParse(invitation.Code, out var code))
                throw new InvalidOperationException("No invitation was made.");
            var joined = await store.Invitations.Join(code, Name(jonas), Passphrase(), PersonName.Stored("Jonas"), Zone);
            (cookies[2 * i], cookies[2 * i + 1]) = (founder.VisitCookie!, joined.VisitCookie!);
        });
        for (var i = first; i < first + couples; i++) names.AddRange([NameOf("mara", i), NameOf("jonas", i)]);
        foreach (var half in new[] { 0, 1 })
            await Parallel.ForAsync(0, couples, atATime, async (i, _) => await Answer(new(cookies[2 * i + half], null)));
    }

    public static string NameOf(string who, int couple) => $"{who}.{couple}";

    /// <summary>Signs couples in, spread over all there are, and lets them look once, as somebody has who is about to send a form.</summary>
    public async Task<IReadOnlyList<Cookies>> SignIn(int mostCouples = int.MaxValue)
    {
        var couples = Math.Min(mostCouples, names.Count / 2);
        var signedIn = new Cookies[2 * couples];
        for (var i = 0; i < signedIn.Length; i++)
        {
            var couple = (int)((long)(i / 2) * (names.Count / 2) / couples);
            var name = names[2 * couple + i % 2];
            var entrance = await store.Accounts.SignIn(Name(name), secrets.GetValueOrDefault(name, Secret), browser: null);
            using var visit = (await store.Open(entrance.VisitCookie, null, prolong: true))!;
            await visit.Read();
            signedIn[i] = new(entrance.VisitCookie!, visit.NewSeenCookie!);
        }
        return signedIn;
    }

    /// <summary>Everybody answers on each of the days that follow, the founders first. The last one is the calendar's own.</summary>
    public async Task CheckIn(int days)
    {
        for (var day = 0; day < days; day++)
        {
            calendar.PassDays(1);
            foreach (var who in await SignIn()) await Answer(who);
        }
    }

    async Task Answer(Cookies who)
    {
        using var visit = (await store.Open(who.Visit, who.Seen, prolong: true))!;
        var words = Words.Stored(Text);
        await visit.Transact(v => v.Record.CheckIns.Answer(random.NewId(), v.Today, Feeling.Steady, words, Audience.BothOfUs, v.Me));
    }

    /// <summary>About as long as such words are.</summary>
    public const string Text = "The drive home was quiet, and I noticed I was counting the minutes again. It was better than Tuesday, though.";

    static SignInName Name(string name) => SignInName.TryRead(name, out var read) ? read : throw new InvalidOperationException(name);

    static Passphrase Passphrase() =>
        Store.Members.Passphrase.TryRead(Secret, [], out var read, out _) ? read : throw new InvalidOperationException("Not a passphrase.");
}
