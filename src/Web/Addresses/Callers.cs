using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace Goldseam.Web.Addresses;

/// <summary>How many connections one address may hold. This machine is never counted: a proxy on it speaks for everybody.</summary>
sealed class Callers(int most)
{
    /// <summary>A household has so much of an address of the newer kind, and may change the rest of it at will.</summary>
    const int BytesOfAHousehold = 8;

    readonly ConcurrentDictionary<IPAddress, int> held = new();

    public int Count => held.Count;

    public async Task Meet(ConnectionContext connection, ConnectionDelegate next)
    {
        if (CallerOf(connection) is not { } caller)
        {
            await next(connection);
            return;
        }
        try
        {
            if (held.AddOrUpdate(caller, 1, (_, count) => count + 1) <= most) await next(connection);
            else connection.Abort();
        }
        finally
        {
            var left = held.AddOrUpdate(caller, 0, (_, count) => count - 1);
            if (left == 0) held.TryRemove(new(caller, 0));
        }
    }

    static IPAddress? CallerOf(ConnectionContext connection)
    {
        if (connection.RemoteEndPoint is not IPEndPoint { Address: var address }) return null;
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (IPAddress.IsLoopback(address)) return null;
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return address;
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(BytesOfAHousehold).Clear();
        return new(bytes);
    }
}
