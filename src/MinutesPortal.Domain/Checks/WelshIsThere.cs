namespace MinutesPortal.Domain.Checks;

/// <summary>Welsh Language (Wales) Measure 2011: a council's standards ask for its agendas in both languages.</summary>
internal sealed class WelshIsThere : ICheck
{
    public string Task => "Every text has its Welsh";

    public bool AppliesTo(CheckedMeeting meeting) => meeting.Rules.Nation == Nation.Wales;

    public IEnumerable<Finding> In(CheckedMeeting meeting) =>
        from text in meeting.Texts
        where string.IsNullOrWhiteSpace(text.Text.Welsh) || string.IsNullOrWhiteSpace(text.Text.English)
        let missing = string.IsNullOrWhiteSpace(text.Text.Welsh) ? "Welsh" : "English"
        select new Finding(text.Part, $"{text.Subject} has no {missing}. Add it, or say why it is in one language.", $"{text.Property}\n{text.Words}");
}
