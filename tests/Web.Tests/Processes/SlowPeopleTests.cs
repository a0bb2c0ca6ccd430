using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Xunit.Abstractions;

namespace Goldseam.Web.Tests.Processes;

/// <summary>Two hundred who send or read as slowly as they can, against the program alone, on this machine. Others are served.</summary>
public sealed class SlowPeopleTests(ITestOutputHelper output)
{
    const int Each = 50;

    /// <summary>After so long, those who did not say what they want are let go, and pages that listen keep to their number. Reading slowly is allowed for longer.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(25);

    [Fact]
    public async Task While_two_hundred_hold_on_to_their_connections_two_people_are_served_and_they_are_let_go_in_time()
    {
        using var program = new GoldseamProgram();
        var (mara, jonas) = (program.Meets("Mara"), program.Meets("Jonas"));
        await program.Serves();
        Assert.Equal(302, (await mara.Founds()).Status);
        Assert.Equal(302, (await jonas.Joins(await mara.Invites())).Status);
        await mara.Opens("/today");
        await jonas.Keeps_a_spare_key();

        var cookies = string.Join("; ", mara.Jar.Select(c => $"{c.Key}={c.Value}"));
        var listen = $"GET /live HTTP/1.1\r\nHost: goldseam.test\r\nAccept: text/event-stream\r\nCookie: {cookies}\r\n\r\n";
        var read = "GET /icon-512.png HTTP/1.1\r\nHost: goldseam.test\r\n\r\n";
        var before = ConnectionsOf(program.Number);
        var heads = await Hold(program.Address, "GET /today HTTP/1.1\r\nHost: goldseam.test\r\nX-Slow: ");
        var bodies = await Hold(program.Address,
            "POST /sign-in HTTP/1.1\r\nHost: goldseam.test\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 9000\r\n\r\nsignInName=m");
        var readers = await Hold(program.Address, string.Concat(Enumerable.Repeat(read, 200)));
        var listeners = await Hold(program.Address, listen);

        Assert.True(SpinWait.SpinUntil(() => ConnectionsOf(program.Number) >= before + 4 * Each, Patience), "Not all two hundred came in.");
        var slowest = TimeSpan.Zero;
        for (var i = 0; i < 20; i++)
        {
            var began = Stopwatch.GetTimestamp();
            Assert.Equal(200, (await mara.Opens("/today")).Status);
            Assert.Equal(302, (await jonas.Writes_a_note($"Number {i}.")).Status);
            var took = Stopwatch.GetElapsedTime(began);
            if (took > slowest) slowest = took;
        }
        output.WriteLine($"A page and a save beside 200 slow ones took at most {slowest.TotalMilliseconds:N0} ms.");
        Assert.True(slowest < TimeSpan.FromSeconds(5), $"A page and a save took {slowest}.");

        var until = Stopwatch.StartNew();
        int connections, listening;
        do
        {
            await Task.Yield();
            (connections, listening) = (ConnectionsOf(program.Number) - before, listeners.Count(Listens));
        }
        while ((connections > 2 * Each || listening > 16) && until.Elapsed < Patience);
        output.WriteLine($"After {until.Elapsed.TotalSeconds:N0} s {connections} of 200 connections are left, and {listening} of {Each} pages listen.");
        Assert.True(connections <= 2 * Each, $"{connections} connections are still held after {Patience}.");
        Assert.Equal(16, listening);
        foreach (var socket in heads.Concat(bodies).Concat(readers).Concat(listeners)) socket.Dispose();
    }

    static async Task<List<Socket>> Hold(Uri address, string words)
    {
        var sockets = new List<Socket>();
        for (var i = 0; i < Each; i++)
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 1024, NoDelay = true };
            await socket.ConnectAsync(IPAddress.Loopback, address.Port);
            // What does not go at once does not go: nobody reads what comes back.
            socket.Blocking = false;
            socket.Send(Encoding.ASCII.GetBytes(words), SocketFlags.None, out _);
            sockets.Add(socket);
        }
        return sockets;
    }

    /// <summary>What has arrived stays where it is: a glance shows whether it was told to go elsewhere.</summary>
    static bool Listens(Socket socket)
    {
        var seen = new byte[8192];
        socket.Receive(seen, 0, seen.Length, SocketFlags.Peek, out var why);
        return why is SocketError.Success && !Encoding.ASCII.GetString(seen).Contains("event: elsewhere", StringComparison.Ordinal);
    }

    static int ConnectionsOf(int process) =>
        Directory.GetFiles($"/proc/{process}/fd").Count(f => new FileInfo(f).LinkTarget?.StartsWith("socket:", StringComparison.Ordinal) == true);
}
