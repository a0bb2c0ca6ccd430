namespace Goldseam.Store.Moving;

/// <summary>The tables of a stopped store, or of one moment of a running one. Values are blobs, numbers and text.</summary>
interface IStoredTables : IDisposable
{
    IEnumerable<object[]> Read(Table table);

    /// <summary>In the place of what is there.</summary>
    void Write(Table table, IEnumerable<object[]> rows);

    /// <summary>All that was written is on disk.</summary>
    void Commit();
}
