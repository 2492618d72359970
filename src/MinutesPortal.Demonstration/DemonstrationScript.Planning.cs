namespace MinutesPortal.Demonstration;

/// <content>What was said at meetings of the Planning Committee.</content>
public sealed partial class DemonstrationScript
{
    private const string PlanningMillRaceRefusal = "RESOLVED that permission be refused, as the ground floor would lie below the level that the river has reached twice in ten years.";

    private const string PlanningShelterPermission = """
        RESOLVED that permission be granted for eighteen months, subject to:

        (a) no more than 20 people sleeping in the lower hall on any night;
        (b) two members of staff being awake in the building from 9pm until 8am; and
        (c) the door to Market Place, and not the yard, being used after 10pm.
        """;

    private const string PlanningBatteryDeferral = "RESOLVED that the application be deferred to a later meeting, so that the fire and rescue service can be heard on access and on water.";

    private static readonly DemonstrationPaper PlanningTanneryOutline = new("The Old Tannery: application AL/0361", """
        Report of the Head of Planning

        1. Outline application for 68 homes in three blocks of four, five and six storeys,
           and for the removal of the chimney. Access and scale are to be decided now.
        2. The site is 0.9 hectares. The tannery closed in 1987. The houses in Tan Lane,
           to the north, have two storeys and gardens of nine metres.
        3. Representations: 94 against, 6 in support. The Tannersgate Residents' Society
           objects to height, daylight and the loss of the chimney.
        4. The highway authority does not object, if Tan Lane is closed to lorries.
        5. In midwinter the six-storey block would put eleven gardens in Tan Lane in shade
           from 11am until dusk.
        6. The applicant says that the chimney is unsafe. No survey has been sent in.
        7. No home is offered below the market rent. The Local Plan asks for one in four.
        8. Recommendation: that permission be refused.
        """);

    private static readonly DemonstrationPaper PlanningMarketHallRoof = new("Market Hall: application AL/0370", """
        Report of the Head of Planning

        1. The council applies for listed building consent to re-slate the roof of the
           Market Hall (Grade II, 1874), to renew the lead, and to repair the lantern.
        2. The roof has two slopes of 610 square metres each. Of every ten slates, about
           four can be used again. These would all go on the north slope, which is seen
           from Castle Street.
        3. New slates for the south slope would be Welsh, blue-grey, of the same three
           sizes and laid in the same diminishing courses.
        4. Water comes in at the lantern and along the ridge. Two stalls are let at half rent.
        5. The national amenity societies were notified. None objects. One asks that the
           iron finials be kept.
        6. Swifts nest under the eaves on the south side: eleven pairs were counted.
        7. Recommendation: that consent be granted with conditions.
        """);

    private static readonly DemonstrationPaper PlanningTanneryRevised = new("The Old Tannery: application AL/0417", """
        Report of the Head of Planning

        1. Full application for 46 homes and a workshop, in place of the outline scheme
           for 68 homes that was refused (AL/0361).
        2. The buildings are now of two storeys next to Tan Lane, and four elsewhere.
        3. The chimney is kept. A steeplejack's survey of all 31 metres finds it sound
           but for the top two courses and the lightning conductor.
        4. Eleven homes, or 24 per cent, would be let at a social rent.
        5. The workshop, of 140 square metres, is offered first to people in the town who
           work in leather and wood.
        6. Representations: 41 against, 38 in support, and 1 that is both.
        7. Gardens in Tan Lane would lose up to 40 minutes of sun in midwinter. This is
           within the guidance, but residents will notice it.
        8. Recommendation: that permission be granted with conditions.
        """);

    private static readonly DemonstrationPaper PlanningMillRaceReport = new("Mill Race Cottages: application AL/0440", """
        Report of the Head of Planning

        1. Application to repair Mill Race Cottages, a terrace of six, as holiday lets.
        2. The terrace lies in the area of highest flood risk, 22 metres from the weir.
        3. The floor would be 310 millimetres below the level that the river has reached
           twice in ten years. It cannot be raised: the ceilings are 2.1 metres high.
        4. The Environment Agency objects. The only way out on foot would be under water
           before the doorsteps are. Visitors would not know the river.
        5. The cottages are on the council's list of buildings of local interest. Their
           repair would be a benefit, and is given weight.
        6. Representations: 3 against, 12 in support.
        7. Recommendation: that permission be refused.
        """);

    private IEnumerable<Sitting> Planning() =>
    [
        new("planning-1")
        {
            Present = ["thackeray-jones", "wetherby", "dunstone", "oakeshott", "hale"],
            Officers = ["larkin-shaw", "averill", "quill"],
            InAttendance =
            [
                ("Mr E Garland", "Neighbour, Sheep Street"), ("Ms J Prothero", "Agent for the applicant, former Wesleyan Chapel"),
                ("Mrs S Bright", "Neighbour, 33 Sallowfield Road"), ("Mr A Corrie", "Applicant, Corn Merchant’s Yard"),
            ],
            ApprovedBy = "planning-2",
            Items =
            [
                new("Apologies", "To receive apologies for absence.")
                {
                    Minutes = "All members of the Committee were present.",
                },
                new("Declarations of interest, and approaches to members", "To receive declarations of interest, and to note who has been approached about an application.")
                {
                    Minutes = """
                        Councillor Oakeshott said that, as one of the members for Kestrel Rise, she had been sent eleven letters on item 3. She had acknowledged them, had given no view, and came to the application with an open mind.

                        Councillor Dunstone declared that he buys animal feed from the applicant in item 5. The Monitoring Officer had advised him that this was no pecuniary interest. He stayed, and took part.
                        """,
                },
                new("Former Wesleyan Chapel, Sheep Street, Kestrel Rise: five flats", "Application AL/0330: report of the Head of Planning, recommending approval with conditions.")
                {
                    Vote = new(4, 1, 0),
                    Minutes = """
                        The Head of Planning introduced the application, with plans and photographs. The chapel, of 1869, had last been used for worship nine years ago. It was not listed, and had since held carpets.

                        Mr E Garland, whose bedroom faces the north wall of the chapel at a distance of seven metres, told the Committee that he did not object to neighbours, but did object to five kitchens looking into it. He asked where ten cars would go in a street that has room for six.

                        Ms J Prothero, for the applicant, replied that a building of this size could not be heated for any public use, that three buyers had withdrawn, and that the bus stop was 90 metres away.

                        In answer to questions, the officers advised as follows:

                        • The windows to the north lit stairs and bathrooms in four of the flats; in the fifth, a kitchen window could be moved to the gable.
                        • A survey on two nights had found nine free spaces within 200 metres on the first, and four on the second, when there was a match at the club.
                        • The marble tablet in the porch bore the names of 23 men of the chapel who died in the two wars. It was fixed to the wall, and the planning authority could protect it only by a condition.
                        • The gallery would be lost. Its front, of pitch pine, would be used again as the balustrade of the stairs.

                        Councillor Wetherby could not support homes without a single space, for people who would own cars whatever the Committee might hope. Councillor Hale thought that an empty chapel was a worse neighbour than a full one. Councillor Hale moved, and Councillor Dunstone seconded, the recommendation, with the addition of clause (b), which the Chair had drafted and the agent accepted.

                        RESOLVED that permission be granted, subject to:

                        (a) work beginning within three years;
                        (b) the tablet to the dead of the two wars being kept in the porch, and the porch being open to anyone who asks, on one day in each month at least;
                        (c) all windows in the north wall being obscured and fixed shut to a height of 1.7 metres, and the kitchen window of flat 5 being moved to the gable;
                        (d) a covered store for eight bicycles being built before any flat is lived in; and
                        (e) no work on the site before 8am or after 6pm, nor on Sundays.
                        """,
                },
                new("Land behind 31 to 37 Sallowfield Road: five bungalows", "Application AL/0333: report of the Head of Planning, recommending approval with conditions.")
                {
                    Minutes = """
                        Forty-two residents had signed a letter of objection. Mrs S Bright spoke for them, and handed round photographs of her back gate with water standing up to the latch. She had measured 28 centimetres, with a school ruler that could be seen in the picture.

                        The Head of Highways and Streets said that the ditch along the south of the land was not the council’s, that nobody had claimed it since the orchard was sold, and that it had not been cleared in his time. He had not seen the photographs before.

                        Councillor Hale asked whether the drainage report had been written from maps. The Head of Planning confirmed that its author had not been on the land.

                        On the motion of Councillor Hale, seconded by Councillor Oakeshott, it was

                        RESOLVED that the application be deferred to the next meeting, so that the Committee can visit the land and the applicant can have the ditch surveyed on foot.
                        """,
                },
                new("Corn Merchant’s Yard, Quay Passage: eight storage containers", "Application AL/0336: report of the Head of Planning, recommending refusal.")
                {
                    Vote = new(4, 0, 1),
                    Minutes = """
                        Mr A Corrie, the applicant, said that trade in seed and feed no longer paid for the yard, and that people in flats had nowhere to keep a ladder. Eight containers, painted green, would be seen by nobody who did not come to look for them.

                        Against this the Head of Planning set the view from the castle mound, from which all eight would be seen, and the width of the passage: a van that turned in could not turn round, and would have to back out over the only way to the Quay branch library without steps.

                        RESOLVED that permission be refused, for these reasons:

                        (a) the containers, by their form and number, would harm the character of the Quay conservation area, and no public benefit outweighs that harm; and
                        (b) vans that reverse into Quay Passage would be a danger to people on foot, and most of all to those who use it because they cannot climb steps.

                        The Chair hoped that the applicant would speak with the officers about the loft of the seed store, for which storage might not need permission at all.
                        """,
                },
                new("Appeals decided", "Report of the Head of Planning, for noting.")
                {
                    Minutes = """
                        Two decisions of the Planning Inspectorate were reported. The appeal against the refusal of a roof terrace at 5 Keep Lane had been dismissed. That against the refusal of a garage at Withy Farm had been allowed, and costs of £1,840 awarded against the council, as its second reason for refusal had not been supported by evidence at the inquiry.

                        Members asked that such reasons be drafted in the meeting, and read back to them, before a vote is taken.

                        RESOLVED that the report be noted.
                        """,
                },
            ],
        },
        new("planning-2")
        {
            Present = ["thackeray-jones", "wetherby", "dunstone", "hale"],
            Apologies = ["oakeshott"],
            Substitutes = [("tull", "oakeshott")],
            Officers = ["larkin-shaw", "averill", "quill"],
            InAttendance =
            [
                ("Mrs S Bright", "Neighbour, 33 Sallowfield Road"), ("Mr T Lovell", "Applicant, Sallowfield Road"),
                ("Ms C Imrie", "Licensee of the Fleece"), ("Mrs L Haskins", "Applicant, 12 Castle Street"),
            ],
            ApprovedBy = "planning-3",
            Items =
            [
                new("Apologies and substitutes", "To note apologies, and substitutes appointed under Procedure Rule 12.")
                {
                    Minutes = "Councillor Oakeshott sent her apologies. The Committee noted that Councillor Tull sat in her place.",
                },
                new("Minutes of the previous meeting", $"To approve and sign as a correct record the minutes of the meeting held on {Held("planning-1")}.")
                {
                    Minutes = $"RESOLVED that the minutes of the meeting held on {Held("planning-1")} be approved and signed as a correct record.",
                },
                new("Land behind 31 to 37 Sallowfield Road: five bungalows", "Application AL/0333, deferred from the previous meeting: report of the Head of Planning, recommending approval with conditions.")
                {
                    Vote = new(3, 1, 0),
                    Minutes = $"""
                        As had been resolved on {Held("planning-1")}, members visited the land that morning, in boots, and walked the length of the ditch with the applicant and four of the residents. Councillor Tull had not been on the visit. He spoke on the application, but did not vote.

                        A survey on foot had since found the cause of the flooding: a clay pipe under the garden of 37 had collapsed, and the ditch had emptied into the gardens instead of the culvert. The applicant, Mr T Lovell, offered to lay a new pipe of twice the width at his own cost before anything else was built.

                        Mrs S Bright thanked the Committee for having come to look. She would not withdraw the letter, as some who had signed it were concerned about the lane, but for herself she would be content if the pipe came first.

                        The following points were made in debate:

                        • All five homes would have level thresholds and doors wide enough for a wheelchair. The housing register held 61 households who had asked for such a home, and the council had let two in a year.
                        • The lane was 3.1 metres wide at its mouth. The Head of Highways and Streets was satisfied with one passing place, but not with none.
                        • Councillor Wetherby observed that a promise to keep a ditch clear lasts as long as the man who made it. She asked for something that would bind whoever came after him.
                        • Three old pear trees, the last of the orchard, stood where the turning head was drawn.

                        RESOLVED that permission be granted, subject to:

                        (a) the new pipe being laid, and inspected by the council, before any other work begins;
                        (b) a company of the owners being formed, by a deed to which the council is a party, to keep the ditch and the pipe in good order for as long as the homes stand;
                        (c) a passing place on the lane, as drawn by the Head of Highways and Streets;
                        (d) the turning head being moved by four metres to the west, and the three pear trees being fenced while work goes on; and
                        (e) the removal of the right to build rooms into the roofs without permission.

                        Councillor Dunstone asked that his vote against be recorded, as he held the lane to be too narrow for a fire engine whatever was done to it.
                        """,
                },
                new("The Fleece, Market Place: tables and awnings", "Application AL/0341: report of the Head of Planning, recommending approval for a limited time.")
                {
                    Minutes = """
                        Ten tables and two awnings were proposed on the cobbles before the inn, where the council had allowed tables by licence for some years, and nobody had complained but once, of a dog.

                        Ms C Imrie, the licensee, offered to take in the tables by 9.30pm instead of 11pm, after speaking with the two households over the saddler’s. Councillor Tull asked that the line of the market stalls be respected on Saturdays, when the butcher’s van must get by.

                        RESOLVED that permission be granted for two years, subject to:

                        (a) no table being used after 9.30pm;
                        (b) a clear way of 2.5 metres being kept along the front of the building at all times; and
                        (c) the tables being taken in by 6am on market days, and not put out until the stalls are gone.
                        """,
                },
                new("12 Castle Street: plastic windows in a listed house", "Application AL/0344 for listed building consent, for work that has been done: report of the Head of Planning, recommending refusal.")
                {
                    Minutes = """
                        It was reported that four sash windows of about 1820, on the front of a house listed at Grade II, had been taken out and burnt, and replaced in plastic. The fitter had told the owner that no consent was needed, and had since ceased to trade.

                        Mrs L Haskins told the Committee that she was 83, that she had lived in the house for fifty-one years, and that she had put the windows in because she was cold. She had not known, and was sorry about the old ones. She had no more money for windows.

                        The Head of Planning advised that the harm could not be denied, and that consent would be cited by every owner in the street. She did not suggest that anyone be prosecuted. New sashes in timber, with slim double glazing, would be as warm. A grant of up to £6,000 might be had from the fund for historic streets, and the county buildings trust had offered to act for Mrs Haskins without a fee.

                        Councillor Hale said that the Committee should not hurry a lady of 83 into the cold twice. With this all members concurred.

                        RESOLVED that:

                        (i) consent be refused, as the windows harm a listed building and the street in which it stands, and no public benefit outweighs that harm;
                        (ii) no enforcement notice be served for two years, while a grant is sought; and
                        (iii) the Head of Planning call on Mrs Haskins herself, and report to the Committee if no grant is given.
                        """,
                },
                new("Enforcement: lit sign at the tyre depot, Weir Road", "Report of the Head of Planning, asking for authority to act.")
                {
                    Vote = new(5, 0, 0),
                    Minutes = """
                        Councillor Thackeray-Jones reminded members that the sign stood in his own ward, and that he could read by it in his kitchen. He had sought advice, and remained in the chair.

                        The sign, of six metres by two, had been put up without consent, and changed its picture every eight seconds. Letters had been sent on three occasions. The company had answered the first, to ask how much consent would cost.

                        RESOLVED that the company be required to remove the sign within 28 days and, if it has not done so, that the Monitoring Officer be authorised to prosecute.
                        """,
                },
            ],
        },
        new("planning-3")
        {
            Present = ["thackeray-jones", "wetherby", "oakeshott", "hale"],
            Apologies = ["dunstone"],
            Officers = ["larkin-shaw", "averill", "quill"],
            InAttendance =
            [
                ("Mr D Aldous", "Headteacher, Sallowfield Primary School"), ("Mrs J Kettle", "Withy Lane Allotments Society"),
                ("Ms H Ferrand", "Tannersgate Residents’ Society"), ("Mr O Pym", "Neighbour, 9 Tan Lane"), ("Mr G Stannard", "Agent for Tanpit Estates Ltd"),
            ],
            DraftAfterDays = 9,
            ApprovedBy = "planning-4",
            Items =
            [
                new("Apologies")
                {
                    Minutes = "Apologies were received from Councillor Dunstone, for whom no substitute had been named.",
                },
                new("Minutes of the previous meeting", $"To approve and sign the minutes of the meeting held on {Held("planning-2")}.")
                {
                    Minutes = $"""
                        RESOLVED that the minutes of the meeting held on {Held("planning-2")} be approved and signed as a correct record.

                        Arising from item 6, it was reported that the sign at the tyre depot had been taken down on the twenty-seventh day.
                        """,
                },
                new("Sallowfield Primary School: a second temporary classroom", "Application AL/0355, by the governors: report of the Head of Planning, recommending approval for five years.")
                {
                    Minutes = """
                        Mr D Aldous, the headteacher, explained that one class was being taught in the dining hall, and had to be cleared away for lunch. Numbers would fall again in four years, when the present large year left.

                        One resident had written that the first temporary classroom, allowed for five years, had stood for fourteen. The Head of Planning accepted that this was so. Councillor Oakeshott remarked that a child who started school in it would now be driving.

                        RESOLVED that permission be granted, subject to:

                        (a) the new classroom being removed, and the grass laid again, within five years;
                        (b) the old one being removed on the same day at the latest; and
                        (c) a plan for pupils’ way to school being agreed with the Head of Highways and Streets, and revised when there is a crossing of the Alder again.
                        """,
                },
                new("Withy Lane allotments: a shelter and a composting lavatory", "Application AL/0358: report of the Head of Planning, recommending approval.")
                {
                    Minutes = """
                        Mrs J Kettle, for the Society, said that half of the Society’s 84 members were over 65, and that the nearest lavatory was in the Town Hall.

                        The plan had been changed since it was published: the lavatory now stood by the gate, 30 metres further from the gardens in Osier Close, whose residents had withdrawn what they had written.

                        RESOLVED that permission be granted, subject to the lavatory being emptied by hand only between 7am and 9am, and to the roof of the shelter draining into butts.
                        """,
                },
                new("The Old Tannery, Tannersgate: 68 homes", "Application AL/0361, in outline: report of the Head of Planning, recommending refusal.")
                {
                    Paper = PlanningTanneryOutline, Issue = "old-tannery", Vote = new(4, 0, 0),
                    Minutes = """
                        Sixty members of the public were in the gallery. The Chair explained how the application would be heard, and asked that speakers be neither cheered nor interrupted.

                        Ms H Ferrand of the Tannersgate Residents’ Society said that all whom she spoke for wanted the tannery built on. It had burnt twice since it closed. What they could not accept was six storeys at the end of gardens nine metres long, and the loss of the one thing by which people find their way home. Mr O Pym, of 9 Tan Lane, had drawn the shadow of the highest block on a map of his own garden, for every hour of the shortest day. The map was handed round.

                        Mr G Stannard, the agent, told the Committee that the land was poisoned by a century of chrome and lime, that to clean it would cost £2.3 million, and that fewer homes would not pay for it. The chimney could not stand: an engineer had looked at it. Asked by Councillor Hale from where, he said from the road.

                        The Committee discussed these matters with the officers:

                        • No evidence of the cost of cleaning the land had been sent in, though it had been asked for in four letters. Without it, the absence of any home at a social rent could not be justified.
                        • The tallest building in Tannersgate was St Crispin’s, at 17 metres to the ridge. The highest block would reach 20.
                        • The conservation officer held the chimney, of 1861, to be the best of three left in the valley. It stood outside the conservation area, and had no protection but the Local Plan.
                        • The highway authority did not object. Members found this hard to understand at school times, and the Head of Highways and Streets undertook to count the lorries.
                        • The council had a supply of land for 5.4 years, so that national policy did not tilt the balance towards approval.

                        Councillor Wetherby moved the recommendation. She would welcome another scheme on this land; she would not be frightened into this one by the ruin of it. Councillor Oakeshott seconded.

                        RESOLVED that permission be refused, for these reasons:

                        (a) by its height and bulk the development would overbear the houses in Tan Lane, and would take the sun from eleven gardens for a part of the year;
                        (b) the chimney would be lost, without evidence that it cannot be kept;
                        (c) no home would be let below the market rent, without evidence that none could be; and
                        (d) it has not been shown that the land can be made fit to live on.

                        The reasons were read back before the vote. The Head of Planning was asked to tell the applicant that she would be glad to discuss a lower scheme.
                        """,
                },
            ],
        },
        new("planning-4")
        {
            Present = ["thackeray-jones", "wetherby", "dunstone", "oakeshott"],
            Apologies = ["hale"],
            Substitutes = [("iqbal", "hale")],
            Officers = ["larkin-shaw", "quill"],
            InAttendance =
            [
                ("Mr F Nettleship", "Aldermere Market Traders’ Association"), ("Dr M Sayle", "Resident, Reservoir Road"), ("Mr K Duffield", "For the applicant, Kestrel Rise mast"),
                ("Mrs A Trelawney-Gough", "Owner, Weir House"),
            ],
            ApprovedBy = "planning-5",
            Items =
            [
                new("Apologies and substitutes", "To note apologies, and substitutes appointed under Procedure Rule 12.")
                {
                    Minutes = "Councillor Iqbal was welcomed in the place of Councillor Hale, who had sent her apologies. Councillor Iqbal confirmed that she had had the training that the Committee’s rules require.",
                },
                new("Declarations of interest")
                {
                    Minutes = "Councillor Oakeshott declared, in item 5, that her house could be seen from the reservoir. She had a pecuniary interest in the view of the Monitoring Officer, and would leave the room for that item.",
                },
                new("Minutes of the previous meeting", $"To approve and sign the minutes of the meeting held on {Held("planning-3")}.")
                {
                    Minutes = $"RESOLVED that the minutes of the meeting held on {Held("planning-3")} be approved and signed as a correct record.",
                },
                new("Market Hall: new slates for the roof", "Application AL/0370 for listed building consent, by the council itself: report of the Head of Planning, recommending approval with conditions.")
                {
                    Paper = PlanningMarketHallRoof, Issue = "market-hall", Vote = new(5, 0, 0),
                    Minutes = """
                        As the council was itself the applicant, the Head of Planning stated that the officers who advised the Committee had had no part in preparing the application. The national amenity societies had been notified, and none had objected within the twenty-one days allowed. The decision could therefore be made by the Committee, and need not go to the Secretary of State.

                        Mr F Nettleship, who has sold cheese under the lantern since 1989, said that traders would put up with scaffolding for as long as it took, provided that they were told on which days it would move. He had brought one of the slates that had come through the roof. It had missed him by the width of the counter.

                        Discussion turned on the following:

                        • About four slates in ten could be used again. All of these would go on the north slope, so that the roof seen from Castle Street would be the old one.
                        • Councillor Dunstone asked whether new slates from abroad would not be cheaper. They would, by some £19,000; they would also be of a different colour when wet, and no amenity society would have held its peace.
                        • Eleven pairs of swifts nested under the southern eaves. The ecologist had asked for boxes of the same depth, and for no work on that side while the birds were there.
                        • In reply to Councillor Iqbal, the Head of Planning said that solar panels on the south slope had been thought of, and were no part of this application. The new battens would be strong enough to carry them.
                        • The cost was a matter for the Cabinet, and not for the Committee.

                        RESOLVED that consent be granted, subject to:

                        (a) a panel of slates of each kind being laid on the roof, and approved by the conservation officer, before the rest is stripped;
                        (b) the iron finials and the weathervane being repaired and put back;
                        (c) the glazing bars of the lantern being repaired in timber, and none replaced that can be mended;
                        (d) no work on the southern eaves while swifts are nesting, and twenty-two boxes being built in; and
                        (e) a record in photographs of the timbers being placed in the local studies collection of the Quay branch library.
                        """,
                },
                new("Kestrel Rise reservoir: a mast of 25 metres", "Application AL/0373: report of the Head of Planning, recommending approval.")
                {
                    Vote = new(2, 1, 1),
                    Minutes = """
                        Councillor Oakeshott left the meeting at 3.05pm.

                        Mr K Duffield set out the need. A third of the homes in Kestrel Rise had no dependable signal indoors, and ambulance crews had twice had to walk into the road to telephone the hospital. Six other places had been considered, and were listed in the report with the reason why each was set aside.

                        Dr M Sayle, speaking for thirty households in Reservoir Road, did not rest her case on health. She asked why the mast should stand at the edge of the covered reservoir nearest to houses, when the far edge was 80 metres further off and belonged to the same company. Mr Duffield could give no reason other than the length of a cable.

                        Councillor Wetherby moved that the application be deferred so that the other edge be looked at. There being no seconder, the motion fell. The Head of Planning advised that the Committee must decide on the place applied for, and that a decision not made within the time allowed would be taken as approval.

                        RESOLVED that approval be given to the siting and appearance of the mast, subject to:

                        (a) its being painted in the dull green shown to the Committee as sample 3; and
                        (b) its being taken down within six months of the day on which it is no longer needed.

                        Councillor Oakeshott returned at 3.40pm.
                        """,
                },
                new("Tree Preservation Order 7: the copper beech at Weir House", "Report of the Head of Planning, on an objection to a provisional order.")
                {
                    Vote = new(4, 0, 1),
                    Minutes = """
                        The beech was planted, as is believed, at the coming of age of the miller’s heir in 1858. A provisional order had been made within a day, after a tree surgeon’s lorry was seen at the gate.

                        Mrs A Trelawney-Gough objected that she had looked after the tree for twenty years without any order, that she had only asked for dead wood to be cut out, and that she had learnt of the council’s opinion of her from a notice tied to her own railings. The Head of Planning regretted that nobody had telephoned first.

                        It was the view of the Committee that the tree mattered to all who cross by the weir, and that an order binds later owners as well as the present one.

                        RESOLVED that:

                        (i) the order be confirmed, the plan being altered so that it covers the beech and not the two limes;
                        (ii) consent be given now for the removal of dead wood, without any application; and
                        (iii) the Head of Planning write to Mrs Trelawney-Gough to say so.
                        """,
                },
            ],
        },
        new("planning-5")
        {
            Present = ["wetherby", "dunstone", "oakeshott", "hale"],
            Apologies = ["thackeray-jones"],
            Substitutes = [("tull", "thackeray-jones")],
            Officers = ["larkin-shaw", "averill", "quill"],
            InAttendance =
            [
                ("Mr S Demir", "Applicant, 4 Kestrel Parade"), ("Miss B Hallam", "Resident, flat above 5 Kestrel Parade"),
                ("Mr W Penrose", "Applicant, Home Farm"), ("Mr J Orme", "Sallowfield Footpaths Society"),
            ],
            ApprovedBy = "planning-6",
            Amendment = (4, "the western hedge", "the eastern hedge", "Item 4: “the eastern hedge” for “the western hedge”."),
            Items =
            [
                new("Apologies and substitutes", "To note apologies, and substitutes appointed under Procedure Rule 12.")
                {
                    Minutes = "In the absence of the Chair, who had sent his apologies, Councillor Wetherby presided. Councillor Tull attended as the Chair’s substitute.",
                },
                new("Minutes of the previous meeting", $"To approve and sign the minutes of the meeting held on {Held("planning-4")}.")
                {
                    Minutes = $"RESOLVED that the minutes of the meeting held on {Held("planning-4")} be approved and signed as a correct record.",
                },
                new("4 Kestrel Parade: from a launderette to hot food", "Application AL/0382: report of the Head of Planning, recommending refusal.")
                {
                    Vote = new(4, 1, 0),
                    Minutes = """
                        The report advised refusal, since a third takeaway in a parade of eight would be one more than the Local Plan allows, and the parade lies 310 metres from the gate of a primary school.

                        Mr S Demir, the applicant, told the Committee that he had run the launderette for sixteen years, that nine of its twelve machines had stopped, and that he could not borrow for new ones. He proposed to open from 5pm, after the school had gone home, and to keep three machines going at the back, because there were people who had no other.

                        Miss B Hallam lived over the shop next door. She dreaded the smell of frying. She would, however, miss the machines more than she would mind the smell, if there were a proper flue, and wished that to be understood.

                        In the debate it was said that:

                        • of the eight shops in the parade, two had been empty for over a year;
                        • the limit in the Local Plan was meant to protect shops that people need, of which this was the last of its kind in the ward; and
                        • a flue could be carried up inside the old chimney breast, and end a metre above the ridge.

                        Councillor Oakeshott moved, and Councillor Hale seconded, that permission be given. The Head of Planning advised that the Committee could depart from the Local Plan where other considerations were of greater weight, and that it must say what they were. Councillor Dunstone could not vote for a thing that the Committee would have to refuse to the next man who asked.

                        RESOLVED that, against the officers’ recommendation, permission be granted, because the loss of the only launderette in Kestrel Rise would do more harm than a third takeaway, subject to:

                        (a) three washing machines and one dryer being open to the public, at the back of the shop, for at least thirty hours in each week;
                        (b) no hot food being sold before 5pm on a school day, nor after 10.30pm on any day; and
                        (c) a flue within the chimney breast, as approved by the environmental health officer, being in place before the first meal is cooked.
                        """,
                },
                new("Home Farm, Sallowfield: two homes in the threshing barn", "Application AL/0386: report of the Head of Planning, recommending approval with conditions.")
                {
                    Minutes = """
                        Before the application was introduced, Councillor Hale declared that her late father had been a tenant of Home Farm. She had no interest in it now.

                        Public footpath 14 runs through the yard between the barn and the cart shed. Mr J Orme, of the Sallowfield Footpaths Society, had walked it since he was a boy, and asked that it be neither moved nor made to feel like someone’s front garden. Mr W Penrose, the applicant, replied that he had pulled more walkers out of that yard’s mud than he could count, and would gladly lay stone.

                        Barn owls had been seen in the eastern bay. The ecologist’s second visit, after the report was written, had found pellets but no nest.

                        Councillor Tull, who was a builder for thirty years, drew attention to the size of the new openings: three were wider than the great doors. The architect’s drawings were put on the screen again, and it was found that they had been printed at two different scales. With the consent of the applicant, the openings were limited by a condition.

                        RESOLVED that permission be granted, subject to:

                        (a) no new opening being wider than 1.2 metres, and revised drawings being approved before work begins;
                        (b) footpath 14 remaining open on its present line, two metres wide, with a surface of rolled stone and no gate;
                        (c) the western hedge being kept at a height of two metres at least, and gaps in it planted with hawthorn and hazel;
                        (d) a loft for barn owls in the cart shed, to be ready thirty days before the barn is entered; and
                        (e) no lamp outside either home that shines upwards.
                        """,
                },
                new("Sallowfield Meadows: a change to the planning obligation", "Report of the Head of Planning, on a request by the developer of 140 homes under section 106A of the Town and Country Planning Act 1990.")
                {
                    Vote = new(5, 0, 0),
                    Minutes = """
                        When permission was given for 140 homes the developer undertook to lay out a play area before the seventieth was lived in, and to pay £96,000 towards buses. One hundred and twelve homes were now lived in. There was no play area. The bus money had been paid, eleven months late.

                        It was now asked that the play area be left out in return for £25,000, which the council might spend where it wished. The developer had been invited, and had sent a letter.

                        Councillor Dunstone said that he had been to look. There was a board with a picture of children upon it, and behind the board a heap of subsoil on which real ones were sliding. Other members remarked that the nearest swings were across a road of 50 miles an hour, and that the Head of Planning put the cost of what had been promised at £88,000.

                        RESOLVED that:

                        (i) the request be refused, as the obligation still serves its purpose, and serves it as well as on the day it was given;
                        (ii) the developer be required to begin the play area within eight weeks; and
                        (iii) if it does not, the Monitoring Officer be authorised to apply to the court for an injunction.
                        """,
                },
                new("How quickly applications were decided", "Report of the Head of Planning, for information.")
                {
                    Minutes = """
                        Of 214 applications in six months, 91 per cent were decided in time, or in a longer time to which the applicant had consented. Without such consents the figure was 68 per cent. Councillor Oakeshott asked that both figures be given in future, the second one first.

                        The report was noted. The meeting ended at 4.25pm.
                        """,
                },
            ],
        },
        new("planning-6")
        {
            Present = ["thackeray-jones", "wetherby", "dunstone", "oakeshott", "hale"],
            Officers = ["larkin-shaw", "brandt", "quill"],
            InAttendance =
            [
                ("Mr R Vickery", "Agent for the applicant, Quay House"), ("Mrs N Abernethy", "Aldermere Civic Society"), ("Mr H Lomax", "Neighbour, 30 Tannersgate"),
            ],
            ApprovedBy = "planning-7",
            Items =
            [
                new("Apologies")
                {
                    Minutes = "There were none. The Chair thanked Councillor Wetherby for having presided in his absence.",
                },
                new("Minutes of the previous meeting", $"To approve and sign the minutes of the meeting held on {Held("planning-5")}.")
                {
                    Minutes = $"""
                        Councillor Tull had written that in item 4 the hedge to be kept is the one along the lane, which is to the east of the barn. Those who were present confirmed it.

                        RESOLVED that the minutes of the meeting held on {Held("planning-5")} be approved and signed as a correct record, with “the eastern hedge” for “the western hedge” in item 4.
                        """,
                },
                new("Quay House, Quay Passage: from offices to 19 flats", "Application AL/0396: report of the Head of Planning, recommending approval with conditions.")
                {
                    Vote = new(3, 2, 0),
                    Minutes = """
                        Mr R Vickery, the agent, said that Quay House had been offered to let for three years at a falling rent. Two firms had looked at it. Both had asked the same question, which was where the lift was.

                        Mrs N Abernethy, of the Aldermere Civic Society, did not oppose flats. She asked that the ground floor on the side of the passage remain in some public use: with bedroom curtains drawn along 40 metres of it, those who came from the library after dark would have no window to walk by.

                        Officers and members considered in particular:

                        • Fourteen of the flats met the national space standard. The other five fell short, one of them by four square metres.
                        • Three flats had windows only to the light well. The daylight report gave the best of these rooms a value of one half of what is advised.
                        • No home was offered at a social rent. The district valuer, whose opinion had been taken at the applicant’s cost, found that none could be without a loss.
                        • The roof would be lit and planted, and would be the only garden for nineteen households.

                        Councillor Oakeshott moved that permission be refused for the size of the five flats. Councillor Dunstone seconded. The motion was lost by two votes to three. During the debate on it the agent had been asked whether any flats could be joined, and after some minutes on the telephone had offered to make two of the five into one, and to give the room on the corner of the passage to a café or a shop. The Chair then moved the recommendation with these changes.

                        RESOLVED that permission be granted for eighteen flats, subject to:

                        (a) revised plans, which join flats 3 and 4, being approved before work begins;
                        (b) the corner room of the ground floor being used only as a shop, a café, or by a society;
                        (c) lamps along the wall in Quay Passage, to the council’s pattern, being lit from dusk to dawn at the owner’s cost; and
                        (d) a lift that serves every floor, the roof among them.
                        """,
                },
                new("28 Tannersgate: a two-storey extension", "Application AL/0399: report of the Head of Planning, recommending approval.")
                {
                    Minutes = """
                        Mr H Lomax, of number 30, brought to the Committee’s notice that the plans showed his house without its kitchen, which he had built, with permission, six years ago. The extension would stand 1.6 metres from its only window.

                        The Head of Planning apologised to Mr Lomax, and to the applicant. The base map was out of date, and the case officer had visited number 28 but had not looked over the wall. She withdrew her recommendation.

                        RESOLVED that the application be deferred to the next meeting, so that the plans can be put right and the neighbours consulted again upon them.
                        """,
                },
                new("Exclusion of the press and public", "To consider whether the public be excluded from part of item 6.")
                {
                    Minutes = """
                        RESOLVED that, under section 100A(4) of the Local Government Act 1972, the press and public be excluded from the meeting during part of item 6, on the grounds that it involves the likely disclosure of exempt information as defined in paragraph 6 of Part 1 of Schedule 12A, and that the public interest in keeping it outweighs that in disclosing it.
                        """,
                },
                new("Land off Withy Lane: a matter of enforcement", "Report of the Head of Planning, asking for authority to act.")
                {
                    Exempt = ("6", "The council may serve a notice. Whoever is told of it before it is served could finish the work, move what is stored there, or sell the land, and so defeat it. What was done is to be made public once a notice is served."),
                    Minutes = """
                        The Committee heard in public that the council had received nineteen complaints of lorries and smoke on land off Withy Lane, and that officers had visited it four times. It then considered in private what steps might be taken.

                        Councillor Dunstone, in whose ward the land lies, reported that he had himself made two of the complaints. He left the meeting at 3.50pm, before the matter was discussed, and did not return.

                        RESOLVED that the Head of Planning and the Monitoring Officer be authorised to take the steps set out in the private minute, and that the outcome be reported in public at the next meeting.
                        """,
                    InPrivate = "The Committee authorised a stop notice, to take effect three days after service, with an enforcement notice against the tipping of waste and the burning of cable on 0.6 hectares at Parrock’s Piece. Service was to be at 6am, with the police. Counsel had put the cost of contesting an appeal at £24,000, and the risk of compensation, should the stop notice fail, at no more than £9,000.",
                },
            ],
        },
        new("planning-7")
        {
            Present = ["thackeray-jones", "wetherby", "oakeshott", "hale"],
            Apologies = ["dunstone"],
            Officers = ["larkin-shaw", "brandt", "quill"],
            InAttendance =
            [
                ("Mr H Lomax", "Neighbour, 30 Tannersgate"), ("Mr and Mrs D Achebe-Wren", "Applicants, 28 Tannersgate"), ("Mr C Trelawney-Gough", "Applicant, Weir House"),
                ("Mrs N Abernethy", "Aldermere Civic Society"),
            ],
            ApprovedBy = "planning-8",
            Items =
            [
                new("Apologies, and declarations of interest")
                {
                    Minutes = """
                        Councillor Dunstone sent his apologies.

                        Councillor Wetherby declared that she had taught the applicants’ elder son in item 3. This was not a pecuniary interest. She stayed, and voted.
                        """,
                },
                new("Minutes of the previous meeting", $"To approve and sign the minutes of the meeting held on {Held("planning-6")}.")
                {
                    Minutes = $"RESOLVED that the minutes of the meeting held on {Held("planning-6")} be approved and signed as a correct record.",
                },
                new("28 Tannersgate: a two-storey extension", "Application AL/0399, deferred from the previous meeting: report of the Head of Planning, recommending approval of the revised plans.")
                {
                    Vote = new(4, 0, 0),
                    Minutes = """
                        New plans had been drawn on which both houses were shown as they are. The upper floor was set back by 2.4 metres, and its wall towards number 30 was to be white.

                        Mr H Lomax said that he and the applicants had since stood in his kitchen together with a broom handle and a sheet. He no longer objected. Mrs Achebe-Wren explained that the room was for her mother, who had had a stroke.

                        RESOLVED that permission be granted, subject to the wall towards number 30 being rendered and kept white, and to no window being made in it at any time.
                        """,
                },
                new("Weir House, Weir Road: a house in the garden", "Application AL/0408: report of the Head of Planning, recommending refusal.")
                {
                    Vote = new(3, 1, 0),
                    Minutes = $"""
                        Members had before them the tree preservation order that was confirmed on {Held("planning-4")}, a report by the county’s tree officer, and a second by a consultant for the applicant. The two differed about the roots of the copper beech by six metres.

                        Mr C Trelawney-Gough, for whom and for whose family the house was intended, said that he wished to live near his mother. It would stand on piles, so that no trench need be dug, and nothing would be felled. He could not see what more he might do, short of living in the tree.

                        The tree officer had advised in writing that it was not the building of the house that would kill the beech, but living in it: with the crown three metres from the bedroom windows, any owner would ask for it to be cut, and in the end no council could reasonably refuse.

                        These questions were put:

                        • Whether the house could stand by the road. It could, but a sewer lay there, and to move it would cost some £40,000.
                        • Whether the flood zone had been considered. It had; the plot was a metre and a half above the highest level known.
                        • Whether a smaller house of one floor would be more acceptable. The Head of Planning thought that it might, to the north of the drive.

                        Councillor Hale was persuaded by the piles, and voted against the motion to refuse.

                        RESOLVED that permission be refused, for these reasons:

                        (a) the house would stand under the crown of a copper beech that is protected and of great value to the riverside, and would lead to its being cut or lost; and
                        (b) the garden that remains to Weir House would be too small for a listed house of its kind, whose setting would be harmed.

                        The applicant was invited to discuss the land north of the drive.
                        """,
                },
                new("Land off Withy Lane: what was done", "To receive the report that was asked for at the previous meeting.")
                {
                    Minutes = $"""
                        Under the authority given on {Held("planning-6")}, a stop notice and an enforcement notice had been served in respect of land known as Parrock’s Piece. The burning of cable ended on the same day. No appeal had been made, and the time for one was past.

                        The owner, who lives abroad, had let the field in good faith for horses. Some 140 tonnes of waste remained. He had been given four months to clear it, and two firms had been to look.

                        Eight households in Withy Lane had sent a card, which the Head of Planning passed round. No resolution was needed.
                        """,
                },
                new("A list of buildings of local interest", "Report of the Head of Planning, recommending that nine buildings be added to the list.")
                {
                    Minutes = """
                        Mrs N Abernethy spoke to the nine that the Civic Society had proposed, among them the drinking fountain in Castle Gardens, the maltings, Mill Race Cottages, the former Wesleyan chapel in Sheep Street, and Coopers Bridge. To be on the list protects nothing by itself, but must be taken into account.

                        Councillor Hale did not see how the council could honour a bridge with one hand and pay for its removal with the other. Mrs Abernethy acknowledged that the case was lost; she asked that it at least be drawn and measured. The cast plates on the towers, with the names of the four men who built it, were held by a single bolt each.

                        RESOLVED that:

                        (i) eight of the nine buildings be added to the list;
                        (ii) Coopers Bridge not be added, as it is to be replaced, but a measured drawing and photographs of it be made before it is taken down; and
                        (iii) the Head of Highways and Streets be asked to keep the cast plates, so that they can be shown at the new crossing.
                        """,
                },
            ],
        },
        new("planning-8")
        {
            Present = ["thackeray-jones", "wetherby", "dunstone", "oakeshott", "hale"],
            Officers = ["larkin-shaw", "averill", "quill"],
            InAttendance =
            [
                ("Mr O Pym", "Neighbour, 9 Tan Lane"), ("Mrs R Deverill", "Neighbour, 13 Tan Lane"), ("Mr G Stannard", "Agent for Tanpit Estates Ltd"), ("Mr L Farr", "Applicant, 14 Withy Lane"),
            ],
            DraftAfterDays = 9,
            ApprovedBy = "planning-9",
            Items =
            [
                new("Apologies")
                {
                    Minutes = "There were no apologies.",
                },
                new("Minutes of the previous meeting", $"To approve the minutes of the meeting held on {Held("planning-7")}.")
                {
                    Minutes = $"RESOLVED that the minutes of the meeting held on {Held("planning-7")} be approved and signed as a correct record.",
                },
                new("The Old Tannery, Tannersgate: 46 homes and a workshop", "Application AL/0417: report of the Head of Planning, recommending approval with conditions.")
                {
                    Paper = PlanningTanneryRevised, Issue = "old-tannery", Vote = new(2, 2, 0, CastingVoteFor: true),
                    Minutes = $"""
                        Councillor Wetherby declared that, since the first scheme was refused on {Held("planning-3")}, she had delivered a leaflet in Tannersgate in which she opposed the second. She could not be thought to have an open mind. She spoke as a member for the ward, for three minutes, and left the meeting at 2.20pm.

                        The Committee had visited the site that morning. It heard from two neighbours, who feared for the light in their gardens, and from the agent for the applicant.

                        Mr O Pym had drawn the shadow again. He granted that it was shorter, and that it now spared his greenhouse, but it would reach his back door by two in the afternoon of the shortest day. Mrs R Deverill, of number 13, grew vegetables for three households, and had measured nothing: she knew where the sun came over the wall. Mr G Stannard, the agent, said that the applicant had given up 22 homes and two storeys, had paid for a steeplejack and for eleven boreholes, and had no third scheme.

                        The Head of Planning advised that the chimney was sound, and that its loss would not be justified. The land could be cleaned for £1.4 million, as the boreholes showed, and not for the £2.3 million that had been spoken of before.

                        In discussion with the officers, the Committee noted the following:

                        • Gardens in Tan Lane would lose up to 40 minutes of sun on the shortest day. At the equinox they would lose none.
                        • The Head of Highways and Streets had counted 31 lorries in Tannersgate between 8am and 9.15am on an ordinary school day, and had revised his advice.
                        • Eleven homes at a social rent were one fewer than the Local Plan asks for. The twelfth had been given up for the repair of the chimney.
                        • The workshop would have a separate meter, a door wide enough for a hide, and a rent that may not rise faster than prices for ten years.

                        Councillor Oakeshott, who had seconded the refusal of the first scheme, moved the recommendation, and the Chair seconded it. Councillor Dunstone and Councillor Hale held that four storeys were one too many. There being two votes for the motion and two against, the Chair gave his casting vote in favour. He said that the town had asked for a lower scheme with the chimney in it, and had been brought one.

                        RESOLVED that permission be granted, subject to:

                        (a) the chimney being kept and repaired before any home is lived in;
                        (b) eleven of the homes being let at a social rent; and
                        (c) a plan for deliveries that keeps lorries out of Tannersgate at school times.

                        Councillor Wetherby returned at 3.35pm.
                        """,
                },
                new("14 Withy Lane: dormer window", "Application AL/0431: report of the Head of Planning, recommending refusal.")
                {
                    Vote = new(3, 0, 1),
                    Minutes = """
                        Councillor Dunstone, whose sister lives at number 16, left the room while this item was taken.

                        Mr L Farr, the applicant, wished to make a bedroom for twins, who were at present in the dining room. The report advised that a flat-roofed dormer across two thirds of the slope was contrary to the council’s guide for extensions.

                        The Committee considered that the dormer would be seen from nowhere but the applicant’s own garden.

                        RESOLVED that, against the officers’ recommendation, permission be granted.

                        The reason was recorded as the absence of any view of it from a public place. Councillor Wetherby abstained, as she held that a guide which is set aside whenever it is inconvenient ought to be rewritten. The Head of Planning undertook to bring it to the Committee within the year.
                        """,
                },
                new("Sallowfield Meadows: the play area", "The Head of Planning will report by word of mouth.")
                {
                    Minutes = $"""
                        Since the Committee refused, on {Held("planning-5")}, to release the developer from its undertaking, the court had been asked for an injunction, and the developer had begun work two days before the hearing. The play area had now been inspected. It had swings, a slide, a basket swing that a child in a wheelchair can use, and a fence. One bolt was missing, and had been put in while the inspector waited.

                        The Chair asked that the council’s costs of £3,150, which the developer had agreed to pay, be reported when they arrived.
                        """,
                },
            ],
        },
        new("planning-9")
        {
            Present = ["thackeray-jones", "wetherby", "dunstone", "hale"],
            Apologies = ["oakeshott"],
            Officers = ["larkin-shaw", "brandt", "quill"],
            InAttendance =
            [
                ("Mr B Tresco", "Applicant, Mill Race Cottages"), ("Mrs D Hallett", "Neighbour, Weir Road"), ("Rev J Amory", "Aldermere Night Shelter"), ("Mr P Quince", "Stallholder, Market Place"),
                ("Ms V Rowntree-Bligh", "Agent for the applicant, Long Reach"),
            ],
            DraftAfterDays = 9,
            HasDecisionsFirst = true,
            Items =
            [
                new("Minutes of the previous meeting", $"To approve the minutes of the meeting held on {Held("planning-8")}.")
                {
                    Minutes = $"RESOLVED that the minutes of the meeting held on {Held("planning-8")} be approved and signed as a correct record.",
                },
                new("Mill Race Cottages: six holiday lets", "Application AL/0440: report of the Head of Planning, recommending refusal.")
                {
                    Paper = PlanningMillRaceReport, Vote = new(3, 0, 1), Decision = PlanningMillRaceRefusal,
                    Minutes = $"""
                        Councillors Thackeray-Jones and Hale, who represent Mill Race, said that each of them had been telephoned by the applicant and by those who objected, and had made no promise to anybody.

                        The applicant told the Committee that the cottages had stood empty since the mill closed, and would fall down if nothing was done. Mr B Tresco had bought them at auction for less than the price of a van. He had mended the roofs himself, and had slept there through one of the floods, on the stairs.

                        Mrs D Hallett, whose house is the next above the weir, asked the Committee to think of who would have to fetch the visitors out. On the night of the high water she and her husband had carried two people from a car. They had not been asked to, and were both past seventy.

                        The Head of Planning drew attention to these points in her report:

                        • The floor would lie 310 millimetres below the level in question, and could not be raised under ceilings of 2.1 metres.
                        • Holiday lets are counted in national policy among the uses that are more vulnerable to flooding, since those who stay do not know the river.
                        • The Environment Agency objected in principle. If the Committee wished to grant permission, it would first have to consult the Agency again, and might have to refer the application to the Secretary of State.
                        • The terrace had been put on the list of buildings of local interest. This counted in favour of its repair, by whatever use.

                        Members had sympathy, but could not set aside what the Environment Agency had written. Councillor Dunstone asked whether the upper floors alone might be used, with boats or looms beneath. The Head of Planning replied that workshops on the ground floor would be looked on quite differently, and that she would meet the applicant on the site.

                        {PlanningMillRaceRefusal}

                        Councillor Hale abstained.
                        """,
                },
                new("Corn Exchange, Market Place: a night shelter in the lower hall", "Application AL/0443: report of the Head of Planning, recommending approval for a limited time.")
                {
                    Vote = new(4, 0, 0), Decision = PlanningShelterPermission,
                    Minutes = $"""
                        Rev J Amory said that the night shelter had been told to leave the church hall, whose floor was no longer safe. It had 20 beds, 64 volunteers and, on most nights, no bed to spare. The great hall and the supper room would remain as they are, for music and meetings.

                        Mr P Quince, who has a stall by the steps, had come to object, as the steps were where he unloaded at five in the morning. Having heard that guests would not leave before seven, he said that he would rather offer tea.

                        From the debate it is recorded that:

                        • the police had no objection, and had been called to the church hall four times in two years;
                        • the lower hall had two lavatories and no shower, and the Boathouse café had offered the use of its own on two mornings a week; and
                        • Councillor Wetherby wished it to be remembered that the permission was for eighteen months, and that to find a lasting place was a duty of the council and not of a charity.

                        {PlanningShelterPermission}
                        """,
                },
                new("Land at Long Reach: a store of batteries", "Application AL/0447: report of the Head of Planning, recommending approval with conditions.")
                {
                    Decision = PlanningBatteryDeferral,
                    Minutes = $"""
                        Thirty-two containers of batteries were proposed on 1.1 hectares beside the electricity substation, 180 metres from the recycling centre, to store power when it is plentiful and give it back within two hours.

                        Ms V Rowntree-Bligh, the agent, stated that each container put out its own fires. Councillor Hale asked what happened if it did not. The agent answered that water would be needed for a long time, at 1,900 litres a minute. It then appeared that the nearest hydrant gave 900, that the water used would run into the Alder, and that the fire and rescue service had been written to but had sent no reply.

                        The Chair did not doubt that such stores are needed, and wished it understood that the Committee had formed no view.

                        {PlanningBatteryDeferral}
                        """,
                },
                new("Enforcement: cases open and closed", "Report of the Head of Planning, for information.")
                {
                    Minutes = """
                        Twenty-three cases were open, and nine had been closed. Parrock’s Piece had been cleared but for some 12 tonnes, and grass had been sown on the rest. At 12 Castle Street a grant of £5,400 had been given, and the first of the new sash windows was in; Mrs Haskins had written to say that it opened.

                        A fence of 2.6 metres had been put up without permission beside the path at Kestrel Rise, where children wait to cross. Its owner had not answered two letters. Members noted that a report would be made to the next meeting on whether a notice be served.

                        The meeting ended at 4.40pm.
                        """,
                },
            ],
        },
    ];
}
