using System.Reflection;
using System.Text.Json;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.CheckIns;
using Goldseam.Store.Log;
using Goldseam.Store.Sealing;
using Goldseam.Store.Visits;

namespace Goldseam.Store.Tests;

/// <summary>What the people of the tests do, as short sentences.</summary>
static class Deeds
{
    static readonly SystemRandom Random = new();

    public static Guid NewForm() => Random.NewId();

    public static Func<Facts, Decision> CheckIn(
        Guid form, string? words = null, Audience audience = Audience.BothOfUs, Feeling feeling = Feeling.Steady) =>
        view => CheckingIn.Decide(
            view.Record, view.Drawer, form, view.Today, feeling, words is null ? null : Words.Stored(words), audience, view.Me);

    public static Func<Facts, Decision> Note(Guid form, string words = "The lake was quiet.") =>
        view => view.Drawer.Notes.Keep(form, LongWords.Stored(words));

    public static async Task<Guid> ChecksIn(this Person person, string? words = null, Audience audience = Audience.BothOfUs)
    {
        var form = NewForm();
        Assert.Null((await person.Does(CheckIn(form, words, audience))).Refusal);
        return form;
    }

    public static async Task<Guid> KeepsANote(this Person person, string words = "The lake was quiet.")
    {
        var form = NewForm();
        Assert.Null((await person.Does(Note(form, words))).Refusal);
        return form;
    }

    public static async Task IsCalled(this Person person, string name) =>
        Assert.Null((await person.Does(v => v.Record.Couples.Describe(PersonName.Stored(name), v.Myself.Zone, v.Me))).Refusal);

    public static async Task WithdrawsTheCheckIn(this Person person, Guid id) =>
        Assert.Null((await person.Does(v => v.Record.CheckIns.Withdraw(id, v.Me))).Refusal);

    public static async Task WithdrawsTheNote(this Person person, Guid id) =>
        Assert.Null((await person.Does(v => v.Drawer.Notes.Withdraw(id))).Refusal);

    /// <summary>Signs in and looks: what waited in the drawer for the other goes into the record by that.</summary>
    public static async Task HandsIn(this Person person)
    {
        await person.SignsIn();
        await person.Reads();
    }

    public static async Task<Guid> RecordId(this Person person)
    {
        using var visit = await person.Open();
        return visit.Keys.Record.Id;
    }

    public static async Task<Guid> DrawerId(this Person person)
    {
        using var visit = await person.Open();
        return visit.Keys.Drawer.Id;
    }

    /// <summary>All that a person can see, opened to the last state, as one comparable text.</summary>
    public static string Everything(this View view) => string.Join('\n', States(view.Record).Concat(States(view.OpenDrawer))
        .Select(state => JsonSerializer.Serialize(state, state.GetType(), EventJson.Options)));

    static IEnumerable<object> States(object all) =>
        all.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(p => p.GetValue(all, BindingFlags.DoNotWrapExceptions, null, null, null)!);

    public static async Task<string> SeesEverything(this Person person) => (await person.Reads()).Everything();

    /// <summary>Every entry of record and drawer that still has its key, read from the first one on.</summary>
    public static async Task<IReadOnlyList<Entry>> Entries(this Person person, SealedStore store)
    {
        using var visit = await person.Open();
        var all = new List<Entry>();
        foreach (var stream in new[] { visit.Keys.Record, visit.Keys.Drawer })
        {
            var stored = await store.Log.ReadRange(stream.Id, 1, long.MaxValue);
            all.AddRange(ChainWalk.OpenPart(stream, visit.Keys.AsReader, 0, Chain.Start, stored, []).Entries);
        }
        return all;
    }

    /// <summary>How many entries lie in record and drawer.</summary>
    public static async Task<(long Record, long Drawer)> Heads(this Person person, SealedStore store)
    {
        var (record, drawer) = (await person.RecordId(), await person.DrawerId());
        var streams = await store.Log.Read([new(record, new byte[16], new byte[32]), new(drawer, new byte[16], new byte[32])]);
        return (streams[0].Head, streams[1].Head);
    }
}
