using System.Numerics;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Goldseam.Store.Sqlite;

/// <summary>
/// The statements of one connection, prepared once. A page runs half a dozen of them, and the reader, parameters and retries of
/// <see cref="SqliteCommand"/> cost more than they do: so they are bound and stepped by hand. None is run inside its own rows.
/// </summary>
sealed class SqliteCommands(SqliteConnection connection) : IDisposable
{
    readonly Dictionary<string, SqliteStatement> statements = new(StringComparer.Ordinal);

    public bool InTransaction => raw.sqlite3_get_autocommit(connection.Handle) == 0;

    /// <returns>How many rows it changed.</returns>
    /// <param name="sql">A literal with parameters $0, $1, … in order.</param>
    public int Run(string sql, params ReadOnlySpan<object> values)
    {
        var statement = Of(sql, values);
        while (statement.Next()) { }
        return raw.sqlite3_changes(connection.Handle);
    }

    /// <returns>0 where there is no row, or null in it.</returns>
    public long Number(string sql, params ReadOnlySpan<object> values)
    {
        var statement = Of(sql, values);
        var number = statement.Next() ? statement.Long(0) : 0;
        statement.Reset();
        return number;
    }

    public List<T> Rows<T>(Func<SqliteStatement, T> row, string sql, params ReadOnlySpan<object> values)
    {
        var (rows, statement) = (new List<T>(), Of(sql, values));
        try
        {
            while (statement.Next()) rows.Add(row(statement));
        }
        finally
        {
            statement.Reset();
        }
        return rows;
    }

    SqliteStatement Of(string sql, ReadOnlySpan<object> values)
    {
        if (!statements.TryGetValue(sql, out var statement)) statements.Add(sql, statement = new(connection.Handle!, sql));
        statement.Bind(values);
        return statement;
    }

    public void Dispose()
    {
        foreach (var statement in statements.Values) statement.Dispose();
    }
}

/// <summary>One prepared statement and the row it stands at.</summary>
sealed class SqliteStatement : IDisposable
{
    readonly sqlite3 database;
    readonly sqlite3_stmt statement;

    /// <summary>Where $0, $1, … are: SQLite numbers them in the order in which they first appear.</summary>
    readonly int[] positions;

    public SqliteStatement(sqlite3 database, string sql)
    {
        this.database = database;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(database, sql, out statement), database);
        positions = [.. Enumerable.Range(0, raw.sqlite3_bind_parameter_count(statement)).Select(i => raw.sqlite3_bind_parameter_index(statement, $"${i}"))];
    }

    public void Bind(ReadOnlySpan<object> values)
    {
        Reset();
        for (var i = 0; i < values.Length; i++)
        {
            SqliteException.ThrowExceptionForRC(values[i] switch
            {
                byte[] blob => raw.sqlite3_bind_blob(statement, positions[i], blob),
                long number => raw.sqlite3_bind_int64(statement, positions[i], number),
                string text => raw.sqlite3_bind_text(statement, positions[i], text),
                _ => throw new ArgumentException("Only blobs, numbers and text are stored.", nameof(values)),
            }, database);
        }
    }

    /// <returns>False after the last row; the statement is ready to be run again then.</returns>
    public bool Next()
    {
        var result = raw.sqlite3_step(statement);
        if (result == raw.SQLITE_ROW) return true;
        Reset();
        if (result != raw.SQLITE_DONE) SqliteException.ThrowExceptionForRC(result, database);
        return false;
    }

    public void Reset() => _ = raw.sqlite3_reset(statement);

    public bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    public long Long(int column) => raw.sqlite3_column_int64(statement, column);

    /// <summary>What does not fit becomes the nearest that does; nothing was ever sealed under that, so it is found out.</summary>
    public T Number<T>(int column) where T : struct, INumberBase<T> => T.CreateSaturating(Long(column));

    public byte[] Bytes(int column) => raw.sqlite3_column_blob(statement, column).ToArray();

    public string Text(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string();

    public Guid Id(int column) => new(raw.sqlite3_column_blob(statement, column), bigEndian: true);

    public void Dispose() => statement.Dispose();
}
