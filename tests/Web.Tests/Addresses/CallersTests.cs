using System.Net;
using Goldseam.Web.Addresses;
using Microsoft.AspNetCore.Connections;

namespace Goldseam.Web.Tests.Addresses;

/// <summary>One address may hold so many connections and no more; whoever is on the machine is no single caller.</summary>
public sealed class CallersTests
{
    readonly TaskCompletionSource done = new();
    readonly Callers callers = new(most: 3);
    readonly List<Task> calls = [];

    bool IsLetIn(string address)
    {
        var connection = new DefaultConnectionContext { RemoteEndPoint = new IPEndPoint(IPAddress.Parse(address), 1) };
        var isIn = false;
        calls.Add(callers.Meet(connection, _ =>
        {
            isIn = true;
            return done.Task;
        }));
        return isIn;
    }

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7", "192.0.2.8")]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7", "192.0.2.8")]
    [InlineData("2001:db8:0:1::1", "2001:db8:0:1:ffff::2", "2001:db8:0:2::1")]
    public async Task One_address_holds_so_many_at_once_and_others_are_let_in(string one, string same, string other)
    {
        foreach (var _ in "abc") Assert.True(IsLetIn(one));
        Assert.False(IsLetIn(same));
        Assert.True(IsLetIn(other));
        done.SetResult();
        await Task.WhenAll(calls);
        Assert.True(IsLetIn(same));
        Assert.Equal(0, callers.Count);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    public void A_proxy_on_this_machine_speaks_for_everybody(string address)
    {
        for (var i = 0; i < 50; i++) Assert.True(IsLetIn(address));
    }
}
