namespace MinutesPortal.Demonstration;

/// <summary>The calendar of the demonstration: every meeting that has minutes, panel by panel, oldest first.</summary>
internal static class HeldMeetings
{
    public static IReadOnlyList<HeldMeeting> All { get; } = [.. Council, .. Cabinet, .. Scrutiny, .. Planning, .. Joint];

    private static HeldMeeting[] Council =>
    [
        new("council-1", WeeksAgo: 106)
        {
            Present =
            [
                "tull", "oakeshott", "asquith-bell", "dunstone", "fairweather", "hale",
                "iqbal", "morrow", "penhale", "rampersad", "thackeray-jones",
            ],
            Apologies = ["wetherby"],
            Officers = ["brandt", "sandhurst", "quill"],
            Votes = { [3] = new(9, 0, 2) },
            DraftAfterDays = 9,
            ApprovedBy = "council-2",
        },
        new("council-2", WeeksAgo: 80)
        {
            Present =
            [
                "tull", "oakeshott", "asquith-bell", "dunstone", "fairweather", "hale",
                "iqbal", "morrow", "penhale", "rampersad", "thackeray-jones", "wetherby",
            ],
            Officers = ["averill", "brandt", "quill"],
            InAttendance =
            [
                ("Ms T Okafor", "Parent, presenting the petition"),
            ],
            Issues = { [3] = "footbridge" },
            Votes = { [3] = new(11, 0, 1) },
            DraftAfterDays = 8,
            ApprovedBy = "council-3",
        },
        new("council-3", WeeksAgo: 54)
        {
            Present =
            [
                "oakeshott", "asquith-bell", "dunstone", "fairweather", "hale", "iqbal",
                "morrow", "rampersad", "thackeray-jones", "wetherby",
            ],
            Apologies = ["tull", "penhale"],
            Officers = ["averill", "brandt", "quill"],
            InAttendance =
            [
                ("Mr B Tennant", "Alder Anglers"),
                ("Dr L Obuya", "General practitioner at the Quay surgery"),
            ],
            Votes = { [4] = new(9, 0, 1) },
            DraftAfterDays = 12,
            ApprovedBy = "council-4",
        },
        new("council-4", WeeksAgo: 28)
        {
            Present =
            [
                "tull", "oakeshott", "asquith-bell", "dunstone", "fairweather", "hale",
                "iqbal", "morrow", "penhale", "rampersad", "thackeray-jones", "wetherby",
            ],
            Officers = ["sandhurst", "averill", "brandt", "quill"],
            Issues = { [3] = "footbridge" },
            Votes = { [3] = new(8, 3, 1) },
            DraftAfterDays = 7,
            ApprovedBy = "council-5",
        },
        new("council-5", WeeksAgo: 9)
        {
            Present =
            [
                "tull", "oakeshott", "asquith-bell", "dunstone", "fairweather", "hale",
                "morrow", "penhale", "rampersad", "thackeray-jones", "wetherby",
            ],
            Apologies = ["iqbal"],
            Officers = ["averill", "brandt", "sandhurst", "quill"],
            InAttendance =
            [
                ("Mrs J Halloran", "Chair of the Independent Remuneration Panel"),
                ("Mr D Aldous", "Headteacher of Sallowfield Primary School"),
            ],
            Votes = { [4] = new(7, 3, 1), [5] = new(8, 2, 1) },
            DraftAfterDays = 11,
        },
    ];

    private static HeldMeeting[] Cabinet =>
    [
        new("cabinet-1", WeeksAgo: 101)
        {
            Present = ["fairweather", "penhale", "rampersad"],
            Officers = ["sandhurst", "brandt", "quill"],
            InAttendance =
            [
                ("Councillor Colm Morrow", "Leader of the Residents’ Alliance group"),
                ("Ms S Adeyemi", "Aldermere Tool Library"),
            ],
            Votes = { [4] = new(3, 0, 0) },
            DraftAfterDays = 12,
            ApprovedBy = "cabinet-2",
        },
        new("cabinet-2", WeeksAgo: 88)
        {
            Present = ["fairweather", "penhale", "rampersad"],
            Officers = ["averill", "sandhurst", "quill"],
            InAttendance =
            [
                ("Councillor Bronwen Hale", "Ward member for Mill Race"),
                ("Councillor Nasreen Iqbal", "Ward member for Sallowfield"),
                ("Mr J Pellow", "Aldermere Market Traders’ Association"),
            ],
            Issues = { [3] = "footbridge" },
            Votes = { [3] = new(3, 0, 0), [4] = new(2, 0, 1) },
            DraftAfterDays = 13,
            ApprovedBy = "cabinet-3",
        },
        new("cabinet-3", WeeksAgo: 75)
        {
            Present = ["penhale", "rampersad"],
            Apologies = ["fairweather"],
            Officers = ["sandhurst", "brandt", "osei", "quill"],
            InAttendance =
            [
                ("Councillor Peter Dunstone", "Ward member for Withy Lane"),
                ("Mrs J Kettle", "Withy Lane Allotments Society"),
            ],
            Issues = { [5] = "playgrounds" },
            Votes = { [3] = new(2, 0, 0) },
            ApprovedBy = "cabinet-4",
        },
        new("cabinet-4", WeeksAgo: 62)
        {
            Present = ["fairweather", "penhale", "rampersad"],
            Officers = ["averill", "sandhurst", "quill"],
            InAttendance =
            [
                ("Councillor Miriam Asquith-Bell", "Chair of the Communities Scrutiny Panel"),
                ("Councillor Peter Dunstone", "Ward member for Withy Lane"),
                ("Councillor Colm Morrow", "Leader of the Residents’ Alliance group"),
            ],
            Issues = { [3] = "footbridge" },
            Votes = { [3] = new(3, 0, 0) },
            DraftAfterDays = 9,
            ApprovedBy = "cabinet-5",
        },
        new("cabinet-5", WeeksAgo: 49)
        {
            Present = ["fairweather", "penhale", "rampersad"],
            Officers = ["sandhurst", "averill", "osei", "brandt", "quill"],
            InAttendance =
            [
                ("Councillor Colm Morrow", "Leader of the Residents’ Alliance group"),
                ("Mr J Pellow", "Aldermere Market Traders’ Association"),
            ],
            Issues = { [3] = "market-hall" },
            Votes = { [3] = new(3, 0, 0), [5] = new(2, 0, 0) },
            ApprovedBy = "cabinet-6",
        },
        new("cabinet-6", WeeksAgo: 36)
        {
            Present = ["fairweather", "penhale"],
            Apologies = ["rampersad"],
            Officers = ["sandhurst", "osei", "quill"],
            InAttendance =
            [
                ("Councillor Bronwen Hale", "Ward member for Mill Race"),
                ("Councillor Sylvia Oakeshott", "Ward member for Kestrel Rise"),
                ("Councillor Nasreen Iqbal", "Ward member for Sallowfield"),
                ("Ms C Ruddle", "Mill Race Tenants’ Association"),
                ("Mr J Prowse", "Housing Repairs Manager"),
            ],
            Issues = { [3] = "damp" },
            Votes = { [3] = new(2, 0, 0) },
            ApprovedBy = "cabinet-7",
        },
        new("cabinet-7", WeeksAgo: 23)
        {
            Present = ["fairweather", "penhale", "rampersad"],
            Officers = ["averill", "osei", "sandhurst", "quill"],
            InAttendance =
            [
                ("Councillor Grace Wetherby", "Ward member for Tannersgate"),
                ("Councillor Colm Morrow", "Leader of the Residents’ Alliance group"),
                ("Mrs W Amory", "Aldermere Night Shelter"),
                ("Mr G Pascoe", "Corn Exchange tea dance"),
            ],
            Issues = { [3] = "recycling" },
            Votes = { [3] = new(3, 0, 0), [4] = new(3, 0, 0) },
            ApprovedBy = "cabinet-8",
        },
        new("cabinet-8", WeeksAgo: 13)
        {
            Present = ["fairweather", "penhale", "rampersad"],
            Officers = ["averill", "sandhurst", "brandt", "quill"],
            InAttendance =
            [
                ("Councillor Bronwen Hale", "Ward member for Mill Race, until the public was excluded"),
                ("Councillor Colm Morrow", "Leader of the Residents’ Alliance group, until the public was excluded"),
            ],
            Issues = { [6] = "footbridge" },
            Votes = { [3] = new(3, 0, 0), [6] = new(3, 0, 0) },
            ApprovedBy = "cabinet-9",
        },
        new("cabinet-9", WeeksAgo: 6)
        {
            Present = ["fairweather", "penhale", "rampersad"],
            Officers = ["osei", "sandhurst", "brandt", "quill"],
            InAttendance =
            [
                ("Councillor Miriam Asquith-Bell", "Chair of the Communities Scrutiny Panel"),
                ("Councillor Sylvia Oakeshott", "Ward member for Kestrel Rise"),
                ("Mr T Bascombe", "Branch secretary, library staff"),
            ],
            Issues = { [3] = "library-hours" },
            Votes = { [3] = new(3, 0, 0) },
        },
    ];

    private static HeldMeeting[] Scrutiny =>
    [
        new("scrutiny-1", WeeksAgo: 104)
        {
            Present = ["asquith-bell", "dunstone", "iqbal", "morrow", "hale"],
            Officers = ["averill", "osei", "quill"],
            InAttendance =
            [
                ("Councillor Dev Rampersad", "Cabinet Member for Streets and the Environment"),
                ("Councillor Rhys Thackeray-Jones", "Ward councillor for Mill Race"),
                ("Mrs J Lockett", "Resident of Mill Race"),
            ],
            Issues = { [3] = "footbridge" },
            ApprovedBy = "scrutiny-2",
        },
        new("scrutiny-2", WeeksAgo: 92)
        {
            Present = ["asquith-bell", "dunstone", "morrow", "hale"],
            Apologies = ["iqbal"],
            Substitutes = [("wetherby", For: "iqbal")],
            Officers = ["osei", "quill"],
            InAttendance =
            [
                ("Mr S Garrod", "Withy Lane Allotment Holders"),
                ("Ms L Ferriby", "Member of the public"),
            ],
            Issues = { [4] = "playgrounds" },
            Votes = { [4] = new(4, 0, 1) },
            ApprovedBy = "scrutiny-3",
        },
        new("scrutiny-3", WeeksAgo: 79)
        {
            Present = ["asquith-bell", "iqbal", "morrow", "hale"],
            Apologies = ["dunstone"],
            Officers = ["osei", "sandhurst", "quill"],
            InAttendance =
            [
                ("Councillor Loveday Penhale", "Cabinet Member for Housing and Finance"),
                ("Mr J Prowse", "Housing Repairs Manager"),
                ("Ms C Ruddle", "Mill Race Tenants’ Association"),
                ("Mrs O Haskell", "Aldermere Town Band"),
            ],
            Issues = { [4] = "damp" },
            Votes = { [4] = new(4, 0, 0) },
            ApprovedBy = "scrutiny-4",
        },
        new("scrutiny-4", WeeksAgo: 66)
        {
            Present = ["asquith-bell", "dunstone", "iqbal", "morrow", "hale"],
            Officers = ["averill", "osei", "quill"],
            InAttendance =
            [
                ("Mr D Aldous", "Headteacher, Sallowfield Primary School"),
                ("Mrs P Vane", "Resident of Mill Race"),
                ("Ms T Okafor", "Organiser of the petition"),
            ],
            Issues = { [4] = "footbridge" },
            Votes = { [4] = new(4, 1, 0) },
            ApprovedBy = "scrutiny-5",
        },
        new("scrutiny-5", WeeksAgo: 53)
        {
            Present = ["asquith-bell", "iqbal", "morrow", "hale"],
            Apologies = ["dunstone"],
            Substitutes = [("oakeshott", For: "dunstone")],
            Officers = ["osei", "brandt", "quill"],
            InAttendance =
            [
                ("Mr B Trewin", "Friends of Castle Gardens"),
                ("Miss A Sorley", "Resident of Quay and Castle"),
            ],
            Issues = { [4] = "playgrounds" },
            Votes = { [5] = new(3, 2, 0) },
            ApprovedBy = "scrutiny-6",
        },
        new("scrutiny-6", WeeksAgo: 40)
        {
            Present = ["dunstone", "iqbal", "morrow", "hale"],
            Apologies = ["asquith-bell"],
            Officers = ["osei", "sandhurst", "quill"],
            InAttendance =
            [
                ("Mr J Prowse", "Housing Repairs Manager"),
                ("Ms C Ruddle", "Mill Race Tenants’ Association"),
            ],
            Issues = { [4] = "damp" },
            Votes = { [4] = new(4, 0, 0) },
            DraftAfterDays = 8,
            ApprovedBy = "scrutiny-7",
        },
        new("scrutiny-7", WeeksAgo: 27)
        {
            Present = ["asquith-bell", "dunstone", "iqbal", "hale"],
            Apologies = ["morrow"],
            Officers = ["osei", "brandt", "quill"],
            InAttendance =
            [
                ("Councillor Loveday Penhale", "Cabinet Member for Housing and Finance"),
                ("Mr J Prowse", "Housing Repairs Manager"),
                ("Ms C Ruddle", "Mill Race Tenants’ Association"),
                ("Revd A Chidgey", "Aldermere Night Shelter"),
                ("Mrs V Penrose", "Corn Exchange dancers"),
            ],
            Issues = { [3] = "damp" },
            Votes = { [4] = new(4, 0, 0) },
            ApprovedBy = "scrutiny-8",
        },
        new("scrutiny-8", WeeksAgo: 14)
        {
            Present = ["asquith-bell", "dunstone", "morrow"],
            Apologies = ["iqbal", "hale"],
            Substitutes = [("wetherby", For: "iqbal")],
            Officers = ["osei", "quill"],
            InAttendance =
            [
                ("Ms R Tolland", "Friends of Kestrel Rise Library"),
            ],
            Issues = { [3] = "library-hours", [4] = "playgrounds" },
            Votes = { [3] = new(3, 1, 0) },
            DraftAfterDays = 12,
            ApprovedBy = "scrutiny-9",
        },
        new("scrutiny-9", WeeksAgo: 8)
        {
            Present = ["asquith-bell", "hale", "iqbal", "morrow"],
            Absent = ["dunstone"],
            Officers = ["osei", "sandhurst", "quill"],
            InAttendance =
            [
                ("Councillor Dev Rampersad", "Cabinet Member for Streets and the Environment"),
                ("Mr L Dacre", "Resident of Quay Passage"),
                ("Ms C Ruddle", "Mill Race Tenants’ Association"),
            ],
            Issues = { [3] = "flood-warnings" },
            DraftAfterDays = 13,
            ApprovedBy = "scrutiny-10",
        },
        new("scrutiny-10", WeeksAgo: 3)
        {
            Present = ["asquith-bell", "dunstone", "iqbal", "hale"],
            Apologies = ["morrow"],
            Officers = ["averill", "osei", "quill"],
            InAttendance =
            [
                ("Ms E Parry", "Mayor of Llanferin"),
                ("Councillor Dev Rampersad", "Cabinet Member for Streets and the Environment"),
                ("Mr D Aldous", "Headteacher, Sallowfield Primary School"),
                ("Mrs J Lockett", "Mill Race crossing liaison group"),
            ],
            Issues = { [4] = "flood-warnings", [5] = "footbridge" },
            Votes = { [5] = new(4, 0, 0) },
            DraftAfterDays = 11,
        },
    ];

    private static HeldMeeting[] Planning =>
    [
        new("planning-1", WeeksAgo: 98)
        {
            Present = ["thackeray-jones", "wetherby", "dunstone", "oakeshott", "hale"],
            Officers = ["larkin-shaw", "averill", "quill"],
            InAttendance =
            [
                ("Mr E Garland", "Neighbour, Sheep Street"),
                ("Ms J Prothero", "Agent for the applicant, former Wesleyan Chapel"),
                ("Mrs S Bright", "Neighbour, 33 Sallowfield Road"),
                ("Mr A Corrie", "Applicant, Corn Merchant’s Yard"),
            ],
            Votes = { [3] = new(4, 1, 0), [5] = new(4, 0, 1) },
            ApprovedBy = "planning-2",
        },
        new("planning-2", WeeksAgo: 84)
        {
            Present = ["thackeray-jones", "wetherby", "dunstone", "hale"],
            Apologies = ["oakeshott"],
            Substitutes = [("tull", For: "oakeshott")],
            Officers = ["larkin-shaw", "averill", "quill"],
            InAttendance =
            [
                ("Mrs S Bright", "Neighbour, 33 Sallowfield Road"),
                ("Mr T Lovell", "Applicant, Sallowfield Road"),
                ("Ms C Imrie", "Licensee of the Fleece"),
                ("Mrs L Haskins", "Applicant, 12 Castle Street"),
            ],
            Votes = { [3] = new(3, 1, 0), [6] = new(5, 0, 0) },
            ApprovedBy = "planning-3",
        },
        new("planning-3", WeeksAgo: 70)
        {
            Present = ["thackeray-jones", "wetherby", "oakeshott", "hale"],
            Apologies = ["dunstone"],
            Officers = ["larkin-shaw", "averill", "quill"],
            InAttendance =
            [
                ("Mr D Aldous", "Headteacher, Sallowfield Primary School"),
                ("Mrs J Kettle", "Withy Lane Allotments Society"),
                ("Ms H Ferrand", "Tannersgate Residents’ Society"),
                ("Mr O Pym", "Neighbour, 9 Tan Lane"),
                ("Mr G Stannard", "Agent for Tanpit Estates Ltd"),
            ],
            Issues = { [5] = "old-tannery" },
            Votes = { [5] = new(4, 0, 0) },
            DraftAfterDays = 9,
            ApprovedBy = "planning-4",
        },
        new("planning-4", WeeksAgo: 57)
        {
            Present = ["thackeray-jones", "wetherby", "dunstone", "oakeshott"],
            Apologies = ["hale"],
            Substitutes = [("iqbal", For: "hale")],
            Officers = ["larkin-shaw", "quill"],
            InAttendance =
            [
                ("Mr F Nettleship", "Aldermere Market Traders’ Association"),
                ("Dr M Sayle", "Resident, Reservoir Road"),
                ("Mr K Duffield", "For the applicant, Kestrel Rise mast"),
                ("Mrs A Trelawney-Gough", "Owner, Weir House"),
            ],
            Issues = { [4] = "market-hall" },
            Votes = { [4] = new(5, 0, 0), [5] = new(2, 1, 1), [6] = new(4, 0, 1) },
            ApprovedBy = "planning-5",
        },
        new("planning-5", WeeksAgo: 44)
        {
            Present = ["wetherby", "dunstone", "oakeshott", "hale"],
            Apologies = ["thackeray-jones"],
            Substitutes = [("tull", For: "thackeray-jones")],
            Officers = ["larkin-shaw", "averill", "quill"],
            InAttendance =
            [
                ("Mr S Demir", "Applicant, 4 Kestrel Parade"),
                ("Miss B Hallam", "Resident, flat above 5 Kestrel Parade"),
                ("Mr W Penrose", "Applicant, Home Farm"),
                ("Mr J Orme", "Sallowfield Footpaths Society"),
            ],
            Votes = { [3] = new(4, 1, 0), [5] = new(5, 0, 0) },
            ApprovedBy = "planning-6",
        },
        new("planning-6", WeeksAgo: 31)
        {
            Present = ["thackeray-jones", "wetherby", "dunstone", "oakeshott", "hale"],
            Officers = ["larkin-shaw", "brandt", "quill"],
            InAttendance =
            [
                ("Mr R Vickery", "Agent for the applicant, Quay House"),
                ("Mrs N Abernethy", "Aldermere Civic Society"),
                ("Mr H Lomax", "Neighbour, 30 Tannersgate"),
            ],
            Votes = { [3] = new(3, 2, 0) },
            ApprovedBy = "planning-7",
        },
        new("planning-7", WeeksAgo: 18)
        {
            Present = ["thackeray-jones", "wetherby", "oakeshott", "hale"],
            Apologies = ["dunstone"],
            Officers = ["larkin-shaw", "brandt", "quill"],
            InAttendance =
            [
                ("Mr H Lomax", "Neighbour, 30 Tannersgate"),
                ("Mr and Mrs D Achebe-Wren", "Applicants, 28 Tannersgate"),
                ("Mr C Trelawney-Gough", "Applicant, Weir House"),
                ("Mrs N Abernethy", "Aldermere Civic Society"),
            ],
            Votes = { [3] = new(4, 0, 0), [4] = new(3, 1, 0) },
            ApprovedBy = "planning-8",
        },
        new("planning-8", WeeksAgo: 10)
        {
            Present = ["thackeray-jones", "wetherby", "dunstone", "oakeshott", "hale"],
            Officers = ["larkin-shaw", "averill", "quill"],
            InAttendance =
            [
                ("Mr O Pym", "Neighbour, 9 Tan Lane"),
                ("Mrs R Deverill", "Neighbour, 13 Tan Lane"),
                ("Mr G Stannard", "Agent for Tanpit Estates Ltd"),
                ("Mr L Farr", "Applicant, 14 Withy Lane"),
            ],
            Issues = { [3] = "old-tannery" },
            Votes = { [3] = new(2, 2, 0, CastingVoteFor: true), [4] = new(3, 0, 1) },
            DraftAfterDays = 9,
            ApprovedBy = "planning-9",
        },
        new("planning-9", WeeksAgo: 5)
        {
            Present = ["thackeray-jones", "wetherby", "dunstone", "hale"],
            Apologies = ["oakeshott"],
            Officers = ["larkin-shaw", "brandt", "quill"],
            InAttendance =
            [
                ("Mr B Tresco", "Applicant, Mill Race Cottages"),
                ("Mrs D Hallett", "Neighbour, Weir Road"),
                ("Rev J Amory", "Aldermere Night Shelter"),
                ("Mr P Quince", "Stallholder, Market Place"),
                ("Ms V Rowntree-Bligh", "Agent for the applicant, Long Reach"),
            ],
            Votes = { [2] = new(3, 0, 1), [3] = new(4, 0, 0) },
            DraftAfterDays = 9,
        },
    ];

    private static HeldMeeting[] Joint =>
    [
        new("joint-1", WeeksAgo: 96)
        {
            Present = ["morrow", "cole", "rampersad", "tull", "nwosu"],
            Officers = ["averill", "sandhurst", "quill"],
            InAttendance =
            [
                ("Ms K Fennimore", "Waste Manager, Withycombe District Council"),
            ],
            Issues = { [4] = "recycling" },
            ApprovedBy = "joint-2",
        },
        new("joint-2", WeeksAgo: 73)
        {
            Present = ["morrow", "cole", "rampersad", "nwosu"],
            Apologies = ["tull"],
            Officers = ["averill", "quill"],
            InAttendance =
            [
                ("Ms K Fennimore", "Waste Manager, Withycombe District Council"),
                ("Mr L Gage", "Foreman, Brackwater Recycling Ltd"),
            ],
            Issues = { [3] = "recycling", [4] = "recycling" },
            Votes = { [3] = new(3, 1, 0) },
            DraftAfterDays = 13,
            ApprovedBy = "joint-4",
        },
        new("joint-3", WeeksAgo: 47)
        {
            Present = ["cole", "nwosu"],
            Apologies = ["morrow", "rampersad"],
            Absent = ["tull"],
            Officers = ["averill", "quill"],
            InAttendance =
            [
                ("Ms K Fennimore", "Waste Manager, Withycombe District Council"),
                ("Mr D Haskett", "Resident of Nether Alder"),
            ],
            LackedQuorum = true,
            Issues = { [3] = "recycling" },
            DraftAfterDays = 5,
            ApprovedBy = "joint-4",
        },
        new("joint-4", WeeksAgo: 45)
        {
            Present = ["morrow", "cole", "rampersad", "tull", "nwosu"],
            Officers = ["averill", "sandhurst", "quill"],
            InAttendance =
            [
                ("Ms K Fennimore", "Waste Manager, Withycombe District Council"),
                ("Mr D Haskett", "Resident of Nether Alder"),
            ],
            Issues = { [3] = "recycling" },
            Votes = { [3] = new(4, 1, 0) },
            DraftAfterDays = 12,
            ApprovedBy = "joint-5",
        },
        new("joint-5", WeeksAgo: 21)
        {
            Present = ["morrow", "cole", "rampersad", "tull"],
            Apologies = ["nwosu"],
            Officers = ["averill", "osei", "quill"],
            InAttendance =
            [
                ("Mrs H Strand", "Alder Navigation Trust"),
            ],
            Issues = { [3] = "flood-warnings", [4] = "recycling" },
            Votes = { [3] = new(4, 0, 0) },
        },
    ];
}
