using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;

namespace MinutesPortal.Import.Report;

/// <summary>Writes what a dry run would publish as part of an HTML page.</summary>
internal static class PreviewHtml
{
    public static string Of(ImportPreview preview)
    {
        var html = new StringBuilder("<h2>What would be published</h2>\n");
        Names(html, "Panels", preview.Panels);
        Names(html, "People", preview.People);
        Names(html, "Issues", preview.Issues);
        foreach (var meeting in preview.Meetings)
        {
            Meeting(html, meeting);
        }

        Words(html, preview.NotUnderstood);
        return html.ToString();
    }

    private static void Names(StringBuilder html, string heading, List<PreviewedName> names)
    {
        if (names.Count > 0)
        {
            Line(html, "h3", $"{heading} ({names.Count})");
            List(html, names.Select(name => name.IsNew ? $"{name.Name} (new)" : $"{name.Name} (changed)"));
        }
    }

    private static void Meeting(StringBuilder html, PreviewedMeeting meeting)
    {
        Line(html, "h3", meeting.Name);
        Line(html, "p", meeting.IsWithdrawn ? "Would be withdrawn" : string.Join("; ", new[]
        {
            meeting.IsNew ? "New" : "Changed", Stage(meeting.Stage), meeting.Time?.InWords(), meeting.Venue,
        }.OfType<string>()));
        if (meeting.Attendees.Count > 0)
        {
            Line(html, "h4", "Attendance");
            List(html, meeting.Attendees.Select(attendee => string.Join(", ", new[] { attendee.Name, attendee.Role, Presence(attendee.Presence) }.OfType<string>())));
        }

        foreach (var item in meeting.Items)
        {
            Item(html, item);
        }
    }

    private static void Item(StringBuilder html, PreviewedItem item)
    {
        Line(html, "h4", item.Number is null ? item.Title : $"{item.Number.TrimEnd('.')}. {item.Title}");
        if (item.IsWithheld)
        {
            Line(html, "p", "Withheld from the public: nothing else of this item would be shown.");
        }

        Line(html, "p", item.Purpose);
        if (item.Resolutions.Count > 0)
        {
            Line(html, "p", item.Resolutions.Count == 1 ? "Resolution:" : $"{item.Resolutions.Count} resolutions:");
            List(html, item.Resolutions);
        }

        Line(html, "p", item.DiscussionPoints switch { 0 => null, 1 => "1 discussion point", var many => $"{many} discussion points" });
        Line(html, "p", item.Papers.Count == 0 ? null : $"Papers: {string.Join("; ", item.Papers)}");
    }

    private static void Words(StringBuilder html, List<PreviewedWords> files)
    {
        if (files.Count == 0)
        {
            return;
        }

        Line(html, "h2", "What was not understood");
        foreach (var file in files)
        {
            Line(html, "h3", $"{file.File}: {(file.Count == 1 ? "1 word" : $"{file.Count} words")}");
            List(html, file.Words);
            Line(html, "p", file.Words.Count == 0 ? "The words are not shown here, because parts of this file are withheld. The verb parse shows them." : null);
        }
    }

    private static void List(StringBuilder html, IEnumerable<string> entries)
    {
        html.AppendLine("<ul>");
        foreach (var entry in entries)
        {
            Line(html, "li", entry);
        }

        html.AppendLine("</ul>");
    }

    private static void Line(StringBuilder html, string tag, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            html.AppendLine(CultureInfo.InvariantCulture, $"<{tag}>{HtmlEncoder.Default.Encode(text)}</{tag}>");
        }
    }

    private static string Stage(MeetingStage stage) => stage switch
    {
        MeetingStage.Agenda => "agenda",
        MeetingStage.Decisions => "decisions",
        MeetingStage.DraftMinutes or MeetingStage.Minutes => "minutes",
        MeetingStage.ApprovedMinutes => "approved minutes",
        _ => "date only",
    };

    private static string? Presence(Presence presence) => presence switch
    {
        Domain.Meetings.Presence.Present => "present",
        Domain.Meetings.Presence.Apologies => "apologies",
        Domain.Meetings.Presence.Absent => "absent",
        _ => null,
    };
}
