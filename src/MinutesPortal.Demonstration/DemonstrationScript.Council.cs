using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Demonstration;

/// <content>What was said at meetings of the Council.</content>
public sealed partial class DemonstrationScript
{
    private static readonly DemonstrationPaper CouncilConstitution = new("Constitution: schedule of proposed changes", """
        Report of the Monitoring Officer

        1. The procedure rules of the Council were last gone through as a whole in 2009. Four
           changes are proposed. None of them alters who may decide what.
        2. Rule 10 (petitions). A petition is debated by the Council where it has 2,000
           signatures of people who live, work or study in the borough. There is no such rule
           now: a petition is handed to the Mayor, and is not heard of again at a meeting.
        3. Rule 11 (questions by members). Thirty minutes are kept at each ordinary meeting.
           Questions are sent in by noon three working days before. One further question
           may be asked on each answer.
        4. Rule 16 (voting). A vote is recorded by name where three members ask for it. The
           rule now says six, which is half of the Council.
        5. Rule 21 (end of the meeting). A meeting that has sat for three hours ends at the
           close of the item under debate, unless the Council decides to go on.
        6. No cost arises, other than about 400 pounds a year of staff time in checking
           petitions.
        """);

    private static readonly DemonstrationPaper CouncilPetition = new("Petition to the Council on the footbridge at Mill Race", """
        Note of the Democratic Services Officer

        1. The petition was handed in at the Town Hall on 148 sheets, with an electronic list.
           It asks:

           "We, who walk over Coopers Bridge to school, to work, to the doctor and to the
           shops, ask Aldermere Borough Council to bring back our bridge, and to bring it
           back so that everybody can use it."

        2. It bears 2,316 signatures, all but 41 of them with an address in the borough:

           Mill Race                          894
           Sallowfield                        871
           Quay and Castle                    233
           Tannersgate                        120
           Kestrel Rise                        95
           Withy Lane                          62

        3. Under Procedure Rule 10 a petition of 1,500 signatures or more is debated by the
           Council. The lead petitioner may speak for five minutes. The Council may refer the
           petition, take note of it, or advise those who decide. The decision what to build
           is one for the Cabinet.
        """);

    private static readonly DemonstrationPaper CouncilCrossingFunding = new("The Mill Race crossing: how it would be paid for", """
        Report of the Chief Finance Officer

        1. The bid to the national active travel fund has succeeded in full. The grant is
           1,200,000 pounds. It must be spent within two years, and may be spent only on a
           crossing with ramps at 1 in 20.
        2. The estimate for the replacement is 1,900,000 pounds. The council would find the
           other 700,000 pounds:

           From the sale of the old depot in Weir Road            380,000
           By putting back the wall in Quay Passage by a year     240,000
           From the highways contingency                           80,000

        3. No new borrowing is proposed. The 60,000 pounds already spent on design came from
           reserves, and is not part of these sums.
        4. The estimate holds 9 per cent for what cannot be foreseen. If the work should cost
           more than 1,900,000 pounds, the grant does not rise with it.
        5. The wall in Quay Passage was looked at by the council's engineer. He rates it as
           fair, and advises that it be looked at every three months until it is rebuilt.
        6. The Council is asked to add the scheme to its capital programme.
        """);

    private static readonly DemonstrationPaper CouncilAllowances = new("Members' allowances: report of the independent panel", """
        Report of the Independent Remuneration Panel

        1. The panel met five times, and spoke with nine of the twelve councillors. It asked
           each to write down for four weeks the hours given to the work. The middle figure
           was 17 hours a week.
        2. The basic allowance has been 5,120 pounds a year for six years. The panel
           recommends 5,640 pounds.
        3. The allowances for the Leader (14,800 pounds) and the two other members of the
           Cabinet (7,400 pounds each) should stay as they are.
        4. The allowance for the care of children and other dependants is 7 pounds an hour.
           Nobody has claimed it for three years: no carer can be had at that price. The
           panel recommends the actual cost, on a receipt.
        5. Two people told the panel that they had thought of standing for election, and did
           not because of the cost of care. The panel gave this more weight than all else.
        6. The changes would cost 6,240 pounds a year, and what is claimed for care.

        Mrs J Halloran (Chair), Mr S Adeyemi, Dr F Penrose
        """);

    private IEnumerable<Sitting> Council() =>
    [
        new("council-1")
        {
            Present = ["tull", "oakeshott", "asquith-bell", "dunstone", "fairweather", "hale", "iqbal", "morrow", "penhale", "rampersad", "thackeray-jones"],
            Apologies = ["wetherby"],
            Officers = ["brandt", "sandhurst", "quill"],
            DraftAfterDays = 9,
            ApprovedBy = "council-2",
            Items =
            [
                new("Apologies and declarations of interest", "To receive apologies, and declarations of interest in items on this agenda.")
                {
                    Minutes = """
                        An apology was received from Councillor Wetherby, who was in hospital for an operation on her knee. The Mayor said that he would send her the good wishes of the Council.

                        Councillor Penhale declared, in respect of item 4, that she is a tenant of an almshouse garden and pays rent for it to the charity. The Monitoring Officer advised that the interest was an other registrable one; Councillor Penhale took no part in the vote on that appointment.
                        """,
                },
                new("Announcements by the Mayor", "To receive such announcements as the Mayor may wish to make.")
                {
                    Minutes = """
                        The Mayor had opened the new kitchen at the Quay branch library, where a lunch club for people living alone now meets, and had presented long-service certificates to two drivers of the street-cleaning team, who between them had worked for the borough for sixty-one years.

                        Members stood in silence in memory of Mr Arthur Bellweather, councillor for Kestrel Rise from 1979 to 1995 and twice Mayor. Councillor Oakeshott recalled that he had kept the branch library open by sitting in it.
                        """,
                },
                new("Changes to the constitution", "Report of the Monitoring Officer, proposing changes to Procedure Rules 10, 11, 16 and 21.")
                {
                    Paper = CouncilConstitution,
                    Vote = new(9, 0, 2),
                    Minutes = """
                        The Monitoring Officer introduced her report. The rules had been amended piecemeal since 2009, and a resident who handed in a petition had no means of learning what came of it.

                        The Leader of the Council, Councillor Fairweather, moved, and Councillor Asquith-Bell seconded, that the changes set out in the schedule be made.

                        The following points were made in debate:

                        • Thirty minutes for questions would be enough if answers were short. Councillor Morrow observed that the rule limited the time for questions and not the length of answers.
                        • A recorded vote at the wish of three members would let each of the groups ask for one, which none could do now.
                        • Councillor Dunstone doubted whether debates brought about by petitions would be about the whole borough, since a well-organised street could fill the sheets in a weekend.
                        • The three-hour limit had been tried in 1997 and given up within a year, because items at the end of the agenda were never reached.

                        Councillor Hale moved, and Councillor Iqbal seconded, an amendment that the number of signatures in Rule 10 be 1,500 in place of 2,000. Two thousand, she said, was more than the whole electorate of some villages that governed themselves; her ward had 5,100 electors and would hardly ever reach it. Councillor Penhale thought that a figure which was never reached would at least not disappoint anybody. On being put to the vote the amendment was carried, six members voting for and five against.

                        Councillor Oakeshott asked that the change to Rule 21 be left out. The Leader, with the consent of her seconder and of the meeting, altered her motion so as to omit it.

                        The substantive motion was then put and carried, nine members voting for and none against, with two abstentions.

                        RESOLVED – That:

                        (1) a petition with 1,500 signatures or more of people who live, work or study in the borough be debated by the Council, and its lead petitioner be heard;
                        (2) thirty minutes be kept at each ordinary meeting for questions by members;
                        (3) a vote be recorded by name where three members ask for it; and
                        (4) the Monitoring Officer be authorised to make such changes to the wording of the constitution as follow from these, and to publish it anew within a month.
                        """,
                },
                new("Appointments to outside bodies", "To appoint a trustee of the Mill Race Almshouses, and a member of the Alder Navigation Trust.")
                {
                    Minutes = """
                        Two nominations had been received for the almshouses: Councillor Thackeray-Jones (nominated by Councillor Dunstone) and Councillor Hale (nominated by Councillor Morrow). Councillor Thackeray-Jones said that he had no wish to stand against his fellow ward member, who lived nearer, and withdrew.

                        For the Navigation Trust there was one nomination, that of Councillor Dunstone by Councillor Oakeshott.

                        Moved by Councillor Morrow and seconded by Councillor Oakeshott:

                        RESOLVED – That Councillor Hale be appointed a trustee of the Mill Race Almshouses, and Councillor Dunstone a member of the Alder Navigation Trust, each for four years.
                        """,
                },
                new("Questions to the Leader and to members of the Cabinet", "To answer questions of which notice was given.")
                {
                    Minutes = """
                        Councillor Hale asked the Cabinet Member for Streets and the Environment when the footbridge between Mill Race and Sallowfield had last been inspected, since residents had found flakes of rust the size of a hand on the path below it.

                        Councillor Rampersad replied that an inspection by rope had been ordered and would be made within days. He could not say what it would find. The report would go to the Communities Scrutiny Panel, and he would see to it that ward members had it on the day on which he did.

                        Councillor Hale asked, as a further question, whether the bridge was safe to walk over that evening. Councillor Rampersad said that he had been told that it was, and had walked over it himself on his way to the meeting.

                        Councillor Morrow asked the Leader how many households were living in temporary accommodation outside the borough. The Leader said that there were 38 in temporary accommodation, of whom eleven were outside it, the furthest some 26 miles away. She was not content with that, and neither was the Cabinet Member for Housing and Finance.

                        Councillor Iqbal asked whether the gate of Sallowfield cemetery might be opened at eight in the morning, and not at nine, so that people could go there on their way to work. Councillor Rampersad undertook to try it for three months.
                        """,
                },
                new("Motion: the clock of the Corn Exchange", "Notice of motion by Councillor Dunstone.")
                {
                    Minutes = """
                        Councillor Dunstone moved, and Councillor Thackeray-Jones seconded, that the Cabinet be asked to have the clock of the Corn Exchange repaired.

                        It had stood at twenty past four for eleven months. Traders set up by it, and the driver of the bus 14 had told him that visitors ran for a bus which was not due. A clockmaker had put the repair at £6,800, most of it for scaffolding.

                        Councillor Penhale pointed out that the scaffolding would be wanted again when the gutters were done, and asked that both be done at once. Councillor Dunstone accepted that, provided it was not made a reason to do neither.

                        The motion was carried on a show of hands.

                        RESOLVED – That the Cabinet be asked to have the clock of the Corn Exchange repaired within the year, together with the gutters if that costs less.

                        The meeting ended at 9.05pm.
                        """,
                },
            ],
        },
        new("council-2")
        {
            Present = ["tull", "oakeshott", "asquith-bell", "dunstone", "fairweather", "hale", "iqbal", "morrow", "penhale", "rampersad", "thackeray-jones", "wetherby"],
            Officers = ["averill", "brandt", "quill"],
            InAttendance = [("Ms T Okafor", "Parent, presenting the petition")],
            DraftAfterDays = 8,
            ApprovedBy = "council-3",
            Items =
            [
                new("Apologies and declarations of interest")
                {
                    Minutes = """
                        All members were present.

                        Councillor Iqbal declared that her younger son, and Councillor Rampersad that his, is a pupil of Sallowfield Primary School, and Councillor Thackeray-Jones that his house is in Coopers Row, two hundred yards from the closed bridge. None of these interests was a pecuniary one, and all three members stayed, spoke and voted.
                        """,
                },
                new("Minutes of the previous meeting", $"To approve as a correct record the minutes of the meeting held on {Held("council-1")}.")
                {
                    Minutes = $"""
                        Councillor Dunstone asked whether anything had come of the clock. The Leader said that it was going, and that it was four minutes fast.

                        RESOLVED – That the minutes of the meeting held on {Held("council-1")} be approved as a correct record and signed by the Mayor.
                        """,
                },
                new("Petition: “Bring back our bridge”", "To hear and debate a petition of 2,316 signatures under Procedure Rule 10.")
                {
                    Issue = "bridge",
                    Paper = CouncilPetition,
                    Vote = new(11, 0, 1),
                    Minutes = $"""
                        The public gallery was full, and the Mayor allowed some thirty people to stand along the wall, provided the doors were kept clear.

                        Ms T Okafor presented the petition, and was heard for five minutes. She had two daughters, aged six and nine. Before the bridge was closed they had left the house at twenty-five to nine; they now left at ten past eight to walk round by the road bridge, on a pavement that was less than a metre wide at the bus depot. Her mother, who lived in the Mill Race flats, had gone every day to sit with a friend in Sallowfield and had not been since. “You call it a footbridge at Mill Race,” she said. “It is how we get to each other.” The petition asked for two things: that there be a bridge again, and that it be one which everybody could use. The old one had 33 steps, counting both ends.

                        There was applause from the gallery. The Mayor said that he would let it pass once.

                        The Head of Highways and Streets, in answer to Councillor Wetherby, reminded members of the course of events. The bridge had been closed at once when 11 of its 40 hangers were found to be corroded through. The Communities Scrutiny Panel had considered the inspection on {Held("scrutiny-1")}. On {Held("cabinet-2")} the Cabinet had ruled out removal (Option C, £210,000), had set aside £60,000 for the design of a repair (Option A, £640,000, lasting 15 years and without ramps) and of a replacement (Option B, £1,900,000, with ramps at 1 in 20), and had put off the choice between them until the Council had heard the petition.

                        Councillor Iqbal moved, and Councillor Hale seconded, that the petition be referred to the Communities Scrutiny Panel, to hear those who use the crossing and to advise the Cabinet.

                        In debate the following points were made:

                        • Councillor Hale recalled that 71 pupils of the school live on the Mill Race side. The free bus was a kindness, but a child who missed the second of the two had missed the register.
                        • Councillor Rampersad welcomed the petition. He had signed it, as a ward member, on the day before he was told that he had better not.
                        • A repair without ramps would last until the children now at the school had children of their own there, Councillor Morrow observed, and would keep a wheelchair off the bridge for all of that time.
                        • Councillor Thackeray-Jones asked that the lamps on the bridge, which had been put out with it, be lit again for those who use the path along the bank.
                        • Councillor Asquith-Bell, as Chair of the Panel, undertook that it would give a whole evening to the matter.

                        As an amendment, Councillor Dunstone moved, and Councillor Oakeshott seconded, that the words “and that the Council limit the cost of any crossing to £1,000,000” be added. Councillor Dunstone said that he did not doubt what he had heard. The lanes in his own ward had waited six years for drains, nobody had filled the gallery for them, and a sum which had no ceiling would be paid by those who were not in the room. Councillor Penhale supported him with regret: the capital reserve stood at £2,300,000, and there were roofs to be mended with it.

                        The Head of Highways and Streets advised that nothing with ramps at 1 in 20 could be built for a million pounds, so that the amendment would in effect choose Option A. The Monitoring Officer added that the choice was for the Cabinet, and that the Council could settle only what was in its budget.

                        Councillors Dunstone, Oakeshott and Penhale having asked for it, a recorded vote was taken on the amendment. There voted for: Councillors Dunstone, Fairweather, Oakeshott and Penhale (4); against: Councillors Asquith-Bell, Hale, Iqbal, Morrow, Rampersad, Thackeray-Jones and Wetherby (7); abstained: the Mayor, Councillor Tull (1). The amendment was declared lost.

                        The motion was put and carried by eleven votes to none, with one abstention.

                        RESOLVED – That the petition be referred to the Communities Scrutiny Panel, to hear those who use the crossing and to advise the Cabinet.

                        The Mayor thanked Ms Okafor and those who had come with her. Most of them left the meeting at 8.20pm.
                        """,
                },
                new("Polling place for Mill Race East", "Report of the Monitoring Officer on where the electors of Mill Race East are to vote while the footbridge is closed.")
                {
                    Minutes = """
                        Some 860 electors of Mill Race East have their polling station in the hall of Sallowfield Primary School, on the other side of the river. With the bridge closed it was for many of them an hour’s walk there and back. The Monitoring Officer had looked at three other rooms: the community room of the Mill Race flats, the boat store of the rowing club, and a cabin on the green.

                        Councillor Hale preferred the community room, which was warm and had a door without a step. It held no more than twelve people at a time; the rowing club held sixty, but its floor was under water twice in most years, as Councillor Dunstone knew from having rowed out of it.

                        Councillor Hale moved, and Councillor Thackeray-Jones seconded, the recommendation in the report.

                        RESOLVED – That the community room of the Mill Race flats be the polling place for Mill Race East until there is a crossing again, and that every elector there be told so by letter.
                        """,
                },
                new("Questions to the Leader and to members of the Cabinet")
                {
                    Minutes = """
                        Councillor Wetherby asked the Leader why the minutes of the Cabinet had twice come out later than the ten days that the council had set itself. The Leader said that one officer had done the work of two since a colleague left, and that the post had been filled the week before.

                        Councillor Oakeshott asked the Cabinet Member for Housing and Finance what the council had earned on the money that it had lent to other authorities. Councillor Penhale gave the figure as £418,000 in the last whole year, against a budget of £350,000, and said that it would be unwise to count on it again.

                        Councillor Thackeray-Jones asked who was responsible for the bench at the foot of Coopers Row, which had been without a seat for some time. Councillor Rampersad did not know, and said so; he would find out and write to the councillor by the end of the week.
                        """,
                },
                new("Motion: apprentices", "Notice of motion by Councillor Asquith-Bell.")
                {
                    Minutes = """
                        Councillor Asquith-Bell moved, and Councillor Wetherby seconded, that the Cabinet be asked to take on six apprentices in each of the next three years, of whom two should have been in the care of a council. When she started work, she said, the parks alone had nine; the youngest gardener in the borough was now forty-four.

                        Councillor Penhale could support the number if it were spread over the services which had vacancies, so that it cost £71,000 a year and not £120,000. The mover was content with that.

                        The motion, so altered, was carried without dissent.

                        RESOLVED – That the Cabinet be asked to take on six apprentices a year for three years, in services that have vacancies, two of the six to be young people who have been in care.

                        The meeting closed at 9.27pm.
                        """,
                },
            ],
        },
        new("council-3")
        {
            Present = ["oakeshott", "asquith-bell", "dunstone", "fairweather", "hale", "iqbal", "morrow", "rampersad", "thackeray-jones", "wetherby"],
            Apologies = ["tull", "penhale"],
            Officers = ["averill", "brandt", "quill"],
            InAttendance = [("Mr B Tennant", "Alder Anglers"), ("Dr L Obuya", "General practitioner at the Quay surgery")],
            DraftAfterDays = 12,
            ApprovedBy = "council-4",
            Items =
            [
                new("Apologies, and who is to preside", "To receive apologies and declarations of interest.")
                {
                    Minutes = """
                        In the absence of the Mayor, who had gone to the funeral of his sister, the Deputy Mayor, Councillor Oakeshott, took the chair. She asked the Democratic Services Officer to convey to him the sympathy of all members.

                        Councillor Penhale had also sent her apologies.

                        Councillor Thackeray-Jones declared, in respect of item 4, that he holds a season ticket of the Alder Anglers.
                        """,
                },
                new("Minutes of the previous meeting", $"To approve as a correct record the minutes of the meeting held on {Held("council-2")}.")
                {
                    Minutes = $"RESOLVED – That the minutes of the meeting held on {Held("council-2")} be approved as a correct record and signed by the Deputy Mayor.",
                },
                new("Members’ question time", "Thirty minutes, under Procedure Rule 11.")
                {
                    Minutes = $"""
                        Nine questions had been received in time. Six were reached; the others are answered in writing.

                        Question 1, from Councillor Iqbal to the Leader: what had been done about the crossing at Mill Race since the Council heard the petition? The Leader said that the Communities Scrutiny Panel had advised on {Held("scrutiny-4")}, that the Cabinet had taken its advice on {Held("cabinet-4")}, and that a bid for £1,200,000 was with the national active travel fund. She had been told to expect an answer within the half-year. As a further question Councillor Iqbal asked what would happen if it failed. The Leader said that she had an answer and would rather not need it.

                        Question 2, from Councillor Dunstone to the Cabinet Member for Streets and the Environment: how many drains were cleared in Withy Lane? Councillor Rampersad said 212 of 340, and that the list could be seen at the Town Hall. Councillor Dunstone asked whether the one outside his own gate was on it. It was not.

                        Question 3, from Councillor Wetherby to the Leader: would the council pay its small suppliers within ten days? The Leader said that the average was nineteen, that it had been thirty-one when she took office, and that ten could be done for firms of fewer than ten people if the invoices were addressed to the right place.

                        Question 4, from Councillor Hale to the Leader, on behalf of the Cabinet Member for Housing and Finance: how many of the Mill Race flats still had a boiler older than twenty years? Forty-four, of which nine had failed more than once; those nine would come first.

                        Question 5, from Councillor Thackeray-Jones, on whether the ward surgeries might be held in the Boathouse café, was withdrawn, as the café had since said yes.

                        Question 6, from Councillor Morrow to the Leader: had she read the letter from the traders of the Market Hall about buckets? She had. There were fourteen buckets, the roof had listed building consent, and a contract would come to the Cabinet as soon as there was a price.
                        """,
                },
                new("Motion: the state of the river", "Notice of motion by Councillor Morrow on sewage in the Alder.")
                {
                    Vote = new(9, 0, 1),
                    Minutes = """
                        With the consent of the meeting, Mr B Tennant of the Alder Anglers and Dr L Obuya were heard before the motion was moved. Mr Tennant had kept a diary at the Tannersgate outfall: it had run on 61 days of the last 365, eleven of which had been dry. Members of his club had pulled out 140 dead chub in a single weekend. Dr Obuya had treated nine people that year, seven of them children, for infections of the ear and stomach after they had swum or rowed below the weir; she could not prove the cause, and had stopped telling families that it was safe.

                        Councillor Morrow moved, and Councillor Hale seconded: “That this Council holds that the river belongs to those who live by it; calls on Alder and Vale Water to come and account for itself in public; and asks the Cabinet to have the water tested at the weir, the Quay steps and Long Reach, and to publish what is found.”

                        He had swum from the Quay steps as a boy and would not let his daughter put a hand in there now. The company had answered two letters in fourteen months.

                        During the debate members made these points:

                        • A test cost £28, so that three places tested each week would cost some £4,400 a year. Councillor Fairweather asked that the sum be written into the motion, because a promise without one was the kind that the Cabinet was always being blamed for.
                        • Councillor Dunstone said that farms on the upper river had a share in it, his cousin’s among them, and that a motion which named only the company told half of the truth.
                        • It was no use to publish figures which nobody could understand. Councillor Asquith-Bell wanted a coloured flag at the steps, as there is on a beach.
                        • Councillor Rampersad had asked the Environment Agency for its own figures. They were for the whole of the river and two years old.

                        At the suggestion of Councillor Fairweather, and with the consent of his seconder and of the meeting, Councillor Morrow altered his motion by adding “at a cost of no more than £4,500 a year” and “and from the farms above it”. Councillor Dunstone said that he would then abstain, and not vote against.

                        On being put to the vote the motion was carried, nine members voting for and none against, with one abstention.

                        RESOLVED – That:

                        (1) Alder and Vale Water be called on to send a director to a public meeting at the Corn Exchange within three months;
                        (2) the Cabinet be asked to have the water tested each week for a year at the weir, the Quay steps and Long Reach, at a cost of no more than £4,500;
                        (3) a flag at the Quay steps show what the last test found; and
                        (4) the Environment Agency be asked for its figures on what comes from the outfall, and from the farms above it.
                        """,
                },
                new("Annual report of the Communities Scrutiny Panel", "To receive the report, to be presented by its Chair.")
                {
                    Minutes = """
                        Councillor Asquith-Bell presented the report. The Panel had made nineteen recommendations in the year, of which the Cabinet had taken up fourteen, refused two, and given no answer to three. She drew attention to those three.

                        The Leader undertook to answer them within a month. One, on the lighting of Quay Passage, had been lost when an officer retired.

                        Councillor Thackeray-Jones asked that next year’s report say what had become of recommendations of earlier years, since the best of them took longest.

                        RESOLVED – That the report be received, and the Cabinet asked to answer each recommendation of the Panel within two months of its being made.
                        """,
                },
                new("Urgent business")
                {
                    Minutes = """
                        There was none. The Deputy Mayor reminded members that the register of interests had to be kept up to date by each of them within 28 days of a change, and that four entries were more than a year old.

                        The meeting ended at 9.14pm.
                        """,
                },
            ],
        },
        new("council-4")
        {
            Present = ["tull", "oakeshott", "asquith-bell", "dunstone", "fairweather", "hale", "iqbal", "morrow", "penhale", "rampersad", "thackeray-jones", "wetherby"],
            Officers = ["sandhurst", "averill", "brandt", "quill"],
            DraftAfterDays = 7,
            ApprovedBy = "council-5",
            Items =
            [
                new("Declarations of interest", "To receive declarations of interest in items on this agenda.")
                {
                    Minutes = """
                        Councillor Thackeray-Jones declared in item 3 that his house lies two hundred yards from the crossing. Having taken the advice of the Monitoring Officer, he stayed and voted, as the value of the house was not affected more than that of any other in the ward.

                        There were no apologies, and no member was absent.
                        """,
                },
                new("Minutes of the previous meeting", $"To approve as a correct record the minutes of the meeting held on {Held("council-3")}.")
                {
                    Minutes = $"""
                        Councillor Dunstone wished it to be known that the drain outside his gate had since been cleared.

                        Moved by Councillor Oakeshott, who had presided, and seconded by Councillor Wetherby:

                        RESOLVED – That the minutes of the meeting held on {Held("council-3")} be approved as a correct record and signed by the Mayor.
                        """,
                },
                new("Capital programme: the Mill Race crossing", "Report of the Chief Finance Officer, asking the Council to add the replacement of the footbridge to its capital programme.")
                {
                    Issue = "bridge",
                    Paper = CouncilCrossingFunding,
                    Vote = new(8, 3, 1),
                    Minutes = $"""
                        The Cabinet Member for Housing and Finance, Councillor Penhale, presented the report. The bid which the Cabinet had made after its meeting on {Held("cabinet-4")} had been granted in full: £1,200,000, to be spent within two years, and only on a crossing with ramps at 1 in 20. There remained £700,000 for the council to find. She had voted a year before for a limit of £1,000,000, and would be asked why she now proposed to spend £1,900,000. The answer was that it was not the council’s £1,900,000: the borough would pay little more than the £640,000 for which it could have had a repair, and would have a bridge for a hundred years in place of fifteen.

                        Councillor Penhale moved, and Councillor Rampersad seconded, that the Mill Race crossing be added to the capital programme at £1,900,000, of which £700,000 from the council’s own capital as set out in paragraph 2 of the report.

                        In the course of the debate the following points were made:

                        • The Chief Finance Officer confirmed that no borrowing was needed. If the work should cost more than the estimate, the grant would not rise, and the Council would have to be asked again.
                        • Councillor Dunstone held that the estimate was more than a year old and would not be kept. The estimate for the leisure centre in 1998 had been passed by a third. Somebody would be back in this room for the rest, and he asked that it be minuted that he had said so.
                        • Councillor Morrow had argued for the replacement from the first, and still did. He could not vote for this way of paying for it. Of the £700,000, some £240,000 came from putting back the wall in Quay Passage by a year. He passed that wall every day; one could put a hand in the crack. It was the only way to the library without steps.
                        • The Head of Highways and Streets said that the wall had been rated as fair, that it would be looked at every three months, and that it would be shored up if it moved by more than ten millimetres.
                        • Councillor Hale read out a note from a resident of the flats, aged 87, who had not been to Sallowfield since the day of the closure and would like to go once more by her own means.
                        • For Councillor Oakeshott it remained a question of fairness: the sale of the old depot in Weir Road had been promised to play areas and pavements across the borough, and £380,000 of it would go to a single place.
                        • The Leader reminded the Council that 2,316 people had asked it for this and that money of this kind, once refused, was not offered again.

                        Councillor Morrow moved, and Councillor Dunstone seconded, as an amendment, that the £240,000 be taken from the general reserve and the wall be left where it was in the programme. The Chief Finance Officer advised that the reserve would then stand within £75,000 of the £2,000,000 below which it ought not to fall, with the overspending of the present year still to be met from it. The amendment was put and lost, four members voting for and eight against.

                        On a recorded vote on the motion there voted for: Councillors Asquith-Bell, Fairweather, Hale, Iqbal, Penhale, Rampersad, Thackeray-Jones and Wetherby (8); against: Councillors Dunstone, Morrow and Oakeshott (3); abstained: the Mayor, Councillor Tull (1). The motion was declared carried.

                        RESOLVED – That:

                        (1) the Mill Race crossing be added to the capital programme at £1,900,000, to be met by the grant of £1,200,000 and by £700,000 of the council’s own capital;
                        (2) the wall in Quay Passage be put back by a year, and be inspected every three months until it is rebuilt; and
                        (3) the Cabinet be asked to seek tenders at once, and to come back to the Council if the lowest is above the sum in the programme.

                        A break was taken from 8.25pm to 8.35pm.
                        """,
                },
                new("Independent panel on members’ allowances", "Report of the Monitoring Officer, on the appointment of three people to advise the Council.")
                {
                    Minutes = """
                        The law asks that a council hear an independent panel before it alters what its members are paid. Eleven people had answered the advertisement, the Monitoring Officer reported, and four had been seen. None was a member of a party or related to a councillor.

                        Councillor Wetherby asked what the panel would cost. Each of the three would have £300 and their bus fares.

                        Moved by Councillor Asquith-Bell and seconded by Councillor Oakeshott:

                        RESOLVED – That Mrs J Halloran, Mr S Adeyemi and Dr F Penrose be appointed to the Independent Remuneration Panel for four years, and be asked to report within six months.
                        """,
                },
                new("Questions to the Leader and to members of the Cabinet")
                {
                    Minutes = """
                        Councillor Iqbal asked the Cabinet Member for Streets and the Environment whether the free bus for pupils would go on until the crossing was open. Councillor Rampersad said that it would, to the last day.

                        Councillor Wetherby asked the Leader when the director of Alder and Vale Water had come to the Corn Exchange, as the Council had asked. He had come, the Leader said, and had stayed for two hours and ten minutes; 190 people had been there, and the company had since promised a storm tank at Tannersgate. A promise was not a tank, and she would report each half-year.

                        Councillor Thackeray-Jones asked what the flag at the Quay steps had shown. Of 23 tests it had been red after nine.
                        """,
                },
                new("Motion: free parking on Saturdays", "Notice of motion by Councillor Dunstone.")
                {
                    Minutes = """
                        Councillor Dunstone moved, and the Mayor having left the chair to the Deputy Mayor for this item, Councillor Tull seconded, that the Cabinet be asked to make the Castle Street and Market car parks free on Saturday afternoons. Eleven shops in the market streets stood empty. In Withycombe one parked for nothing.

                        Councillor Rampersad replied that the car parks were full on Saturdays by half past ten. To make them free would cost £83,000 a year and bring in nobody, since there was nowhere left for them to stop. Councillor Hale would sooner spend half as much on a bus every quarter of an hour. Councillor Iqbal had asked the stallholders: of the 31 who answered, 17 wanted free parking and 22 wanted the public lavatories mended.

                        The motion was put and lost, four members voting for and eight against.

                        Councillor Tull resumed the chair. The meeting closed at 9.40pm.
                        """,
                },
            ],
        },
        new("council-5")
        {
            Present = ["tull", "oakeshott", "asquith-bell", "dunstone", "fairweather", "hale", "morrow", "penhale", "rampersad", "thackeray-jones", "wetherby"],
            Apologies = ["iqbal"],
            Officers = ["averill", "brandt", "sandhurst", "quill"],
            InAttendance = [("Mrs J Halloran", "Chair of the Independent Remuneration Panel"), ("Mr D Aldous", "Headteacher of Sallowfield Primary School")],
            DraftAfterDays = 11,
            Items =
            [
                new("Apologies and declarations of interest")
                {
                    Minutes = """
                        Councillor Iqbal was detained at work, and had sent her apologies.

                        The Monitoring Officer advised that all members have an interest in item 5, since all are paid allowances, and that the law allows them to decide it nevertheless. It was sufficient that this be recorded once for all of them.
                        """,
                },
                new("Minutes of the previous meeting", $"To approve as a correct record the minutes of the meeting held on {Held("council-4")}.")
                {
                    Minutes = $"""
                        Councillor Morrow asked for the words “one could put a hand in the crack” to stay as they were; he had been told that they were too colourful for minutes. Nobody proposed to take them out.

                        RESOLVED – That the minutes of the meeting held on {Held("council-4")} be approved as a correct record and signed by the Mayor.
                        """,
                },
                new(
                    new BilingualText("Letter from the Mayor of Llanferin", "Llythyr oddi wrth Faer Llanferin"),
                    new BilingualText("To receive a letter about the anniversary of the twinning.", "Derbyn llythyr ynghylch pen-blwydd yr efeillio."))
                {
                    Minutes = new(
                        """
                        A letter had come from the Mayor of Llanferin, the town in Wales with which Aldermere has been twinned for almost forty years. The Mayor read the English, and Councillor Thackeray-Jones, who grew up speaking Welsh, read the Welsh.

                        “Greetings from the people of Llanferin. Our choirs still speak of the welcome they were given in the Corn Exchange, and our children of the river. We hope to keep the anniversary with you, in your town and in ours. With the warmest wishes of us all.”

                        Councillor Wetherby moved, and Councillor Thackeray-Jones seconded, that a reply be sent in both languages.

                        RESOLVED – That the Mayor reply in both languages, and that the Communities Scrutiny Panel be asked to consider how the anniversary is to be kept.
                        """,
                        """
                        Daeth llythyr oddi wrth Faer Llanferin, y dref yng Nghymru sydd wedi’i gefeillio ag Aldermere ers bron i ddeugain mlynedd. Darllenodd y Maer y Saesneg, a darllenodd y Cynghorydd Thackeray-Jones, a fagwyd yn siarad Cymraeg, y Gymraeg.

                        “Cyfarchion oddi wrth bobl Llanferin. Mae ein corau’n dal i sôn am y croeso a gawsant yn y Gyfnewidfa Ŷd, a’n plant am yr afon. Gobeithiwn ddathlu’r pen-blwydd gyda chi, yn eich tref chi ac yn ein tref ninnau. Gyda dymuniadau cynhesaf pob un ohonom.”

                        Cynigiodd y Cynghorydd Wetherby, ac eiliodd y Cynghorydd Thackeray-Jones, fod ateb yn cael ei anfon yn y ddwy iaith.

                        PENDERFYNWYD – Bod y Maer yn ateb yn y ddwy iaith, a bod gofyn i’r Panel Craffu Cymunedau ystyried sut i nodi’r pen-blwydd.
                        """),
                },
                new("Motion: school streets", "Notice of motion by Councillor Wetherby, on closing the streets outside schools to cars when children come and go.")
                {
                    Vote = new(7, 3, 1),
                    Minutes = """
                        Councillor Wetherby moved, and Councillor Rampersad seconded: “That the Cabinet be asked to close to cars, for three quarters of an hour at each end of the school day, the streets outside three of the borough’s schools.” A boy of seven had been knocked from his scooter in Tannersgate by a car which was reversing so as not to be late. He was mending well. The driver was another child’s mother, and lived two streets away.

                        Mr D Aldous, headteacher of Sallowfield Primary School, was invited to speak. He counted ninety cars in School Lane at ten to nine, and stood among them every day in a yellow coat. More had come since Coopers Bridge was closed. He had asked parents: 212 had answered, and 168 of them would have the lane closed, among them many who drove.

                        The Council considered the following matters in particular:

                        • The Head of Highways and Streets advised that an experimental order could run for eighteen months and be changed after six. A closed street cost £7,200 in its first year, most of it for signs, if volunteers put out the barriers, and £19,000 if staff did.
                        • Councillor Dunstone asked where ninety cars would go. They would go to the next street, in which there was a surgery.
                        • Carers, and those who live in the street with a blue badge, would need to pass. Councillor Asquith-Bell thought that a list at the barrier was better than a permit sent by post.
                        • In Councillor Oakeshott’s experience volunteers came for a term and a half.

                        An amendment, that there be one street and not three until the first had run for six months, was moved by Councillor Oakeshott and seconded by Councillor Dunstone. Councillor Wetherby replied that the children in the two other streets were as small. The amendment was lost by five votes to six.

                        The motion was carried by seven votes to three, with one abstention.

                        RESOLVED – That:

                        (1) the Cabinet be asked to make experimental orders for School Lane in Sallowfield, Priory Road in Tannersgate and Upper Kestrel Road, to begin within six months;
                        (2) those who live there, those who care for them, and anybody with a blue badge be let through; and
                        (3) cars in the streets round about be counted before and after, and the figures be published.

                        Mr Aldous left the meeting at 8.02pm.
                        """,
                },
                new("Members’ allowances: report of the independent panel", "To consider the recommendations of the Independent Remuneration Panel, and to make a scheme of allowances.")
                {
                    Paper = CouncilAllowances,
                    Vote = new(8, 2, 1),
                    Minutes = $"""
                        Mrs J Halloran, who chairs the panel that the Council appointed on {Held("council-4")}, spoke to its report. The panel had been struck less by the sum than by who was missing. It had met no councillor under thirty-five, and one with a child at school. She asked members to think, when they voted, of whoever might sit in their place.

                        The Leader moved, and Councillor Morrow seconded, that the recommendations be adopted as they stood.

                        Councillor Hale moved, and Councillor Asquith-Bell seconded, as an amendment, that the basic allowance stay at £5,120 for a further year. She did not say that it was enough. But the council’s own cleaners had been given two per cent, and ten per cent for councillors in the same year would not be understood by anybody. Councillor Penhale agreed about the cleaners and not about the conclusion: an allowance which only those with a pension could live on chose the Council’s members before the voters did. The amendment was carried by seven votes to four.

                        Three members having asked for it, a recorded vote was taken on the motion as amended. There voted for: Councillors Asquith-Bell, Dunstone, Fairweather, Hale, Oakeshott, Rampersad, Wetherby and the Mayor, Councillor Tull (8); against: Councillors Morrow and Penhale (2); abstained: Councillor Thackeray-Jones (1). The motion was declared carried.

                        RESOLVED – That:

                        (1) the basic allowance, and those of the Leader and the Cabinet, stay as they are for a year;
                        (2) the cost of care for children and other dependants be paid in full on a receipt, from the first of next month;
                        (3) the panel be asked to look at the basic allowance again within the year; and
                        (4) the panel be thanked.
                        """,
                },
                new("Questions to the Leader and to members of the Cabinet", "To answer questions of which notice was given.")
                {
                    Minutes = $"""
                        Councillor Hale asked the Cabinet Member for Streets and the Environment when one would see something at Mill Race. Councillor Rampersad said that the contract had been awarded on {Held("cabinet-8")}, that the contractor had eight weeks from then to begin, and that the fence was up. Residents of Coopers Row had been invited to the liaison group.

                        Councillor Morrow asked what the last reading of the gauges on the wall in Quay Passage had been. It had moved by four millimetres, Councillor Rampersad said, against the ten at which it would be shored up. Councillor Morrow asked how much it had moved the time before. It had moved by less than one.

                        Councillor Wetherby asked the Leader whether the bells of St Osyth’s could be rung a quarter of an hour later on Sundays. The Leader said that this was a matter for the vicar, who had been asked, and was thinking about it.

                        The meeting closed at 9.33pm.
                        """,
                },
            ],
        },
    ];
}
