using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Labels;
using MinutesPortal.Web.Pages.Office.Panels;

namespace MinutesPortal.Web.Pages.Office.Meetings;

/// <summary>The members whose attendance at a meeting is recorded: those that are recorded, and the others who sat on the panel that day.</summary>
public sealed class MeetingMembers(OfficePanels panels, RecordDbContext record)
{
    /// <summary>Null where the officer may not open the panel.</summary>
    public async Task<IReadOnlyList<Attendee>?> ReadAsync(OpenMeeting open, CancellationToken cancellationToken)
    {
        if (await panels.OpenAsync(open.Panel.Id, cancellationToken) is not { Panel: var panel })
        {
            return null;
        }

        var terms = panel.MembersOn(open.Meeting.Date).Where(term => term.Role != MembershipRole.Substitute).ToList();
        var ids = terms.ConvertAll(term => term.PersonId);
        var names = await record.People.AsNoTracking().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, cancellationToken);
        var recorded = open.Meeting.Attendees.Where(attendee => attendee.Capacity == Capacity.Member).ToList();
        return
        [
            .. recorded,
            .. terms.Where(term => names.ContainsKey(term.PersonId) && !recorded.Exists(member => member.PersonId == term.PersonId || member.Name == names[term.PersonId]))
                .OrderBy(term => TermList.RankOf(term.Role)).ThenBy(term => names[term.PersonId], StringComparer.CurrentCulture)
                .Select(term => new Attendee(names[term.PersonId], Capacity.Member, personId: term.PersonId, role: term.Role == MembershipRole.Member ? null : new BilingualText(PanelLabels.Of(term.Role)))),
        ];
    }
}
