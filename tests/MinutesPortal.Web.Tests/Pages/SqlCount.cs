using System.Data.Common;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore.Diagnostics;
using MinutesPortal.Publishing.Record;

namespace MinutesPortal.Web.Tests.Pages;

/// <summary>The portal with a counter of the SQL commands that its pages send.</summary>
public sealed class SqlCount(Portal portal) : IAsyncDisposable
{
    private readonly SqlCounter _counter = new();
    private WebApplicationFactory<Program>? _factory;

    /// <summary>The number of commands of one visit. The first visit may send more, so the second is counted.</summary>
    public async Task<int> OfAsync(string address)
    {
        _factory ??= portal.Factory.WithWebHostBuilder(builder => builder.ConfigureServices(
            services => services.ConfigureDbContext<RecordDbContext>(options => options.AddInterceptors(_counter))));
        using var client = _factory.CreateClient(new() { AllowAutoRedirect = false });
        using var first = await client.GetAsync(address, TestContext.Current.CancellationToken);
        var before = _counter.Commands;
        using var second = await client.GetAsync(address, TestContext.Current.CancellationToken);
        return _counter.Commands - before;
    }

    public async ValueTask DisposeAsync()
    {
        if (_factory is not null)
        {
            await _factory.DisposeAsync();
        }
    }
}

/// <summary>Counts the SQL commands of a database context.</summary>
internal sealed class SqlCounter : DbCommandInterceptor
{
    private int _commands;

    public int Commands => _commands;

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _commands);
        return new(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _commands);
        return new(result);
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Interlocked.Increment(ref _commands);
        return result;
    }
}
