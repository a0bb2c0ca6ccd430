using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Goldseam.Web.Tests.Cast;

/// <summary>Keeps whatever the program logs, down to the least of it.</summary>
sealed class CapturedLog(bool withScopes = false) : ILoggerProvider
{
    readonly ConcurrentQueue<string> lines = new();

    public IReadOnlyCollection<string> Lines => lines;

    public ILogger CreateLogger(string categoryName) => new Pen(categoryName, lines, withScopes);

    public void Dispose()
    {
    }

    sealed class Pen(string category, ConcurrentQueue<string> lines, bool withScopes) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull
        {
            if (withScopes) lines.Enqueue($"{category} scope {state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{logLevel} {category} {formatter(state, exception)} {exception}");
    }
}
