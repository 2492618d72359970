using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Office.Meetings;

/// <summary>The details at the head of a meeting: day, time, place, contact and how to attend.</summary>
public sealed class FactsModel(OfficeMeetings meetings, TimeProvider clock) : MeetingPage(meetings)
{
    /// <summary>Only until the meeting is announced. Afterwards it is moved.</summary>
    [BindProperty]
    public EditedText Date { get; set; } = new();

    [BindProperty]
    public EditedText Time { get; set; } = new();

    [BindProperty]
    public EditedPair Venue { get; set; } = new();

    [BindProperty]
    public EditedPair Directions { get; set; } = new();

    [BindProperty]
    public EditedPair Contact { get; set; } = new();

    /// <summary>What stands at the head of the agenda.</summary>
    [BindProperty]
    public EditedPair Introduction { get; set; } = new();

    [BindProperty]
    public EditedText Link { get; set; } = new();

    /// <summary>The name of a <see cref="MeetingFormat"/>; empty where the notice does not say.</summary>
    [BindProperty]
    public EditedText Format { get; set; } = new();

    [BindProperty]
    public bool IsExtraordinary { get; set; }

    /// <summary>What the form showed.</summary>
    [BindProperty]
    public bool WasExtraordinary { get; set; }

    /// <summary>Between announcement and meeting, day, time and place change only by a publication of their own.</summary>
    public bool MayBeMovedOnly => Open.Meeting.Stage is MeetingStage.Announced or MeetingStage.Agenda;

    private (string Name, object Field)[] Fields =>
    [
        (nameof(Date), Date), (nameof(Time), Time), (nameof(Venue), Venue), (nameof(Directions), Directions), (nameof(Contact), Contact),
        (nameof(Introduction), Introduction), (nameof(Link), Link), (nameof(Format), Format), ("Extraordinary", EditedText.OfBox(WasExtraordinary, IsExtraordinary)),
    ];

    public PageResult OnGet()
    {
        var meeting = Open.Meeting;
        (Date, Time) = (EditedText.Of(meeting.Date.InWords()), EditedText.Of(meeting.Time?.InWords()));
        (Venue, Directions, Contact) = (EditedPair.Of(meeting.Venue), EditedPair.Of(meeting.Directions), EditedPair.Of(meeting.Contact));
        Introduction = EditedPair.Of(meeting.Introduction);
        (Link, Format, IsExtraordinary) = (EditedText.Of(meeting.Link), EditedText.Of(meeting.Format?.ToString()), meeting.IsExtraordinary);
        WasExtraordinary = IsExtraordinary;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken) => this.SaveAsync(
        () => Meetings.ChangeAsync(Open, OfficeForms.WhatChanges("Time, place and other details", Fields), draft => MaySave(draft.Meeting), cancellationToken),
        OfficeLinks.Meeting(id));

    private bool MaySave(Meeting meeting)
    {
        var date = OfficeForms.ReadDay(Date.Merge(meeting.Date.InWords()), clock.Today());
        var time = OfficeForms.ReadTime(Time.Merge(meeting.Time?.InWords()));
        var (venue, directions, contact) = (Venue.Merge(meeting.Venue), Directions.Merge(meeting.Directions), Contact.Merge(meeting.Contact));
        var introduction = Introduction.Merge(meeting.Introduction);
        var (link, format) = (Link.Merge(meeting.Link), Format.Merge(meeting.Format?.ToString()));
        this.Check(nameof(Date), date.Error ?? (meeting.Stage == MeetingStage.NotPublished && date.Value != meeting.Date && date.Value < clock.Today() ? $"{date.Value!.Value.InWords()} is past. Enter the day of a meeting to come." : null));
        this.Check(nameof(Time), time.Error);
        this.CheckNoConflict(Fields);
        if (!ModelState.IsValid)
        {
            return false;
        }

        if (meeting.Stage == MeetingStage.NotPublished)
        {
            this.Set(nameof(Date), () => meeting.SetDate(date.Value ?? meeting.Date));
        }

        if (!MayBeMovedOnly)
        {
            meeting.SetTime(time.Value);
            meeting.SetVenue(venue);
        }

        meeting.SetDirections(directions);
        meeting.SetContact(contact);
        meeting.SetIntroduction(introduction);
        this.Set(nameof(Link), () => meeting.SetLink(link));
        meeting.SetFormat(OfficeForms.Named<MeetingFormat>(format));
        meeting.SetExtraordinary(IsExtraordinary == WasExtraordinary ? meeting.IsExtraordinary : IsExtraordinary);
        return ModelState.IsValid;
    }
}
