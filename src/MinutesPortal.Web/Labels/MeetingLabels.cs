using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Notice;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Web.Labels;

/// <summary>The interface's words for what a meeting is made of.</summary>
public static class MeetingLabels
{
    public static string Of(MeetingFormat format) => format switch
    {
        MeetingFormat.InPerson => "In person",
        MeetingFormat.Remote => "Online only",
        _ => "In person or online",
    };

    public static string Of(Presence presence) => presence switch
    {
        Presence.Present => "Present",
        Presence.Apologies => "Apologies",
        Presence.Absent => "Absent",
        _ => "Not recorded",
    };

    public static string Of(Capacity capacity) => capacity switch
    {
        Capacity.Member => "Member",
        Capacity.Substitute => "Substitute for {0}",
        Capacity.Officer => "Officer",
        _ => "In attendance",
    };

    /// <summary>What a browser will open: "PDF", "Word", or the ending of the file's name.</summary>
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

    /// <summary>Kind and size, as "PDF, 280 KB"; empty where neither is known.</summary>
    public static string About(Document document) => string.Join(
        ", ", new[] { TypeOf(document), document.IsHeldHere ? InWords.Size(document.Size.Value) : document.Original.Size }.Where(part => !string.IsNullOrWhiteSpace(part)));

    /// <summary>Where an earlier system had the paper, if that is an address that a page may link to.</summary>
    public static string? AddressOf(Document document) =>
        Uri.TryCreate(document.Original?.Address, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" ? address.AbsoluteUri : null;

    /// <summary>The words of Schedule 12A for a paragraph; null for one that is no longer in it. The nations' numbers do not overlap.</summary>
    public static BilingualText? OfParagraph(string number) => Enum.GetValues<Nation>()
        .SelectMany(nation => NoticeRules.For(nation).Paragraphs)
        .FirstOrDefault(paragraph => paragraph.Number == number)?.Description;
}
