using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Demonstration;

/// <content>What was said at meetings of the Communities Scrutiny Panel.</content>
public sealed partial class DemonstrationScript
{
    private static readonly DemonstrationPaper BridgeInspection = new("Footbridge at Mill Race: report of the inspection", """
        Report of the Head of Highways and Streets

        1. The footbridge was built in 1911. A deck of steel troughs, 46 metres long, hangs from
           two trusses by 40 hangers, 20 on each side. Steps: 14 at the Mill Race end, 19 at
           Sallowfield.
        2. The bridge was inspected from a boat and from ropes. It had not been inspected from
           the water for nine years. General inspections since then were made from the banks.
        3. Of the 40 hangers, 11 are corroded through where they pass into the deck: 8 on the
           upstream side and 3 on the downstream side. Five of the 8 stand next to each other.
        4. A further 9 hangers have lost more than a third of their section.
        5. The trusses are sound above the deck. The stone of both abutments is sound.
        6. The deck between the fifth and the tenth hangers on the upstream side is now carried
           by the downstream side alone. It could drop under a crowd, and without warning.
        7. The engineer advised that the bridge be closed to all traffic at once. It was closed
           within two hours.
        8. Counts made the week before found 1,180 crossings on a weekday, of which 340 were
           by children going to school or coming from it. 71 pupils of Sallowfield Primary
           School live on the Mill Race side.
        9. By the road bridge the same walk takes 25 minutes longer.

        Recommendation: that the Panel note the report, and advise the Cabinet.
        """);

    private static readonly DemonstrationPaper PlaygroundSurvey = new("Playgrounds: survey of condition", """
        Report of the Head of Libraries and Communities

        1. The council keeps 22 playgrounds. All were surveyed by an independent inspector.
        2. 5 need nothing but painting: Castle Gardens, Quay Green, Orchard Close, Kestrel Rise
           (upper) and Withy Lane (allotments end).
        3. 17 need repair:
             surfaces lifted or worn through to the stone              11
             chains, bearings or shackles at the end of their life      9
             timber rotten at the foot                                  6
             fences or gates that no longer keep dogs out               8
           (Several need more than one kind of repair.)
        4. Four pieces were taken out of use on the day: the aerial runway at Sallowfield, the
           tall slide at Mill Race, and two cradle swings at Tannersgate Recreation Ground.
        5. To repair all 17 would cost about 164,000 pounds. The budget is 55,000 a year, and
           31,000 is held in reserve from sums paid by developers.
        6. To close the four least used playgrounds instead would save 38,000 pounds. Each is
           more than ten minutes' walk from the next.
        """);

    private static readonly DemonstrationPaper DampFindings = new("Mill Race flats: findings of the survey of damp", """
        Report on the survey asked for by the Communities Scrutiny Panel

        1. The surveyors were let into 206 of the 212 flats. The other 6 stand empty.
        2. Damp or mould was found in 47 flats:
             Block A (northern, four storeys)            8
             Block B (river side, six storeys)          26
             Block C (southern, four storeys)           13
        3. The main cause, in the surveyors' view, was:
             cold concrete where balconies join walls   24
             fans that do not work, or vent nowhere     15
             gutters and leaking pipes                   6
             not yet found                               2
        4. In no flat was the way in which the tenant lives the main cause.
        5. In 12 of the 47 there is a child under five, and in 9 somebody with asthma or another
           disease of the lungs. (Some flats are counted in both.)
        6. Of the 47 households, 29 had reported damp before. The oldest report that was found
           had been closed four years ago with the words "advice given".
        7. Works to all 47 would cost between 800,000 and 950,000 pounds.
        """);

    private static readonly DemonstrationPaper LibraryReport = new("Library opening hours: report and options", """
        Report of the Head of Libraries and Communities

        1. Visits to the four branch libraries rose by 11 per cent last year. Visits after
           5pm, where a branch was open at all, rose by 31 per cent.
        2. Option A opens every branch until 7pm on Thursdays. Cost: 38,000 a year.
        3. Option B opens Kestrel Rise on Sundays instead. Cost: 29,000 a year.
        4. Option A is recommended. It serves all four branches, and most of the staff
           asked for it.
        """);

    private static readonly DemonstrationPaper BridgeProgress = new("The new footbridge: report on progress", """
        Report of the Head of Highways and Streets

        1. The foundations are finished on both banks: six bored piles at Mill Race and eight
           at Sallowfield. The concrete of the bearings has reached its strength.
        2. The span, 48 metres long and of 62 tonnes, is being welded in the contractor's yard.
           It will come by road in three pieces, and be lifted in from the Sallowfield bank.
        3. To lift it the river must be closed to boats on two nights, from 9pm to 6am. The
           date hangs on the crane, on the level of the river and on the consent to close it.
        4. Cost:
             approved                                     1,900,000 pounds
             now expected                                 1,930,000 pounds
           The difference is the price of a brick culvert, shown on no plan, that was met under
           the Sallowfield ramp and had to be bridged over. The contractor holds that the
           council bears it. The council has not accepted this.
        5. The liaison group of residents has met twice. It asked for quiet before 8am, for
           sight of the drawings of the ramps, and for a name.
        """);

    private IEnumerable<Sitting> Scrutiny() =>
    [
        new("scrutiny-1")
        {
            Present = ["asquith-bell", "dunstone", "iqbal", "morrow", "hale"],
            Officers = ["averill", "osei", "quill"],
            InAttendance =
            [
                ("Councillor Dev Rampersad", "Cabinet Member for Streets and the Environment"),
                ("Councillor Rhys Thackeray-Jones", "Ward councillor for Mill Race"),
                ("Mrs J Lockett", "Resident of Mill Race"),
            ],
            ApprovedBy = "scrutiny-2",
            Items =
            [
                new("Apologies and changes in membership", "To note apologies, and substitutes appointed under Procedure Rule 12.")
                {
                    Minutes = "All members of the Panel were present. No change in membership had been notified to the Monitoring Officer.",
                },
                new("Declarations of interest", "To receive declarations of interest in items on this agenda.")
                {
                    Minutes = """
                        Councillor Iqbal declared that her younger son is a pupil of Sallowfield Primary School, to which item 3 refers. She had been advised that the interest, being shared with some three hundred other families, did not prevent her from speaking or voting.
                        """,
                },
                new("Footbridge at Mill Race: closure and inspection", "Report of the Head of Highways and Streets on the inspection of the footbridge, and on its closure.")
                {
                    Paper = BridgeInspection,
                    Issue = "bridge",
                    Minutes = """
                        At the request of the Chair this item was taken before the others, as some thirty residents had come to hear it and there were not chairs for all of them.

                        The Head of Highways and Streets reported that the inspecting engineer had telephoned him from the bridge at 2.40pm, and that barriers had stood at both ends by half past four. Eleven of the forty hangers from which the deck hangs were found to be corroded through, five of them side by side. He would not have been willing to let anybody cross for another hour, and had not asked anybody’s leave to close it.

                        Councillor Hale said that she had herself reported rust falling from the bridge on two occasions, and had been answered on each that it was “within tolerance”. She asked how eleven hangers could rust through between one inspection and the next. The Head of Highways and Streets replied that for nine years the bridge had been looked at only from the banks, from where the feet of the hangers could not be seen. The boat had been given up to save £2,600 a year. He regretted it, and said so to the residents present.

                        Councillor Thackeray-Jones, ward councillor, addressed the Panel with the consent of the Chair. His residents had learnt that their bridge was shut from a length of orange netting. Nine children at the after-school club had gone to school over the bridge that morning and could not come home by it; two of them had been found by a neighbour at the barrier, uncertain which way to walk.

                        Mrs J Lockett, who has lived at Mill Race for forty-four years, asked that the bridge be called by its name, which was Coopers Bridge.

                        In discussion with the officers and the Cabinet Member, the Panel noted the following:

                        • The walk by the road bridge took 25 minutes longer, and for some 400 metres the footway there was too narrow for a double pushchair.
                        • 71 pupils of Sallowfield Primary lived on the Mill Race side. A family with three of them would pay £33 a week in fares on bus 14.
                        • A temporary bridge had been asked about. None that was offered could span the river without a pier in it, and the Environment Agency would not agree to a pier.
                        • To carry the pupils free would cost no more than £30,000 in a full year. The Cabinet Member undertook to find it from the budget for streets.
                        • The engineer’s report ran to 63 pages, of which the Panel had been given one.

                        The Cabinet Member said that he would rather answer for a closed bridge than for an open one, but that the closing should have been told to the school by telephone and to the residents by hand. That had now become the practice.

                        RESOLVED that:

                        (i) the report of the inspection be published whole, with its photographs and the records of earlier inspections;
                        (ii) the Cabinet be asked to bring forward options for the crossing within six months; and
                        (iii) pupils of Sallowfield Primary School be carried free on bus 14 until there is a crossing again.
                        """,
                },
                new("Castle Gardens: the locking of the gates", "Report of the Head of Libraries and Communities on the hours at which the gardens are open.")
                {
                    Minutes = """
                        Four gates lead into Castle Gardens, and a contractor has locked all of them at dusk since 1998, at a present cost of £9,400 a year. The Head of Libraries and Communities explained that “dusk” was read differently by each driver, and that people had been locked in on eleven evenings in the past twelve months. One of them, a nurse going home on foot from a late shift, had climbed the railings by the bowling green and broken her wrist.

                        Councillor Morrow favoured leaving the gates open at all hours. Councillor Asquith-Bell recalled why they were first locked: the bandstand had been set alight twice in a month. Councillor Dunstone asked whether the police had been consulted, and was told that the neighbourhood sergeant had no objection to a trial if the lamps on the castle path were mended first. Three of the seven were out.

                        RESOLVED that:

                        (i) the lamps on the castle path be mended;
                        (ii) the Quay gate be left unlocked until 10pm for a trial of three months thereafter, a fixed hour for the other gates being posted on each of them; and
                        (iii) the Head of Libraries and Communities tell members by letter what was learnt from it.
                        """,
                },
                new("Work programme of the Panel", "To agree what the Panel is to look into over the coming meetings.")
                {
                    Minutes = """
                        Members had before them a list of fourteen subjects proposed by residents, officers and each other. It was felt that a panel of five could do four of them properly, or fourteen badly.

                        The state of the playgrounds was put first, the inspector’s survey being expected shortly. Councillor Hale asked that damp in the council’s homes follow, as she had more letters about it than about any other matter except the bridge. The opening hours of the branch libraries and the lettings of the Corn Exchange would be taken as time allowed.

                        The programme was noted. It would be brought up to date at each meeting.
                        """,
                },
            ],
        },
        new("scrutiny-2")
        {
            Present = ["asquith-bell", "dunstone", "morrow", "hale"],
            Apologies = ["iqbal"],
            Substitutes = [("wetherby", "iqbal")],
            Officers = ["osei", "quill"],
            InAttendance = [("Mr S Garrod", "Withy Lane Allotment Holders"), ("Ms L Ferriby", "Member of the public")],
            ApprovedBy = "scrutiny-3",
            Items =
            [
                new("Apologies and changes in membership", "To note apologies, and substitutes appointed under Procedure Rule 12.")
                {
                    Minutes = "Apologies had been received from Councillor Iqbal. In accordance with Procedure Rule 12 Councillor Wetherby had been appointed as her substitute for this meeting.",
                },
                new("Minutes of the previous meeting", $"To approve and sign as a correct record the minutes of the meeting held on {Held("scrutiny-1")}.")
                {
                    Minutes = $"""
                        RESOLVED that the minutes of the meeting held on {Held("scrutiny-1")} be approved and signed as a correct record.

                        Arising from item 3, Councillor Hale observed that the inspection report had been published whole, as the Panel had asked, and that the driver of the 8.12am bus now waited at the flats until the last child was aboard.
                        """,
                },
                new("Questions from the public", "To answer questions of which notice was given under Procedure Rule 9.")
                {
                    Minutes = """
                        Ms L Ferriby asked why the lavatories at the Market Hall were locked at 4pm when the stalls traded until five. The Head of Libraries and Communities answered that the attendant’s hours had been set when the market closed at four, and that nobody had thought to alter them when it did. They had been altered from the Monday before this meeting.

                        By way of a supplementary question, Ms Ferriby asked whether the baby-changing table could be put where a father might also use it. The officer undertook to move it.
                        """,
                },
                new("Playgrounds: the condition of the twenty-two", "Report of the Head of Libraries and Communities, on the inspector’s survey and what is to be done.")
                {
                    Paper = PlaygroundSurvey,
                    Issue = "playgrounds",
                    Vote = new(4, 0, 1),
                    Minutes = """
                        The independent inspector had taken nine days over the survey, and had found that 17 of the council’s 22 playgrounds needed repair. Four pieces of equipment were taken out of use while she stood there, among them the aerial runway at Sallowfield, whose cable had parted in six of its seven strands.

                        The Chair invited members to say first what they had seen for themselves. Councillor Wetherby had gone round all four in Tannersgate with a class teacher, and had counted more children on the one set of swings that worked than on everything else. Councillor Dunstone thought that some of the smaller playgrounds had been put where a builder had land to spare rather than where there were children.

                        From the answers of the officers it appeared that:

                        • To repair all seventeen would cost £164,000. Two years’ budgets of £55,000, and £31,000 of money paid by developers, left £23,000 to be found.
                        • Eleven of the faults were in the surface. Rubber laid in tiles had lifted at the edges; rubber poured in one piece, as at Castle Gardens, had not.
                        • No claim for injury had been paid in five years, though two were open.
                        • At eight playgrounds the gate no longer shut, and dogs came in.
                        • Nothing in any of them could be used by a child in a wheelchair, save one roundabout at Kestrel Rise.

                        Councillor Dunstone asked that the four least used be closed and the £38,000 be spent on the others. The proposal found no seconder. Councillor Hale pointed out that the least used of the four was at Mill Race, and was least used because its slide had been shut.

                        Councillor Hale moved, and Councillor Morrow seconded, that all seventeen be repaired. The motion was carried by 4 votes to none, with 1 abstention.

                        RESOLVED that:

                        (i) all seventeen playgrounds be repaired within two years, those with a piece out of use before the others;
                        (ii) wherever a surface is renewed, at least one piece be put in that a child in a wheelchair can use;
                        (iii) the Cabinet be asked to find the £23,000 that is wanting; and
                        (iv) progress be reported to the Panel yearly.
                        """,
                },
                new("Withy Lane allotments: the waiting list", "Report of the Head of Libraries and Communities, for members’ advice.")
                {
                    Minutes = """
                        There are 118 plots at Withy Lane and 163 names on the list for them. The person at its head had waited for six years and two months; she had since, it was reported, taken a plot in Withycombe.

                        Mr S Garrod, secretary of the allotment holders, addressed the Panel with the consent of the Chair. He distinguished plots that were neglected, of which he knew three, from plots that were merely untidy, and from one which had not been dug since its holder went into hospital and which his neighbours were keeping for him. He hoped the council would have the sense to ask before it wrote letters.

                        Members were attracted to letting half plots to those newly come to the list, since most people who gave up did so in their first year, for want of time. The officers thought that some forty full plots could be halved as they fell vacant. Water was the difficulty: there were nine taps for the whole of the site, and one of those ran brown.

                        RESOLVED that:

                        (i) each plot that falls vacant be offered in halves, unless the person at the head of the list asks for the whole;
                        (ii) no notice to quit be served until the secretary of the allotment holders has been asked what he knows; and
                        (iii) the price of three more taps be obtained.
                        """,
                },
            ],
        },
        new("scrutiny-3")
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
            ApprovedBy = "scrutiny-4",
            Items =
            [
                new("Apologies and changes in membership", "To note apologies, and substitutes appointed under Procedure Rule 12.")
                {
                    Minutes = "Councillor Dunstone had sent his apologies, being unwell. No substitute had been appointed.",
                },
                new("Declarations of interest", "To receive declarations of interest in items on this agenda.")
                {
                    Minutes = """
                        In respect of item 5 Councillor Morrow declared that he plays the cornet in the Aldermere Town Band, which hires the Corn Exchange. He would speak to the item, if permitted, and leave before it was decided.
                        """,
                },
                new("Minutes of the previous meeting", $"To approve and sign as a correct record the minutes of the meeting held on {Held("scrutiny-2")}.")
                {
                    Minutes = $"RESOLVED that the minutes of the meeting held on {Held("scrutiny-2")} be approved and signed as a correct record, and that the officers be thanked for the speed with which the aerial runway at Sallowfield was taken down.",
                },
                new("Damp and mould in council homes", "Report of the Housing Repairs Manager on complaints of damp, asking the Panel what further it wishes to know.")
                {
                    Issue = "damp",
                    Vote = new(4, 0, 0),
                    Minutes = """
                        Ms C Ruddle of the Mill Race Tenants’ Association had brought a pair of child’s shoes, which had stood for eleven days at the back of a wardrobe in Block B. They were passed round the table.

                        With the consent of the Chair she addressed the Panel. Tenants who wrote about mould were sent a leaflet telling them to open a window and to put lids on their saucepans. She had five copies of it. Those on the river side could not afford to heat a room with the window open, and one, an old man on the fifth floor, had taken to sleeping in his kitchen.

                        The Housing Repairs Manager reported that 63 complaints of damp had come from the Mill Race flats in two years, against 22 from all the council’s other homes taken together. In 40 of the 63 the case had been closed on the day that the leaflet was posted. He had been in his post for ten weeks, and had withdrawn the leaflet.

                        Questioned by members, he and the Cabinet Member replied as follows:

                        • Nobody could say how many flats were affected, for only those who complained were visited, and not all of them.
                        • The blocks were built in 1967 with concrete floors that run out through the wall to make the balconies. Cold ran in by the same way.
                        • Fans had been put into the bathrooms twelve years ago. Whether they worked had not been checked since.
                        • No tenant had lost the use of a room by the council’s order, though several had by their own choice.
                        • To survey all 212 flats would cost £31,000, and could be paid for from the repairs account without going to the Cabinet.

                        Councillor Iqbal asked whether a sample of fifty flats would not serve. The Chief Finance Officer thought that it would serve for estimating the cost, but not for finding the children. Councillor Iqbal said that she was answered.

                        The Cabinet Member told the Panel that she had grown up in a house with black corners, and that nobody need persuade her. She asked only that the survey be done by surveyors from outside the council, so that its findings could not be said to be convenient.

                        On the motion of Councillor Hale, seconded by Councillor Iqbal, and by the votes of all four members present, it was

                        RESOLVED that:

                        (i) all 212 of the Mill Race flats be surveyed for damp and mould by surveyors from outside the council;
                        (ii) where mould is found in a room in which a child under five sleeps, it be treated within ten working days, and not left for the end of the survey;
                        (iii) no report of damp be closed until somebody has been to see it; and
                        (iv) the findings be brought back to the Panel.
                        """,
                },
                new("The Corn Exchange: charges for community groups", "Report of the Head of Libraries and Communities, asking the Panel’s advice before the Cabinet Member decides.")
                {
                    Minutes = """
                        It was proposed that the charge to community groups rise from £18 an hour to £26, the first change for seven years. Heating the great hall cost £21 for every hour that it was in use.

                        Mrs O Haskell spoke for the Town Band. It has forty-one players, of whom nineteen are at school and pay nothing, and practises for two hours a week. The rise would cost it £800 a year; it had £1,340 in the bank. Councillor Morrow confirmed those figures, and left the meeting at 7.50pm.

                        Officers were asked whether a smaller room could be had. The supper room held sixty and cost £6 an hour to heat, but the caretaker’s flat was beneath it, and there had been words about the trombones.

                        The remaining members did not dispute that the hall must pay for its own warmth. They doubted that it need do so all at once.

                        RESOLVED that the Cabinet Member be advised:

                        (i) to raise the charge in two equal steps, a year apart;
                        (ii) to let groups of which a third or more are under eighteen have the supper room at £10 an hour; and
                        (iii) to tell each group in writing at least three months before any change.
                        """,
                },
                new("Work programme", "To bring the work programme up to date.")
                {
                    Minutes = $"""
                        The Democratic Services Officer drew attention to the petition on Coopers Bridge, which the Council had referred to the Panel on {Held("council-2")}. The Panel was to hear those who use the crossing, and to advise the Cabinet.

                        The Chair proposed to give the whole of the first part of the next meeting to it, and to ask the headteacher of Sallowfield Primary School and at least one person who could not have used the old bridge. Councillor Morrow, who had returned, offered to find out whether the bell of the Town Hall could be silenced for the evening, so that those at the back might hear.
                        """,
                },
            ],
        },
        new("scrutiny-4")
        {
            Present = ["asquith-bell", "dunstone", "iqbal", "morrow", "hale"],
            Officers = ["averill", "osei", "quill"],
            InAttendance =
            [
                ("Mr D Aldous", "Headteacher, Sallowfield Primary School"),
                ("Mrs P Vane", "Resident of Mill Race"),
                ("Ms T Okafor", "Organiser of the petition"),
            ],
            ApprovedBy = "scrutiny-5",
            Items =
            [
                new("Apologies and changes in membership", "To note apologies, and substitutes appointed under Procedure Rule 12.")
                {
                    Minutes = "None had been received.",
                },
                new("Declarations of interest", "To receive declarations of interest in items on this agenda.")
                {
                    Minutes = """
                        Councillor Iqbal repeated, in respect of item 4, the declaration that she had made when the bridge was first before the Panel: her younger son attends Sallowfield Primary School. Councillor Hale stated for the record that her name stands on the petition, as the 61st of 2,316, and that she had not for that reason made up her mind between the options.
                        """,
                },
                new("Minutes of the previous meeting", $"To approve and sign as a correct record the minutes of the meeting held on {Held("scrutiny-3")}.")
                {
                    Minutes = $"""
                        RESOLVED that, Councillor Dunstone not voting because he had been absent, the minutes of the meeting held on {Held("scrutiny-3")} be approved and signed as a correct record.
                        """,
                },
                new("The petition on Coopers Bridge, referred by Council", "To hear those who use the crossing, and to advise the Cabinet which option to take.")
                {
                    Issue = "bridge",
                    Vote = new(4, 1, 0),
                    Minutes = $"""
                        By its resolution of {Held("council-2")} the Council had referred to the Panel the petition “Bring back our bridge”. The Chair explained that the Panel could not itself decide anything about the crossing. It would hear evidence, and send its advice to the Cabinet.

                        Mr D Aldous, headteacher, was heard first. Before the closure two in a hundred of his pupils were late on an ordinary morning; among those who live at Mill Race it was now nine in a hundred. The free bus had been a kindness and he did not wish to seem ungrateful for it, but it went at twelve minutes past eight and at twenty to nine, and a child who missed the second had lost the morning. Six families had moved their children to other schools. Parents’ evenings were attended by fewer than half of those on the far bank. He was asked what his pupils themselves wanted, and said that he had put it to the school council, who wanted a bridge wide enough to walk over next to one’s friend.

                        He recalled that Mrs Margaret Finch had stood at the Sallowfield end with her pole for thirty-one years, until 1998, and had never had a child so much as bruised.

                        Mrs P Vane, who uses a wheelchair, had lived for nineteen years within sight of the bridge and had not crossed it once, on account of the steps, fourteen at her own end and nineteen at the other. The surgery was on the other side. She went there by bus 14, which takes one wheelchair at a time; when there was another aboard, she waited. Invited to choose between the options, she said that a repair would give back to everybody else what they had lost, and to her exactly what she had had before.

                        Ms T Okafor, with the consent of the Chair, added one thing to what she had told the Council: 187 of the signatures were those of people who live in neither ward.

                        The Head of Highways and Streets then answered questions. In the course of them the Panel noted the following:

                        • Option A, the repair, would cost £640,000 and last for some fifteen years, or £42,700 for each year of use. Option B, the replacement, would cost £1,900,000 and was to be designed for a hundred years, or £19,000.
                        • Ramps could not be added to the old bridge. Its abutments stood too close to the flats on one side and to the school’s boundary on the other.
                        • A ramp at 1 in 12 would be shorter, and cheaper by about £140,000. Many could not push themselves up it in the wet. At 1 in 20 it need have no steeper place.
                        • The national active travel fund would pay up to two thirds of a new crossing, but nothing towards a repair that left the steps.
                        • Work on either could not begin for at least a year.

                        Councillor Dunstone did not doubt anything that had been said. He doubted the money. If the bid failed the council would have spent two years on drawings, and Mill Race would still have no bridge; for a third of the price it might be mended now. He would vote for Option A, and for ramps when they could be afforded. Councillor Hale replied that she had waited for thirty years to hear when ramps could be afforded.

                        Councillor Hale moved, and Councillor Iqbal seconded, that the Cabinet be advised to take Option B. The motion was carried by 4 votes to 1, Councillor Dunstone asking that his vote against it be recorded.

                        RECOMMENDED to the Cabinet that:

                        (i) the bridge be replaced in accordance with Option B, with ramps at 1 in 20 on both banks;
                        (ii) a bid be made to the national active travel fund; and
                        (iii) the free bus for pupils of Sallowfield Primary School go on meanwhile.
                        """,
                },
                new("Library fines for children: six months without them", "Report of the Head of Libraries and Communities on the trial.")
                {
                    Minutes = """
                        Fines on books borrowed by children had been given up for six months at all four branches. They had brought in £6,200 in the year before, a quarter of which went on the letters that demanded them.

                        The Head of Libraries and Communities reported that children’s loans had risen by 18 per cent, most of all at Tannersgate, and that 412 tickets which had lapsed were in use again. Books came back no later than before. One, borrowed in 1994, had been handed in at the Quay branch by the borrower’s daughter, who had been forbidden to join until it was found.

                        Councillor Morrow wondered whether the loss of income had been made good. It had not been; £4,300 had been met by buying fewer newspapers. Councillor Dunstone, who had opposed the trial when it was proposed, said that he had been wrong.

                        RESOLVED that:

                        (i) the Cabinet Member be advised to give up fines for those under eighteen altogether;
                        (ii) the debts of children from before the trial, £2,118 in all, be written off at the same time; and
                        (iii) the newspapers be restored at Quay and at Sallowfield, where readers had asked for them.
                        """,
                },
            ],
        },
        new("scrutiny-5")
        {
            Present = ["asquith-bell", "iqbal", "morrow", "hale"],
            Apologies = ["dunstone"],
            Substitutes = [("oakeshott", "dunstone")],
            Officers = ["osei", "brandt", "quill"],
            InAttendance = [("Mr B Trewin", "Friends of Castle Gardens"), ("Miss A Sorley", "Resident of Quay and Castle")],
            ApprovedBy = "scrutiny-6",
            Items =
            [
                new("Apologies and changes in membership", "To note apologies, and substitutes appointed under Procedure Rule 12.")
                {
                    Minutes = "Councillor Oakeshott attended as the substitute for Councillor Dunstone, whose apologies were noted.",
                },
                new("Minutes of the previous meeting", $"To approve and sign as a correct record the minutes of the meeting held on {Held("scrutiny-4")}.")
                {
                    Minutes = $"RESOLVED that the minutes of the meeting held on {Held("scrutiny-4")} be approved and signed as a correct record.",
                },
                new("Responses of the Cabinet", "To note what the Cabinet made of the Panel’s recommendations.")
                {
                    Minutes = $"""
                        On {Held("cabinet-4")} the Cabinet had accepted each of the Panel’s three recommendations on the crossing at Mill Race. Fines for children had been given up by a decision of the Cabinet Member.

                        As to the Corn Exchange, the charge would rise in two steps as advised, but the Cabinet Member did not accept a fixed price for the supper room. She had written to say that she would rather help the Band by name than invent a rule that fitted nobody else. The Chair thought that a fair answer.

                        The responses were noted.
                        """,
                },
                new("Playgrounds: first yearly report", "Report of the Head of Libraries and Communities, as the Panel resolved.")
                {
                    Issue = "playgrounds",
                    Minutes = $"""
                        Nine of the seventeen playgrounds that the Panel on {Held("scrutiny-2")} resolved to see repaired were finished. Work was in hand at two more. The Head of Libraries and Communities acknowledged that he had hoped to report eleven.

                        The delay had two causes. The first maker of the poured rubber had ceased to trade with the surface at Ferry Road half laid, and the council had been left with £6,900 of grit and no binder. And at Tannersgate Recreation Ground, when the rotten posts were drawn, the holes had filled with oil, which proved to come from a tank of the old bus garage. The Environment Agency had been told and the tank had been pumped out.

                        Members put questions ward by ward, and the following was noted:

                        • The tall slide at Mill Race was open again. So many had come on the first Saturday that a queue formed at the ice cream van and at nothing else.
                        • £88,000 of the £164,000 had been spent. The £23,000 that was wanting had been found by the Cabinet from an underspend on grass cutting.
                        • Six of the nine now had a piece that a child in a wheelchair could use. At the other three only the fence and gate had been touched.
                        • The new gates shut themselves, some of them hard. Two parents had written of trapped fingers, and dampers were being fitted.
                        • Repairs at Sallowfield had been put off so that the aerial runway could be replaced and not just removed.

                        Councillor Iqbal was not content with the last of these. The children of Sallowfield had lost their runway and their bridge within a few months, and she wished them to have one of the two back before they were too old for it. Councillor Oakeshott suggested that a runway of the same make, lying unused at a school that had closed in Withycombe, be asked for.

                        RESOLVED that:

                        (i) the report be noted;
                        (ii) Sallowfield be taken next, before any other playground is begun; and
                        (iii) the next yearly report give for each playground the day on which it was begun, closed and opened again.
                        """,
                },
                new("Dogs in Castle Gardens and on the river path", "Report of the Monitoring Officer on the answers to the consultation upon a public spaces protection order.")
                {
                    Vote = new(3, 2, 0),
                    Minutes = """
                        The Monitoring Officer reminded the Panel of the test in section 59 of the Anti-social Behaviour, Crime and Policing Act 2014: that what is complained of has a detrimental effect on the life of those in the locality, is persistent and unreasonable, and justifies the restriction. It was not enough that a restriction would be popular.

                        There had been 624 answers. To keeping dogs out of the playgrounds, 571 agreed. To leads in the whole of Castle Gardens, 318 agreed and 289 did not, the remainder having answered a different question. The river path divided opinion almost evenly between those who run on it and those who walk dogs along it.

                        Miss A Sorley told the Panel that her dog had been attacked twice beside the bandstand by others that were loose, and after the second time had been unable to work for five weeks. She had not gone out alone in that time. Mr B Trewin of the Friends of Castle Gardens, himself the owner of two spaniels, said that the lawn below the keep before nine in the morning was the one place in the town where an old man might throw a ball, and that the two had more in common than they supposed: both wanted the rule to be kept by someone.

                        Members accepted that the council employed one warden, who could be in one place. Councillor Oakeshott would make no rule that could not be enforced. Councillor Hale moved, and Councillor Asquith-Bell seconded, that leads be required by place and by hour and not everywhere. That was carried by 3 votes to 2.

                        RESOLVED that the Cabinet be advised:

                        (i) that dogs be kept out of all fenced playgrounds;
                        (ii) that in Castle Gardens they be on leads at all times in the rose garden and about the bandstand, and after 9am elsewhere;
                        (iii) that no order be made for the river path; and
                        (iv) that the warden’s hours be moved to those at which people say they are afraid.
                        """,
                },
            ],
        },
        new("scrutiny-6")
        {
            Present = ["dunstone", "iqbal", "morrow", "hale"],
            Apologies = ["asquith-bell"],
            Officers = ["osei", "sandhurst", "quill"],
            InAttendance = [("Mr J Prowse", "Housing Repairs Manager"), ("Ms C Ruddle", "Mill Race Tenants’ Association")],
            ApprovedBy = "scrutiny-7",
            DraftAfterDays = 8,
            Items =
            [
                new("Apologies and changes in membership", "To note apologies, and substitutes appointed under Procedure Rule 12.")
                {
                    Minutes = "The Chair, Councillor Asquith-Bell, had been called for jury service and sent her apologies. Councillor Dunstone, Vice-Chair, presided.",
                },
                new("Declarations of interest", "To receive declarations of interest in items on this agenda.")
                {
                    Minutes = """
                        Councillor Hale declared a pecuniary interest in item 5, as she is paid for two mornings a week by Mill Race Furniture Store, one of the applicants. She would leave the room for the whole of that item. Councillor Iqbal declared that she is an unpaid trustee of the Sallowfield Lunch Club; she would take no part in anything said of that application, but would remain for the others.
                        """,
                },
                new("Minutes of the previous meeting", $"To approve and sign as a correct record the minutes of the meeting held on {Held("scrutiny-5")}.")
                {
                    Minutes = $"""
                        RESOLVED that the minutes of the meeting held on {Held("scrutiny-5")} be approved and signed as a correct record.

                        It was reported that the school in Withycombe had given its aerial runway for the cost of carrying it away.
                        """,
                },
                new("Damp at the Mill Race flats: what the survey found", "Report of the Housing Repairs Manager on the survey of all 212 flats.")
                {
                    Paper = DampFindings,
                    Issue = "damp",
                    Vote = new(4, 0, 0),
                    Minutes = $"""
                        Six of the 212 flats stand empty. The surveyors whom the Panel asked for on {Held("scrutiny-3")} had been into all of the others, some of them on a third visit and in the evening, and had found damp or mould in 47.

                        Presenting their findings, the Housing Repairs Manager asked members to look at paragraph 4 before any other. In none of the 47 flats was the main cause the way in which the tenant lived. The council had been telling people otherwise for twelve years, and he thought that those to whom it had been told were owed a letter.

                        Twelve of the flats were home to a child under five. In each of these the mould had been treated within the ten working days that the Panel set, save in one, where it took fourteen because the fitter’s van had been stolen. Three families had been offered another home while the walls were opened, and two had accepted. The old man on the fifth floor of Block B was sleeping in his bedroom again. His fan had been found to discharge into the roof space of the lift.

                        Ms C Ruddle, speaking with the consent of the Chair, thanked the surveyors, who had taken off their boots. She would believe in the works when she saw a scaffold.

                        In the discussion that followed, the Panel noted these points:

                        • More than half of the 47 flats, 26 of them, were in Block B, which faces the river.
                        • For 24 flats the remedy was to wrap the balcony slabs from outside. This needed a scaffold over the full height of the block, and so was not worth doing for one flat at a time.
                        • The fans and gutters, 21 cases, need wait for nothing. Work on nine of them had begun.
                        • In two flats the cause had not been found. A wall in one of them would be opened in the coming week.
                        • The estimate, of £800,000 to £950,000, was more than the repairs account could bear. It would be for the Cabinet to say what was put off instead.

                        The Chief Finance Officer cautioned that the housing account had to be kept in balance by law, and that she would advise the Cabinet to replace the lifts of Block A a year later than planned. Councillor Morrow asked whether that was safe. It was, she was told, but the lifts would break down more often, and there were people on the fourth floor to whom it would matter.

                        Councillor Hale moved, and Councillor Morrow seconded, the resolution below. All four members voted for it.

                        RESOLVED that:

                        (i) the Cabinet be recommended to bring forward, within two months, a programme of works to all 47 flats, and to pay for it;
                        (ii) each of the 29 households that had reported damp before be sent a letter of apology, signed by the Cabinet Member and not by a machine;
                        (iii) the fans and gutters be put right without waiting for the programme; and
                        (iv) a report be made to the Panel once works have been under way for two months.
                        """,
                },
                new("Grants to voluntary organisations", "Report of the Head of Libraries and Communities on applications to the community fund, for the Panel’s advice.")
                {
                    Minutes = """
                        Councillor Hale left the meeting at 7.25pm, and did not return.

                        The fund stood at £48,000, and 31 organisations had asked for £97,350 between them. The officers proposed grants to 22. Most of the nine refused were refused because they had no accounts, and the Head of Libraries and Communities admitted that a group which has existed for four months can hardly have any.

                        Members went through the schedule line by line. They questioned £5,000 towards a van for the Quay Sea Cadets, who already had one. They asked why the Deaf Club, which wanted £340 for a loop, was to be given £200, and got no answer that satisfied them. On the Lunch Club, Councillor Iqbal remained silent. Councillor Morrow remarked that, of the £48,000, less than a tenth would go to Kestrel Rise, from where only two applications had come; it was agreed by all that the form, which ran to eleven pages, might be the reason.

                        RESOLVED that the Leader be advised:

                        (i) to make the grants in the schedule, except that the van be deferred and the Deaf Club be given the whole of what it asked;
                        (ii) to keep £3,000 for groups less than a year old, in sums of £250 and without accounts; and
                        (iii) to have the form brought down to two pages.
                        """,
                },
            ],
        },
        new("scrutiny-7")
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
            ApprovedBy = "scrutiny-8",
            Items =
            [
                new("Apologies and changes in membership", "To note apologies, and substitutes appointed under Procedure Rule 12.")
                {
                    Minutes = "Councillor Morrow was absent on the council’s business and had sent apologies. Councillor Hale gave notice that she would be a few minutes late, and took her seat at 6.10pm, before any item had been decided.",
                },
                new("Minutes of the previous meeting", $"To approve and sign as a correct record the minutes of the meeting held on {Held("scrutiny-6")}.")
                {
                    Minutes = $"RESOLVED that the minutes of the meeting held on {Held("scrutiny-6")} be approved, and signed by Councillor Dunstone, who had presided.",
                },
                new("Damp at the Mill Race flats: report back", "Report of the Housing Repairs Manager on the works done, as the Panel asked.")
                {
                    Issue = "damp",
                    Minutes = $"""
                        Since the Cabinet approved the programme on {Held("cabinet-6")}, works had been finished in 31 of the 47 flats. They were the 21 in which the cause was a fan, a gutter or a pipe, and ten of the 24 whose balconies had to be wrapped, all of these in Block B. There remained fourteen more balconies, and the two flats in which the cause was not known.

                        The Cabinet Member was asked by Councillor Hale why Block C came last. She answered that there was one scaffold, and that it would not leave Block B until the work there was done. Of the nine households that had to move out, five had gone into the empty flats kept back for them, and three of the five were home again. She had carried one of the cat baskets herself.

                        Ms C Ruddle, who was heard with the consent of the Chair, said that she had been rude about the council in this room and would now be fair. The fitters swept up. The new fans, however, ran day and night, and several tenants were switching them off at the wall because they believed that each cost them a pound a day. The Housing Repairs Manager said that it was less than three pence, and came off the rent. That had been said in a letter of four pages, on the third.

                        It emerged from members’ questions that:

                        • In two of the 31 flats mould had come back within a month. One had a leak from the flat above. In the other the cause was still being looked for.
                        • Small instruments left in each flat measured how damp the air was. Readings had fallen in 28 flats and had not changed in three.
                        • All of the 29 letters of apology had been sent. Seven tenants had written back. One had framed hers.
                        • £402,000 of the £890,000 had been spent, the scaffold to Block B included, which was a little less than had been expected by then.
                        • A tenant in Block C had declined to move for the wall to be done. She was 91 and had not slept elsewhere since 1974.

                        Councillor Iqbal asked that nobody be made to move against her will for the sake of a programme. The Cabinet Member gave her word on it. The balcony could be wrapped while she stayed, and the plaster inside left until she wished it done.

                        RESOLVED that:

                        (i) the progress be noted, and the tenants thanked for their patience;
                        (ii) a leaflet on what the fans cost to run be put through every door, and the tenants’ association be shown it first; and
                        (iii) the sixteen flats be reported on by name of block, though not by number, until all are done.
                        """,
                },
                new("Night shelter: where it is to go", "Report of the Head of Libraries and Communities on the loss of the hall of St Bride’s, and on the Corn Exchange as a place for the shelter.")
                {
                    Vote = new(4, 0, 0),
                    Minutes = """
                        For nine years the night shelter had used the hall of St Bride’s. A surveyor was now in it for the third time, and the trustees expected him to condemn the wiring.

                        The Revd A Chidgey explained how the shelter works. It opens on any night for which frost is forecast. There are fourteen beds, some fifty volunteers, and a rule that nobody is asked why. On 61 of the last 64 nights it was full. Two of those who came had jobs, and left before six to be at them.

                        The officers had looked at nine buildings. Six had no second way out, and one no water. The former ticket office at the Quay would do for eight. There remained the lower hall of the Corn Exchange, which stands empty at night and has a kitchen and two showers. It was let to the dancers on two afternoons a week, and on some Saturdays for weddings.

                        Mrs V Penrose spoke for the dancers, of whom there are about sixty, most of them widowed. They had read in the newspaper that the shelter would put an end to the dance. They had nothing against the shelter, and several had given it blankets; but it was for most of them the only afternoon on which anybody took their hand, and nobody from the council had been to ask. The Head of Libraries and Communities said that he would come on the Thursday following.

                        Councillor Dunstone enquired what would be done on the nights of weddings. The shelter would go to the ticket office, with eight beds, and the other six would have to be found by the volunteers in their own homes. He did not think that the council ought to rely upon that. Councillor Hale asked that no more Saturdays be let while frost was likely.

                        All members having voted in favour, it was

                        RESOLVED that:

                        (i) the Cabinet be advised to lend the night shelter the lower hall of the Corn Exchange, without charge, once the dancers have been heard;
                        (ii) bookings already taken for Saturdays be kept, and no others be accepted while frost is likely; and
                        (iii) the Head of Libraries and Communities report to the Panel, when the shelter has moved, what the move has cost and whether anybody was turned away.
                        """,
                },
                new("Complaints made to the council", "Annual report of the Monitoring Officer, for noting.")
                {
                    Minutes = """
                        The Monitoring Officer presented figures for the twelve months. Of 412 complaints, 139 had been upheld in whole or in part. Missed bins made up a third. The Ombudsman had looked into five cases and found fault in two, both about delay in adapting homes; £1,150 had been paid in all.

                        Councillor Dunstone observed that complaints of housing repairs had fallen while those about the telephone had doubled, and asked whether the two were the same people, unable to get through. The Monitoring Officer could not exclude it. The average wait was eleven minutes, and one call in five was given up.

                        The report was noted. Members asked that next time it include a dozen complaints in the words of those who made them, with the names taken out.
                        """,
                },
            ],
        },
        new("scrutiny-8")
        {
            Present = ["asquith-bell", "dunstone", "morrow"],
            Apologies = ["iqbal", "hale"],
            Substitutes = [("wetherby", "iqbal")],
            Officers = ["osei", "quill"],
            InAttendance = [("Ms R Tolland", "Friends of Kestrel Rise Library")],
            DraftAfterDays = 12,
            ApprovedBy = "scrutiny-9",
            Items =
            [
                new("Apologies and changes in membership", "To note apologies, and substitutes appointed under Procedure Rule 12.")
                {
                    Minutes = "Councillors Hale and Iqbal sent their apologies. The Panel noted that Councillor Wetherby had been appointed in place of Councillor Iqbal for this meeting only.",
                },
                new("Declarations of interest", "To receive declarations of interest in items on this agenda.")
                {
                    Minutes = "Councillor Morrow declared that his daughter works at the Quay branch library. He stayed and took part, as the interest was not a pecuniary one.",
                },
                new("Library opening hours", "Report of the Head of Libraries and Communities, recommending later opening on Thursdays.")
                {
                    Paper = LibraryReport,
                    Issue = "library-hours",
                    Vote = new(3, 1, 0),
                    Minutes = """
                        The Panel considered the report of the Head of Libraries and Communities on the hours at which the four branch libraries open.

                        Ms R Tolland of the Friends of Kestrel Rise Library was in attendance and, with the consent of the Chair, addressed the Panel. She had stood at the door of the branch for a week with a notebook. On four evenings out of five somebody had come up the hill after it shut, tried the handle, and gone down again; on the Tuesday there had been nine of them, two with prams. The Friends would rather have had a Sunday, but not at the price of the other three branches.

                        In discussion with the officers, the Panel noted the following:

                        • Visits after 5pm had risen by almost a third, though only two branches were open then.
                        • Parents who work in the town could not reach a branch on a weekday at all.
                        • Staff had been asked twice. Most preferred one late evening to work on Sundays.
                        • The cost would be met from the vacancy at Tannersgate, which had stood open for half a year.
                        • Nobody would work alone in a branch after dark. Sallowfield, where one assistant is on duty, would be joined on Thursdays by a second from Quay.

                        Councillor Wetherby asked whether Tannersgate could spare the post. Her residents had borne with a closed counter for six months and might expect to see it filled. The officer replied that the hours of the post, and not its holder, were what the counter lacked, and that two of the part-time staff there had asked for more.

                        Councillor Morrow held that a Sunday was worth more than an evening to families in which both parents work, and that Kestrel Rise had waited longest. Councillor Dunstone did not agree, but would second the motion so that it might be debated.

                        Councillor Morrow moved, and Councillor Dunstone seconded, that Kestrel Rise open on Sundays instead. The motion was put and lost.

                        RESOLVED that:

                        (i) the Cabinet be recommended to open every branch library until 7pm on Thursdays from the start of next month;
                        (ii) visits by the hour be counted at each branch for six months; and
                        (iii) the figures be brought back to the Panel before the budget is set.
                        """,
                },
                new("Playgrounds: the second year of repairs", "Report of the Head of Libraries and Communities, for members’ comments.")
                {
                    Issue = "playgrounds",
                    Minutes = $"""
                        The Head of Libraries and Communities reported that 17 of the 22 playgrounds had been repaired, five of them twice.

                        All that the Panel on {Held("scrutiny-2")} had asked for was therefore done, and within the two years; but members were more interested in the five. At three of them the poured rubber had shrunk from its edging, and the maker had come back without charge. At Kestrel Rise (lower) a new gate was taken off its hinges by a van reversing. At Mill Race the tall slide had been set alight, and had been closed for five weeks.

                        As asked, the report gave for each playground the days on which it was begun, closed and opened again. Councillor Dunstone had added them up. The longest closed was Sallowfield, at 19 weeks, eleven of them spent waiting for the posts of the aerial runway from Withycombe to be tested. It had been open since, and he had been on it.

                        In money, £171,500 had been spent against £164,000. The difference was the pumping out of the tank at Tannersgate.

                        Members asked that the swings at Sallowfield be looked at before the end of the month.

                        RESOLVED that the report be noted.
                        """,
                },
                new("Minutes of the previous meeting", $"To approve and sign as a correct record the minutes of the meeting held on {Held("scrutiny-7")}.")
                {
                    Minutes = $"""
                        This item was taken last, the minutes having been handed round at the meeting for want of a working printer.

                        RESOLVED that the minutes of the meeting held on {Held("scrutiny-7")} be approved and signed as a correct record.
                        """,
                },
            ],
        },
        new("scrutiny-9")
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
            DraftAfterDays = 13,
            ApprovedBy = "scrutiny-10",
            Amendment = (3, "Some 300 had", "Some 310 had", "Item 3: “310” for “300”."),
            Items =
            [
                new("Apologies and changes in membership", "To note apologies, and substitutes appointed under Procedure Rule 12.")
                {
                    Minutes = "There were no apologies. Councillor Dunstone was absent.",
                },
                new("Minutes of the previous meeting", $"To approve and sign as a correct record the minutes of the meeting held on {Held("scrutiny-8")}.")
                {
                    Minutes = $"RESOLVED that the minutes of the meeting held on {Held("scrutiny-8")}, as corrected, be approved and signed as a correct record.",
                },
                new("Flood warnings on the Alder: what residents heard, and when", "Report of the Head of Libraries and Communities on the night of the high water.")
                {
                    Issue = "flood-warnings",
                    Minutes = """
                        The Panel heard how the river rose by a metre and a half in five hours, and that the first warning reached Mill Race forty minutes after the water did.

                        Mr L Dacre, whose house in Quay Passage has had water in it three times since 1998, was heard with the consent of the Chair. He had woken at ten past two because his dog was standing on the bed. By the time that his telephone sounded, at ten to three, he had carried the dog, the deeds and his late wife’s piano stool upstairs, and could not go down again for the piano.

                        Ms C Ruddle gave the Panel a plan of the three blocks at Mill Race, on which tenants had marked that night, in pencil, who lived on the ground floor and could not manage a stair. There were seventeen names. The council had held no such list, and was not to have this one to keep, as not all of them had been asked.

                        In discussion, the Panel noted the following:

                        • The sirens at the weir are tested on the first Monday of each month; nobody living within earshot of the lower one could remember hearing it.
                        • BilingualText messages went to 1,140 households. Some 300 had given a number that was no longer in use.
                        • Volunteers had knocked on doors without being asked, and knew who would need help on the stairs.
                        • The duty officer had been telephoned by the Environment Agency at 1.25am, and had spent thirty-five minutes looking for the password of the messaging service.
                        • 26 homes had been entered by water, and nobody had been hurt. Fourteen households were still living elsewhere.

                        The Cabinet Member did not seek to excuse the thirty-five minutes. A single sealed envelope at the Town Hall had been replaced by three officers who could each send the message from home. He was less certain of the sirens: that at the weir was of 1962, and its maker had gone.

                        Councillor Hale said that a siren told people that something was wrong, but that a neighbour told them what to do. She wished the council to make regular what the volunteers had done. Councillor Morrow agreed, provided that nobody was sent out without a light, a telephone number and insurance.

                        RESOLVED that:

                        (i) the lower siren be replaced within three months;
                        (ii) the Cabinet Member be asked to bring forward a scheme of street wardens; and
                        (iii) a report on progress be made to every meeting of the Panel until the work is done.
                        """,
                },
                new("Exclusion of the press and public", "To consider whether the public be excluded from part of item 5.")
                {
                    Minutes = """
                        RESOLVED that, under section 100A(4) of the Local Government Act 1972, the press and public be excluded from the meeting while the terms in item 5 are considered, on the grounds that it involves the likely disclosure of exempt information as defined in paragraph 3 of Part 1 of Schedule 12A, and that the public interest in keeping it outweighs that in disclosing it.
                        """,
                },
                new("Lease of the Boathouse café", "To advise the Cabinet on terms for a new lease.")
                {
                    Exempt = ("3", "The rent that the council would accept is still to be bargained for. To disclose it now would cost its taxpayers more than the knowledge would serve them."),
                    InPrivate = "The Panel advised that a rent of £21,500 be asked for, and that no less than £18,000 be accepted.",
                    Minutes = """
                        Before the public withdrew, the Head of Libraries and Communities described the premises: a tea room of forty seats, a kiosk on the towpath, and the only public lavatories between the Quay and the weir. The present lease, made 23 years before, was about to end. The lavatories were shut whenever the café was, which was for about four months in twelve.

                        Councillor Iqbal had been asked by runners, by anglers and by a midwife whether they might not be open all year. It was answered that the pipes to them were shallow and would have to be lagged, for which £3,200 had been set aside.

                        The Panel considered in private the terms on which the Boathouse café might be let for a further ten years.

                        RECOMMENDED that the Cabinet seek a lease that keeps the public lavatories open all year.
                        """,
                },
            ],
        },
        new("scrutiny-10")
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
            DraftAfterDays = 11,
            Items =
            [
                new("Apologies and changes in membership", "To note apologies, and substitutes appointed under Procedure Rule 12.")
                {
                    Minutes = "Councillor Morrow sent his apologies.",
                },
                new("Minutes of the previous meeting", $"To approve and sign as a correct record the minutes of the meeting held on {Held("scrutiny-9")}.")
                {
                    Minutes = $"RESOLVED that the minutes of the meeting held on {Held("scrutiny-9")} be approved and signed as a correct record, with “310” for “300” in item 3.",
                },
                new(new BilingualText("Forty years of twinning with Llanferin", "Deugain mlynedd o efeillio â Llanferin"), new BilingualText("To consider how the anniversary is to be kept.", "Ystyried sut i nodi’r pen-blwydd."))
                {
                    Minutes = new BilingualText(
                        """
                        The Panel welcomed the Mayor of Llanferin, who spoke in Welsh and in English of the choirs, the schools and the two rugby clubs.

                        RESOLVED that a plaque in both languages be put up at the Town Hall.
                        """,
                        """
                        Croesawodd y Panel Faer Llanferin, a siaradodd yn Gymraeg ac yn Saesneg am y corau, yr ysgolion a’r ddau glwb rygbi.

                        PENDERFYNWYD gosod plac dwyieithog ar Neuadd y Dref.
                        """),
                },
                new("Flood warnings: progress", "Report on what was resolved at the last meeting.")
                {
                    Issue = "flood-warnings",
                    Minutes = """
                        The lower siren had been ordered and would be tested within the month. Eleven people had offered to be street wardens.

                        Of the households whose numbers were no longer in use, letters had gone to all and 164 had replied. Councillor Hale asked that the rest be called upon at the door, since those who do not answer letters are often those who would not hear a telephone. The Head of Libraries and Communities would ask the eleven whether they were willing, and would go with them himself on the first evening.

                        Eight families were still out of their homes. Mr Dacre’s piano had been dried and could be played, except for the lowest octave.

                        RESOLVED that the progress be noted, and the volunteers thanked.
                        """,
                },
                new("The new footbridge: progress, and what it is to be called", "Report of the Head of Highways and Streets, as the Cabinet directed.")
                {
                    Paper = BridgeProgress,
                    Issue = "bridge",
                    Vote = new(4, 0, 0),
                    Minutes = $"""
                        Foundations were finished on both banks, the Head of Highways and Streets reported, and the contractor to whom the Cabinet awarded the work on {Held("cabinet-8")} was a week ahead at Sallowfield and a week behind at Mill Race. Of the bridge of 1911 nothing was left above the water. Its plates, with the names of the four builders, were in the strongroom of the Town Hall.

                        The span would be joined on the Sallowfield bank and lifted across in one piece. That needed a crane of 500 tonnes, a river below the lower mark on its gauge, and the Alder closed to boats on two nights, so that the second was in hand if the wind got up on the first. No date had been fixed. The rowing club had asked for four weeks’ notice of it and the owner of the trip boat for six.

                        The works were now expected to cost £1,930,000, against £1,900,000 approved. Piling for the Sallowfield ramp had met a brick culvert which stood on no plan. It was found to be carrying water, and had been bridged over. The contractor maintained that the £30,000 fell to the council; the Head of Highways and Streets had written to say that the risk of the ground was the contractor’s. Asked by Councillor Dunstone which of them was right, he replied that it turned on a clause of nine lines, on which he was taking advice. Councillor Dunstone recalled what he had said of the estimate when the Council approved it on {Held("council-4")}. The grant would not rise, and there was no resolution by which anybody might pay the sum; if it fell to the council, the Council would have to be asked.

                        Mrs J Lockett spoke for the liaison group of residents, with the consent of the Chair. Work had twice begun at seven in the morning and did so no longer. For the crane the school had given up the lower end of its field, on condition, Mr Aldous added, that the youngest class might come and look at it through the fence.

                        The Panel then turned to the name, and noted the following:

                        • “Mill Race crossing”, as on the drawings, had been suggested by nobody.
                        • Coopers Bridge was what those who lived there called it, from the coopers’ yard that stood at the Mill Race end until 1936. Mrs Lockett doubted that they would call it anything else whatever was decided.
                        • Alder Bridge was proposed by two members of the Civic Society, because it was plain and would be understood by strangers.
                        • Margaret Finch Bridge was the choice of the school council. Mrs Finch saw children across the road at the Sallowfield end for 31 years. Mr Aldous had written to her daughter, who said that the family would be honoured, and that her mother would have told them all to stop fussing and look both ways.
                        • Children who could not vote in an election would be able to vote in this.

                        Councillor Iqbal asked for how long the free bus would run. It would run until the day on which the bridge was opened, the Cabinet Member said, and he would not have a child put off it on that afternoon.

                        Councillor Hale moved, and Councillor Iqbal seconded, the resolution, for which all four members voted.

                        RESOLVED that:

                        (i) progress be noted;
                        (ii) three names, Coopers Bridge, Alder Bridge and Margaret Finch Bridge, be put to a vote of residents; and
                        (iii) the date of the lift, and the closing of the river, be reported to the next meeting.
                        """,
                },
            ],
        },
    ];
}
