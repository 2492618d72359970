using Microsoft.Extensions.Localization;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Record;

namespace MinutesPortal.Web.Labels;

/// <summary>The interface text for publications.</summary>
public static class PublicationLabels
{
    public static string Of(PublicationKind kind) => kind switch
    {
        PublicationKind.Announced => "Meeting announced",
        PublicationKind.Moved => "Meeting moved",
        PublicationKind.Cancelled => "Meeting cancelled",
        PublicationKind.Postponed => "Meeting postponed",
        PublicationKind.Reinstated => "Meeting reinstated",
        PublicationKind.Adjourned => "Meeting adjourned",
        PublicationKind.Reconvened => "Day of the adjourned meeting",
        PublicationKind.Agenda => "Agenda",
        PublicationKind.Supplement => "Agenda with a supplement",
        PublicationKind.Decisions => "Decisions",
        PublicationKind.DraftMinutes => "Draft minutes",
        PublicationKind.ApprovedMinutes => "Approved minutes",
        PublicationKind.ReferredBack => "Minutes referred back",
        PublicationKind.Correction => "Correction",
        PublicationKind.Withdrawal => "Withdrawal",
        PublicationKind.Redaction => "Words removed",
        PublicationKind.Erasure => "Erasure",
        PublicationKind.Import => "Imported",
        _ => "Details",
    };

    /// <summary>Like <see cref="Of(PublicationKind)"/>. If only details were published, it names the subject.</summary>
    public static string Of(PublishedVersion version) => (version.Kind, version.SubjectKind) switch
    {
        (PublicationKind.Details, SubjectKind.Panel) => "Panel",
        (PublicationKind.Details, SubjectKind.Person) => "Member",
        (PublicationKind.Details, SubjectKind.Council) => "Council",
        (PublicationKind.Details or PublicationKind.Link, SubjectKind.Issue) => "Issue",
        _ => Of(version.Kind),
    };

    /// <summary>The version of a meeting for the printed page: "Publication 12: Draft minutes, published on 3 August 2023".</summary>
    public static string Of(MeetingVersion version, IStringLocalizer<InterfaceText> text) =>
        $"{text["Publication {0}", version.Number]}: {text[Of(version.Kind)]}, {text["published on"]} {InWords.Date(version.At)}";
}
