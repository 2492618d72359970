using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Publishing.Record;

namespace MinutesPortal.Web.Tests.Cli;

public sealed class EraseVerbTests(Portal portal)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Erased_text_does_not_stay_in_the_tables_of_an_interrupted_rebuild()
    {
        var office = await portal.NewOfficeAsync();
        var meeting = await office.WithMinutesAsync(
            await office.PanelAsync(), new(2023, 7, 20), meeting => meeting.Items[1].WriteMinutes("Ms Name spoke."));
        await using var owner = office.AsOwner();
        var numbers = await owner.Publications.Where(publication => publication.SubjectId == meeting.Id).Select(publication => publication.Number).ToListAsync(Cancelled);
        var draft = await office.DraftAsync(meeting.Id);
        draft.Meeting.Items[1].WriteMinutes("A resident spoke.");
        await office.PublishAsync(draft, draft.Meeting.Correct("Without the name."));
        await using (var filling = await owner.Database.BeginTransactionAsync(Cancelled))
        {
            await RecordSchema.FillNextAsync(owner, Cancelled);
            await filling.CommitAsync(Cancelled);
        }

        var (exitCode, output, _) = await office.RunAsync(
            ["erase", .. numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)), "--reason", "Article 17 UK GDPR.", "--by", "The clerk", "--confirmed-by", "The monitoring officer"]);

        Assert.Equal(0, exitCode);
        Assert.StartsWith("Erased. ", output, StringComparison.Ordinal);
        Assert.Equal(
            false, await portal.SqlAsync(office.Database, "select exists (select from pg_namespace where nspname = 'record_next')"));
    }
}
