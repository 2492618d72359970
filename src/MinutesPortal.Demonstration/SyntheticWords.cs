using System.Text;

namespace MinutesPortal.Demonstration;

/// <summary>Random sentences in the form of minutes. Every name and place is made up.</summary>
internal static class SyntheticWords
{
    private static readonly string[] FirstNames =
    [
        "Aisha", "Alan", "Bethan", "Carol", "Daniel", "Deepa", "Edward", "Fiona", "George", "Hannah", "Imran", "Jean", "Kwame", "Leah", "Marcus", "Nadia",
        "Oliver", "Priya", "Quentin", "Rhian", "Samuel", "Tamsin", "Usha", "Victor", "Wendy", "Yusuf", "Zoe",
    ];

    private static readonly string[] LastNames =
    [
        "Ashdown", "Barrowclough", "Castellan", "Dunmore", "Eastwick", "Farrowby", "Greenhalgh", "Hollowell", "Ingleby", "Jessamy", "Kirkbride", "Langstone",
        "Merriden", "Netherby", "Okonjo", "Penhallow", "Quarrington", "Ravenhill", "Silverdale", "Thackray", "Underhill", "Varma", "Wetherden", "Yardley",
    ];

    private static readonly string[] PanelSubjects =
    [
        "Planning", "Licensing", "Communities Scrutiny", "Housing", "Audit and Governance", "Environment", "Children and Families Scrutiny", "Health and Wellbeing",
        "Transport", "Culture and Leisure", "Finance and Resources", "Standards",
    ];

    private static readonly string[] Services =
    [
        "library service", "housing repairs service", "refuse collection service", "planning enforcement team", "youth service", "home care service", "parks team",
        "museum", "leisure centres", "school transport service", "licensing team", "customer contact centre", "street lighting programme", "foster care service",
        "flood resilience team", "public health team", "cemeteries service", "markets team", "archive", "adult learning service",
    ];

    private static readonly string[] Places =
    [
        "Northbridge", "Sallow Green", "the Old Wharf", "Kestrel Rise", "Tannersgate", "Withy Lane", "St Brannock's Square", "the Harbour Estate", "Lower Marsh End",
        "Castle Ditch", "the Gasworks site", "Beacon Park", "Ropewalk", "Pipers Meadow", "Mill Leat",
    ];

    private static readonly string[] Matters =
    [
        "performance in the last quarter", "budget monitoring", "the annual report", "recruitment and retention", "the response to the public consultation",
        "the capital programme", "the inspection report", "carbon reduction", "the equality impact assessment", "fees and charges", "the strategic risk register",
        "the contract extension", "the asset review", "accessibility improvements", "the winter plan", "the digital strategy", "complaints and compliments",
    ];

    private static readonly string[] Officers =
    [
        "Head of Communities", "Director of Finance", "Head of Planning", "Scrutiny Manager", "Director of Place", "Head of Housing", "Monitoring Officer",
        "Director of Children's Services", "Head of Public Protection", "Chief Internal Auditor",
    ];

    private static readonly string[] Points =
    [
        "Demand on the {service} had risen by {number} per cent since {month}, and was expected to rise further before the end of the year.",
        "Residents of {place} had asked for clearer notice of works, and the officers undertook to write to every household concerned.",
        "{number} posts in the {service} were vacant, of which a third had been advertised more than once without success.",
        "The forecast overspend of £{number},000 would be met from reserves this year, but that could not be repeated in the next.",
        "The pilot at {place} had been well received and would be extended to {place2} if the funding bid succeeded in {month}.",
        "Comparison with neighbouring authorities showed that the {service} cost less per household but took longer to answer.",
        "Members were concerned that the figures did not tell apart new cases from those that had been reopened.",
        "A survey of {number} users of the {service} found that most were satisfied and that evening appointments were wanted above all.",
        "The condition of the buildings at {place} limited what could be done before the lease ended in {month}.",
        "Training had been completed by {number} members of staff, and the remainder would attend before {month}.",
        "The new system had gone live in {month}; early faults had been put right and the backlog was falling.",
        "Some of the savings relied on changes at {place} that were still out to consultation.",
        "Partners in the voluntary sector had taken on part of the work at {place} and asked for a longer agreement.",
        "The risk of flooding at {place} had been assessed again after the storms in {month}, and the drains would be cleared first there.",
        "Complaints about the {service} had fallen from {number} to fewer than half of that within a year.",
        "It was not yet known whether the grant for {place} would continue after {month}.",
    ];

    private static readonly string[] Clauses =
    [
        "the report be noted", "a further report on the {service} be brought to the meeting in {month}", "the proposals for {place} be approved as set out in the report",
        "the Cabinet Member be asked to write to the minister about the funding of the {service}", "officers publish the figures for {place} every quarter",
        "the scheme at {place} be deferred for a site visit", "consultation on the {service} begin in {month}", "the revised policy be recommended to Council",
        "a working group of {few} members look into the {service} and report by {month}", "the additional £{number},000 be approved for works at {place}",
    ];

    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "September", "October", "November", "December"];

    public static string Name(Random random) => $"{One(FirstNames, random)} {One(LastNames, random)}";

    /// <summary>Different names of councillors.</summary>
    public static IEnumerable<string> Names(Random random, int count)
    {
        var all = (from last in LastNames from first in FirstNames select $"Councillor {first} {last}").ToArray();
        random.Shuffle(all);
        return Enumerable.Range(0, count).Select(
            index => index < all.Length ? all[index] : $"{all[index % all.Length]} {index / all.Length + 1}");
    }

    public static string PanelName(int index) =>
        index < PanelSubjects.Length
            ? $"{PanelSubjects[index]} Panel"
            : $"{PanelSubjects[index % PanelSubjects.Length]} Panel {(index / PanelSubjects.Length) + 1}";

    public static string PanelPurpose(int index) =>
        $"To oversee the council's work on {PanelSubjects[index % PanelSubjects.Length].ToLowerInvariant()}, and to advise on it.";

    public static string Officer(Random random) => One(Officers, random);

    public static string Topic(Random random) => random.Next(3) == 0
        ? Fill("{Place}: {matter}", random)
        : Fill("{Service}: {matter}", random);

    public static string Purpose(Random random) =>
        Fill(
            $"Report of the {{officer}}, {One(["recommending", "asking"], random)} that the Panel consider {{matter}} of the {{service}}.", random);

    /// <summary>A discussion of about 130 words, with a blank line at its end.</summary>
    public static string Discussion(Random random)
    {
        var text = new StringBuilder(
            Fill("The Panel considered the report of the {officer} on {matter}, which was introduced by the {officer2}.\n\n", random));
        if (random.Next(2) == 0)
        {
            text.Append(
                Fill($"{Name(random)} of the {{service}} was in attendance and, with the consent of the Chair, addressed the Panel.\n\n", random));
        }

        text.Append("In discussions with the officers, the Panel noted the following:\n\n");
        foreach (var point in random.GetItems(Points, random.Next(4, 8)).Distinct())
        {
            text.Append("• ").Append(Fill(point, random)).Append('\n');
        }

        return text.Append('\n').ToString();
    }

    public static string Resolution(Random random)
    {
        var clauses = random.GetItems(Clauses, random.Next(1, 4)).Distinct().Select(clause => Fill(clause, random)).ToList();
        return clauses.Count == 1
            ? $"RESOLVED that {clauses[0]}.\n"
            : "RESOLVED that:\n\n" + string.Concat(
                clauses.Select((clause, index) => $"({"i ii iii".Split(' ')[index]}) {clause}{(index < clauses.Count - 1 ? ";" : ".")}\n"));
    }

    private static string Fill(string form, Random random)
    {
        var text = new StringBuilder(form);
        text.Replace("{service}", One(Services, random)).Replace("{place}", One(Places, random)).Replace("{place2}", One(Places, random));
        text.Replace("{matter}", One(Matters, random)).Replace("{officer}", One(Officers, random)).Replace("{officer2}", One(Officers, random));
        text.Replace("{month}", One(Months, random)).Replace("{number}", $"{random.Next(12, 95)}").Replace(
            "{few}", One(["three", "four", "five"], random));
        text.Replace("{Service}", Capital(One(Services, random))).Replace("{Place}", Capital(One(Places, random)));
        return text.ToString();
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static string One(string[] of, Random random) => of[random.Next(of.Length)];
}
