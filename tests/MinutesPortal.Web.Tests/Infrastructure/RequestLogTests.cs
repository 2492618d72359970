using System.Collections.Concurrent;
using MinutesPortal.Web.Infrastructure;

namespace MinutesPortal.Web.Tests.Infrastructure;

public class RequestLogTests(Portal portal)
{
    [Theory]
    [InlineData("/for-tests/form?Subscriber.Name=Jane", @"^GET /for-tests/form 200 \d+ ms$")]
    [InlineData("/nothing-here", @"^GET /nothing-here 404 \d+ ms$")]
    [InlineData("/for-tests/failure", @"^GET /for-tests/failure 500 \d+ ms$")]
    [InlineData("/forged%0aline", @"^GET /forged%0Aline 404 \d+ ms$")]
    public async Task One_line_for_each_request_without_what_was_searched_for(string address, string line)
    {
        using var lines = new Lines();
        await using var factory = portal.Factory.WithWebHostBuilder(builder => builder
            .ConfigureServices(services => services.AddSingleton<ILoggerProvider>(lines)));
        using var response = await factory.CreateClient().GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Matches(line, Assert.Single(lines.Written));
    }

    /// <summary>Keeps what the request log wrote.</summary>
    private sealed class Lines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Written { get; } = [];

        public ILogger CreateLogger(string categoryName) =>
            categoryName == typeof(RequestLog).FullName ? this : Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Written.Enqueue(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
