using System.Net.Security;
using System.Net.Sockets;
using System.Text;
using Goldseam.Web.Tests.Cast;
using Goldseam.Web.Tests.Processes;

namespace Goldseam.Web.Tests.Probes;

/// <summary>What is asked: a place in this process, or with <c>bin/probe</c> the published program or any address.</summary>
sealed class Target : IAsyncDisposable
{
    /// <summary>Who may be silent and is, by then means to be.</summary>
    static readonly TimeSpan Briefly = TimeSpan.FromSeconds(3);
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    const string Name = "goldseam.test";

    readonly IAsyncDisposable? opened;
    readonly Uri address;

    Target(Uri address, string host, IAsyncDisposable? opened = null) => (this.address, Host, this.opened) = (address, host, opened);

    /// <summary>The name it answers by.</summary>
    public string Host { get; }

    /// <summary>What its proxy says over a connection to the program itself, where there is none.</summary>
    public bool IsBehindItsProxy => address.Scheme == "https";

    public static Target At(Uri address) => new(address, address.Authority);

    public static async Task<Target> Opens()
    {
        switch (Environment.GetEnvironmentVariable("GOLDSEAM_PROBE"))
        {
            case "published":
                var published = await HandedOut.Opens();
                return new(published.Address, Name, published);
            case { Length: > 0 } url:
                return At(new(url));
            default:
                var place = await Place.Opens(null, $"--Goldseam:Address=https://{Name}");
                return new(place.Address, Name, place);
        }
    }

    /// <summary>Sends exactly its bytes on a connection of their own, and hears it out.</summary>
    public async Task<Heard> Hears(Probe probe)
    {
        var bytes = Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(probe.Bytes).Replace("HOST", Host, StringComparison.Ordinal));
        using var until = new CancellationTokenSource(probe.Allows(null) ? Briefly : Patience);
        using var socket = new TcpClient();
        using var heard = new MemoryStream();
        try
        {
            await socket.ConnectAsync(address.Host, address.Port, until.Token);
            await using var stream = await Stream(socket);
            await stream.WriteAsync(bytes, until.Token);
            await stream.CopyToAsync(heard, until.Token);
        }
        catch (Exception e) when (e is IOException or SocketException or OperationCanceledException)
        {
            // It hung up, or waits for more; what it said before counts.
        }
        return new(Encoding.Latin1.GetString(heard.ToArray()));
    }

    async Task<Stream> Stream(TcpClient socket)
    {
        if (address.Scheme != "https") return socket.GetStream();
#pragma warning disable CA5359 // Whose certificate it is is no question here.
        var tls = new SslStream(socket.GetStream(), leaveInnerStreamOpen: false, (_, _, _, _) => true);
#pragma warning restore CA5359
        await tls.AuthenticateAsClientAsync(address.Host);
        return tls;
    }

    public ValueTask DisposeAsync() => opened?.DisposeAsync() ?? ValueTask.CompletedTask;
}
