using System.Globalization;
using System.Text.Json.Nodes;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Infrastructure;

namespace MinutesPortal.Web.Pages.Panels.Meetings;

/// <summary>A meeting as a schema.org Event, for search engines.</summary>
public static class MeetingEvent
{
    private const string DayForm = "yyyy-MM-dd";

    private const string Vocabulary = StructuredData.Vocabulary;

    /// <param name="address">The absolute address of the meeting's page.</param>
    public static JsonObject Of(PublishedMeeting published, string address, string council)
    {
        var meeting = published.Current.Meeting;
        var found = new JsonObject
        {
            ["@type"] = "Event",
            ["name"] = published.PanelName.Shown().Words,
            ["url"] = address,
            ["startDate"] = meeting.Time is { } time
                ? LondonTime.MomentOf(meeting.Date, time).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)
                : meeting.Date.ToString(DayForm, CultureInfo.InvariantCulture),
            ["organizer"] = new JsonObject { ["@type"] = "GovernmentOrganization", ["name"] = council },
        };
        if (StatusOf(meeting) is { } status)
        {
            found["eventStatus"] = $"{Vocabulary}/{status}";
        }

        if (meeting.MovedFrom is { } former)
        {
            found["previousStartDate"] = former.ToString(DayForm, CultureInfo.InvariantCulture);
        }

        if (meeting.Format is { } format)
        {
            found["eventAttendanceMode"] = $"{Vocabulary}/{ModeOf(format)}";
        }

        if (PlacesOf(meeting) is { Count: > 0 } places)
        {
            found["location"] = places;
        }

        return found;
    }

    /// <summary>Null where it is not confirmed that the meeting takes place: schema.org has no word for it.</summary>
    private static string? StatusOf(Meeting meeting) => meeting.CalledOff switch
    {
        CallingOff.Cancelled => "EventCancelled",
        CallingOff.Postponed => "EventPostponed",
        CallingOff.Unconfirmed => null,
        _ => meeting.MovedFrom is null ? "EventScheduled" : "EventRescheduled",
    };

    private static string ModeOf(MeetingFormat format) => format switch
    {
        MeetingFormat.InPerson => "OfflineEventAttendanceMode",
        MeetingFormat.Remote => "OnlineEventAttendanceMode",
        _ => "MixedEventAttendanceMode",
    };

    private static JsonArray PlacesOf(Meeting meeting)
    {
        var places = new JsonArray();
        if (meeting.Venue is { IsBlank: false } venue)
        {
            places.Add(new JsonObject { ["@type"] = "Place", ["name"] = venue.Shown().Words, ["address"] = venue.Shown().Words });
        }

        if (meeting.Link is not null && meeting.Format is MeetingFormat.Remote or MeetingFormat.Hybrid)
        {
            places.Add(new JsonObject { ["@type"] = "VirtualLocation", ["url"] = meeting.Link });
        }

        return places;
    }
}
