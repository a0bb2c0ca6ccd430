using Goldseam.Domain.Entries;
using Goldseam.Store.Members;
using Goldseam.Store.Sealing;
using Goldseam.Store.Visits;
using NodaTime;

namespace Goldseam.Store.Tests;

/// <summary>A clock that stands still until it is told otherwise.</summary>
sealed class FakeClock(Instant now) : IClock
{
    public FakeRunning Running { get; } = new();

    /// <summary>Somebody sets it: no time passes by that.</summary>
    public Instant Now { get; set; } = now;

    public Instant GetCurrentInstant() => Now;

    public void Pass(Duration duration)
    {
        Now += duration;
        if (duration > Duration.Zero) Running.Ran += duration;
    }
}

/// <summary>Counts the time that passes, and does not know what time it is.</summary>
sealed class FakeRunning : TimeProvider
{
    public Duration Ran { get; set; }
    public override long TimestampFrequency => NodaConstants.TicksPerSecond;
    public override long GetTimestamp() => Ran.BclCompatibleTicks;
}

/// <summary>A store in a folder of its own, with a cheap derivation, and people to use it.</summary>
sealed class Home : IDisposable
{
    public static readonly DerivationCost Cheap = new(1_000, 1_000);

    readonly DerivationCost cost;
    readonly string place;

    public Home(string? folder = null, Instant? now = null, DerivationCost? cost = null, string? place = null)
    {
        this.cost = cost ?? Cheap;
        Folder = folder ?? Directory.CreateTempSubdirectory("goldseam-").FullName;
        this.place = place ?? Folder;
        Clock = new(now ?? Instant.FromUtc(2026, 11, 22, 19, 0));
        Store = Opened();
    }

    /// <summary>The same in a database of its own.</summary>
    public static Home OnPostgres(Instant? now = null) => new(now: now, place: Postgres.Cluster.NewDatabase());

    /// <summary>Another node beside this one, on the same database and clock, or on a clock of its own.</summary>
    public SealedStore AnotherNode(FakeClock? clock = null) =>
        new(place, clock ?? Clock, new SystemRandom(), cost, (clock ?? Clock).Running);

    SealedStore Opened() => new(place, Clock, new SystemRandom(), cost, Clock.Running);

    /// <summary>A folder, or the address of a database.</summary>
    public string Place => place;

    /// <summary>The program runs for so long, and tidies up each day.</summary>
    public async Task Runs(int days)
    {
        for (var day = 0; day < days; day++)
        {
            Clock.Pass(Duration.FromDays(1));
            await Store.Tidy();
        }
    }

    public string Folder { get; }
    public FakeClock Clock { get; }
    public SealedStore Store { get; private set; }

    public string DatabasePath => Path.Combine(Folder, "goldseam.db");

    /// <summary>Stops the program and starts it again on the same folder.</summary>
    public void Restart() => RestartOn(() => { });

    /// <summary>The same, with something done to the folder in between.</summary>
    public void RestartOn(Action change)
    {
        Store.Dispose();
        change();
        Store = Opened();
    }

    public async Task<Person> Found(string name, string zone = "Europe/Berlin")
    {
        var entrance = await Store.Accounts.Found(SignInNameOf(name), PassphraseOf(name), PersonName.Stored(name), zone);
        Assert.Null(entrance.Refusal);
        return new(this, name, entrance.VisitCookie!);
    }

    public async Task<Person> Join(string name, string code, string zone = "Europe/Berlin")
    {
        Assert.True(OneTimeCode.TryParse(code, out var parsed));
        var entrance = await Store.Invitations.Join(parsed, SignInNameOf(name), PassphraseOf(name), PersonName.Stored(name), zone);
        Assert.Null(entrance.Refusal);
        return new(this, name, entrance.VisitCookie!);
    }

    /// <summary>Mara and Jonas, who share a record.</summary>
    public async Task<(Person Mara, Person Jonas)> Couple()
    {
        var mara = await Found("Mara");
        var jonas = await Join("Jonas", await mara.Invites());
        return (mara, jonas);
    }

    public static SignInName SignInNameOf(string name)
    {
        Assert.True(SignInName.TryRead(name + ".here", out var signInName));
        return signInName;
    }

    public static string PassphraseTextOf(string name) => $"{name} keeps copper kettles warm";

    public static Passphrase PassphraseOf(string name)
    {
        Assert.True(Passphrase.TryRead(PassphraseTextOf(name), [], out var passphrase, out _));
        return passphrase;
    }

    /// <summary>Whatever is on its way to the disk has arrived: the writer works in order.</summary>
    public Task Settle() => Store.Log.Append([]);

    public void Dispose()
    {
        Store.Dispose();
        Directory.Delete(Folder, recursive: true);
        if (place.StartsWith("Host=", StringComparison.Ordinal)) Postgres.Cluster.Drop(place);
    }
}

/// <summary>Somebody who is signed in, with what their browser remembers.</summary>
sealed class Person(Home home, string name, string cookie)
{
    string passphrase = Home.PassphraseTextOf(name);
    int renewed;

    public string Name => name;
    public string Cookie { get; private set; } = cookie;
    public string? Seen { get; set; }

    public async Task<Visit> Open() =>
        await home.Store.Open(Cookie, Seen, prolong: true) ?? throw new InvalidOperationException($"{name} is not signed in.");

    public async Task<T> With<T>(Func<Visit, Task<T>> what)
    {
        using var visit = await Open();
        try
        {
            return await what(visit);
        }
        finally
        {
            Seen = visit.NewSeenCookie ?? Seen;
        }
    }

    public Task<View> Reads() => With(v => v.Read());

    public Task<RecordCheck> ChecksTheRecord() => With(v => v.Check());

    public Task<Outcome> Does(Func<Facts, Decision> decide) => With(v => v.Transact(decide));

    public Task GoesOnAfter(long entry) => With(async v =>
    {
        await v.AcceptRestore(entry);
        return 0;
    });

    public async Task<string> Invites()
    {
        Assert.Null(await With(v => home.Store.Invitations.Make(v)));
        return (await With(v => home.Store.Invitations.Of(v)))!.Code;
    }

    /// <summary>Somebody may know a way in. The next sign-in knows the new words.</summary>
    public async Task MakesKeysNew()
    {
        var next = $"{name} keeps {++renewed} copper kettles warm";
        Assert.True(Passphrase.TryRead(next, [], out var words, out _));
        var entrance = await With(v => home.Store.Renewals.Renew(v, passphrase, words, browser: null));
        Assert.Null(entrance.Refusal);
        (Cookie, passphrase) = (entrance.VisitCookie!, next);
    }

    public async Task<Entrance> SignsIn(string? words = null, string? browser = null)
    {
        var entrance = await home.Store.Accounts.SignIn(Home.SignInNameOf(name), words ?? passphrase, browser);
        Cookie = entrance.VisitCookie ?? Cookie;
        return entrance;
    }
}
