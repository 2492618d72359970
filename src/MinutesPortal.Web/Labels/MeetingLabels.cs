using Microsoft.Extensions.Localization;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Notice;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Infrastructure;

namespace MinutesPortal.Web.Labels;

/// <summary>The interface's words for what a meeting is made of.</summary>
public static class MeetingLabels
{
    public static string Of(PublicationKind kind) => kind switch
    {
        PublicationKind.Announced => "Meeting announced",
        PublicationKind.Moved => "Meeting moved",
        PublicationKind.Cancelled => "Meeting cancelled",
        PublicationKind.Agenda => "Agenda",
        PublicationKind.Supplement => "Agenda with a supplement",
        PublicationKind.Decisions => "Decisions",
        PublicationKind.DraftMinutes => "Draft minutes",
        PublicationKind.ApprovedMinutes => "Approved minutes",
        PublicationKind.Correction => "Correction",
        PublicationKind.Withdrawal => "Withdrawal",
        PublicationKind.Erasure => "Erasure",
        PublicationKind.Import => "Imported",
        _ => "Details",
    };

    /// <summary>Which version of a meeting a page shows, for paper: "Publication 12: Draft minutes, published on 3 August 2023".</summary>
    public static string Of(MeetingVersion version, IStringLocalizer<InterfaceText> text) =>
        $"{text["Publication {0}", version.Number]}: {text[Of(version.Kind)]}, {text["published on"]} {InWords.Date(version.At)}";

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
