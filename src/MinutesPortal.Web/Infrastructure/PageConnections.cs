using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace MinutesPortal.Web.Infrastructure;

/// <summary>
/// Connects pages to the database where it is now, since the embedded server may have been started again on another port. Says once in the log
/// that the database does not answer, and once that it does again.
/// </summary>
public sealed partial class PageConnections(DatabaseLifetime lifetime, ILogger<PageConnections> logger) : DbConnectionInterceptor
{
    private int _isAway;

    public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        connection.ConnectionString = lifetime.Database!.Public;
        return result;
    }

    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        new(ConnectionOpening(connection, eventData, result));

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (_isAway != 0 && Interlocked.Exchange(ref _isAway, 0) != 0)
        {
            LogBack();
        }
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }

    public override void ConnectionFailed(DbConnection connection, ConnectionErrorEventData eventData)
    {
        if (eventData.Exception is NpgsqlException && Interlocked.Exchange(ref _isAway, 1) == 0)
        {
            LogAway(eventData.Exception.Message);
        }
    }

    public override Task ConnectionFailedAsync(DbConnection connection, ConnectionErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionFailed(connection, eventData);
        return Task.CompletedTask;
    }

    [LoggerMessage(LogLevel.Error, "The database does not let the portal in, and pages say that it is away: {Reason}")]
    private partial void LogAway(string reason);

    [LoggerMessage(LogLevel.Information, "The database lets the portal in again")]
    private partial void LogBack();
}
