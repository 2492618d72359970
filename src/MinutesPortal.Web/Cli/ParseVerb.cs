using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Import.Formats;
using MinutesPortal.Import.Formats.CopiedText;
using MinutesPortal.Import.Report;

namespace MinutesPortal.Web.Cli;

internal static class ParseVerb
{
    // The output is for terminals and files, not for HTML: ŵ and “ need no escapes.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var file = new Argument<string>("FILE")
        {
            Description = "Minutes as text, a saved page, or a saved answer of ModernGov’s web service.",
        };
        var command = new Command(
            "parse", "Prints what the parser finds in a file, as one line of JSON for each meeting. Changes nothing.") { file };
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(file);
            try
            {
                var found = PrintedAgenda.WithPurposes(PrintedAgenda.Recognise(FileReader.Read(path), TimeProvider.System.Today()));
                foreach (var meeting in ParsedJson.From(found))
                {
                    Console.WriteLine(meeting.ToJsonString(Readable));
                }

                if (found.Unplaced.Count == 0 && found.Meetings.Count == 0)
                {
                    Console.Error.WriteLine($"{SourceText.OneLine(path)} contains no meeting. Its format: {found.Form}.");
                    return 1;
                }

                PrintedMinutes.RefuseUnlessMinutes(found, TimeProvider.System.Today());
                return 0;
            }
            catch (UnreadableFileException unreadable)
            {
                Console.Error.WriteLine(SourceText.OneLine($"{path}: {unreadable.Message}"));
                return 1;
            }
        });
        return command;
    }
}
