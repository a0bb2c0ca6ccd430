using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Goldseam.Web.Tests.Cast;

/// <summary>Keeps what the program logs, from <paramref name="least"/> on; with everything, also what it says around it.</summary>
sealed class CapturedLog(LogLevel least) : ILoggerProvider
{
    readonly ConcurrentQueue<string> lines = new();

    public IReadOnlyCollection<string> Lines => lines;

    public ILogger CreateLogger(string categoryName) => new Pen(categoryName, lines, least);

    public void Dispose()
    {
    }

    sealed class Pen(string category, ConcurrentQueue<string> lines, LogLevel least) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull
        {
            if (least == LogLevel.Trace) lines.Enqueue($"{category} scope {state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => logLevel >= least;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel)) lines.Enqueue($"{logLevel} {category} {formatter(state, exception)} {exception}");
        }
    }
}
