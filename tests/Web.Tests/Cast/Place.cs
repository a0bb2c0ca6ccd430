using Goldseam.Store;
using Goldseam.Store.Moving;
using Goldseam.Store.Sealing;
using Goldseam.Web.Guarding;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Goldseam.Web.Tests.Cast;

/// <summary>The whole program, in a folder of its own, on a port of its own, with a clock that is told the time.</summary>
sealed class Place : IPlace, IAsyncDisposable
{
    readonly string[] settings;
    readonly Action<WebApplicationBuilder>? also;
    readonly List<Person> people = [];
    readonly CapturedLog log = new(LogLevel.Error);
    WebApplication app = null!;

    Place(string[] settings, Action<WebApplicationBuilder>? also) => (this.settings, this.also) = (settings, also);

    public string Folder { get; } = Directory.CreateTempSubdirectory("goldseam-").FullName;
    public string Data => Path.Combine(Folder, "data");
    public FakeClock Clock { get; } = new();
    public SteadyRandom Random { get; } = new();
    public Uri Address { get; private set; } = null!;
    public IServiceProvider Services => app.Services;
    public SealedStore Store => app.Services.GetRequiredService<SealedStore>();

    public bool MayFail { get; set; }

    /// <summary>What the program has to say about a failure.</summary>
    public string Complaints => string.Join('\n', log.Lines);

    /// <param name="also">What a test adds to the program, as a log that keeps everything.</param>
    /// <param name="settings">As on the command line: <c>--Goldseam:SignUp=Closed</c>.</param>
    public static async Task<Place> Opens(Action<WebApplicationBuilder>? also = null, params string[] settings)
    {
        var place = new Place(settings, also);
        await place.Starts();
        return place;
    }

    /// <summary>Another place with all that is stored here, at the same moment. Nobody is signed in there.</summary>
    public async Task<Place> Forks()
    {
        var fork = new Place(settings, also);
        Backups.Make(Data, fork.Data);
        fork.Clock.Now = Clock.Now;
        fork.Random.Is_as_far_as(Random);
        await fork.Starts();
        return fork;
    }

    public async Task Restarts(Action? meanwhile = null)
    {
        await app.DisposeAsync();
        meanwhile?.Invoke();
        await Starts();
        foreach (var person in people) person.Finds(Address);
    }

    async Task Starts()
    {
        app = WebProgram.Build(
            [
                "--applicationName=Goldseam.Web", "--environment=Production", "--urls=http://127.0.0.1:0",
                $"--contentRoot={Folder}", $"--Goldseam:Data={Data}", .. settings,
            ],
            builder =>
            {
                builder.Logging.ClearProviders();
                builder.Logging.AddProvider(log);
                also?.Invoke(builder);
            },
            Clock, Random, new DerivationCost(1_000, 1_000));
        await app.StartAsync();
        // Without https first, where there are both.
        Address = new(app.Urls.Order(StringComparer.Ordinal).First());
    }

    /// <summary>Somebody with a browser of their own, who has not been here yet.</summary>
    public Person Meets(string name)
    {
        var person = new Person(this, name);
        person.Finds(Address);
        people.Add(person);
        return person;
    }

    public async Task<Person> Founds(string name)
    {
        var person = Meets(name);
        Assert.Equal(302, (await person.Founds()).Status);
        return person;
    }

    /// <summary>Two who share a record: the first founded, the second joined.</summary>
    public async Task<(Person First, Person Second)> Couple(string first = "Mara", string second = "Jonas")
    {
        var founder = await Founds(first);
        var joiner = Meets(second);
        Assert.Equal(302, (await joiner.Joins(await founder.Invites())).Status);
        await founder.Opens("/today");
        return (founder, joiner);
    }

    public string NewId() => Random.NewId().ToString();

    public async Task<Guid> VisitOf(Person person)
    {
        using var visit = (await Store.Open(person.Jar[Cookies.Visit], null, prolong: false))!;
        return visit.Id;
    }

    public void Waits(Duration duration) => Clock.Passes(duration);

    /// <summary>One number out of the database, looked up beside the running program.</summary>
    public long Counts(string sql, params object[] values)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(Data, "goldseam.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Literals of the tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var i = 0; i < values.Length; i++) command.Parameters.Add(new($"${i}", values[i]));
        return command.ExecuteScalar() is long number ? number : 0;
    }

    public long Entries => Counts("SELECT count(*) FROM entries");

    public async ValueTask DisposeAsync()
    {
        foreach (var person in people) person.Dispose();
        await app.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
