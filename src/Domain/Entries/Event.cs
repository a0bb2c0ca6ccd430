namespace Goldseam.Domain.Entries;

/// <summary>
/// Something that happened, in the words of one partner. It carries neither author nor time: the entry around it does.
/// The stored form of every event is a promise for ten years: a changed shape is a new event with a new stored name.
/// </summary>
public abstract record Event;

/// <summary>Lies in the record, which both partners can open.</summary>
public abstract record RecordEvent : Event;

/// <summary>Lies in its author's drawer, which nobody else can open.</summary>
public abstract record DrawerEvent : Event;

/// <summary>How long an event is kept, and who may end that.</summary>
public enum Keeping
{
    /// <summary>Never shredded: promises, marks, signatures, the facts that decisions rest on.</summary>
    Lasting,

    /// <summary>Withdrawn by its author only until the other has opened it; after that it is the other's to keep (I13).</summary>
    Told,

    /// <summary>Withdrawn by its author at any time, and fades by itself. No decision may rest on it.</summary>
    Passing,

    /// <summary>Stays until its author replaces it or takes it back, at any time; never fades. No decision may rest on it.</summary>
    Standing,
}

/// <summary>The name under which an event is stored, which outlives the name of its class.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class StoredAsAttribute(string name, Keeping keeping = Keeping.Lasting) : Attribute
{
    public string Name => name;
    public Keeping Keeping => keeping;
}

/// <summary>An event that takes back an earlier entry of the same stream; the store then destroys that entry's key.</summary>
public interface IWithdraws
{
    /// <summary>The number of the entry taken back, or null where there is none.</summary>
    long? Withdraws { get; }
}
