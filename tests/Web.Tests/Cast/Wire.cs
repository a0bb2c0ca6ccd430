using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace Goldseam.Web.Tests.Cast;

/// <summary>Speaks HTTP/1.1 by hand on one connection, so that a test sees every byte and can send what no browser would.</summary>
sealed class Wire(Uri address) : IDisposable
{
    readonly byte[] buffer = new byte[64 * 1024];
    TcpClient? socket;
    Stream? stream;
    int filled, taken;

    public async Task<Reply> Send(string method, string target, IEnumerable<(string Name, string Value)> headers, byte[] body)
    {
        var head = new StringBuilder($"{method} {target} HTTP/1.1\r\n");
        foreach (var (name, value) in headers) head.Append(name).Append(": ").Append(value).Append("\r\n");
        byte[] request = [.. Encoding.Latin1.GetBytes(head.Append("\r\n").ToString()), .. body];
        var isReused = socket is not null;
        try
        {
            return await Exchange(method, request);
        }
        catch (IOException) when (isReused)
        {
            Hangs_up();
            return await Exchange(method, request);
        }
    }

    async Task<Reply> Exchange(string method, byte[] request)
    {
        if (socket is null)
        {
            var calling = new TcpClient { NoDelay = true };
            await calling.ConnectAsync(address.Host, address.Port);
            (socket, stream) = (calling, await Opened(calling));
        }
        await stream!.WriteAsync(request);
        var reply = await Read(method);
        if (reply.Header("Connection") == "close") Hangs_up();
        return reply;
    }

    /// <summary>Whose certificate it is, is looked at where that is the question.</summary>
    async Task<Stream> Opened(TcpClient to)
    {
        if (address.Scheme != "https") return to.GetStream();
#pragma warning disable CA5359
        var tls = new SslStream(to.GetStream(), leaveInnerStreamOpen: false, (_, _, _, _) => true);
#pragma warning restore CA5359
        await tls.AuthenticateAsClientAsync(address.Host);
        return tls;
    }

    async Task<Reply> Read(string method)
    {
        var status = int.Parse((await Line()).Split(' ')[1], CultureInfo.InvariantCulture);
        var headers = new List<(string, string)>();
        while (await Line() is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            headers.Add((line[..colon], line[(colon + 1)..].Trim()));
        }
        var reply = new Reply(status, headers, []);
        if (method == "HEAD" || status is 204 or 304) return reply;
        if (reply.Header("Transfer-Encoding") == "chunked") return reply with { Body = await Chunks() };
        return reply with { Body = await Bytes(int.Parse(reply.Header("Content-Length") ?? "0", CultureInfo.InvariantCulture)) };
    }

    async Task<byte[]> Chunks()
    {
        var all = new MemoryStream();
        while (int.Parse(await Line(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) is > 0 and var size)
        {
            all.Write(await Bytes(size));
            await Line();
        }
        await Line();
        return all.ToArray();
    }

    async Task<byte[]> Bytes(int count)
    {
        var bytes = new byte[count];
        for (var at = 0; at < count;)
        {
            if (taken == filled) await Fill();
            var some = Math.Min(count - at, filled - taken);
            buffer.AsSpan(taken, some).CopyTo(bytes.AsSpan(at));
            (at, taken) = (at + some, taken + some);
        }
        return bytes;
    }

    async Task<string> Line()
    {
        var line = new StringBuilder();
        while (true)
        {
            if (taken == filled) await Fill();
            var c = (char)buffer[taken++];
            if (c == '\n') return line.ToString();
            if (c != '\r') line.Append(c);
        }
    }

    async Task Fill()
    {
        (taken, filled) = (0, await stream!.ReadAsync(buffer));
        if (filled == 0) throw new IOException("The other end hung up.");
    }

    public void Hangs_up()
    {
        stream?.Dispose();
        socket?.Dispose();
        (socket, stream, taken, filled) = (null, null, 0, 0);
    }

    public void Dispose() => Hangs_up();
}
