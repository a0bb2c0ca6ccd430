using System.Text;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.CheckIns;
using Goldseam.Store.Members;
using Goldseam.Store.Moving;
using Goldseam.Store.Sealing;
using Microsoft.Data.Sqlite;

namespace Goldseam.Store.Tests.Sqlite;

/// <summary>What somebody sees who reads the disk (I7).</summary>
public sealed class ClearTextTests : IDisposable
{
    readonly Home home = new();
    readonly string folder = Directory.CreateTempSubdirectory("goldseam-").FullName;

    public void Dispose()
    {
        home.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Every column there is, apart from the sealed ones: the table in SECURITY.md says what each of them tells.</summary>
    internal static readonly string[] Columns =
    [
        "browser_key.key",
        "clock.day", "clock.faded",
        "devices.about", "devices.blob", "devices.find", "devices.iterations", "devices.member", "devices.salt", "devices.tries",
        "devices.until", "devices.wrong",
        "entries.author_tag", "entries.ciphertext", "entries.commitment", "entries.fade_month", "entries.seq", "entries.stream",
        "entries.tag", "entries.version",
        "entry_keys.fade_month", "entry_keys.number", "entry_keys.seq", "entry_keys.stream", "entry_keys.wrapped",
        "invitations.blob", "invitations.find", "invitations.until",
        "members.keyring", "members.keyring_number", "members.member", "members.sign_in_name",
        "shreds.count", "shreds.stream",
        "slots.blob", "slots.iterations", "slots.kind", "slots.member", "slots.salt",
        "snapshots.blob", "snapshots.id", "snapshots.seq", "snapshots.stream", "snapshots.tag",
    ];

    [Fact]
    public async Task The_schema_has_these_columns_and_no_other()
    {
        using var intruder = await Intruder.At(home);
        var columns =
            intruder.Rows("SELECT m.name || '.' || c.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c WHERE m.type = 'table'");
        Assert.Equal(Columns, columns.Select(c => (string)c[0]).Order(StringComparer.Ordinal));
        Assert.All(
            intruder.Rows("SELECT sql FROM sqlite_schema WHERE type = 'table'"),
            t => Assert.EndsWith("STRICT, WITHOUT ROWID", (string)t[0]));
        Assert.Empty(intruder.Rows(
            "SELECT name FROM sqlite_schema WHERE type NOT IN ('table', 'index') OR name IN ('sqlite_sequence', 'sqlite_stat1')"));
    }

    /// <summary>The ways in which words end up on a disk.</summary>
    static IEnumerable<byte[]> Shapes(string marker)
    {
        var utf8 = Encoding.UTF8.GetBytes(marker);
        yield return utf8;
        yield return Encoding.Unicode.GetBytes(marker);
        yield return Encoding.BigEndianUnicode.GetBytes(marker);
        yield return Encoding.ASCII.GetBytes(Convert.ToHexString(utf8));
        yield return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(utf8));
        for (var before = 0; before < 3; before++)
        {
            var base64 = Convert.ToBase64String([.. new byte[before], .. utf8]).TrimEnd('=');
            yield return Encoding.ASCII.GetBytes(base64[(before == 0 ? 0 : before + 1)..^2]);
        }
    }

    static IEnumerable<string> Hits(IEnumerable<string> files, IReadOnlyCollection<string> markers)
    {
        foreach (var file in files)
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            foreach (var marker in markers)
                foreach (var shape in Shapes(marker))
                    if (content.AsSpan().IndexOf(shape) >= 0) yield return $"{marker} in {Path.GetFileName(file)}";
        }
    }

    [Fact]
    public async Task A_hundred_things_that_people_wrote_are_nowhere_on_the_disk()
    {
        var markers = new List<string>();
        string Marker(string what)
        {
            markers.Add($"{what}{markers.Count:000}kQz7Wp{markers.Count * 7919 % 1000:000}");
            return markers[^1];
        }
        async Task<Person> Enters(string name, string? code)
        {
            var words = $"{Marker("pass")} {Marker("phrase")} is long";
            Assert.True(Passphrase.TryRead(words, [], out var passphrase, out _));
            var called = PersonName.Stored(Marker("name"));
            var entrance = code is null
                ? await home.Store.Accounts.Found(Home.SignInNameOf(name), passphrase, called, "Europe/Berlin")
                : await home.Store.Invitations.Join(Code(code), Home.SignInNameOf(name), passphrase, called, "Europe/Berlin");
            Assert.Null((await home.Store.Accounts.SignIn(Home.SignInNameOf(name), words, null)).Refusal);
            return new(home, name, entrance.VisitCookie!);
        }
        var mara = await Enters("Mara", null);
        var invitation = await mara.Invites();
        markers.Add(invitation);
        markers.Add(invitation.Replace("-", ""));
        var jonas = await Enters("Jonas", invitation);
        var spareKey = NewCode();
        markers.Add(spareKey.ToString());
        await mara.With(async v => { await home.Store.Accounts.KeepSpareKey(v, spareKey); return 0; });
        Assert.True(Pin.TryRead("274613", out var pin, out _));
        await mara.With(v => home.Store.Devices.Add(v, pin, PersonName.Stored(Marker("phone")), null));
        var day = 0;
        while (markers.Count < 100)
        {
            var audience = (Audience)(day % 3);
            foreach (var person in new[] { mara, jonas })
            {
                await person.Does(Deeds.CheckIn(Deeds.NewForm(), Marker("words"), audience));
                var note = await person.KeepsANote(Marker("note") + string.Concat(Enumerable.Repeat(" and on", day * 100)));
                if (day % 4 == 0) await person.WithdrawsTheNote(note);
                await person.IsCalled(Marker("called"));
                await person.SeesEverything();
            }
            day++;
        }
        await home.Settle();
        Backups.Make(home.Folder, Path.Combine(folder, "backup"));
        // Types, feelings and names of practices are no words of anybody, and are as unreadable.
        markers.AddRange(["check-in.made", "note.words", "both-of-us", "own-check-ins", "Europe/Berlin"]);

        var files = Directory.GetFiles(home.Folder).Where(f => !f.EndsWith(".lock", StringComparison.Ordinal))
            .Concat(Directory.GetFiles(folder, "*", SearchOption.AllDirectories)).ToList();
        Assert.Contains(files, f => f.EndsWith("-wal", StringComparison.Ordinal));
        Assert.Empty(Hits(files, markers));
        Assert.NotEmpty(Hits(files, ["mara.here"]));

        home.Store.Dispose();
        Assert.Empty(Hits(Directory.GetFiles(home.Folder), markers));
    }

    static OneTimeCode NewCode() => OneTimeCode.From(new SystemRandom());

    static OneTimeCode Code(string text)
    {
        Assert.True(OneTimeCode.TryParse(text, out var code));
        return code;
    }

    [Fact]
    public void The_search_finds_what_is_there_in_every_shape()
    {
        var file = Path.Combine(folder, "seeded");
        var marker = "words123kQz7Wp456";
        var utf8 = Encoding.UTF8.GetBytes(marker);
        byte[][] seeds =
        [
            utf8, Encoding.Unicode.GetBytes(marker), Encoding.BigEndianUnicode.GetBytes(marker),
            Encoding.ASCII.GetBytes(Convert.ToHexString(utf8)), Encoding.ASCII.GetBytes(Convert.ToHexStringLower(utf8)),
            .. Enumerable.Range(0, 3).Select(n => Encoding.ASCII.GetBytes(
                Convert.ToBase64String([.. Enumerable.Repeat((byte)'~', n), .. utf8, (byte)'!', (byte)'?']))),
        ];
        foreach (var seed in seeds)
        {
            File.WriteAllBytes(file, [.. new byte[99], .. seed, .. new byte[99]]);
            Assert.NotEmpty(Hits([file], [marker]));
        }
    }

    [Fact]
    public async Task The_key_of_what_was_withdrawn_is_nowhere_any_more()
    {
        var mara = await home.Found("Mara");
        var (withdrawn, kept) = (new List<byte[]>(), new List<byte[]>());
        for (var i = 0; i < 60; i++)
        {
            var note = await mara.KeepsANote($"Note {i}");
            using var intruder = await Intruder.At(home);
            var drawer = (await mara.DrawerId()).ToByteArray(bigEndian: true);
            var key = (byte[])intruder.Get("SELECT wrapped FROM entry_keys WHERE stream = $0 ORDER BY seq DESC LIMIT 1", drawer)!;
            (i % 3 == 0 ? kept : withdrawn).Add(key);
            if (i % 3 != 0) await mara.WithdrawsTheNote(note);
        }
        await home.Settle();
        Assert.Equal(20, await Count(kept));
        Assert.Equal(0, await Count(withdrawn));

        async Task<int> Count(List<byte[]> keys)
        {
            var contents = new List<byte[]>();
            foreach (var file in Directory.GetFiles(home.Folder, "goldseam.db*"))
            {
                await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                var content = new byte[stream.Length];
                await stream.ReadExactlyAsync(content);
                contents.Add(content);
            }
            return keys.Count(k => contents.Any(c => c.AsSpan().IndexOf(k) >= 0));
        }
    }

    [Fact]
    public async Task What_has_faded_leaves_no_key_behind()
    {
        var mara = await home.Found("Mara");
        await mara.KeepsANote();
        byte[] key;
        using (var intruder = await Intruder.At(home))
            key = (byte[])intruder.Get("SELECT wrapped FROM entry_keys WHERE fade_month < 100000")!;
        await home.Runs(252);
        await home.Settle();
        SqliteConnection.ClearAllPools();
        foreach (var file in Directory.GetFiles(home.Folder, "goldseam.db*"))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var content = new byte[stream.Length];
            await stream.ReadExactlyAsync(content);
            Assert.Equal(-1, content.AsSpan().IndexOf(key));
        }
    }
}
