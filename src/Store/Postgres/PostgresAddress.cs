using System.Diagnostics.CodeAnalysis;
using Npgsql;

namespace Goldseam.Store.Postgres;

/// <summary>Where a PostgreSQL database is, as in <c>Host=/run/postgresql;Database=goldseam</c>; the keywords are Npgsql's.</summary>
sealed class PostgresAddress
{
    readonly NpgsqlConnectionStringBuilder parts;

    PostgresAddress(NpgsqlConnectionStringBuilder parts) => this.parts = parts;

    /// <summary>For people: without anything secret.</summary>
    public string Name => $"PostgreSQL {parts.Database ?? parts.Username} at {parts.Host}";

    /// <returns>False for what is the name of a folder.</returns>
    /// <exception cref="StoreNotUsableException">It begins as an address and is none.</exception>
    public static bool TryRead(string place, [NotNullWhen(true)] out PostgresAddress? address)
    {
        address = null;
        if (!place.StartsWith("Host=", StringComparison.OrdinalIgnoreCase)) return false;
        try
        {
            // Two pools of this size a node, unless the address says otherwise: a server lets in a hundred connections by default.
            // Statements are prepared by themselves; an error never repeats the values that led to it.
            address = new(new($"Maximum Pool Size=20;{place}")
            {
                MaxAutoPrepare = 64,
                AutoPrepareMinUsages = 2,
                IncludeErrorDetail = false,
                KeepAlive = 30,
                ApplicationName = "goldseam",
            });
            return true;
        }
        catch (ArgumentException e)
        {
            throw new StoreNotUsableException(
                "The address of the PostgreSQL database cannot be read. It should look like Host=/run/postgresql;Database=goldseam.", e);
        }
    }

    public NpgsqlDataSource ForWriting() => Source(new(parts.ConnectionString));

    /// <summary>All statements of one trip see the database as it was at one moment.</summary>
    public NpgsqlDataSource ForReading() => Source(new(parts.ConnectionString)
    {
        Options = $@"{parts.Options} -c default_transaction_isolation=repeatable\ read -c default_transaction_read_only=on".Trim(),
    });

    static NpgsqlDataSource Source(NpgsqlConnectionStringBuilder parts) =>
        new NpgsqlSlimDataSourceBuilder(parts.ConnectionString).EnableArrays().EnableTransportSecurity().Build();
}
