using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Texts;
using MinutesPortal.EmbeddedPostgres;
using Npgsql;

namespace MinutesPortal.Web.Cli;

/// <summary>Says in a sentence why a verb failed. Nobody who runs a verb should have to read a stack trace.</summary>
internal static class Failure
{
    /// <summary>The sentence. For what nobody foresaw it names a file that has the details.</summary>
    public static string InWords(Exception exception, TimeProvider clock) =>
        string.Join('\n', (Known(exception) ?? Unforeseen(exception, clock)).ReplaceLineEndings("\n").Split('\n').Select(SourceText.OneLine)); // it may name a file

    private static string? Known(Exception exception) => exception switch
    {
        AggregateException { InnerExceptions: [var first, ..] } => Known(first),
        CannotStartException or DomainException or InvalidDataException => exception.Message,
        DbUpdateConcurrencyException => "Somebody else changed the same thing at the same time. Nothing was published. Run the command again.",
        _ when InChain<NpgsqlException>(exception) is { } refusal and not PostgresException =>
            $"The database cannot be reached or does not answer: “{refusal.Message}”. Check that it runs, and run the command again.",
        _ when InChain<DbException>(exception) is { } error => $"The database reported an error: {error.Message.TrimEnd('.')}.",
        DbUpdateException => $"The database reported an error: {(exception.InnerException ?? exception).Message.TrimEnd('.')}.",
        JsonException => $"Something stored or given as JSON cannot be read: “{exception.Message}”. It was changed, or a newer program wrote it. If it is in the database, run verify.",
        UnauthorizedAccessException => $"{exception.Message} Give this user the right to use it, or choose another path.",
        IOException => $"{exception.Message} Correct this and run the command again.",
        TimeoutException => $"Something took too long: “{exception.Message}”. Run the command again when the machine is less busy.",
        OutOfMemoryException => "There is not enough memory. Give smaller files, or fewer at a time, or use a machine with more memory.",
        _ => null,
    };

    /// <summary>EF Core wraps the exceptions of the database in its own.</summary>
    private static T? InChain<T>(Exception? exception) where T : Exception => exception switch
    {
        null => null,
        T found => found,
        _ => InChain<T>(exception.InnerException),
    };

    private static string Unforeseen(Exception exception, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        var path = Path.Combine(
            Path.GetTempPath(), $"minutes-portal-failure-{now.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}-{Environment.ProcessId}.txt");
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.Append, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite; // the details may quote texts
            }

            using var details = new StreamWriter(path, options);
            details.WriteLine($"{now:u} {exception}");
            return $"The command failed in a way that nobody foresaw: {exception.GetType().Name}. The details are in {path}. Please report them. Run verify before you run the command again.";
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return $"The command failed in a way that nobody foresaw: {exception.GetType().Name}: {exception.Message} The details could not be written to {path}.";
        }
    }
}
