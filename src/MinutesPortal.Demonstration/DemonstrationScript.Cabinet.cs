namespace MinutesPortal.Demonstration;

/// <content>What was said at meetings of the Cabinet.</content>
public sealed partial class DemonstrationScript
{
    private static readonly DemonstrationPaper CabinetBridgeOptions = new("Coopers Bridge: options for repair or replacement", """
        Report of the Head of Highways and Streets

        1. The footbridge between Mill Race and Sallowfield was built in 1911. It has been closed
           since its inspection, in which 11 of 40 hangers were found corroded through.

        2. Option A: repair. All 40 hangers and the deck are renewed on the old trusses.
           Cost: 640,000 pounds. Expected life: 15 years. The 14 steps at the Mill Race end
           and the 19 at Sallowfield remain, as the abutments leave no room for ramps.

        3. Option B: replacement. A single steel span, 400 mm higher above the water, with
           ramps at 1 in 20 on both banks.
           Cost: 1,900,000 pounds. Expected life: 100 years with repainting every 25.

        4. Option C: removal of the bridge and making good of both banks.
           Cost: 210,000 pounds. The way over the river would then be the road bridge,
           25 minutes' walk more.

        5. Neither A nor B can be tendered without a design. Design of both to the stage at
           which they can fairly be compared costs 60,000 pounds and takes five months.

        6. No sum for the bridge stands in the capital programme. The Chief Finance Officer
           advises that A could be met from borrowing, and that B could not be met without
           a grant.

        Recommended: that Option C not be pursued, and that the design of A and B be paid for.
        """);

    private static readonly DemonstrationPaper CabinetMarketHallTenders = new("Market Hall: tenders for the roof", """
        Report of the Chief Finance Officer

        1. The slates of 1868 are failing at the nails. Buckets stand under the lantern, and two
           stalls are closed. Listed building consent has been granted, with conditions.

        2. Five firms were asked to tender, and four did. Price counted for 60 marks in the
           hundred, and experience of listed roofs and care for the traders for 40.

        3. The tender of Pell & Garrity Roofing Ltd was first on both counts. The works come
           to 371,000 pounds.

        4. With 39,000 pounds for contingency and for the supervision that listed building
           consent requires, the whole cost is 410,000 pounds.

        5. The works take 22 weeks, bay by bay, so that the hall never closes altogether.
        """);

    private static readonly DemonstrationPaper CabinetDampProgramme = new("Mill Race flats: programme of works against damp", """
        Report of the Housing Repairs Manager

        1. Of the 212 flats, 47 have damp or mould that needs works. The other 159 that were
           surveyed have none, and 6 stand empty.

        2. In 31 of the 47 the works can be done with the tenants at home: fans, gutters and
           pipes in 21 flats, balconies wrapped from outside in 8, and 2 flats whose walls
           are opened until the cause is found.

        3. In the other 16 the balcony runs into an end wall, which must be insulated and
           replastered from within. Each household will have to move for about three weeks.

        4. Cost, in pounds:
              Fans, gutters and pipes, 21 flats         84,000
              Balconies with scaffold, 8 flats         232,000
              Two flats where the cause is not known    24,000
              End walls, 16 flats                      402,000
              Moves, storage and payments to tenants    58,000
              Supervision and contingency               90,000
              Total                                    890,000

        5. Paid for by 650,000 from the reserve of the housing account, and 240,000 by putting
           off for nine months the new kitchens at Kestrel Rise (58 homes).
        """);

    private static readonly DemonstrationPaper CabinetFoodWasteCosts = new("Weekly collection of food waste: costs and order of work", """
        Report of the Head of Highways and Streets

        1. About a third by weight of what is in the borough's refuse bins is food.

        2. A weekly collection from all 17,800 homes needs four vehicles and eleven staff.

        3. Once only: vehicles, caddies and bins                 734,000 pounds
           Of which a government grant pays                      522,000 pounds
           Each year: crews, fuel and treatment                  468,000 pounds
           Each year: saved on the disposal of refuse            173,000 pounds

        4. Withy Lane and Kestrel Rise come first, then Sallowfield and Mill Race, then
           Quay and Castle and Tannersgate, where few houses have a front garden.
        """);

    private const string CabinetQuayPassage = """
        RESOLVED – That

        (1) eleven lamps be fixed in Quay Passage at a cost of £19,600, to be lit from dusk until half an hour after the last meeting at the Town Hall;
        (2) gauges on the wall be read every month, and not only at the inspections that the Council has required every three; and
        (3) the design for rebuilding the wall be begun now, so that work can start as soon as the money for it is in the capital programme again.

        Reasons for the decision: those who cannot use steps have no other way, and ought not to have to go by torchlight.

        Alternatives considered: lamps on posts, which would narrow a passage 1.7 metres wide; and waiting until the wall is rebuilt, so as to do all at once, which would leave the passage dark until then.
        """;

    private const string CabinetHardshipFund = """
        RESOLVED – That

        (1) a hardship fund of £90,000 be set up for households in arrears with their council tax through illness, bereavement or the loss of work;
        (2) no award be above £400 without the agreement of the Cabinet Member for Housing and Finance; and
        (3) no case be sent to enforcement agents until the household has been told of the fund by a person and not by letter alone.

        Reasons for the decision: debts that cannot be paid cost more to pursue than to forgive.

        Alternatives considered: changing the support scheme itself, which is for the Council and could not take effect for a year; and payment to a charity to run the fund, which would have cost a tenth of it.
        """;

    private const string CabinetBridgeExclusion = "RESOLVED – That, under section 100A(4) of the Local Government Act 1972, the press and public be excluded from the meeting while the tender sums in item 6 are considered, on the grounds that this involves the likely disclosure of exempt information as defined in paragraph 3 of Part 1 of Schedule 12A to the Act, and that the public interest in keeping it outweighs that in disclosing it.";

    private const string CabinetBridgeAward = """
        RESOLVED – That

        (1) the contract be awarded to the tenderer ranked first, Harrow & Tidewell Bridges Ltd;
        (2) work begin within eight weeks;
        (3) a liaison group of residents be formed; and
        (4) progress be reported to the Communities Scrutiny Panel.

        Reasons for the decision: the tender gave the best value on price and quality together, under marks that were published before any was opened.

        Alternatives considered: award on price alone; a fresh invitation of tenders, which would have cost five months and might have cost the grant; and a contract in two parts, for the banks and for the span, which would have left the council to answer for whatever lay between them.
        """;

    private IEnumerable<Sitting> Cabinet() =>
    [
        new("cabinet-1")
        {
            Present = ["fairweather", "penhale", "rampersad"],
            Officers = ["sandhurst", "brandt", "quill"],
            InAttendance =
            [
                ("Councillor Colm Morrow", "Leader of the Residents’ Alliance group"),
                ("Ms S Adeyemi", "Aldermere Tool Library"),
            ],
            ApprovedBy = "cabinet-2",
            DraftAfterDays = 12,
            Items =
            [
                new("Apologies and declarations of interest")
                {
                    Minutes = """
                        All members of the Cabinet were present.

                        Councillor Penhale declared that she had borrowed a hedge trimmer from the Tool Library, which was to be the tenant under item 4. On the advice of the Monitoring Officer she stayed, the interest being neither pecuniary nor such as to weigh with her.
                        """,
                },
                new("Portfolios, and what each member may decide alone", "Report of the Monitoring Officer, on the scheme of delegation to members of the Cabinet.")
                {
                    Minutes = """
                        The Leader said that she had kept the Cabinet at three, and that nobody ought to be in doubt who answered for what. Councillor Penhale would have housing and finance, and Councillor Rampersad streets and the environment. Libraries, and whatever had no other home, would stay with the Leader.

                        The Monitoring Officer reminded members that a decision taken by one of them alone had to be recorded with its reasons as any other, and could be called in for scrutiny in the same five clear working days. In answer to Councillor Morrow, who asked who would see such a decision before it was taken, she advised that notice would be given on the council’s website, and a copy sent to the leader of each group.

                        RESOLVED – That

                        (1) the allocation of portfolios by the Leader be noted;
                        (2) each member of the Cabinet be empowered to decide matters within the portfolio up to a value of £50,000 that are not key decisions; and
                        (3) the leaders of the other groups be sent notice of each such decision at least three working days before it is taken.

                        Reasons for the decision: to let small matters be settled between meetings, without taking them out of sight.

                        Alternatives considered: a limit of £100,000, as in the former scheme, which was thought too high for a council of this size; and no delegation at all, under which eleven decisions taken in the past twelve months would have had to wait.
                        """,
                },
                new("The year’s accounts: where the council stands", "Report of the Chief Finance Officer.")
                {
                    Minutes = """
                        Spending in the year just closed had come to £86,000 more than the budget. The Chief Finance Officer explained that bed and breakfast for homeless families made up more than the whole of it, and that posts left empty in the planning service had hidden the rest. The general reserve stood at £2,400,000; she would not advise that it ever fall below £2,000,000.

                        Councillor Morrow observed that posts left empty were not a saving to a resident who waited fourteen weeks for an answer. Councillor Penhale did not dispute it. Two of the three posts had since been filled.

                        The Cabinet was told that the reopening or otherwise of the footbridge at Mill Race, on which the Communities Scrutiny Panel had asked for options, was not provided for anywhere in the accounts.

                        DECISION: That the overspending of £86,000 be met from the general reserve, and that a report on how bed and breakfast might be avoided be brought to the Cabinet within six months.

                        Reasons for the decision: the accounts had to be balanced, and the cause of the overspending would otherwise come again.

                        Alternatives considered: carrying the sum forward as a charge on the services that overspent, which would have fallen wholly on housing advice.
                        """,
                },
                new("Weighbridge House, Castle Street: sale or letting", "Report of the Chief Finance Officer, asking whether the house be sold.")
                {
                    Vote = new(3, 0, 0),
                    Minutes = """
                        Weighbridge House has two rooms and a yard, and has stood empty since the weighbridge was taken up in 1998. A valuer had put it at £185,000 as it was. Repairs to make it fit for use would cost £42,000.

                        Ms S Adeyemi of the Aldermere Tool Library was in attendance and, with the consent of the Leader, addressed the Cabinet. The library lends 640 tools from a garage at Withy Lane that it must leave. Its members include a roofer, two joiners and a retired electrician, and would do the greater part of the repairs themselves.

                        In the debate these points were made:

                        • Councillor Morrow had nothing against the Tool Library, but held that a public building should be advertised before it was promised to anyone.
                        • The Chief Finance Officer confirmed that the council must obtain the best consideration that could reasonably be had, unless the lease were for seven years or less.
                        • Councillor Rampersad pointed out that the house had been advertised twice, in 1999 and in 2009, and that nobody had made an offer either time.
                        • A sale would pay once. A tenant would keep the gutters clear.

                        The Leader moved, and Councillor Rampersad seconded, the letting as set out below. The motion was put and carried unanimously.

                        RESOLVED – That

                        (1) Weighbridge House not be sold;
                        (2) it be let to the Aldermere Tool Library for seven years at £3,600 a year, the first eighteen months free of rent in return for the repairs; and
                        (3) the lease end if the repairs are not complete within those eighteen months.

                        Reasons for the decision: the house is brought back into use at no cost to the council, which keeps it.

                        Alternatives considered: sale at auction; sale to the owner of the adjoining shop, who had asked the price and not replied; and leaving the house empty, which costs £1,900 a year in insurance and visits.
                        """,
                },
                new("Forward plan", "To note the key decisions that are expected.")
                {
                    Minutes = """
                        Councillor Morrow asked that the footbridge be shown under the name by which residents would look for it, and not as “Structure 14”. The Leader undertook that it would be.

                        The plan was received. The meeting closed at 11.20am.
                        """,
                },
            ],
        },
        new("cabinet-2")
        {
            Present = ["fairweather", "penhale", "rampersad"],
            Officers = ["averill", "sandhurst", "quill"],
            InAttendance =
            [
                ("Councillor Bronwen Hale", "Ward member for Mill Race"),
                ("Councillor Nasreen Iqbal", "Ward member for Sallowfield"),
                ("Mr J Pellow", "Aldermere Market Traders’ Association"),
            ],
            ApprovedBy = "cabinet-3",
            DraftAfterDays = 13,
            Items =
            [
                new("Apologies and declarations of interest")
                {
                    Minutes = """
                        No apologies had been received.

                        Councillor Rampersad declared that his younger son is a pupil of Sallowfield Primary School, though the family lives on the school’s side of the river. He remained in the meeting, as the interest was not a pecuniary one.
                        """,
                },
                new("Minutes of the previous meeting", $"To approve as a correct record the minutes of the meeting held on {Held("cabinet-1")}.")
                {
                    Minutes = $"RESOLVED – That the minutes of the meeting held on {Held("cabinet-1")} be approved as a correct record and signed by the Leader.",
                },
                new("Coopers Bridge: repair or replacement", "Report of the Head of Highways and Streets, on three options for the footbridge between Mill Race and Sallowfield.")
                {
                    Paper = CabinetBridgeOptions,
                    Issue = "bridge",
                    Vote = new(3, 0, 0),
                    Minutes = $"""
                        On {Held("scrutiny-1")} the Communities Scrutiny Panel had asked that options for the closed bridge be brought forward within six months. Councillor Rampersad presented them. Repair, Option A, would cost £640,000 and last fifteen years, and left no room for ramps. Replacement, Option B, would cost £1,900,000, with ramps at 1 in 20 on both banks. Removal, Option C, would cost £210,000.

                        The Head of Highways and Streets had walked from the Mill Race flats to the school gate by the road bridge with a child of seven, at the child’s pace. It had taken them 41 minutes, against sixteen by the old way.

                        Councillor Hale, who spoke with the consent of the Leader, said that her residents had been told “six weeks” by a notice tied to the barrier, and that the notice was still there. She asked that it be taken down that day. The Head of Highways and Streets apologised for it, and said that it would be.

                        Councillor Iqbal asked the Cabinet to bear in mind those who had never been able to use the bridge, with its 33 steps. A repair would give back to the town only what half of it had had.

                        The Cabinet questioned the officers, and the following emerged:

                        • Of the £640,000, a little over a third was for scaffolding above the water, and would be spent again when the fifteen years were over.
                        • The trusses of 1911 are not listed. Their plates, with the names of the four men who built the bridge, could be kept under any option.
                        • Option C would need an order to stop up the path. The Head of Highways and Streets had found nobody who would support one.
                        • The Chief Finance Officer could find the money for A by borrowing, at about £52,000 a year. She could not find it for B without a grant, and no fund was open to bids for a bridge that had not been designed.

                        Councillor Penhale, while she did not doubt the need, was unwilling to commit the council to £1,900,000 that it did not have. The Leader knew of the petition now being signed in the town, and thought it wrong to decide before those who signed it had been heard.

                        Councillor Rampersad moved, and Councillor Penhale seconded, the decision recorded below, which was carried unanimously.

                        RESOLVED:

                        (1) that Option C not be pursued;
                        (2) that £60,000 from reserves be made available for the design of Options A and B; and
                        (3) that a decision between them be deferred until the Council has heard the petition.

                        Reasons for the decision: the crossing is needed, and a grant cannot be sought for a bridge that exists in outline only. Design of both options lets them be compared fairly.

                        Alternatives considered: removal, for the reasons given above; immediate repair under Option A, which would have spent £640,000 on a bridge with steps; and a temporary bridge of scaffolding at £190,000 a year, which needed a pier in the river, to which the Environment Agency would not agree.
                        """,
                },
                new("Car parks: charges", "Report of the Cabinet Member for Streets and the Environment, proposing new charges at Castle Street, Market Place and Quay.")
                {
                    Vote = new(2, 0, 1),
                    Minutes = """
                        Charges had not been altered for six years, in which the cost of running the three car parks had risen by 23 per cent. The report proposed £1.10 an hour in place of 90p, and for the first time a charge after 6pm.

                        Mr J Pellow, of the Market Traders’ Association, could live with the first and not with the second. Rehearsals at the Corn Exchange filled the two cafés in Market Place on three evenings of the week; the singers would go home instead. He had counted the cars himself: 71 on one evening, of which six had come for the shops.

                        Councillor Penhale proposed that the first half-hour be free, so that a prescription could be collected or a loaf bought without looking for change. The Chief Finance Officer estimated that this would cost £31,000 of the £105,000 that the new hourly charge would raise.

                        Councillor Rampersad was sorry to see the evening charge go, having no other means to keep commuters’ vans out of the Quay at night, and abstained. There voted for the motion two; against, none; one abstained.

                        DECISION: That

                        (1) the charge at the three car parks be £1.10 an hour, the first half-hour being free;
                        (2) no charge be made after 6pm; and
                        (3) the use of the Quay car park overnight be surveyed before the charges are next considered.

                        Reasons for the decision: costs have to be recovered from those who park, but not at the price of an evening trade that the town has only lately regained.

                        Alternatives considered: leaving the charges as they were; the evening charge of £1.50 put forward in the report; and a free hour, which would have raised nothing.
                        """,
                },
                new("Forward plan")
                {
                    Minutes = "The plan was noted, with the addition of the lease of the allotments at Withy Lane. The meeting closed at 12.05pm.",
                },
            ],
        },
        new("cabinet-3")
        {
            Present = ["penhale", "rampersad"],
            Apologies = ["fairweather"],
            Officers = ["sandhurst", "brandt", "osei", "quill"],
            InAttendance =
            [
                ("Councillor Peter Dunstone", "Ward member for Withy Lane"),
                ("Mrs J Kettle", "Withy Lane Allotments Society"),
            ],
            ApprovedBy = "cabinet-4",
            Items =
            [
                new("Apologies")
                {
                    Minutes = "Councillor Fairweather had sent her apologies, having been called to sit on a jury. In her absence Councillor Penhale presided.",
                },
                new("Minutes of the previous meeting", $"To approve as a correct record the minutes of the meeting held on {Held("cabinet-2")}.")
                {
                    Minutes = $"RESOLVED – That the minutes of the meeting held on {Held("cabinet-2")} be approved as a correct record, and be signed by the member presiding.",
                },
                new("Homes for families without one: purchase of six houses", "Report of the Chief Finance Officer, on the cost of bed and breakfast and how it might be avoided.")
                {
                    Vote = new(2, 0, 0),
                    Minutes = $"""
                        The report had been asked for on {Held("cabinet-1")}. On the day it was written 41 households were in temporary accommodation, 17 of them in bed and breakfast and five of those outside the borough. One mother took three buses to bring two children to Kestrel Rise by nine o’clock; she had not been late once in the term. Bed and breakfast had cost £412,000 in twelve months.

                        The Chief Finance Officer proposed that the council buy six houses of two or three bedrooms, none for more than £230,000, and let them to families while a settled home was found. After the interest on the loan, and the rent received, each house would save about £14,000 a year.

                        Members put the following to the officers, and were answered:

                        • Whether six was enough. It was not, but it was as many as the housing officers could furnish and manage with the staff they had.
                        • Whether buying would raise prices against young families in the town. About 430 houses were sold in the borough in a year; six would not be noticed.
                        • What would happen if the need fell. The houses could be let as ordinary council homes, or sold.

                        RESOLVED – That

                        (1) up to £1,380,000 be borrowed for the purchase of six houses within the borough, subject to a survey and an independent valuation of each;
                        (2) no more than two of them be in any one ward; and
                        (3) the Chief Finance Officer report the saving with each report on the budget.

                        The motion was carried by two votes to none.

                        Reasons for the decision: it is cheaper to own a house than to rent a room by the night, and better for a child.

                        Alternatives considered: leasing from private landlords, of whom only two had come forward; conversion of the upper floor of the Town Hall annexe, which has one staircase; and continuing as now.
                        """,
                },
                new("Withy Lane allotments: the water main, and the rents", "Report of the Head of Libraries and Communities.")
                {
                    Minutes = """
                        Two million litres a year were being lost, the Head of Libraries and Communities reported, from a lead pipe laid in 1938 under the cinder path. The society had mended it eleven times. A plastic main with twelve taps, the nine there were and the three for which the Communities Scrutiny Panel had asked a price, would cost £27,400.

                        Mrs J Kettle, of the Allotments Society, described the evening on which the pipe burst beneath the plot of a man of 88, and the whole site turned out with buckets to save his onions. The members would dig the trench if the council bought the pipe. They asked only that the rent not go up in one leap, as one plot in four is held by a pensioner.

                        Councillor Dunstone supported them. More than 160 people were waiting for a plot; it would be a poor reply to them that the site could not be watered. He hoped that the Cabinet would not ask for meters, which would cost more to read than the water that they measured.

                        It was pointed out that with the trench dug by the members the price came down to £16,900.

                        DECISION:

                        (1) that £16,900 be made available for the main, the trench to be dug by the society under the eye of the council’s engineer;
                        (2) that the rent of a full plot rise from £38 to £41 in the first year and to £44 in the second; and
                        (3) that no meters be fitted.

                        Reasons for the decision: the leak costs £4,300 a year, so that the works pay for themselves within four years.

                        Alternatives considered: a full contract at £27,400; a rise of £6 at once, which would have fallen hardest on those with least; and tanks fed from the roofs of the sheds, which the society means to put up in any case.
                        """,
                },
                new("Playgrounds: the sum that is wanting", "To consider a request of the Communities Scrutiny Panel.")
                {
                    Issue = "playgrounds",
                    Minutes = $"""
                        To repair seventeen playgrounds in two years would take £23,000 more than there was, and on {Held("scrutiny-2")} the Panel had asked the Cabinet to find it. Councillor Rampersad could offer it from his own budget: the contractor’s mowers had been off the road for most of a month, and the grass not cut had not been paid for. He added that nobody ought to thank him for it who had seen the verges.

                        RESOLVED: that the underspending of £23,000 on the cutting of grass be added to the budget for playgrounds.

                        Reasons for the decision: four pieces are out of use, and parents ask daily when they will be mended.

                        Alternatives considered: closing the four least used playgrounds, for which the Panel had found no seconder; and the general reserve.
                        """,
                },
                new("Complaints: the Ombudsman’s yearly letter", "Report of the Monitoring Officer, for noting.")
                {
                    Minutes = """
                        Nine complaints about the council had reached the Ombudsman, and two were upheld. In one a resident of Sallowfield, who is blind, had her bin missed on seven occasions after a change of crew, though she was on the list for help each time. She had been paid £150, and the Head of Highways and Streets had called on her to apologise.

                        Councillor Rampersad, whose portfolio it was, said that the list had been on paper in the cab of a lorry that was sold. It was now held by the depot, and a second crew member signed for it each morning.

                        The letter was noted.
                        """,
                },
            ],
        },
        new("cabinet-4")
        {
            Present = ["fairweather", "penhale", "rampersad"],
            Officers = ["averill", "sandhurst", "quill"],
            InAttendance =
            [
                ("Councillor Miriam Asquith-Bell", "Chair of the Communities Scrutiny Panel"),
                ("Councillor Peter Dunstone", "Ward member for Withy Lane"),
                ("Councillor Colm Morrow", "Leader of the Residents’ Alliance group"),
            ],
            ApprovedBy = "cabinet-5",
            DraftAfterDays = 9,
            Items =
            [
                new("Apologies and declarations of interest")
                {
                    Minutes = "There were neither apologies nor new declarations. Councillor Rampersad repeated, for item 3, that his son attends Sallowfield Primary School.",
                },
                new("Minutes of the previous meeting", $"To approve as a correct record the minutes of the meeting held on {Held("cabinet-3")}.")
                {
                    Minutes = $"RESOLVED – That the minutes of the meeting held on {Held("cabinet-3")} be approved as a correct record and signed by the Leader, who had not been at it and relied on those who had.",
                },
                new("Crossing the Alder at Mill Race", "To consider the recommendations of the Communities Scrutiny Panel on the petition referred to it by the Council.")
                {
                    Issue = "bridge",
                    Vote = new(3, 0, 0),
                    Minutes = $"""
                        Councillor Asquith-Bell presented what the Panel had advised on {Held("scrutiny-4")}, after the petition of 2,316 residents had been referred to it by the Council on {Held("council-2")}. The Panel favoured replacement with ramps at 1 in 20, a bid to the national active travel fund, and the continuing of the free bus in the meantime. What had weighed most, she said, was neither the number of signatures nor the price: it was hearing from Mrs P Vane, who uses a wheelchair, how she had lived for nineteen years within sight of the bridge and had not crossed it once.

                        The Head of Highways and Streets laid the two designs side by side. Under Option A the steps would remain. Option B would rise 400 millimetres clear of the highest water recorded at the weir, and take a wheelchair, a pushchair and a bicycle abreast of one another at walking pace.

                        The Chief Finance Officer advised that the fund would pay no more than about two thirds of a scheme. A bid for £1,200,000 would leave £700,000 for the council to find, and it was for the Council and not the Cabinet to add such a sum to the capital programme. If the bid failed there was no means of building Option B at all.

                        Councillor Dunstone, who had moved at the Council that the cost be limited to £1,000,000, was allowed to speak. His amendment had been lost and he did not mean to move it twice. He asked that residents be told in plain terms that the bridge depended on a grant which might not come. Councillor Morrow thought that the people of Mill Race knew better than anyone what might not come, but he did not differ.

                        Points made by the Cabinet before it voted were these:

                        • The bid closed in seven weeks, and had to show support from the school, the bus company and the Environment Agency. The first two letters had arrived.
                        • If the bid were lost, the design for a repair would still be on the shelf, paid for.
                        • Councillor Penhale had come to the view that £640,000 for fifteen years was the dearer of the two, at £42,700 for each year of use against £19,000.
                        • The free travel of pupils on bus 14 cost the council about £610 in a week of term. It would go on, as the Panel had asked.

                        RESOLVED:

                        (1) that replacement of the footbridge, with ramps at 1 in 20, be the council’s preferred option;
                        (2) that a bid for £1,200,000 be made to the national active travel fund; and
                        (3) that the result be reported back within a year.

                        The decision was unanimous.

                        Reasons for the decision: a new bridge serves those whom the old one never could, lasts more than six times as long as a repair, and can attract a grant where a repair cannot.

                        Alternatives considered: repair at £640,000 without ramps; a limit of £1,000,000 on the cost, which no design with ramps could meet; and waiting for a later round of the fund, of which none has been announced.
                        """,
                },
                new("Adapting homes: shortening the wait", "Report of the Cabinet Member for Housing and Finance.")
                {
                    Minutes = """
                        Twenty-nine people were waiting for a rail, a ramp or a shower that they could step into, and the longest of them for 61 weeks. Councillor Penhale said that she had asked to see the file. The work wanted was a second banister. It had been assessed four times, costed twice, and would take a carpenter a morning.

                        Under the present rules every applicant, whatever the work, was asked for bank statements. In the past twelve months that had led to a contribution from the applicant in three cases of 118, and to £2,140 in all.

                        The Chief Finance Officer was content that small works be done without a test of means, so long as the yearly grant of £540,000 was not exceeded.

                        DECISION: That

                        (1) works of up to £1,000 be ordered on the word of an occupational therapist, without a test of means;
                        (2) nobody be assessed more than once for the same work; and
                        (3) the number waiting, and the longest wait, be published every three months.

                        Reasons for the decision: the test costs more to apply than it brings in, and people fall while they wait.

                        Alternatives considered: a limit of £2,000, which might have used up the grant by the ninth month; and an additional officer, which would have moved the queue rather than shortened it.
                        """,
                },
                new("Market Place: cleaning after the Saturday market", "To consider a later shift.")
                {
                    Minutes = """
                        Gulls had learned the hour at which the sweepers go home, Councillor Rampersad reported. The market closes at four and the shift ended at three; what the stalls left lay in Market Place until Monday. Residents of the flats above the chemist’s had sent in photographs.

                        RESOLVED: that the Saturday shift run from noon to 6pm, at a cost of £5,200 a year to be met from the rents of the market.

                        Reasons for the decision: the square is the first that visitors see of the town. The sweepers had been asked, and four of the six preferred the later hours.

                        Alternatives considered: a charge on each stall by the bag, which would be hard to collect; and closed bins, which the traders would fill in the first hour.
                        """,
                },
            ],
        },
        new("cabinet-5")
        {
            Present = ["fairweather", "penhale", "rampersad"],
            Officers = ["sandhurst", "averill", "osei", "brandt", "quill"],
            InAttendance =
            [
                ("Councillor Colm Morrow", "Leader of the Residents’ Alliance group"),
                ("Mr J Pellow", "Aldermere Market Traders’ Association"),
            ],
            ApprovedBy = "cabinet-6",
            Amendment = (5, "2,780 people", "2,870 people", "Item 5: “2,870” for “2,780”."),
            Items =
            [
                new("Declarations of interest")
                {
                    Minutes = "Councillor Fairweather declared, in respect of item 5, that she is a trustee of the Kestrel Rise Community Association, which had applied for a grant. She would leave the room for that item.",
                },
                new("Minutes of the previous meeting", $"To approve as a correct record the minutes of the meeting held on {Held("cabinet-4")}.")
                {
                    Minutes = $"RESOLVED – That the minutes of the meeting held on {Held("cabinet-4")} be approved as a correct record and signed by the Leader.",
                },
                new("Market Hall roof: award of contract", "Report of the Chief Finance Officer, on four tenders for re-slating the roof.")
                {
                    Paper = CabinetMarketHallTenders,
                    Issue = "market-hall",
                    Vote = new(3, 0, 0),
                    Minutes = $"""
                        Listed building consent for new slates had been granted by the Planning Committee on {Held("planning-4")}. It remained to pay for them. Councillor Penhale, in whose ward the hall stands, reported that four firms had tendered and that the first on price was the first on quality as well: Pell & Garrity Roofing Ltd, who had lately finished a corn mill of the same age. With supervision and a sum for the unexpected, the whole would cost £410,000.

                        Mr J Pellow spoke for the thirty-one stallholders. They had been told of 22 weeks of scaffolding, and dreaded it less than another year of buckets. They asked for three things: that no bay be closed for longer than three weeks, that the noisy work be done before ten, and that rent not be asked for a stall which could not be reached. The Chief Finance Officer could agree to all three; the last would cost about £7,000, and lay within the contingency.

                        Councillor Morrow inquired what had become of the £130,000 put by for the roof in an earlier programme. It had been spent on the boiler of the Corn Exchange, the Chief Finance Officer told him, and the Council had been informed at the time, though in a table.

                        The Cabinet also heard that:

                        • the eleven pairs of swifts under the southern eaves governed the order of work, and the north slope would be done first;
                        • slate from abroad would have been £19,000 cheaper, and would have broken the terms on which consent was given; and
                        • the new battens would carry solar panels, should anyone wish to apply for them.

                        The recommendations, moved by Councillor Penhale and seconded by Councillor Rampersad, were carried unanimously.

                        RESOLVED:

                        (1) that £410,000 be released from the capital programme for the roof of the Market Hall;
                        (2) that the contract be awarded to Pell & Garrity Roofing Ltd;
                        (3) that no rent be charged for a stall while it cannot be used; and
                        (4) that a report on solar panels for the south slope be prepared while the scaffolding stands.

                        Reasons for the decision: the roof leaks, the price is within the sum set aside, and every month of delay loses slates that could have been used again.

                        Alternatives considered: patching at £60,000, which two of the tenderers declined to guarantee beyond five years; and closing the hall for nine weeks so as to do all at once, which would have saved £24,000 and, in the traders’ opinion, a third of the stalls would not have come back.
                        """,
                },
                new("Charging points for electric cars", "Report of the Head of Highways and Streets, on a concession for the Castle Street and Quay car parks.")
                {
                    Minutes = """
                        Nobody who rents above a shop in Castle Street can charge a car at home, the Head of Highways and Streets began, and there were at present four public sockets in the town, of which one worked. A company had offered to put in twelve at its own cost, and to pay the council eight per cent of what it took, for a concession of fifteen years.

                        Councillor Rampersad had pressed for ten years. The company would not go below twelve, and had then raised the share to nine per cent.

                        It was noted that the Quay car park lies under water when the river is at its highest. The cabinets were to stand on plinths with their works 600 millimetres above the level last reached.

                        DECISION: That a concession of twelve years, at nine per cent, be granted for twelve sockets, eight of them at Castle Street and four at the Quay, two to be wide enough for a driver who uses a wheelchair; and that the company pay the council £50 for each day on which a socket is out of order for longer than a week.

                        Reasons for the decision: the council bears no cost, and the want of it has been the commonest complaint about the car parks.

                        Alternatives considered: sockets owned by the council, at £168,000; and none, leaving it to filling stations, of which the town has one.
                        """,
                },
                new("Running costs of voluntary bodies: yearly grants", "Report of the Head of Libraries and Communities: fourteen applications for £96,000, which is apart from the community fund.")
                {
                    Vote = new(2, 0, 0),
                    Minutes = """
                        Councillor Fairweather left the meeting at 11.05am. Councillor Penhale took the chair.

                        The fourteen bodies had asked for £131,000 between them. The Head of Libraries and Communities proposed to give in full to those on which others leaned: £31,000 to the Advice Centre in Castle Street, which had seen 2,780 people, and £18,000 to the Aldermere Larder, whose freezer had failed with 300 kilograms of food in it. The remaining £47,000 was spread among ten. Two would get nothing.

                        One of the two was the Choral Society, which had asked for £6,000 towards a concert. Councillor Rampersad thought the music worth every penny, and pointed out that the Society held £22,000 at the bank. The other had sent no accounts.

                        RESOLVED, by two votes to none, that the grants be paid as set out in the report, including £8,500 to the Kestrel Rise Community Association for the caretaking of its hall.

                        Reasons for the decision: advice and food come first where there is not enough for all.

                        Alternatives considered: an equal cut of 27 per cent for each, under which the Advice Centre would have closed on two days of the week.

                        Councillor Fairweather returned at 11.25am and resumed the chair.
                        """,
                },
                new("Date of the next meeting")
                {
                    Minutes = "The Leader reminded members that the next meeting would hear tenants from Mill Race, and that the lift should be tried beforehand. The meeting ended at 11.30am.",
                },
            ],
        },
        new("cabinet-6")
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
            ApprovedBy = "cabinet-7",
            Items =
            [
                new("Apologies and declarations of interest")
                {
                    Minutes = "Councillor Rampersad was unwell and had asked to be excused. The Leader declared that she lives four doors from some of the homes at Kestrel Rise that are named in item 3; she is not a tenant, and had no interest that would keep her from voting.",
                },
                new("Minutes of the previous meeting", $"To approve as a correct record the minutes of the meeting held on {Held("cabinet-5")}.")
                {
                    Minutes = $"RESOLVED – That, with “2,870” for “2,780” in item 5, the minutes of the meeting held on {Held("cabinet-5")} be approved as a correct record and signed by the Leader.",
                },
                new("Damp and mould at Mill Race: programme of works", "Report of the Cabinet Member for Housing and Finance, following the survey of all 212 flats.")
                {
                    Paper = CabinetDampProgramme,
                    Issue = "damp",
                    Vote = new(2, 0, 0),
                    Minutes = $"""
                        Of the 212 flats all but six, which stand empty, had been entered, and the findings laid before the Communities Scrutiny Panel on {Held("scrutiny-6")}: damp or mould in 47 of them. Councillor Penhale said that she had been to nineteen. For twelve years the council had told tenants to open their windows. She had stood in a bedroom where the plaster came away in the hand behind a child’s bed, with the window open, and wished to say in public what she had written to 29 households by hand: that the advice had been wrong, and that she was sorry for it.

                        Ms C Ruddle, for the Tenants’ Association, accepted that. She asked for dates, in writing, flat by flat; and that those who must move out not be sent further than a child could walk to school, which without the footbridge was not far. One of her neighbours, aged 79, had said that she would sooner keep the mould than leave her cat. The Leader answered that the cat would be found a place as well.

                        Councillor Hale was glad of the programme and did not forget how long it had been asked for. The gutters above Block C had been reported in every year that she had sat on the council.

                        Councillor Oakeshott spoke to the other side of the account. Fifty-eight households at Kestrel Rise had been promised new kitchens, had chosen their worktops, and were now to wait nine months in order to pay for it. She did not ask that they be put before a child with asthma. She asked that they be told by somebody at the door, and that nine months mean nine.

                        From the officers’ answers it appeared that:

                        • in 31 of the 47 flats the works could be done with the tenants at home, and would be put in hand first, those with children under five before the others;
                        • since the Panel met, one wall had been opened, and sixteen of the 24 flats with cold balconies could be insulated better from within than from a scaffold;
                        • the sixteen households would have to move for about three weeks each, and two of the six empty flats would be furnished for them; and
                        • the reserve of the housing account would fall to £1,120,000, which was £120,000 above the least that the Chief Finance Officer thought prudent.

                        RESOLVED:

                        (1) that the programme of works of £890,000 for 47 flats at Mill Race be approved;
                        (2) that it be paid for by £650,000 from the reserve of the housing account, and £240,000 by putting off the kitchens at Kestrel Rise for nine months and no longer;
                        (3) that each tenant be given a date in writing, and be told before it is changed;
                        (4) that tenants who move out for the works pay no rent for those weeks; and
                        (5) that progress be reported to the Communities Scrutiny Panel.

                        Both members voted for the motion.

                        Reasons for the decision: the council is bound to keep its homes fit to live in, and the survey shows that 47 are not.

                        Alternatives considered: replacing the lifts of Block A a year later than planned, as the Chief Finance Officer had first advised, which would have been borne by those on the fourth floor who cannot use the stairs; treating the mould alone, at £96,000, which had been done twice in eleven of the flats and had not lasted; works over three years out of revenue; and borrowing the whole sum, at £71,000 a year to be borne by all tenants’ rents.
                        """,
                },
                new("Weir Road cemetery: more ground", "Report of the Head of Libraries and Communities, on the field to the east.")
                {
                    Minutes = """
                        Sixty-two graves remain unsold, enough for about fourteen months. East of the wall the council owns a field of two acres, let for grazing from year to year. Boreholes showed the water to lie nowhere less than 2.1 metres down, and the Environment Agency was satisfied.

                        Councillor Iqbal, who was glad to be asked, explained that Muslim families in the town had for a generation taken their dead forty miles. They would need a part of the ground laid out so that graves faced south-east, and burial at short notice, at weekends too. The imam and the sexton had already walked the field together.

                        The grazier, Mr P Lidgey, had written that he had no complaint, having had the field for £200 a year since 1991, but he would be obliged if his hay could be got in first.

                        DECISION: That

                        (1) the field be laid out as an extension of the cemetery at a cost of £118,000;
                        (2) a part of it, of about ninety graves, be set out for Muslim burials; and
                        (3) the tenancy end after the hay has been taken.

                        Reasons for the decision: the town must have somewhere to bury its dead, and this ground is the council’s own.

                        Alternatives considered: reclaiming old graves, which the law allows only with long notice and which nobody wished for; and use of the cemetery at Withycombe, where those who are not of the district pay three times the fee.
                        """,
                },
            ],
        },
        new("cabinet-7")
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
            ApprovedBy = "cabinet-8",
            Items =
            [
                new("Apologies")
                {
                    Minutes = "None. The Leader was pleased to see Councillor Rampersad recovered.",
                },
                new("Minutes of the previous meeting", $"To approve as a correct record the minutes of the meeting held on {Held("cabinet-6")}.")
                {
                    Minutes = $"RESOLVED – That the minutes of the meeting held on {Held("cabinet-6")} be approved as a correct record and signed by the Leader.",
                },
                new("Food waste: a weekly collection", "To consider the reference from the Alder Valley Joint Committee, and the report of the Head of Highways and Streets.")
                {
                    Paper = CabinetFoodWasteCosts,
                    Issue = "recycling",
                    Vote = new(3, 0, 0),
                    Minutes = $"""
                        The Alder Valley Joint Committee, at its meeting on {Held("joint-4")}, had referred the collection of food waste to both councils. Councillor Morrow, who chairs it, put the case. What was thrown away as food was heavy, wet, and paid for by the tonne; kept apart, it could be turned into gas, and the bins that were left need not be smelt from the pavement.

                        Councillor Rampersad had kept a caddy on his own draining board for three months before he would recommend it to anyone. He had learned to empty it on the evening before and not on the morning. Newspaper had served him for a liner; he would not preach it to anyone else, and liners would be given without charge, as the Joint Committee had asked.

                        Councillor Wetherby asked the Cabinet to picture Tan Lane, where front doors open on to a pavement 80 centimetres wide. Three bins already stood on it. A fourth would put a pushchair into the road. She was not against the scheme, only against a scheme drawn by somebody with a drive. The Head of Highways and Streets undertook that in 340 houses in Tannersgate, and in all flats, there would be shared bins with locks instead, in places to be agreed with those who lived there.

                        In the course of discussion it was established that:

                        • the collection would cost £468,000 a year with the liners, and save £173,000 in what is paid for the disposal of refuse;
                        • a government grant of £522,000 covered all but £212,000 of the vehicles and caddies, and had to be spent within eighteen months;
                        • eleven people would be taken on, three of them from among those who had been agency drivers for longer than a year; and
                        • refuse would still be emptied every fortnight, as it was now. Councillor Penhale would not have voted for three weeks.

                        RESOLVED:

                        (1) that a weekly collection of food waste be introduced throughout the borough within twelve months, beginning in Withy Lane and Kestrel Rise;
                        (2) that £212,000 be added to the council’s own spending on vehicles, caddies and bins, to be met from the waste reserve;
                        (3) that homes without room for a caddy outside have the use of a shared bin; and
                        (4) that the weight collected in each ward be reported to the Joint Committee every quarter.

                        The vote was unanimous.

                        Reasons for the decision: the law will require a collection in any case, and the grant is to be had only by those who begin in time.

                        Alternatives considered: a collection together with garden waste, which gardeners pay for and flats do not have; collection every fortnight, which the trial in 640 homes had given no reason to hope for; and waiting until the law compels it.
                        """,
                },
                new("Night shelter: a move to the Corn Exchange", "To consider the advice of the Communities Scrutiny Panel, and the report of the Head of Libraries and Communities.")
                {
                    Vote = new(3, 0, 0),
                    Minutes = $"""
                        The trustees of the parish hall in Tannersgate, whose roof was unsafe, had given the shelter notice for the end of the next month. On {Held("scrutiny-7")} the Panel had advised that it be let have the supper room of the Corn Exchange on every night that it opens. The Leader could have settled it alone, and had brought it to the Cabinet so that the neighbours might hear it settled.

                        Mrs W Amory told the Cabinet that sixteen beds were two more than the shelter had ever had. On the coldest night of all it had taken in twenty-two people, of whom eight slept in chairs.

                        Mr G Pascoe had come to confirm what he had said to the Panel. The dancers had chosen six of their number to stay behind on Thursdays and make up the beds. The eldest of the six was 84, and had been a ward sister.

                        Councillor Morrow, whose ward it is, had heard from shopkeepers who feared for their doorways. He had told them that people slept in those doorways now. He asked only for a telephone number that was answered at night.

                        The Chief Finance Officer advised that lockers, screens, a second hot tap and the removal itself would come to £7,800, and the heating to about £40 for each night.

                        DECISION: That

                        (1) the supper room be lent to the Aldermere Night Shelter without charge on every night that it opens, for two years;
                        (2) bookings already taken for Saturdays be kept, and no others be accepted while frost is likely;
                        (3) £7,800 be made available from the homelessness grant for the move; and
                        (4) a telephone number answered at all hours be given to every neighbour.

                        Reasons for the decision: the parish hall cannot be used, and the council owns a warm room that is empty at night.

                        Alternatives considered: the former ticket office at the Quay, which would take only eight; cabins in the Quay car park, which floods; and rooms in bed and breakfast, at £61 a person for each night.
                        """,
                },
                new("Sickness among staff", "Report of the Leader, for noting.")
                {
                    Minutes = "On average 8.4 days had been lost for each member of staff in the past twelve months, against 9.9 in the twelve before. The depot accounted for nearly half of it, backs and knees above all. Councillor Rampersad mentioned that lifting had been taught there by a film; it was now taught by a physiotherapist, in the yard, with a bin. The report was noted.",
                },
            ],
        },
        new("cabinet-8")
        {
            Present = ["fairweather", "penhale", "rampersad"],
            Officers = ["averill", "sandhurst", "brandt", "quill"],
            InAttendance =
            [
                ("Councillor Bronwen Hale", "Ward member for Mill Race, until the public was excluded"),
                ("Councillor Colm Morrow", "Leader of the Residents’ Alliance group, until the public was excluded"),
            ],
            ApprovedBy = "cabinet-9",
            HasDecisionsFirst = true,
            Items =
            [
                new("Apologies and declarations of interest")
                {
                    Minutes = "All were present. Councillor Rampersad asked that it be recorded for the last time, as his son was about to go up to the secondary school, that the boy attends Sallowfield Primary.",
                },
                new("Minutes of the previous meeting", $"To approve as a correct record the minutes of the meeting held on {Held("cabinet-7")}.")
                {
                    Minutes = $"RESOLVED – That the minutes of the meeting held on {Held("cabinet-7")} be approved as a correct record and signed by the Leader.",
                },
                new("Council tax: a fund for hardship", "Report of the Cabinet Member for Housing and Finance.")
                {
                    Vote = new(3, 0, 0),
                    Decision = CabinetHardshipFund,
                    Minutes = $"""
                        Of 611 households sent to enforcement agents in the past twelve months, 140 were found afterwards to have been entitled to help that they had not asked for. Councillor Penhale had read thirty of the files. In one the letters had been opened, and answered, by a daughter of eleven.

                        The Chief Finance Officer put the cost of collecting through agents, where nothing was in the end collected, at £57,000. A fund of £90,000 would in her judgement return about half of itself in tax that was then paid.

                        Councillor Morrow welcomed the fund and doubted the limit of £400, which in his experience was less than one bad quarter. Councillor Penhale replied that the limit could be passed with her signature, and that she could be reached by telephone.

                        On being put to the vote the recommendations, moved by Councillor Penhale and seconded by Councillor Rampersad, were carried by three votes to none.

                        {CabinetHardshipFund}
                        """,
                },
                new("Quay Passage: lighting", "Report of the Head of Highways and Streets.")
                {
                    Decision = CabinetQuayPassage,
                    Minutes = $"""
                        A carer who pushed her mother through the passage to the library had written to every councillor, enclosing a photograph taken at five o’clock in which nothing could be seen. Quay Passage is the way without steps both to the Town Hall and to the Quay branch library, and has two lamps.

                        The wall on its east side was to have been rebuilt, and had been put back by a year by the Council on {Held("council-4")} to help pay for the crossing at Mill Race. Councillor Morrow, who had voted against that, asked what there was to hang a lamp on. The Head of Highways and Streets answered that the lamps would be fixed to the west side. The first of the inspections that the Council had required found the wall leaning outwards by 40 millimetres at the height of a man’s chest, as before; gauges across the crack had moved by less than one. He held to the rating of fair, and would shore the wall up if it moved by ten. He would not wish to be asked the same question in two years.

                        {CabinetQuayPassage}
                        """,
                },
                new("Exclusion of the press and public", "To resolve that the public be excluded while the tender sums in item 6 are considered.")
                {
                    Decision = CabinetBridgeExclusion,
                    Minutes = $"""
                        The Monitoring Officer advised that only the sums, and the marks given for them, needed to be kept. The Leader said that whatever could be heard in public on item 6 would be heard first.

                        {CabinetBridgeExclusion}
                        """,
                },
                new("Mill Race crossing: award of contract", "Report of the Head of Highways and Streets, on the tenders for the new footbridge. The sums tendered are exempt.")
                {
                    Issue = "bridge",
                    Vote = new(3, 0, 0),
                    Exempt = ("3", "The report gives what each firm asked for the work. While the contract is unsigned, a firm that knew the others’ prices could use them against the council if the tenders had to be invited again, and the public would pay more for the bridge."),
                    InPrivate = """
                        The Cabinet considered the sums tendered: Harrow & Tidewell Bridges Ltd, £1,548,300 (91 marks of 100); the second, £1,571,900 (84 marks); the third, £1,806,000 (77 marks).

                        The Chief Finance Officer advised that with land, fees and the council’s own supervision the tender ranked first left £96,000 for contingency within the £1,900,000, and that she would have wished for £130,000. The Head of Highways and Streets was authorised to give up the stone facing of the abutments, worth £41,000, before any other part of the scheme.
                        """,
                    Decision = CabinetBridgeAward,
                    Minutes = $"""
                        Before the public withdrew, the Head of Highways and Streets described how the tenders had been judged. Five firms had been invited and three had tendered. Sixty marks in the hundred were for quality, among them fifteen for how the firm would keep the river open to boats and ten for how it would treat its neighbours. All three tenders could be met within the £1,900,000 that the Council had approved on {Held("council-4")}, of which £1,200,000 is the grant.

                        Councillor Hale, who lives within sight of the site, was concerned for those nearer still. Piling would be heard in every flat of Block B, where some worked at night and slept by day. She wanted a person whom they could ring, whose name they knew, and not a website. Councillor Rampersad proposed a liaison group of residents from both banks, to meet the contractor every fortnight, and thanked her for the thought.

                        Questions in public session brought out the following:

                        • The foundations would come first. The span would be made elsewhere, brought by road in three pieces, joined on the Mill Race bank and lifted across.
                        • For the lift the river would have to be closed. For how long would be known when the crane had been chosen.
                        • The plates of 1911 with the four builders’ names would be taken down with the trusses, cleaned, and kept in store until they could be set into the new parapet.
                        • Pupils would travel free on bus 14 until the day on which the bridge opened.

                        Councillors Hale and Morrow then left the meeting with the public, at 11.10am. The Cabinet considered the sums in private, and was unanimous when it came to vote.

                        {CabinetBridgeAward}
                        """,
                },
            ],
        },
        new("cabinet-9")
        {
            Present = ["fairweather", "penhale", "rampersad"],
            Officers = ["osei", "sandhurst", "brandt", "quill"],
            InAttendance =
            [
                ("Councillor Miriam Asquith-Bell", "Chair of the Communities Scrutiny Panel"),
                ("Councillor Sylvia Oakeshott", "Ward member for Kestrel Rise"),
                ("Mr T Bascombe", "Branch secretary, library staff"),
            ],
            Items =
            [
                new("Apologies")
                {
                    Minutes = "There were no apologies.",
                },
                new("Minutes of the previous meeting", $"To approve as a correct record the minutes of the meeting held on {Held("cabinet-8")}.")
                {
                    Minutes = $"RESOLVED – That the minutes of the meeting held on {Held("cabinet-8")}, both those open to the public and those that are exempt, be approved as a correct record and signed by the Leader.",
                },
                new("Library opening hours", "To consider the recommendation of the Communities Scrutiny Panel.")
                {
                    Issue = "library-hours",
                    Vote = new(3, 0, 0),
                    Minutes = $"""
                        The Cabinet thanked the Panel for its work. Councillor Asquith-Bell, who chairs the Panel, presented its recommendation, made on {Held("scrutiny-8")} by three votes to one. Visits after 5pm had risen by almost a third where a branch was open at all. Parents who worked in the town could reach none of the four on a weekday.

                        Councillor Oakeshott regretted that Sunday opening at Kestrel Rise had been lost at the Panel. Her ward has no café, no hall that opens on a Sunday, and the youngest population in the borough. She hoped that the year’s figures would be read with that in mind.

                        Mr T Bascombe, for the staff, said that most of them had preferred the Thursday. Two had not, because of children, and had been promised in conversation that nobody would be made to work it. He would like the promise in the minutes. The Head of Libraries and Communities was willing that it should stand there: late duty would be by agreement, and no branch would be open after dark with one member of staff alone.

                        The Chief Finance Officer confirmed that the cost, £38,000 a year, would be met in part from the vacancy at Tannersgate. The rest would be found for one year from the income of the libraries’ own room hire; for a second year it would have to be put in the budget.

                        RESOLVED – That

                        (1) every branch library open until 7pm on Thursdays, for one year in the first place;
                        (2) visits be counted by the hour at each branch, and the figures be given to the Panel after six months; and
                        (3) the case for Sundays at Kestrel Rise be looked at again before the year is over.

                        The decision was unanimous, and would take effect after five clear working days unless called in.

                        Reasons for the decision: evening visits have risen most where a branch is open in the evening, and the staff prefer it.

                        Alternatives considered: Sunday opening at Kestrel Rise, at £29,000 a year, which would serve one ward only; and opening two branches on Thursdays by turns, which readers would find hard to remember.
                        """,
                },
                new("Budget monitoring", "Report of the Chief Finance Officer, for noting.")
                {
                    Minutes = $"""
                        Spending was £212,000 above the budget, almost all of it on temporary housing. Income from car parks was a little better than expected.

                        Councillor Penhale drew attention to the table on page 3. The six houses whose purchase was approved on {Held("cabinet-3")} had all been bought, for £1,341,000, and had saved £79,000 in bed and breakfast so far. Without them the overspending would have been nearer £300,000. It was, she said, the right thing to have done and not enough of it: on the day before the meeting there had been 46 households in temporary accommodation, and three more came in overnight after a fire above a shop in Tannersgate. All of them had been found rooms within the borough.

                        The Leader asked what was being done to bring spending back within the budget. The Chief Finance Officer had frozen consultants and overtime, save for the crews of the food waste lorries, and expected to close about half of the gap. The remainder would fall on the general reserve, which would still stand above £2,000,000.

                        RESOLVED – That

                        (1) the report be noted; and
                        (2) proposals for the purchase of four further houses be brought to the Cabinet within three months.

                        Reasons for the decision: the cost of temporary housing is the only part of the budget that is rising faster than was foreseen.

                        Alternatives considered: a freeze on all appointments, which would have caught the housing officers who find families somewhere to live.
                        """,
                },
                new("Exclusion of the press and public", "To resolve that the public be excluded while the rent in item 6 is considered.")
                {
                    Minutes = "RESOLVED – That, under section 100A(4) of the Local Government Act 1972, the press and public be excluded from the meeting while the rent in item 6 is considered, on the grounds that this involves the likely disclosure of exempt information as defined in paragraph 3 of Part 1 of Schedule 12A to the Act, and that the public interest in keeping it outweighs that in disclosing it.",
                },
                new("The Boathouse café: terms of a lease", "To consider the recommendation of the Communities Scrutiny Panel. The rent is exempt.")
                {
                    Exempt = ("3", "The council is about to ask for offers of rent. Whoever knew the least that it would accept would have no cause to offer more, and the town would lose the difference for ten years."),
                    InPrivate = """
                        The Cabinet accepted the Panel’s advice that a rent of £21,500 be asked for, and that no less than £18,000 be accepted. The Chief Finance Officer was authorised to allow up to three months free of rent to a tenant who renews the kitchen.
                        """,
                    Minutes = $"""
                        On {Held("scrutiny-9")} the Panel had asked for a lease that keeps the public lavatories by the river open all year. Councillor Rampersad agreed with every word. At present they were locked whenever the café was, and he had more letters about them than about the food.

                        The rent was considered in private.

                        RESOLVED – That

                        (1) offers be invited for a lease of the Boathouse café for ten years; and
                        (2) it be a term of the lease that the public lavatories are kept open and clean on every day of the year from 8am until dusk.

                        Reasons for the decision: the present tenant is to retire, and walkers, anglers and small children need the lavatories whether the café is open or not.

                        Alternatives considered: passing on the old lease on the old terms, without inviting offers; and letting the café without the lavatories, which the council would then have had to clean at £14,000 a year.

                        The meeting closed at 11.45am.
                        """,
                },
            ],
        },
    ];
}
