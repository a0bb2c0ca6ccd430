using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Goldseam.Web.Tests.Telemetry;

/// <summary>Takes what a place sends to its operator, and spells out every word in it.</summary>
sealed class Receiver : IAsyncDisposable
{
    // The fields of OTLP metrics that hold something else; whatever holds text and is not known here is text, too.
    static readonly Node KeyValue = new() { [2] = [] };
    static readonly Node Metrics = new()
    {
        [1] = new()
        {
            [1] = new() { [1] = KeyValue },
            [2] = new() { [1] = new() { [3] = KeyValue }, [2] = new() { [9] = new() { [1] = Point } } },
        },
    };

    static Node Point => new() { [9] = KeyValue, [6] = Node.Numbers, [7] = Node.Numbers };

    readonly WebApplication app;

    Receiver(WebApplication app) => this.app = app;

    public ConcurrentQueue<(string Path, string Headers, byte[] Body)> Got { get; } = new();

    public string Address => app.Urls.Single() + "/v1/metrics";

    public IReadOnlyList<string> Words => [.. Got.SelectMany(g => WordsIn(g.Body, Metrics))];

    public static async Task<Receiver> Opens()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new Receiver(builder.Build());
        receiver.app.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            receiver.Got.Enqueue((context.Request.Path + context.Request.QueryString.ToString(),
                string.Join('\n', context.Request.Headers), body.ToArray()));
        });
        await receiver.app.StartAsync();
        return receiver;
    }

    static IEnumerable<string> WordsIn(byte[] message, Node node)
    {
        for (var at = 0; at < message.Length;)
        {
            var tag = Number(message, ref at);
            switch (tag & 7)
            {
                case 0: Number(message, ref at); break;
                case 1: at += 8; break;
                case 5: at += 4; break;
                default:
                    var length = (int)Number(message, ref at);
                    var part = message[at..(at + length)];
                    at += length;
                    var inside = node.GetValueOrDefault((int)(tag >> 3));
                    if (inside == Node.Numbers) break;
                    if (inside is null) yield return Encoding.UTF8.GetString(part);
                    else foreach (var word in WordsIn(part, inside)) yield return word;
                    break;
            }
        }
    }

    static ulong Number(byte[] message, ref int at)
    {
        var number = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var next = message[at++];
            number |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80) return number;
        }
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    sealed class Node : Dictionary<int, Node>
    {
        public static readonly Node Numbers = [];
    }
}
