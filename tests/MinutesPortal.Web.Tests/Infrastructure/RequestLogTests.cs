using System.Collections.Concurrent;
using System.Globalization;
using Serilog.Core;
using Serilog.Events;

namespace MinutesPortal.Web.Tests.Infrastructure;

public class RequestLogTests(Portal portal)
{
    [Theory]
    [InlineData("/for-tests/form?Subscriber.Name=Jane", @"^GET /for-tests/form 200 \d+ ms$")]
    [InlineData("/nothing-here", @"^GET /nothing-here 404 \d+ ms$")]
    [InlineData("/for-tests/failure", @"^GET /for-tests/failure 500 \d+ ms$")]
    [InlineData("/forged%0aline", @"^GET /forged%0Aline 404 \d+ ms$")]
    public async Task Each_request_is_one_line_without_the_search_words(string address, string line)
    {
        var log = new RequestSink();
        await using var factory = portal.Factory.WithWebHostBuilder(builder => builder
            .ConfigureServices(services => services.AddSingleton<ILogEventSink>(log)));
        using var response = await factory.CreateClient().GetAsync(address, TestContext.Current.CancellationToken);

        var request = Assert.Single(log.Events);
        Assert.Matches(line, request.RenderMessage(CultureInfo.InvariantCulture));
        // A sink that writes properties, for example as JSON, would write these.
        Assert.DoesNotContain("Jane", string.Join(' ', request.Properties.Values));
    }

    /// <summary>Keeps what the request log writes.</summary>
    private sealed class RequestSink : ILogEventSink
    {
        public ConcurrentQueue<LogEvent> Events { get; } = [];

        public void Emit(LogEvent logEvent)
        {
            if (logEvent.Properties.TryGetValue(Constants.SourceContextPropertyName, out var source)
                && source is ScalarValue { Value: "Serilog.AspNetCore.RequestLoggingMiddleware" })
            {
                Events.Enqueue(logEvent);
            }
        }
    }
}
