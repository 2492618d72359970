using System.Data.Common;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore.Diagnostics;
using MinutesPortal.Publishing.Record;

namespace MinutesPortal.Web.Tests.Pages;

/// <summary>The portal with a counter of the SQL commands that its pages send.</summary>
public sealed class SqlCount(Portal portal) : IAsyncDisposable
{
    private readonly Counter counter = new();
    private WebApplicationFactory<Program>? factory;

    /// <summary>How many commands one visit takes. The first visit of all may read more, so there are two.</summary>
    public async Task<int> OfAsync(string address)
    {
        factory ??= portal.Factory.WithWebHostBuilder(builder => builder.ConfigureServices(
            services => services.ConfigureDbContext<RecordDbContext>(options => options.AddInterceptors(counter))));
        using var client = factory.CreateClient(new() { AllowAutoRedirect = false });
        using var first = await client.GetAsync(address, TestContext.Current.CancellationToken);
        var before = counter.Commands;
        using var second = await client.GetAsync(address, TestContext.Current.CancellationToken);
        return counter.Commands - before;
    }

    public async ValueTask DisposeAsync()
    {
        if (factory is not null)
        {
            await factory.DisposeAsync();
        }
    }

    private sealed class Counter : DbCommandInterceptor
    {
        private int commands;

        public int Commands => commands;

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref commands);
            return new(result);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref commands);
            return new(result);
        }

        public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
        {
            Interlocked.Increment(ref commands);
            return result;
        }
    }
}
