using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Goldseam.Domain;
using Goldseam.Domain.Entries;
using Goldseam.Domain.SetBack;
using Goldseam.Store.Log;
using Goldseam.Store.Members;
using Goldseam.Store.Sealing;
using NodaTime;

namespace Goldseam.Store.Visits;

/// <summary>
/// One request of a signed-in member: the only way to anything that is stored. Ids are looked for in this member's own two streams
/// and nowhere else, so a foreign id is simply not there.
/// </summary>
public sealed partial class Visit : IDisposable
{
    /// <summary>A couple writes by hand: more conflicts in a row than this is a bug.</summary>
    const int MostConflicts = 100;

    readonly IEventLog log;
    readonly OpenVisits visits;
    readonly Membering membering;
    readonly IClock clock;
    readonly OpenVisit open;
    readonly string? seenCookie;
    readonly string? route;
    readonly List<Opened> openings = [];
    KeySet keys;

    internal Visit(IEventLog log, OpenVisits visits, Membering membering, IClock clock, OpenVisit open, string? seenCookie, string? route = null)
    {
        (this.log, this.visits, this.membering, this.clock) = (log, visits, membering, clock);
        (this.open, this.seenCookie, this.route) = (open, seenCookie, route);
        keys = open.Keys;
    }

    public Guid Id => open.As.Id;

    internal KeySet Keys => keys;

    public bool HasSpareKey => keys.HasSpareKey;

    /// <summary>The founder has asked somebody in and waits.</summary>
    public bool HasInvited => keys.Pending is not null;

    /// <summary>
    /// What each form of this visit carries, against requests forged elsewhere: the same all through the visit, and worth nothing
    /// after it. HMAC under a key derived from the cookie.
    /// </summary>
    public string FormToken => VisitToken.Of(open.Secret);

    /// <summary>
    /// Tells this member's unsent words, which a browser keeps in its tab, from those of whoever signs in there next. The same in all
    /// of the member's visits, and it says nothing about them. HKDF-Expand of a key that only the member has.
    /// </summary>
    public string DraftsTag => Convert.ToHexStringLower(Aead.Expand(keys.SeenKey, Labels.Drafts).AsSpan(0, 8));

    /// <summary>
    /// Goes with words into a form that may give them back: what comes with it is what this member was shown, also in a later visit.
    /// HMAC under a key that only the member has.
    /// </summary>
    public string ProofOf(string words) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(Aead.Expand(keys.SeenKey, Labels.Undo), Encoding.UTF8.GetBytes(words)));

    /// <summary>
    /// Whether the drawer may be shown: it asks again after five minutes where its owner wants that, and where two members have used this
    /// browser and its owner has said nothing. Looking in keeps it open.
    /// </summary>
    public async ValueTask<bool> MayLookIntoDrawer(View view)
    {
        if (view.Drawer is null) return false;
        if (AsksForDrawer(view.Drawer)) await visits.SeeDrawer(open.As);
        return true;
    }

    bool IsOpen(DrawerState drawer) => !AsksForDrawer(drawer) || clock.GetCurrentInstant() - open.As.DrawerSeen <= OpenVisits.DrawerIdle;

    /// <summary>
    /// Whether its member proved who they are within the last five minutes, by passphrase or digits; staying does not count. What opens
    /// another way in, or loosens a lock, asks for that: a phone that lies open must not become a key.
    /// </summary>
    public bool IsFresh => clock.GetCurrentInstant() - open.As.Began <= OpenVisits.DrawerIdle;

    bool AsksForDrawer(DrawerState drawer) => drawer.Locks.OnDrawer ?? open.As.OnSharedBrowser;

    /// <summary>After so long without a touch this visit ends.</summary>
    public Duration LocksAfter => open.As.Idle;

    /// <summary>Two members have used this browser.</summary>
    public bool IsOnSharedBrowser => open.As.OnSharedBrowser;

    /// <summary>All of this member's visits end after so long without them, this one too.</summary>
    public ValueTask LockAfter(Duration idle) => visits.LockAfter(keys.Member, idle);

    public ValueTask<IReadOnlyList<VisitInfo>> All() => visits.Of(keys.Member, Id);

    public ValueTask End(Guid visit) => visits.End(keys.Member, visit);

    public ValueTask EndAllOthers() => visits.EndAll(keys.Member, except: Id);

    internal byte[] Secret => open.Secret;

    /// <summary>The cookie that remembers how far this browser has seen, where it has to move; null where it stands right.</summary>
    public string? NewSeenCookie { get; private set; }

    /// <summary>Hands in first what waited in the drawer for its day: nobody else could.</summary>
    public async Task<View> Read()
    {
        var opened = await Open(isPage: true);
        if (opened.Record.IsFoldedLong || opened.Drawer.IsFoldedLong) opened = await Open();
        var facts = FactsOf(opened);
        if (Due(facts).Events.Count > 0) return (await Transact(Due)).View;
        foreach (var rows in new[] { opened.Record.WriteBack(), opened.Drawer.WriteBack() })
            if (rows is not null) _ = log.WriteSnapshots(rows);
        return ViewOf(opened, facts);

        static Decision Due(Facts facts) => HandingIn.Decide(facts.Record, facts.Drawer, facts.Now, facts.Me);
    }

    /// <summary>
    /// Decides on what there is, and appends what was decided to record and drawer in one commit; decides again where somebody was
    /// faster. The returned view shows what was appended.
    /// </summary>
    public async Task<Outcome> Transact(Func<Facts, Decision> decide)
    {
        for (var tries = 0; tries < MostConflicts; tries++)
        {
            var opened = await Open();
            var facts = FactsOf(opened);
            var decision = decide(facts);
            if (decision.Refusal is not null || decision.Events.Count == 0) return new(ViewOf(opened, facts), decision.Refusal);
            if (!await log.Append(Sealed(opened, decision.Events, facts.Now))) continue;
            Remember(opened, null);
            if (decision.Events.Any(e => e is RecordEvent)) visits.Changes.Tell(keys.Record.Id, Id);
            return new(ViewOf(opened, facts), null);
        }
        throw new InvalidOperationException("A decision met a conflict every time.");
    }

    /// <summary>Waits for what the other saves in the record. It outlives this request and needs none of its keys.</summary>
    public async Task<Listening> Listen()
    {
        // Another visit may have joined a record since this one was last used.
        keys = await membering.Refresh(keys, open.Secret);
        var secret = open.Secret;
        return new(visits.Changes, clock, keys.Record.Id, Id, () => visits.Lasts(secret));
    }

    /// <summary>Walks record and drawer from their first entry, and notes in the drawer what is gone before its month.</summary>
    /// <exception cref="TamperingException">The first thing that does not match.</exception>
    public async Task<RecordCheck> Check()
    {
        var (opened, now) = (await Open(), clock.GetCurrentInstant());
        var gone = await WholeWalk.Verify(log, keys, opened, now);
        if (opened.Noting(gone, keys, now).Events.Count > 0)
            await Transact(facts => facts.Drawer.Losses.Find(keys.Record.Id, gone.InRecord, gone.InDrawer));
        return new(opened.Record.Seq, ThreeWords.Of(opened.Record.Tag), gone);
    }

    /// <summary>
    /// Goes on with what is there, although this browser had seen more or other entries: says so in a lasting entry of the stream that
    /// was set back, and remembers the heads of now. Does nothing where nothing is amiss.
    /// </summary>
    /// <param name="shown">The entry that <see cref="SetBackException"/> named.</param>
    public async Task AcceptRestore(long shown)
    {
        for (var tries = 0; tries < MostConflicts; tries++)
        {
            var opened = await Open(lookingBack: false);
            if (Seen.Open(keys.SeenKey, seenCookie) is not { } seen) return;
            var facts = FactsOf(opened);
            var (inRecord, inDrawer) = (await SetBackTo(opened.Record, seen.Record), await SetBackTo(opened.Drawer, seen.Drawer));
            var decision = AcceptingASetBack.Decide(facts.Record, facts.Drawer, shown, inRecord, inDrawer, facts.Me);
            if (decision.Events.Count > 0 && !await log.Append(Sealed(opened, decision.Events, facts.Now))) continue;
            Remember(opened, null);
            return;
        }
    }

    /// <summary>The member as the store has them now; what changes with them must be sealed under keys that still are theirs.</summary>
    /// <exception cref="VisitEndedException">The keys were made new, and this visit has those of before.</exception>
    internal async Task<SealedMember> ReadMember()
    {
        if (!await IsOpen()) throw new VisitEndedException();
        return (await membering.Open(keys, open.Secret)).Member;
    }

    /// <summary>The name that its member signs in with.</summary>
    public async Task<SignInName> ReadSignInName() => Accounts.NameOf(await ReadMember());

    internal async Task ReloadKeys() => keys = await membering.Reload(keys, open.Secret);

    /// <summary>Not ended from elsewhere while this request was on its way.</summary>
    public async ValueTask<bool> IsOpen() => await visits.Standing(open.Secret) is not null;

    /// <param name="isPage">Only the rows are read that its route asks for.</param>
    async Task<Opened> Open(bool lookingBack = true, bool isPage = false)
    {
        keys = await membering.Refresh(keys, open.Secret);
        var opened = await ReadOpened(isPage && route is not null ? new(log, visits.AskedFor, route) : null);
        var seen = Seen.Open(keys.SeenKey, seenCookie);
        if (lookingBack && seen is not null) await LookBack(opened, seen);
        Remember(opened, seen);
        return opened;
    }

    async ValueTask<Opened> ReadOpened(PageRows? page)
    {
        try
        {
            openings.Add(await Opened.Read(log, keys, clock.GetCurrentInstant(), page));
            return openings[^1];
        }
        catch (TamperingException)
        {
            // Where the keys of this visit were made new while it was on its way, nothing is wrong with what is stored.
            if (!await IsOpen()) throw new VisitEndedException();
            throw;
        }
    }

    Facts FactsOf(Opened opened)
    {
        var drawer = new DrawerState(opened.Drawer.Fold);
        return new(new(opened.Record.Fold), drawer, IsOpen(drawer), keys.Me, opened.Now(clock.GetCurrentInstant()), opened.Record.Moments);
    }

    /// <summary>As it is by now: what was decided has been written meanwhile.</summary>
    View ViewOf(Opened opened, Facts facts) => new(
        facts with { Written = opened.Record.Moments, DrawerIsOpen = IsOpen(facts.Drawer) }, opened.DatedAhead(clock.GetCurrentInstant()));

    static List<SealedAppend> Sealed(Opened opened, IReadOnlyList<Event> events, Instant now)
    {
        var appends = new List<SealedAppend>(2);
        var record = events.Where(e => e is RecordEvent).ToList();
        var drawer = events.Where(e => e is DrawerEvent).ToList();
        if (record.Count > 0) appends.Add(opened.Record.Append(record, now, Fading.After));
        if (drawer.Count > 0) appends.Add(opened.Drawer.Append(drawer, now, Fading.After));
        return appends;
    }

    async Task LookBack(Opened opened, Seen seen)
    {
        if ((await SetBackTo(opened.Record, seen.Record) ?? await SetBackTo(opened.Drawer, seen.Drawer)) is { } entry) throw new SetBackException(entry);
    }

    /// <returns>
    /// The entry after which the stream is no longer what the browser saw, or null where it is. A record that was left for another one
    /// stays in the keyring; one that the keyring does not know is of a later day than this database.
    /// </returns>
    async ValueTask<long?> SetBackTo(OpenedStream stream, Head seen)
    {
        if (seen.Stream != stream.Head.Stream) return await membering.Knows(keys, open.Secret, seen.Stream) ? null : 0;
        if (seen.IsSameAs(stream.Head) || seen.Seq == 0) return null;
        if (seen.Seq > stream.Seq) return stream.Seq;
        if (seen.Seq == stream.Seq) return seen.Seq - 1;
        return seen.IsSameAs(seen with { Tag = stream.TagOf(seen.Seq) ?? await OlderTag(stream, seen.Seq) }) ? null : seen.Seq - 1;
    }

    /// <summary>Walked, not believed: the tag that lies in a row is the host's to write.</summary>
    async Task<byte[]> OlderTag(OpenedStream stream, long seq)
    {
        var walk = BlockWalk.From(stream, (int)((seq - 1) / Known.Stride), seq);
        return walk.Verify(stream.Head.Stream == keys.Record.Id ? keys.Record : keys.Drawer, await Read(walk))[0].Tag;
    }

    void Remember(Opened opened, Seen? seen)
    {
        var now = SeenNow(opened);
        if (seen is null || !seen.IsSameAs(now)) NewSeenCookie = now.Seal(keys.SeenKey);
    }

    static Seen SeenNow(Opened opened) => new(opened.Record.Head, opened.Drawer.Head);

    public void Dispose()
    {
        foreach (var opened in openings) opened.Dispose();
        keys.Dispose();
    }
}

/// <summary>What two people compare in person: how many entries there are, and three words for all of them.</summary>
/// <param name="Gone">For the one who asks alone: it names what is gone from their drawer, too.</param>
public sealed record RecordCheck(long Entries, string Words, GoneEarly Gone);
