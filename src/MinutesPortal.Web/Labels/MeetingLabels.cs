using Microsoft.Extensions.Localization;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Notice;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Web.Infrastructure;

namespace MinutesPortal.Web.Labels;

/// <summary>The interface text for the parts of a meeting.</summary>
public static class MeetingLabels
{
    public static string Of(MeetingFormat format) => format switch
    {
        MeetingFormat.InPerson => "In person",
        MeetingFormat.Remote => "Online only",
        _ => "In person or online",
    };

    public static string Of(CallingOff calledOff) => calledOff switch
    {
        CallingOff.Cancelled => "Cancelled",
        CallingOff.Unconfirmed => "Not confirmed",
        _ => "Postponed",
    };

    public static string Of(PaperWithoutFile withoutFile) => withoutFile switch
    {
        PaperWithoutFile.ToFollow => "To follow",
        _ => "Oral report",
    };

    /// <summary>"Supplement 1, added 14 July 2023". Null where no supplement of the meeting has the number.</summary>
    /// <param name="number">The number of the supplement that brought an item or a paper; null where the agenda did.</param>
    public static string? OfSupplement(Meeting meeting, int? number, IStringLocalizer<InterfaceText> t) =>
        meeting.Supplements.FirstOrDefault(supplement => supplement.Number == number) is { } brought ? t["Supplement {0}, added {1}", brought.Number, InWords.Date(brought.On)].Value : null;

    public static string Of(Presence presence) => presence switch
    {
        Presence.Present => "Present",
        Presence.Apologies => "Apologies",
        Presence.Absent => "Absent",
        Presence.Remote => "Present remotely",
        Presence.RemoteWithoutVote => "Attended remotely, without a vote",
        _ => "Not recorded",
    };

    /// <summary>For which part of the meeting somebody was there: "Arrived for item 3. Left before item 7."; empty for all of it.</summary>
    public static string OfAbsence(Meeting meeting, Attendee attendee, IStringLocalizer<InterfaceText> t)
    {
        var (first, last) = attendee.TimeAt(meeting);
        var items = meeting.Items.ToList();
        var missed = first is null ? [] : items.Where((item, index) => index > first && index < last && attendee.AbsentFor.Contains(item.Id)).ToList();
        return string.Join(' ', new[]
        {
            first is null ? t["Not present for any item."].Value : first > 0 ? t["Arrived for item {0}.", NameOf(items[first.Value])].Value : null,
            missed.Count > 0 ? t["Not present for item {0}.", string.Join(", ", missed.Select(NameOf))].Value : null,
            last < items.Count - 1 ? t["Left before item {0}.", NameOf(items[last.Value + 1])].Value : null,
        }.OfType<string>());

        string NameOf(AgendaItem item) => meeting.NumberOf(item) is { Length: > 0 } number ? number : $"“{item.Title.Shown().Words}”";
    }

    public static string Of(InterestKind kind) => kind switch
    {
        InterestKind.Pecuniary => "Disclosable pecuniary interest",
        InterestKind.OtherRegistrable => "Other registrable interest",
        InterestKind.NonRegistrable => "Non-registrable interest",
        InterestKind.Personal => "Personal interest",
        _ => "Personal and prejudicial interest",
    };

    public static string Of(DeclarationAction action) => action switch
    {
        DeclarationAction.TookPart => "Stayed and took part",
        DeclarationAction.DidNotVote => "Did not vote",
        _ => "Left the room",
    };

    public static string Of(Capacity capacity) => capacity switch
    {
        Capacity.Member => "Member",
        Capacity.Substitute => "Substitute for {0}",
        Capacity.Officer => "Officer",
        _ => "In attendance",
    };

    /// <summary>"Moved by Councillor Hale, seconded by Councillor Iqbal."</summary>
    public static string Of(Motion motion, IStringLocalizer<InterfaceText> t) => motion.SecondedBy is { } seconder
        ? t["Moved by {0}, seconded by {1}.", motion.MovedBy, seconder]
        : t["Moved by {0}.", motion.MovedBy];

    /// <summary>The type of the file: "PDF", "Word", or the extension of its name.</summary>
    public static string? TypeOf(Document document) => document.MediaType switch
    {
        "application/pdf" => "PDF",
        "application/msword" or "application/vnd.openxmlformats-officedocument.wordprocessingml.document" => "Word",
        "application/vnd.ms-excel" or "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" => "Excel",
        "application/vnd.ms-powerpoint" or "application/vnd.openxmlformats-officedocument.presentationml.presentation" => "PowerPoint",
        "text/plain" => "Text",
        "text/html" => "HTML",
        "text/csv" => "CSV",
        null => document.Original?.Kind,
        _ => Path.GetExtension(document.FileName)!.TrimStart('.').ToUpperInvariant(),
    };

    /// <summary>Type and size: "PDF, 280 KB". Empty if neither is known.</summary>
    public static string About(Document document) => string.Join(
        ", ", new[] { TypeOf(document), document.IsHeldHere ? InWords.Size(document.Size.Value) : document.Original?.Size }.Where(part => !string.IsNullOrWhiteSpace(part)));

    /// <summary>The paper's address on an earlier website; null if a page may not link to it.</summary>
    public static string? AddressOf(Document document) =>
        Uri.TryCreate(document.Original?.Address, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" ? address.AbsoluteUri : null;

    /// <summary>The text of a paragraph of Schedule 12A; null if it is no longer in force. The nations' numbers do not overlap.</summary>
    public static BilingualText? OfParagraph(string number) => Enum.GetValues<Nation>()
        .SelectMany(nation => NoticeRules.For(nation).Paragraphs)
        .FirstOrDefault(paragraph => paragraph.Number == number)?.Description;
}
