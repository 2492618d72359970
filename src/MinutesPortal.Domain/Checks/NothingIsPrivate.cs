using System.Text.RegularExpressions;
using MinutesPortal.Domain.Meetings;

namespace MinutesPortal.Domain.Checks;

/// <summary>Details of a private person that an agenda seldom needs.</summary>
internal sealed partial class NothingIsPrivate : ICheck
{
    /// <summary>The office's own addresses and telephones belong there.</summary>
    private static readonly string[] ForContacts =
        [nameof(Meeting.Contact), nameof(Meeting.Venue), nameof(Meeting.Directions), nameof(Meeting.Introduction), nameof(AgendaItem.PublicSpeaking)];

    public string Task => "No private details are in the texts";

    public IEnumerable<Finding> In(CheckedMeeting meeting) =>
        from text in meeting.Texts
        where !ForContacts.Contains(text.Property)
        let detail = DetailIn(text.Words)
        where detail is not null
        select new Finding(text.Part, $"{text.Subject} has {detail}. Remove it, or say why it is public.", text.Words);

    private static string? DetailIn(string words) =>
        InsuranceNumber().Match(words) is { Success: true } insurance ? $"what looks like a National Insurance number, “{insurance.Value}”"
        : Email().Matches(words).FirstOrDefault(email => !IsOfCouncil(email.Value)) is { } address ? $"an e-mail address, “{address.Value}”"
        : Telephone().Match(words) is { Success: true } telephone ? $"a telephone number, “{telephone.Value}”"
        : Person().IsMatch(words) && Postcode().Match(words) is { Success: true } postcode ? $"a person and a postcode, “{postcode.Value}”"
        : null;

    private static bool IsOfCouncil(string email) =>
        email.EndsWith(".gov.uk", StringComparison.OrdinalIgnoreCase) || email.EndsWith(".llyw.cymru", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\b[A-CEGHJ-PR-TW-Z]{2} ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[A-D]\b", RegexOptions.NonBacktracking)]
    private static partial Regex InsuranceNumber();

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", RegexOptions.NonBacktracking)]
    private static partial Regex Email();

    [GeneratedRegex(@"(?:\+44 ?\(?0?\)?|\b0)[1-9](?:[ -]?[0-9]){8,9}\b", RegexOptions.NonBacktracking)]
    private static partial Regex Telephone();

    [GeneratedRegex(@"\b(?:Mr|Mrs|Ms|Miss|Dr)\b", RegexOptions.NonBacktracking)]
    private static partial Regex Person();

    [GeneratedRegex(@"\b[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}\b", RegexOptions.NonBacktracking)]
    private static partial Regex Postcode();
}
