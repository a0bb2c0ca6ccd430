using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using Goldseam.Domain.Practices.Notes;
using Goldseam.Store;
using Goldseam.Store.Moving;
using Goldseam.Store.Sealing;
using Goldseam.Store.Tests;
using NodaTime;

namespace Goldseam.Torture.Kills;

/// <summary>One store that is killed again and again, and all that its people were told is saved.</summary>
sealed class Generation : IDisposable
{
    /// <summary>A sign-in walks all there is: after so many kills a new store keeps the looking quick.</summary>
    public const int MostKills = 20;

    static readonly (string Deed, string Name)[] People =
        [("writes", "Mara0"), ("writes", "Jonas0"), ("writes", "Mara1"), ("withdraws", "Jonas1"), ("renews", "Mara2"), ("tries", "Jonas2")];

    readonly Trial trial;
    readonly Home home;
    readonly Dictionary<string, Role> roles = [];
    readonly Dictionary<string, HashSet<Guid>> saved = [];
    readonly HashSet<Guid> withdrawn = [];
    readonly Dictionary<string, int> tries = new(StringComparer.Ordinal);
    int kills;

    Generation(Trial trial) => (this.trial, home) = (trial, new(cost: Couple.Cheapest));

    public long Acknowledged { get; private set; }

    public static async Task<Generation> Begins(Trial trial)
    {
        var one = new Generation(trial);
        for (var i = 0; i < People.Length; i += 2)
        {
            var mara = await one.home.Found(People[i].Name);
            await one.home.Join(People[i + 1].Name, await mara.Invites());
            await mara.Reads();
        }
        foreach (var (deed, name) in People)
        {
            one.roles[name] = new(deed, name, 0, null);
            one.saved[name] = [];
        }
        return one;
    }

    public async Task KillOnce()
    {
        var lines = new List<string>();
        home.Clock.Pass(Duration.FromHours(1));
        home.RestartOn(() => lines = LetThemAct().GetAwaiter().GetResult());
        kills++;
        trial.Ran();
        var copies = lines.Where(l => l.Split(' ') is ["!", "copies", _, _]).Select(l => l.Split(' ')[3]).ToHashSet(StringComparer.Ordinal);
        foreach (var line in lines) Heard(line);
        LookAtCopies(copies);
        var checkedWhole = Backups.Check(home.Folder);
        if (!checkedWhole.Contains("is whole", StringComparison.Ordinal)) Wrong(checkedWhole);
        await LookAt(roles["Mara2"]);
        await LookAt(roles[People[kills % 4].Name]);
        LookAtTries();
    }

    async Task<List<string>> LetThemAct()
    {
        var now = home.Clock.Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var child = Child.Start([], ["restless", home.Folder, now, .. roles.Values.Select(r => r.ToString()), "copies:-:0:-"]);
        return await Killed.AfterAWhile(child, trial.Random, "writes");
    }

    /// <summary>A line that was cut by the kill says nothing.</summary>
    void Heard(string line)
    {
        if (line.Split(' ') is not [var what, var deed, var name, var about] || !roles.TryGetValue(name, out var role)) return;
        if (what == "!") Acknowledged++;
        switch (deed)
        {
            case "writes" when about.Length == 36:
                var id = Guid.Parse(about);
                if (what == "!") saved[name].Add(id);
                roles[name] = role with { Pending = what == "?" ? id : null };
                break;
            case "withdraws" when about.Length == 36 && what == "!":
                withdrawn.Add(Guid.Parse(about));
                break;
            case "renews" when what == "!" && int.TryParse(about, CultureInfo.InvariantCulture, out var words):
                roles[name] = role with { Words = words };
                break;
            case "tries" when about.Split('=') is [{ Length: 43 } device, var count]:
                tries[device] = int.Parse(count, CultureInfo.InvariantCulture);
                break;
        }
    }

    async Task LookAt(Role role)
    {
        // Of the words that were sent and not answered either the old ones open or the new ones, and never both or none.
        var opening = new List<int>();
        for (var words = role.Words; words <= role.Words + (role.Deed == "renews" ? 1 : 0); words++)
        {
            var person = new Person(home, role.Name, "");
            if ((await person.SignsIn(Role.PassphraseOf(role.Name, words))).Refusal is null) opening.Add(words);
        }
        if (opening.Count != 1)
        {
            Wrong($"{role.Name} comes in with {opening.Count} of her words");
            return;
        }
        roles[role.Name] = role = role with { Words = opening[0] };
        var who = new Person(home, role.Name, "");
        await who.SignsIn(Role.PassphraseOf(role.Name, role.Words));
        if (await Caught.By(who.ChecksTheRecord) is { } broken) Wrong($"{role.Name}: {broken.GetType().Name}");
        var entries = await who.Entries(home.Store);
        var made = Files.LivingStore.Made(entries);
        var written = entries.Select(e => e.What).OfType<NoteWords>().Select(n => n.Id).ToHashSet();
        var (lost, doubled) = (saved[role.Name].Except(made).Count(), made.Count - made.Distinct().Count());
        if (lost + doubled > 0) Wrong($"{role.Name}: {lost} lost, {doubled} doubled");
        if (withdrawn.Overlaps(written)) Wrong($"{role.Name}: words that were withdrawn open again");
        var gone = entries.Select(e => e.What).OfType<NoteWithdrawn>().Select(n => n.Id).ToHashSet();
        if (entries.Select(e => e.What).OfType<NoteMade>().Count(n => !written.Contains(n.Id) && !gone.Contains(n.Id)) is > 0 and var half)
            Wrong($"{role.Name}: {half} notes without words");
    }

    /// <summary>Every try that was answered is on disk; then the digits stop for good.</summary>
    void LookAtTries()
    {
        using var intruder = Intruder.At(home).GetAwaiter().GetResult();
        foreach (var (device, count) in tries)
        {
            var find = SHA256.HashData(Aead.Derive(Base64Url.DecodeFromChars(device), Labels.DeviceFind));
            if (intruder.Get("SELECT wrong FROM devices WHERE find = $0", find) is long wrong && wrong < count - 1)
                Wrong($"{count} tries were answered and {wrong} are on disk");
        }
        tries.Clear();
    }

    /// <summary>What was said to be a copy is one. Another is whole, or is refused by name.</summary>
    void LookAtCopies(HashSet<string> said)
    {
        foreach (var copy in Directory.GetDirectories(home.Folder, "copy-*"))
        {
            var refused = default(string);
            try
            {
                Backups.Check(copy);
            }
            catch (StoreNotUsableException e)
            {
                refused = e.Message;
            }
            if (said.Contains(copy) && refused is not null) Wrong($"a copy that was said to be made: {refused}");
            Directory.Delete(copy, recursive: true);
        }
    }

    public async Task LookAtAll()
    {
        foreach (var role in roles.Values.ToList()) await LookAt(role);
    }

    void Wrong(string what) => trial.Wrong($"kill {trial.Runs}: {what}");

    public void Dispose() => home.Dispose();
}
