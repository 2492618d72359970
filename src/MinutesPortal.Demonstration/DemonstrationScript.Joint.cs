namespace MinutesPortal.Demonstration;

/// <content>What was said at meetings of the Alder Valley Joint Committee.</content>
public sealed partial class DemonstrationScript
{
    private static readonly DemonstrationPaper JointOpeningHours = new("Opening hours at Long Reach: count of visits", """
        Report of the Head of Highways and Streets

        1. Visits were counted at the gate for eight weeks. On average there were:

           Monday                 310
           Tuesday                140
           Wednesday              290
           Thursday               300
           Friday                 420
           Saturday             1,060
           Sunday                 880

        2. On Saturdays between 10am and 1pm the queue stood on Weir Road on 7 days of 8. The
           longest wait was 52 minutes. Bus 9 was late on each of those days.
        3. Of the people asked, 46 per cent could come only in the evening or at a weekend.
        4. Option 1: close on Tuesdays, and open until 8pm on Thursdays and from 8am on
           Saturdays. It needs no more hours of staff than now.
        5. Option 2: leave the days as they are, and let people book a time for Saturdays.
        6. One vehicle in nine was a van or drew a large trailer. Some of these were traders,
           who ought to pay. A permit, free to residents, would tell them apart.
        """);

    private static readonly DemonstrationPaper JointFoodWaste = new("Food waste: what the trial found", """
        Report of the Head of Highways and Streets

        1. The trial was held for 20 weeks in 640 homes: 340 in Kestrel Rise (Aldermere), and
           300 in Nether Alder and Cold Harbour (Withycombe).
        2. Homes that put out a caddy in a usual week: 61 per cent in Kestrel Rise, 54 per
           cent in the villages. In the first week it was 78 per cent in both.
        3. Each of them put out 1.9 kg a week. All of it went to a digester 14 miles away,
           which makes gas of it; nothing was turned away as dirty.
        4. What these homes put in the black bin fell by 17 per cent.
        5. Complaints: 41, of which 23 were of caddies left on their sides, 11 of foxes and
           gulls, 7 of smell.
        6. A weekly round to every home would cost about 26 pounds a home a year, before
           what is saved in the black bins, which is about 10 pounds.
        7. The two councils would each have to decide for their own homes.
        """);

    private static readonly DemonstrationPaper JointGauge = new("A river gauge at Long Reach: costs and consents", """
        Report of the Head of Highways and Streets

        1. The gauge nearest above Aldermere is at Stoke Ferrers, nine miles up. Two brooks
           join the river below it. Nobody can see from it what they bring.
        2. A gauge on the pier of the old railway bridge at Long Reach would show the water
           about two and a half hours before it came to the weir.
        3. Cost: 9,400 pounds to buy and fix, 1,150 pounds a year to run. It sends a level
           every fifteen minutes. A battery carries it for ten days.
        4. The pier belongs to Withycombe District Council. The Environment Agency must
           consent to works in the river. It takes up to four months.
        5. A gauge measures. It does not warn: somebody has to be told, and to tell others.
        """);

    private IEnumerable<Sitting> Joint() =>
    [
        new("joint-1")
        {
            Present = ["morrow", "cole", "rampersad", "tull", "nwosu"],
            Officers = ["averill", "sandhurst", "quill"],
            InAttendance = [("Ms K Fennimore", "Waste Manager, Withycombe District Council")],
            ApprovedBy = "joint-2",
            Items =
            [
                new("Apologies and declarations of interest")
                {
                    Minutes = """
                        All five members attended.

                        Mr Nwosu declared that his brother-in-law drives for a firm that had tendered for the contract in item 4. He would leave the room while it was considered.
                        """,
                },
                new("Long Reach: the year’s figures", "Report of the Head of Highways and Streets on what was brought to the recycling centre, and what became of it.")
                {
                    Minutes = """
                        Before the meeting members had walked round the site in the rain with the foreman, Mr L Gage, and had seen the queue from the roof of the weighbridge.

                        The centre took in 9,420 tonnes in the year, of which 54 per cent was recycled, against 57 per cent the year before. The Head of Highways and Streets put the fall down to wood: two loads in five were now refused by the mill, because painted and plain boards were thrown into one skip.

                        In the discussion the following was noted:

                        • A second wood skip would need the place of two parking bays, of which there were fourteen.
                        • Mrs Cole said that people from the villages drove up to eleven miles, and were not pleased to be sent home with half a door.
                        • Staff had been spat at twice in the year. Ms Fennimore described how cameras worn on the coat had stopped this at another site.
                        • Some 40 bicycles a month went for scrap. Councillor Tull knew a man who would mend them.

                        AGREED:

                        a) that painted and plain wood be kept apart in two skips from the start of next month;
                        b) that the foreman be allowed to give away bicycles and tools that can be mended to a charity; and
                        c) that the staff be asked whether they wish for cameras, and be given them if they do.
                        """,
                },
                new("Exclusion of the press and public", "To consider whether the public be excluded from item 4.")
                {
                    Minutes = """
                        AGREED: that, under section 100A(4) of the Local Government Act 1972, the press and public be excluded from the meeting during item 4, as it involves the likely disclosure of exempt information as defined in paragraph 3 of Part 1 of Schedule 12A to the Act, and as the public interest in keeping the sums tendered outweighs that in disclosing them before the contract is signed.
                        """,
                },
                new("Contract to run the Long Reach recycling centre", "Report of the Head of Highways and Streets on the tenders received.")
                {
                    Issue = "recycling",
                    Exempt = ("3", "The contract is not signed yet. A tenderer who knew what the others had asked could alter the price, and the two councils’ taxpayers would pay it."),
                    InPrivate = "Five tenders were compared. The tenderer ranked first asked £1,184,000 a year, the second £1,207,500, and the third £1,251,000. The Committee was advised that £1,160,000 might be reached in the last discussion, and authorised the Head of Highways and Streets to settle at anything below £1,190,000.",
                    Minutes = """
                        Mr Nwosu left the meeting at 2.50pm, and took no part in this item.

                        Five tenders had been received and had been marked by officers of both councils, six parts in ten for quality and four for price. Members questioned the officers on the training of staff, on what the tenderers meant by “mending first”, and on who bears the risk when the price of scrap falls.

                        AGREED:

                        a) that the contract to run the centre for seven years be awarded to the tenderer ranked first, Brackwater Recycling Ltd;
                        b) that the cost be shared as before, 58 parts in a hundred by Aldermere and 42 by Withycombe; and
                        c) that the contractor take over all eleven of the staff on the terms that they have now.

                        Mr Nwosu came back at 3.25pm, and the public was admitted.
                        """,
                },
                new("The river: who clears what", "To hear from the officers of both councils.")
                {
                    Minutes = """
                        A trunk some nine metres long had lain against the weir for seven weeks. Each council had taken it to be the other’s, and both had told the Navigation Trust so. Councillor Tull had photographs.

                        The Head of Highways and Streets explained that the boundary ran down the middle of the river, so that the trunk lay in both districts, the root in Aldermere. He and Ms Fennimore undertook to have it out within a fortnight, and to bring a map of who does what to a later meeting.

                        The meeting closed at 3.50pm.
                        """,
                },
            ],
        },
        new("joint-2")
        {
            Present = ["morrow", "cole", "rampersad", "nwosu"],
            Apologies = ["tull"],
            Officers = ["averill", "quill"],
            InAttendance = [("Ms K Fennimore", "Waste Manager, Withycombe District Council"), ("Mr L Gage", "Foreman, Brackwater Recycling Ltd")],
            DraftAfterDays = 13,
            ApprovedBy = "joint-4",
            Items =
            [
                new("Apologies for absence")
                {
                    Minutes = """
                        Councillor Tull, who had been called to welcome a school party at the Town Hall, sent his apologies.

                        There were no declarations of interest.
                        """,
                },
                new("Minutes of the last meeting", $"To approve as a correct record the minutes of the meeting held on {Held("joint-1")}.")
                {
                    Minutes = $"""
                        The Chair reported that the trunk had been out of the weir within nine days, and that bicycles had gone to a workshop in Tannersgate, which had sold sixteen.

                        AGREED: that the minutes of the meeting held on {Held("joint-1")} be approved as a correct record and signed by the Chair.
                        """,
                },
                new("Opening hours at Long Reach", "Report of the Head of Highways and Streets on the count of visits, with two options.")
                {
                    Issue = "recycling",
                    Paper = JointOpeningHours,
                    Vote = new(3, 1, 0),
                    Minutes = """
                        On a usual Tuesday 140 people came to the centre, and on a usual Saturday 1,060. The Head of Highways and Streets had stood at the gate on two of the eight Saturdays. He had seen a man turn round after forty minutes and leave a mattress in the lay-by.

                        Councillor Rampersad moved, and Mrs Cole seconded, that Option 1 be taken for a year. No member of staff would work more hours than now, and the drivers of the bus 9 had written in support of anything that cleared the road.

                        Members raised these matters with the officers:

                        • Mr Gage said that his staff had voted nine to two for the late evening, on condition that the yard be lit; there was one lamp over the metal and none over the garden waste.
                        • Mr Nwosu feared for those who look after somebody on weekdays and could get away only on a Tuesday. He knew of two. Ms Fennimore would ring them.
                        • Permits for vans had been brought in by three neighbouring authorities. In each, tipping by the road had risen for some two months, and then fallen.
                        • A permit should come by post or over the counter for people without a computer, the Chair asked.

                        Mr Nwosu moved that Tuesday remain open in the mornings. There was no seconder.

                        The motion was put and carried, three members voting for and one against.

                        AGREED:

                        a) that for one year the centre be closed on Tuesdays, and be open until 8pm on Thursdays and from 8am on Saturdays;
                        b) that four lamps be put up in the yard before the first late Thursday;
                        c) that from the same day vans and large trailers need a permit, free to residents of both districts; and
                        d) that tipping in lay-bys within five miles be counted, and the count brought to this Committee.
                        """,
                },
                new("Food waste: a trial in 640 homes", "To consider whether to try a weekly collection of food waste.")
                {
                    Issue = "recycling",
                    Minutes = """
                        Ms Fennimore had brought two caddies, one for the kitchen and one with a lock for the pavement, and passed them round.

                        A third by weight of what lay in the black bins of both districts was food, and half of that was still in its wrapping. The Government’s grant would pay £38,000 towards a trial. Officers proposed 340 homes in Kestrel Rise, where most have a front garden, and 300 in Nether Alder and Cold Harbour, where the lanes are narrow. Mrs Cole asked for some flats to be among them; they were left out because there was nowhere to put the larger bins, and she wished it minuted that this was a reason to look for a place and not a reason to stop.

                        AGREED:

                        a) that food waste be collected each week for 20 weeks from the 640 homes, beginning as soon as the caddies are delivered; and
                        b) that the Head of Highways and Streets report what was found as soon as the 20 weeks are over.
                        """,
                },
                new("Asbestos in a skip", "To hear an account of what happened, for information.")
                {
                    Minutes = """
                        On a Friday at about 4pm a visitor had put eleven sheets of roofing into the rubble skip. Mr Gage saw the edges and closed the site within four minutes. Nobody was found to have been harmed. The skip was sealed and taken away the next day, at a cost of £2,640.

                        The visitor, a man of 79 who had taken down his late wife’s hen house, had been told that he was in no trouble. The Chair thanked Mr Gage, who said that a larger sign would do more good than thanks. One has been ordered.

                        The meeting closed at 3.40pm.
                        """,
                },
            ],
        },
        new("joint-3")
        {
            Present = ["cole", "nwosu"],
            Apologies = ["morrow", "rampersad"],
            Absent = ["tull"],
            LackedQuorum = true,
            Officers = ["averill", "quill"],
            InAttendance = [("Ms K Fennimore", "Waste Manager, Withycombe District Council"), ("Mr D Haskett", "Resident of Nether Alder")],
            DraftAfterDays = 5,
            ApprovedBy = "joint-4",
            Items =
            [
                new("Apologies, and whether there is a quorum", "To receive apologies for absence.")
                {
                    Minutes = """
                        Mrs Cole, the Vice-Chair, took the chair at 2.00pm. Councillor Morrow had been called to his daughter’s school, and Councillor Rampersad’s train had been stopped beyond Withycombe; both had sent their apologies by telephone. Nothing had been heard from Councillor Tull.

                        The quorum is three, with one member at least from each of the two councils. Mrs Cole and Mr Nwosu were the only members there, and both are of Withycombe District Council.

                        The Vice-Chair waited. At 2.15pm there was still no quorum, fifteen minutes after the time for which the meeting had been called. She declared that under Procedure Rule 8 the business on the agenda could not be taken, and stood over to the next meeting.

                        Mr D Haskett, a resident of Nether Alder who had taken a half-day from work to hear the third item, was told that he would be written to with the date. The Vice-Chair apologised to him on behalf of the Committee, and asked that the apology be minuted.
                        """,
                },
                new("Minutes of the last meeting", $"To approve as a correct record the minutes of the meeting held on {Held("joint-2")}.")
                {
                    Minutes = "For want of a quorum the minutes were not put to the meeting. They stand over.",
                },
                new("Food waste: results of the trial", "Report of the Head of Highways and Streets on 20 weeks in 640 homes.")
                {
                    Issue = "recycling",
                    Minutes = """
                        The item was not reached, and stands over to the next meeting under Procedure Rule 8.

                        The collection from the 640 homes, which was to have ended that week, goes on in the meantime: the contractor had offered four weeks more at the same price, and no decision of the Committee was needed for it.
                        """,
                },
                new("Silt at the landing stage below the weir", "Report of the Head of Highways and Streets.")
                {
                    Minutes = """
                        This item too stands over.

                        Those present left at 2.20pm.
                        """,
                },
            ],
        },
        new("joint-4")
        {
            Present = ["morrow", "cole", "rampersad", "tull", "nwosu"],
            Officers = ["averill", "sandhurst", "quill"],
            InAttendance = [("Ms K Fennimore", "Waste Manager, Withycombe District Council"), ("Mr D Haskett", "Resident of Nether Alder")],
            DraftAfterDays = 12,
            ApprovedBy = "joint-5",
            Items =
            [
                new("The meeting that could not be held", "To receive apologies, and to consider what should follow from the lack of a quorum.")
                {
                    Minutes = $"""
                        Nobody was absent. Councillor Tull said that on {Held("joint-3")} he had written the meeting down for the following day, and that he was sorry, most of all to the two who had come furthest. Mrs Cole thanked him; it had been a dull drive, but a short meeting.

                        The Democratic Services Officer had looked at what other joint committees do. Most let each council name one substitute.

                        AGREED:

                        a) that both councils be asked to name a substitute member each; and
                        b) that members be rung on the day before a meeting.
                        """,
                },
                new("Minutes of the last two meetings", $"To approve as correct records the minutes of the meetings held on {Held("joint-2")} and {Held("joint-3")}.")
                {
                    Minutes = $"""
                        Mr Nwosu asked how the two people were who could come only on Tuesdays. One had found a neighbour to go for him. The other had moved.

                        AGREED: that the minutes of the meetings held on {Held("joint-2")} and {Held("joint-3")} be approved as correct records and signed by the Chair.
                        """,
                },
                new("Food waste: results of the trial", "Report of the Head of Highways and Streets, which stood over from the last meeting.")
                {
                    Issue = "recycling",
                    Paper = JointFoodWaste,
                    Vote = new(4, 1, 0),
                    Minutes = """
                        Mr Haskett, whom the Chair invited to speak first, had kept his caddy for 22 weeks by then. It had taught his household of five how much bread they threw away. A fox had opened it twice, until his son put a brick on the lid; he suggested a better lock.

                        The Head of Highways and Streets went through the findings. Three homes in five went on using the caddies to the end, their black bins were lighter by 17 per cent, and no load had been turned away. Against this stood a cost of about £26 a home a year, of which some £10 came back through the black bins.

                        From questions to the officers the following emerged:

                        • The share of homes taking part fell fastest in the fourth week, when the free liners ran out. Liners for all would cost £1.90 a home a year.
                        • Ms Fennimore had asked 90 of those who stopped for their reasons. Most spoke of the smell in hot weeks; nine had understood that the trial was over. To empty the caddies every fortnight, as two parish councils had suggested, would make that worse, and Mr Haskett would not have kept his.
                        • For Aldermere’s 17,800 homes the net cost would be a little under £300,000 a year, the Chief Finance Officer said, for which there was nothing in the budget. A grant from the Government might meet the caddies and vehicles, but not the rounds.
                        • Councillor Tull asked what good it did to carry potato peelings fourteen miles. The Head of Highways and Streets answered that they now went twenty-six, to a furnace.
                        • The narrow lanes had been less trouble than had been feared, as the vehicle was the size of a milk float.

                        Councillor Rampersad moved, and Mr Nwosu seconded, that the matter go to both councils with the Committee’s support. Councillor Tull could not vote for what nobody had the money for. The motion was carried by four votes to one.

                        AGREED:

                        a) that the Cabinet of Aldermere Borough Council and the executive of Withycombe District Council be recommended to collect food waste each week from every home;
                        b) that flats be part of it from the beginning, and liners be given without charge;
                        c) that the collection in the 640 homes go on until both have decided; and
                        d) that those who took part be thanked, and be sent the results on one page.
                        """,
                },
                new("Silt at the landing stage below the weir", "Report of the Head of Highways and Streets, which stood over from the last meeting.")
                {
                    Minutes = """
                        For 22 metres along the landing stage the water was now less than half a metre deep. The rowing club’s eight had gone aground on it with the under-fifteens aboard, and the trip boat no longer called. To dredge it would cost £27,500, and it would be back in six or seven years. A row of stakes on the far bank, as there had been until 1974, might turn the current so that the river cleared it by itself; that would cost £8,000, and nobody could promise it.

                        Mrs Cole favoured the stakes. She remembered them, and remembered the deep water.

                        AGREED:

                        a) that the stakes be tried, subject to consent by the Environment Agency, the two councils paying half each; and
                        b) that the depth be measured every quarter, and dredging be considered again after two years.
                        """,
                },
                new("Tipping in lay-bys", "To note the count that the Committee asked for when permits were brought in.")
                {
                    Minutes = """
                        The count stood at 19 heaps in the first month of permits, 24 in the second, and since then at 8, 6 and 3. Before there were permits it had been 11 on average. Councillor Rampersad remarked that this was what officers had said would happen, and that it was only fair to minute it when they were right.

                        No action was needed. The meeting closed at 3.55pm.
                        """,
                },
            ],
        },
        new("joint-5")
        {
            Present = ["morrow", "cole", "rampersad", "tull"],
            Apologies = ["nwosu"],
            Officers = ["averill", "osei", "quill"],
            InAttendance = [("Mrs H Strand", "Alder Navigation Trust")],
            Items =
            [
                new("Apologies and declarations", "To receive apologies for absence and declarations of interest.")
                {
                    Minutes = """
                        Mr Nwosu, whose wife had given birth to a daughter on the Monday, sent his apologies. The Committee sent its congratulations.

                        Councillor Morrow declared in item 3 that the cellar of his house has been flooded, and that he would be glad of any warning. He remained in the chair, as the same was true of some two hundred houses.
                        """,
                },
                new("Minutes of the last meeting", $"To approve as a correct record the minutes of the meeting held on {Held("joint-4")}.")
                {
                    Minutes = $"""
                        AGREED: that the minutes of the meeting held on {Held("joint-4")} be approved as a correct record and signed by the Chair.

                        Arising from item 4, the Head of Highways and Streets said that the stakes were in, and that the water at the landing stage had deepened by eleven centimetres.
                        """,
                },
                new("River levels: a gauge at Long Reach", "Report of the Head of Highways and Streets on the cost of a gauge, and on whose consent it needs.")
                {
                    Issue = "flood-warnings",
                    Paper = JointGauge,
                    Vote = new(4, 0, 0),
                    Minutes = """
                        At present the Alder is measured at Stoke Ferrers, nine miles up, and then not again until it is in the town. The Head of Highways and Streets showed the record of the two highest waters in ten years. On the second of them Stoke Ferrers had been falling for an hour while the river at the weir still rose: the water had come down the two brooks between, on which nothing stands that could have shown it.

                        Mrs H Strand of the Navigation Trust, with the leave of the Chair, told the Committee that her lock-keepers go by a nail which a miller drove into the old railway pier in 1968, and by what the farmer at Cold Harbour tells them over the telephone. The farmer was 83.

                        Questions and answers brought out the following:

                        • A gauge on the railway pier would give about two and a half hours. Officers could not say what was gained by a second one further up, at more than twice the price.
                        • Who was to be told at three in the morning? The Head of Libraries and Communities said that the list of numbers for text messages was his, that it was some years old, and that he would wish to go through it before it was relied on. The Chair asked him not to leave that until the gauge was there.
                        • The Environment Agency needed up to four months for its consent, and the maker ten weeks after that. Nothing would be in the water for the better part of a year.
                        • Councillor Tull asked that the nail be left where it was.

                        Moved by Councillor Rampersad, seconded by Mrs Cole, and carried by four votes to none:

                        AGREED:

                        a) that a gauge be bought for £9,400 and fixed to the pier at Long Reach, and that the two councils share the price, and £1,150 a year for running it, equally;
                        b) that the Head of Highways and Streets apply to the Environment Agency for its consent within fourteen days;
                        c) that the levels be open to anybody to read on the websites of both councils; and
                        d) that officers of the two councils settle in writing, before the gauge is in use, who watches it at night and whom they ring.
                        """,
                },
                new("Long Reach: late Thursdays and the permit for vans", "To consider whether the hours that were tried for a year should remain.")
                {
                    Issue = "recycling",
                    Minutes = """
                        The year of late Thursdays was almost over. Visits between 5pm and 8pm had settled at about 190, the Saturday queue had left Weir Road but for three days, and bus 9 had been late on those three. The lamps had been paid for out of the sale of copper.

                        Mrs Cole had been asked by a parish council for Tuesdays to come back. Having seen the figures she did not press it, but asked that the notice at the gate give the hours in larger letters, since people still came.

                        AGREED: that the hours, and the permits, remain as they are until the contract ends, and that a larger notice be put up at the gate and at both ends of Weir Road.
                        """,
                },
                new("Himalayan balsam on the banks", "To note what volunteers have done, and what remains.")
                {
                    Minutes = """
                        Sixty-four people from both districts, the youngest of them eight, had pulled balsam on five Sundays between Cold Harbour and the weir, and had cleared 3.1 miles of bank out of seven. The Navigation Trust had lent two punts. The Head of Libraries and Communities observed that it would have to be done again for at least two years, as the seed lives that long in the mud.

                        The Chair asked that the names of all sixty-four be put up in the meeting room, where there was a wall with nothing on it.

                        There was no other business. The meeting closed at 3.35pm.
                        """,
                },
            ],
        },
    ];
}
