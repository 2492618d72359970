using System.Text.RegularExpressions;
using MinutesPortal.Import.Formats;
using MinutesPortal.Import.Report;
using MinutesPortal.TestCommon;

namespace MinutesPortal.Web.Tests.Import;

/// <summary>The same minutes give the same items, resolutions and people, whatever form they come in.</summary>
public partial class MinutesInFourFormsTests
{
    private static Block.Heading Counted(int number, string title) => new($"{number}.", title, IsCounted: true);

    private static Block.Heading Typed(string number, string title) => new(number, title);

    private static readonly MinutesInFourForms[] Layouts =
    [
        new("counted headings, clauses by letters",
            "HARBOUR BOARD", "Minutes of the meeting held on Thursday 6 June 2024 at 6.30 pm", "Present: Councillors Iris Holt (Chair), Max Penny and Una Kerr.",
            Counted(1, "Apologies for absence"), "Apologies were received from Councillor Vic Lowe.",
            Counted(2, "Dredging programme"),
            "The Head of Ports said that the silt which the winter had brought would cost a good deal more to clear than the Board had foreseen in February.",
            "RESOLVED that:", new Block.Listed("lowerLetter", "(%1)", "the programme be approved;", "the Head of Ports be authorised to let the contract at a price of not more than £40,000, in consultation with the Chair; and", "a report come to the October meeting."),
            Counted(3, "Close"), "The meeting closed at 7.45 pm."),
        new("minute numbers with the year",
            "Lending Library Committee", "Monday 4 March 2024", "Present: Councillors A Moss, B Teal and C Lark.",
            Typed("61/24", "Minutes"), "RESOLVED that the minutes of the meeting held on 5 February 2024 be approved as a correct record.",
            Typed("62/24", "Opening hours"), "Members noted the following:", new Block.Listed("bullet", "•", "Few people came on Mondays.", "The branch at Mill Lane was full on Saturdays, and readers had asked for longer hours there more than once."),
            "RESOLVED that the branch at Mill Lane be open until 5 pm on Saturdays.",
            Typed("63/24", "Budget"), "The report was noted."),
        new("headings in capitals, clauses by numbers",
            "PARKS AND OPEN SPACES COMMITTEE", "Minutes of the meeting held on 12 September 2024 at 2 pm", "Present: Councillors R Frost (Chair), D Baker and E Nye.",
            Typed("1.", "APOLOGIES"), "There were none.",
            Typed("2.", "PLAY AREAS"), "RESOLVED:", new Block.Listed("decimal", "(%1)", "That the swings at Quay Park be replaced.", "That the Clerk ask for three quotations for the slide, and report to the next meeting of the Committee on what they say."),
            Typed("3.", "DATE OF NEXT MEETING"), "10 October 2024."),
        new("a motion and a vote",
            "Planning Committee", "Minutes of the meeting held on Tuesday 14 May 2024 at 7 pm", "Present: Councillors J Reed (Chair), K Green, L Stone and M Wood.",
            Counted(1, "Declarations of interest"), "Councillor Stone declared an interest in item 2, as he lives in the street.",
            Counted(2, "24/0017 Two houses at Mill Lane"), "It was proposed by Councillor Green and seconded by Councillor Wood that the application be refused.",
            "The motion was carried by 3 votes to 1, with no abstentions.", "RESOLVED that the application be refused, as the houses would stand higher than all others in the lane and would take the light of the cottages behind them.",
            Counted(3, "Appeals"), "The list of appeals was noted."),
        new("a table within an item",
            "Finance Panel", "Minutes of the meeting held on 9 January 2025 at 10 am", "Present: Councillors S Brand (Chair), T Hill and U Kerr.",
            Counted(1, "Apologies"), "There were none.",
            Counted(2, "Costs by ward"), "The Treasurer showed what each ward had cost:", new Block.Grid(["Ward", "Cost", "Year"], ["Mill", "£4,000", "2023"], ["Quay", "£5,000", "2024"]),
            "RESOLVED that the costs be noted.",
            Counted(3, "Close"), "The meeting closed at noon."),
        new("two pages and the exclusion of the public", [
            "Estates Board", "Minutes of the meeting held on 3 October 2024 at 6 pm", "Present: Councillors V West (Chair), W North and X East.",
            Counted(1, "Leases"), .. Enumerable.Range(1, 12).Select(number => (Block)$"Lease {number} was looked at in turn. The Valuer said what the rent had been and what the market would bear now, and he answered what members asked him about the building, the tenant and the street. Nobody spoke against the lease."),
            "RESOLVED that the leases be renewed.",
            Counted(2, "Exclusion of the public"), "RESOLVED that the press and public be excluded during the next item, as it involves the likely disclosure of exempt information as defined in paragraph 3 of Part 1 of Schedule 12A of the Local Government Act 1972.",
            Counted(3, "Sale of the depot"), "RESOLVED that the depot be sold."]),
    ];

    public static TheoryData<int> All => [.. Enumerable.Range(0, Layouts.Length)];

    [Theory]
    [MemberData(nameof(All))]
    public void The_same_minutes_give_the_same_findings_in_every_form(int index)
    {
        var minutes = Layouts[index];
        var expected = Findings("minutes.txt", minutes.AsText());
        Assert.Equal(minutes.Blocks.OfType<Block.Heading>().Select(heading => heading.Title), expected.Titles);
        Assert.NotEmpty(expected.Resolutions);
        Assert.NotEmpty(expected.People);

        Assert.Equivalent(expected, Findings("minutes.html", minutes.AsPage()), strict: true);
        Assert.Equivalent(expected, Findings("minutes.docx", minutes.AsWord()), strict: true);
        Assert.Equivalent(expected, Findings("minutes.pdf", minutes.AsPdf()), strict: true);
    }

    private static Found Findings(string name, byte[] file)
    {
        var meeting = Assert.Single(ParsedJson.From(FileReader.Read(name, file)));
        var items = meeting["items"]!.AsArray().Select(item => item!).ToList();
        return new(
            $"{meeting["panel"]}, {meeting["date"]}, {meeting["time"]}",
            [.. items.Select(item => $"{item["title"]}")],
            [.. items.SelectMany(item => item["entries"]!.AsArray()).Where(entry => $"{entry!["kind"]}" is "resolution" or "discussionPoint").Select(entry => $"{entry!["kind"]}: {Plain($"{entry["text"]}")}")],
            [.. meeting["attendees"]!.AsArray().Concat(items.SelectMany(item => item["attendees"]!.AsArray())).Select(person => $"{person!["name"]}, {person["role"]}")],
            [.. items.Select(item => $"{item["movedBy"]}, {item["secondedBy"]}, {item["votes"]?["for"]}, {item["outcome"]}")]);
    }

    /// <summary>Emphasis and white space differ between the forms.</summary>
    private static string Plain(string markdown) => Spaces().Replace(markdown.Replace("*", "", StringComparison.Ordinal), " ").Trim();

    private sealed record Found(string Meeting, List<string> Titles, List<string> Resolutions, List<string> People, List<string> Outcomes);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
