using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.Publishing;

namespace MinutesPortal.Web.Tests.Data;

public class PublisherTests(Portal portal)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_published_comes_back_from_the_record_to_the_letter()
    {
        var office = await portal.NewOfficeAsync();
        var meeting = await office.WithMinutesAsync(await office.PanelAsync(), new(2023, 7, 20));

        await using var record = office.Record();
        var rows = await record.Meetings
            .Include(m => m.Items.OrderBy(item => item.Position)).ThenInclude(item => item.Entries.OrderBy(entry => entry.MinutesPosition).ThenBy(entry => entry.DecisionPosition)) // nulls last
            .Include(m => m.Items).ThenInclude(item => item.Documents.OrderBy(document => document.Position))
            .Include(m => m.Attendees.OrderBy(attendee => attendee.Position))
            .Include(m => m.Documents)
            .AsSplitQuery()
            .SingleAsync(m => m.Id == meeting.Id, Cancelled);
        var number = await record.Versions.Where(version => version.SubjectId == meeting.Id).MaxAsync(version => version.Number, Cancelled);
        var published = await record.Contents.SingleAsync(content => content.Number == number, Cancelled);

        Assert.Equal(published.Text, SubjectJson.Write(rows));
        Assert.Contains("until 7pm", published.Text, StringComparison.Ordinal);
    }
}
