using System.Text;

namespace MinutesPortal.TestCommon;

/// <summary>Captures console output separately for each caller. Tests run in parallel in one process, which has one console.</summary>
public static class CapturedConsole
{
    private static readonly AsyncLocal<StringWriter?> Output = new(), Error = new();

    static CapturedConsole()
    {
        Console.SetOut(new Switch(Output, Console.Out));
        Console.SetError(new Switch(Error, Console.Error));
    }

    /// <summary>Runs an action. Returns its result and its output without surrounding white space.</summary>
    public static async Task<(int Result, string Output, string Error)> RunAsync(Func<Task<int>> work)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        (Output.Value, Error.Value) = (output, error);
        var result = await work();
        return (result, output.ToString().Trim(), error.ToString().Trim());
    }

    /// <summary>Writes to the caller's capture, or to the console where there is none.</summary>
    private sealed class Switch(AsyncLocal<StringWriter?> captured, TextWriter console) : TextWriter
    {
        private TextWriter Current => captured.Value ?? console;

        public override Encoding Encoding => console.Encoding;

        public override void Write(char value) => Current.Write(value);

        public override void Write(string? value) => Current.Write(value);

        public override void Write(char[] buffer, int index, int count) => Current.Write(buffer, index, count);

        public override void Flush() => Current.Flush();
    }
}
