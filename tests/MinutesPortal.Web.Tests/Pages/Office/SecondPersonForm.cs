using MinutesPortal.Domain.Meetings;
using MinutesPortal.TestCommon;

namespace MinutesPortal.Web.Tests.Pages.Office;

/// <summary>Asks a second person through the page that publishes.</summary>
internal static class SecondPersonForm
{
    /// <returns>The address of what was asked.</returns>
    public static async Task<string> AskAsync(this HttpClient asker, Meeting meeting, string what, string reason = "The lease came late.")
    {
        var publish = $"/office/meetings/{meeting.Id}/publish/{what}";
        var form = OfficeForm.Of(await asker.ReadAsync(publish), "Ask a second person").With("Reason.English.Text", reason).With("Act", "ask");
        using var asked = await asker.SendAsync(publish, form);
        Assert.Equal($"/office/meetings/{meeting.Id}?asked=true", asked.Headers.Location?.ToString());
        return (await asker.ReadAsync($"/office/meetings/{meeting.Id}")).QuerySelector("a[href*='/agreements/']")!.GetAttribute("href")!;
    }
}
