using System.Net;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Import.Cleaning;

namespace MinutesPortal.Import.Formats.ModernGovXml;

/// <summary>
/// Reads answers of ModernGov's web service: <c>GetCommittees</c>, <c>GetMeetings</c>, <c>GetAllMeetingsByDate</c>, <c>GetMeeting</c> and lists of councillors,
/// with or without a SOAP envelope. What the source withholds is not read, and no remark reveals it. Authors, comments, owners of
/// papers and who booked a room are internal to the source and are never read. In a <c>GetMeeting</c> answer ModernGov says of every item
/// and paper whether it is restricted, and of the meeting and every item whether it may be displayed. So an answer that does not say so is
/// not ModernGov's, and what it does not say is taken as closed.
/// </summary>
public static partial class ModernGovXmlReader
{
    /// <summary>Real answers have eight levels, inside the four of a SOAP envelope.</summary>
    private const int MaximumDepth = 64;

    /// <exception cref="UnreadableFileException">The answer is incomplete or an error, or the XML is something else.</exception>
    public static SourceFile Read(string name, string xml)
    {
        var document = Load(xml).Root!;
        if (document.DescendantsAndSelf().FirstOrDefault(element => element.Name.LocalName == "Fault") is { } fault)
        {
            throw new UnreadableFileException(MessageFor(fault));
        }

        var answer = document.DescendantsAndSelf().FirstOrDefault(element =>
            (element.Name.LocalName is "committees" or "getmeetings" or "getmeetingsbydate" or "meeting" || OperationOf(element) is not null) && IsRootOfAnswer(element));
        var remarks = new List<ImportRemark>();
        SourceFile file = answer?.Name.LocalName switch
        {
            "committees" => new(name, "GetCommittees answer", Committees(answer), [], remarks),
            "getmeetings" => MeetingsByCommittee(name, answer, remarks),
            "getmeetingsbydate" => MeetingsByDate(name, answer, remarks),
            "meeting" => MeetingOf(name, answer, remarks) is { } meeting
                ? new(name, "GetMeeting answer", meeting.Panel.Name.Length > 0 ? [meeting.Panel] : [], [meeting], remarks)
                : new(name, "GetMeeting answer", [], [], remarks),
            not null when OperationOf(answer) is { } operation => People(name, answer, operation, remarks),
            null when document.Name.LocalName == "definitions" =>
                new(
                    name, "description of the web service (WSDL)", [], [], [new(name, "This file describes the web service. It contains nothing to import.")]),
            _ => throw new UnreadableFileException(
                "This XML is not an answer of ModernGov’s web service. Import GetCommittees, GetMeetings, GetMeeting or GetCouncillorsByWard answers."),
        };
        return file with
        {
            Meetings = [.. file.Meetings.Where(meeting => !meeting.IsHidden)],
            HiddenMeetings = [.. file.Meetings.Where(meeting => meeting.IsHidden)],
        };
    }

    /// <summary>The operation that answers with a list of councillors; null for any other answer.</summary>
    private static string? OperationOf(XElement answer) => answer.Name.LocalName switch
    {
        "councillorsbyward" => "GetCouncillorsByWard",
        "councillorsbywardid" => "GetCouncillorsByWardId",
        "councillorsbypostcode" => "GetCouncillorsByPostcode",
        "memberlist" => "GetMemberGroup",
        _ => null,
    };

    private static bool IsRootOfAnswer(XElement element) =>
        element.Parent is null || element.Ancestors().All(ancestor =>
            ancestor.Name.LocalName is "Envelope" or "Body" || ancestor.Name.LocalName.EndsWith("Response", StringComparison.Ordinal)
            || ancestor.Name.LocalName.EndsWith("Result", StringComparison.Ordinal));

    /// <summary>Refuses document types and entities, which could read files or grow without limit, and limits the depth.</summary>
    private static XDocument Load(string xml)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false };
        try
        {
            using (var reader = XmlReader.Create(new StringReader(xml), settings))
            {
                while (reader.Read())
                {
                    if (reader.Depth > MaximumDepth)
                    {
                        throw new UnreadableFileException(
                            "This XML is nested too deeply to be an answer of ModernGov’s web service. Check that it is the right file.");
                    }
                }
            }

            using var again = XmlReader.Create(new StringReader(xml), settings);
            return XDocument.Load(again, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException failure) when (failure.Message.Contains("DTD", StringComparison.Ordinal))
        {
            throw new UnreadableFileException(
                "This XML declares a document type (DTD), which ModernGov’s answers never do. Check that it is the right file.", failure);
        }
        catch (XmlException failure)
        {
            throw new UnreadableFileException(
                $"This XML is damaged or incomplete at line {failure.LineNumber}. Save it again.", failure);
        }
    }

    private static string MessageFor(XElement fault)
    {
        var reason = fault.Descendants().FirstOrDefault(element => element.Name.LocalName is "faultstring" or "Text")?.Value ?? "";
        reason = Whitespace().Replace(reason, " ").Trim();
        return reason.Length == 0
            ? "The web service answered with an error. Repeat the request."
            : $"The web service answered with an error (“{(reason.Length > 200 ? reason[..200] + "…" : reason)}”). Repeat the request.";
    }

    private static List<SourcePanel> Committees(XElement answer) =>
    [
        .. from committee in Children(answer, "committee")
           let title = Plain(committee, "committeetitle")
           where title is not null
           select new SourcePanel(
               null, Plain(committee, "committeeid"), title,
               Plain(committee, "committeeexpired") is null && Plain(committee, "committeedeleted") is null
                   ? null
                   : Plain(committee, "committeeexpired") == "True" || Plain(committee, "committeedeleted") == "True",
               Plain(committee, "committeecategory")),
    ];

    private static SourceFile MeetingsByCommittee(string name, XElement answer, List<ImportRemark> remarks)
    {
        var panels = new List<SourcePanel>();
        var meetings = new List<SourceMeeting>();
        foreach (var committee in Children(answer, "committee"))
        {
            var panel = new SourcePanel(null, Plain(committee, "committeeid"), Plain(committee, "committeetitle") ?? "");
            panels.Add(panel);
            meetings.AddRange(Children(committee, "committeemeetings").SelectMany(list => Children(list, "meeting"))
                .Select(meeting => Listed(name, meeting, panel, remarks)).OfType<SourceMeeting>());
        }

        return new(name, "GetMeetings answer", panels, meetings, remarks);
    }

    private static SourceFile MeetingsByDate(string name, XElement answer, List<ImportRemark> remarks)
    {
        var meetings = Children(answer, "meetings").SelectMany(list => Children(list, "meeting"))
            .Select(meeting => Listed(
                name, meeting, new(null, Plain(meeting, "committeeid"), Plain(meeting, "committeetitle") ?? ""), remarks))
            .OfType<SourceMeeting>().ToList();
        return new(name, "GetAllMeetingsByDate answer", [.. meetings.Select(meeting => meeting.Panel).Distinct()], meetings, remarks);
    }

    /// <summary>Reads a meeting in a list. Lists give only its date, time and status.</summary>
    private static SourceMeeting? Listed(string name, XElement meeting, SourcePanel panel, List<ImportRemark> remarks)
    {
        var isHidden = !IsDisplayed(meeting, orMissing: meeting.Parent?.Name.LocalName is "meetings" or "committeemeetings"); // lists never say
        if (isHidden)
        {
            remarks.Add(new(name, "A meeting was left out because the source does not display it."));
        }

        if (!WrittenDates.TryFind(Plain(meeting, "meetingdate") ?? "", out var date, out _))
        {
            if (!isHidden)
            {
                remarks.Add(new(name, $"Meeting {Plain(meeting, "meetingid") ?? "without an id"} was left out because it has no date."));
            }

            return null;
        }

        if (isHidden)
        {
            return new() { OldId = Plain(meeting, "meetingid"), Panel = panel, Date = date, IsHidden = true };
        }

        var (typed, status) = (Plain(meeting, "meetingtime"), SourceStatus.Read(Plain(meeting, "meetingstatus")));
        var found = new SourceMeeting
        {
            OldId = Plain(meeting, "meetingid"),
            Panel = panel,
            Date = date,
            Time = typed is null ? null : WrittenDates.ReadTime(typed),
            State = status.State,
            StateAsTyped = Plain(meeting, "meetingstatus"),
            IsExtraordinary = status.IsExtraordinary,
        };
        if (status.NotUnderstood is { } words)
        {
            remarks.Add(new(name, $"Meeting {found.OldId} has the unknown status “{words}” in the source."));
        }

        return found.Time is null ? found with { TimeNotUnderstood = typed } : found;
    }

    private static SourceMeeting? MeetingOf(string name, XElement answer, List<ImportRemark> remarks)
    {
        if (Listed(name, answer, new(null, null, ""), remarks) is not { IsHidden: false } meeting)
        {
            return Listed(name, answer, new(null, null, ""), []);
        }

        var withheld = new List<SourceWithholding>();
        var taken = Children(answer, "agendaitems").SelectMany(list => Children(list, "agendaitem"))
            .Select(item => (Element: item, Item: ItemOf(name, item, answer, remarks, withheld))).Where(pair => pair.Item is not null).ToList();
        var items = taken.ConvertAll(pair => pair.Item!);
        var showsAttendance = IsPublished(answer, "decisionpublished") || IsPublished(answer, "minutepublished");
        if (!showsAttendance)
        {
            withheld.Add(new(WithheldPart.Attendance));
        }

        var room = Child(answer, "meetingroom");
        var attendees = !showsAttendance ? [] : Children(answer, "attendees").SelectMany(list => Children(list, "attendee")).ToList();
        var host = HostOf([
            .. items.SelectMany(item => item.Documents).Select(document => document.Address),
            .. attendees.Select(attendee => Plain(attendee, "url"))]);
        var panel = PanelOf(taken.ConvertAll(pair => pair.Element));
        if (panel is null)
        {
            remarks.Add(
                new(name, "This answer does not name the committee. If its panel is missing, import a list of meetings that includes this meeting."));
        }

        return meeting with
        {
            Host = host,
            Panel = new(host, null, panel ?? ""),
            Venue = Plain(answer, "meetinglocation") ?? Plain(room, "displaylocationtitle") ?? Plain(room, "roomdisplaytitle"),
            Directions = Plain(room, "directionstext"),
            IsWhole = true,
            Items = items,
            Withholdings = withheld,
            WithheldPapers =
            [
                .. answer.Descendants().Where(element => element.Name.LocalName == "linkeddoc").Select(PaperOf)
                    .Where(paper => !items.SelectMany(item => item.Documents).Any(open => open == paper)).SelectMany(WithheldPaper.HashesOf),
            ],
            Attendees = [.. attendees.Select(attendee => AttendeeOf(name, attendee, remarks)).OfType<SourceAttendee>()],
        };
    }

    private static SourceItem? ItemOf(
        string name, XElement item, XElement meeting, List<ImportRemark> remarks, List<SourceWithholding> withheld)
    {
        var number = NumberOf(item, "agendaitemnumber", "agendaitemsubnumber");
        var known = new SourceItem { OldId = Plain(item, "agendaitemid"), Number = number, Title = Plain(item, "agendaitemtitle") };
        var id = known.OldId is null ? known : new SourceItem { OldId = known.OldId };
        if (!IsDisplayed(item))
        {
            remarks.Add(new(name, "An item was left out because the source does not display it."));
            withheld.Add(new(WithheldPart.Item, id));
            return null;
        }

        var isRestricted = IsRestricted(item);
        var showsAgenda = IsPublished(meeting, "agendapublished");
        var showsDecision = IsPublished(meeting, "decisionpublished") && IsPublished(item, "isdecisionpublished");
        var showsMinutes = IsPublished(meeting, "minutepublished") && IsPublished(item, "isminutepublished");
        var decision = showsDecision && !isRestricted ? Html(item, "decisionnonemptyhtmlbody", number, name, remarks) : null;
        var minutes = showsMinutes && !isRestricted ? Html(item, "minutesnonemptyhtmlbody", number, name, remarks) : null;
        if (!showsAgenda && decision is null && minutes is null)
        {
            remarks.Add(new(name, "An item was left out because the source has not published its agenda."));
            withheld.Add(new(WithheldPart.Item, id));
            return null;
        }

        var papers = Children(item, "linkeddocuments").SelectMany(list => Children(list, "linkeddoc")).ToList();
        var found = known with
        {
            MinuteNumber = NumberOf(item, "minutesitemnumber", "minutesitemsubnumber") is { } minuteNumber
                ? Plain(item, "fulldisplaynumberformat")?.TrimEnd('.') ?? minuteNumber
                : null,
        };
        if (isRestricted)
        {
            remarks.Add(
                new(name, $"Item {number ?? "without a number"} is restricted by the source. Only its number and title were imported."));
            var reasons = papers.Select(paper => Plain(paper, "restrictionsRef")).Prepend(Plain(item, "restrictionsRef")).OfType<string>().Distinct().ToList();
            return found with { IsRestricted = true, Restriction = reasons.Count == 0 ? null : string.Join("; ", reasons) };
        }

        var open = papers.Where(paper => showsAgenda && !IsRestricted(paper) && IsDisplayed(paper, orMissing: true)
            && (showsDecision || Plain(paper, "isdecisionattachment") is null or "False")).ToList();
        withheld.AddRange(new[] { (showsAgenda, WithheldPart.Purpose), (showsDecision, WithheldPart.Decision), (showsMinutes, WithheldPart.Minutes) }
            .Where(part => !part.Item1).Select(part => new SourceWithholding(part.Item2, id)));
        if (open.Count < papers.Count)
        {
            remarks.Add(new(name, $"Item {number ?? "without a number"}: papers were left out because the source withholds them."));
        }

        return found with
        {
            Purpose = showsAgenda ? Html(item, "agendatext", number, name, remarks) : null,
            Decision = decision,
            Minutes = minutes,
            Documents = [.. open.Select(PaperOf)],
        };
    }

    /// <summary>Returns the number as displayed, with its sub-number: 7a, 7.1. "0" means a heading without a number.</summary>
    private static string? NumberOf(XElement item, string element, string subElement)
    {
        var number = Plain(item, element);
        var sub = Plain(item, subElement);
        return number is null or "0" ? null
            : sub is null or "0" ? number
            : char.IsAsciiDigit(sub[0]) ? $"{number}.{sub}" : number + sub;
    }

    private static SourceDocument PaperOf(XElement paper)
    {
        var address = Plain(paper, "url");
        var isOurs = PublicHost(address) is not null;
        var kind = Plain(paper, "isurl") == "True" ? null : KindServed(address);
        return new(Plain(paper, "attachmentid"), Plain(paper, "title") ?? "Untitled paper", kind, null, isOurs ? address : null);
    }

    /// <summary>The format that is served. ModernGov converts uploads, so the address shows the format and the title may not.</summary>
    internal static string? KindServed(string? address)
    {
        if (address is null)
        {
            return null;
        }

        var path = address.Split('?', '#')[0];
        var ending = Path.GetExtension(path).TrimStart('.').ToUpperInvariant();
        return path.Contains("mgConvert2PDF", StringComparison.OrdinalIgnoreCase) ? "PDF"
            : ending is "" or "ASPX" or "ASP" ? null
            : ending is "HTM" ? "HTML" : ending;
    }

    private static SourceAttendee? AttendeeOf(string file, XElement attendee, List<ImportRemark> remarks)
    {
        var name = PlainOf((string?)attendee.Attribute("name"));
        if (name is null)
        {
            return null;
        }

        if (Vacancy().IsMatch(name))
        {
            remarks.Add(new(file, $"A seat was vacant: the list of members has “{name}” in place of a name."));
            return null;
        }

        var role = PlainOf((string?)attendee.Attribute("roledescription"));
        var words = PlainOf((string?)attendee.Attribute("attendance")) ?? "";
        var isOfficer = role == "Officer";
        var (capacity, presence) = Attendance(words);
        if (presence == Presence.NotRecorded)
        {
            remarks.Add(new(file, words.Length == 0
                ? $"{name}: attendance is not recorded."
                : $"{name}: the source says “{words}”, which does not show whether they attended. Attendance is not recorded."));
        }

        if (role is not null && role.StartsWith("Substitute", StringComparison.OrdinalIgnoreCase) && presence != Presence.NotRecorded && capacity == Capacity.Member)
        {
            capacity = Capacity.Substitute;
        }

        if (capacity == Capacity.Substitute)
        {
            remarks.Add(new(file, $"{name} attended as a substitute. The source does not say for whom."));
        }

        var isCouncillor = !isOfficer
            && (PlainOf((string?)attendee.Attribute("politicalparty")) is not null
                || (Plain(attendee, "url")?.Contains("mgUserInfo", StringComparison.OrdinalIgnoreCase) ?? false));
        return new(
            PlainOf((string?)attendee.Attribute("memberid")), name,
            isOfficer ? PlainOf((string?)attendee.Attribute("representing"))
                : role is null or "Committee Member" or "Member" or "Substitute" or "Substitute Member" ? null : role,
            isOfficer ? Capacity.Officer : capacity, presence, null, isCouncillor)
        {
            Party = isCouncillor ? PlainOf((string?)attendee.Attribute("politicalparty")) : null,
            Ward = isCouncillor ? PlainOf((string?)attendee.Attribute("ward")) : null,
            Posts = isCouncillor ? PlainOf((string?)attendee.Attribute("keyposts")) : null,
        };
    }

    /// <summary>Reads ModernGov's nine values. Virtual attendance counts as attendance.</summary>
    private static (Capacity, Presence) Attendance(string words) => words.ToUpperInvariant() switch
    {
        "PRESENT" or "PRESENT, AS EXPECTED" or "PRESENT, VIRTUAL" or "PRESENT, AS EXPECTED, VIRTUAL" => (Capacity.Member, Presence.Present),
        "PRESENT, AS SUBSTITUTE" or "PRESENT, AS SUBSTITUTE, VIRTUAL" => (Capacity.Substitute, Presence.Present),
        "IN ATTENDANCE" or "IN ATTENDANCE, VIRTUAL" => (Capacity.InAttendance, Presence.Present),
        "APOLOGIES" => (Capacity.Member, Presence.Apologies),
        "ABSENT" => (Capacity.Member, Presence.Absent),
        _ => (Capacity.Member, Presence.NotRecorded), // "Expected", or a value that the council added
    };

    /// <summary>The answer does not state its committee. Returns the one that its papers and items name most often.</summary>
    private static string? PanelOf(IEnumerable<XElement> items)
    {
        var names = items.ToList();
        return MostCommon(names.SelectMany(item => item.Descendants()).Where(element => element.Name.LocalName == "committeetitle"))
            ?? MostCommon(names.SelectMany(item => Children(item, "refertocommittee")));

        static string? MostCommon(IEnumerable<XElement> elements) =>
            elements.Select(element => PlainOf(element.Value)).OfType<string>().GroupBy(title => title).MaxBy(group => group.Count())?.Key;
    }

    private static string? HostOf(IEnumerable<string?> addresses) => addresses.Select(PublicHost).FirstOrDefault(host => host is not null);

    /// <summary>The host of an absolute web address, in lower case; null for an address inside a council's own network.</summary>
    internal static string? PublicHost(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.IsLoopback || !uri.Host.Contains('.', StringComparison.Ordinal))
        {
            return null;
        }

        var isPrivate = IPAddress.TryParse(uri.Host, out var ip) && ip.GetAddressBytes() is
            [10, ..] or [127, ..] or [192, 168, ..] or [172, >= 16 and <= 31, ..] or [169, 254, ..] or [0, ..];
        return isPrivate ? null : uri.Host.ToLowerInvariant();
    }

    /// <summary>Whether the element may be displayed. Anything but a clear "True" counts as no.</summary>
    /// <param name="orMissing">What it means if the source does not say.</param>
    private static bool IsDisplayed(XElement element, bool orMissing = false) => IsPublished(element, "isdisplayallowed", orMissing);

    /// <summary>Anything but a clear "False" counts as restricted.</summary>
    private static bool IsRestricted(XElement element) => Child(element, "isrestricted")?.Value.Trim() != "False";

    private static bool IsPublished(XElement element, string flag, bool orMissing = false) =>
        Child(element, flag) is { } child ? child.Value.Trim() == "True" : orMissing;

    private static XElement? Child(XElement? element, string name) => element is null ? null : Children(element, name).FirstOrDefault();

    private static IEnumerable<XElement> Children(XElement element, string name) =>
        element.Elements().Where(child => child.Name.LocalName == name);

    private static string? Plain(XElement? element, string name) => Child(element, name) is { } child ? PlainOf(child.Value) : null;

    /// <summary>
    /// Text on one line; null for white space, which the service writes for no value. Character references that were encoded twice are
    /// decoded, but text never becomes a tag.
    /// </summary>
    private static string? PlainOf(string? value)
    {
        var text = Whitespace().Replace(value ?? "", " ").Trim();
        for (var time = 0; time < 2; time++)
        {
            var decoded = WebUtility.HtmlDecode(text);
            if (decoded == text || (Tag().IsMatch(decoded) && !EncodedBracket().IsMatch(text)))
            {
                break;
            }

            text = decoded;
        }

        text = Whitespace().Replace(SeenCharacters.In(text), " ").Trim();
        return text.Length == 0 ? null : text;
    }

    private static string? Html(XElement item, string element, string? number, string file, List<ImportRemark> remarks)
    {
        if (Child(item, element) is not { } body)
        {
            return null;
        }

        var html = body.HasElements ? string.Concat(body.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting))) : body.Value;
        var leftOut = new List<string>();
        var text = WordHtml.ToMarkdown(html, leftOut);
        remarks.AddRange(leftOut.Distinct().Select(what => new ImportRemark(file, $"Item {number ?? "without a number"}: left out: {what}. Compare the source.")));
        return text.Length == 0 ? null : text;
    }

    [GeneratedRegex(@"[\s\u00a0]+", RegexOptions.NonBacktracking)]
    private static partial Regex Whitespace();

    /// <summary>An entry of a list of members that names nobody.</summary>
    [GeneratedRegex(@"^\W*(?:(?:councillor|cllr|member)\s+)?(?:(?:current(?:ly)?\s+)?vacan(?:cy|cies|t)\b.{0,60}|(?:seat|post|position|place|ward)\s+(?:is\s+)?(?:currently\s+)?vacant|.{1,40}\bvacan(?:cy|t)|(?:name\s+)?to\s+be\s+(?:confirmed|appointed|advised|elected|notified|announced)|t\.?\s?b\.?\s?[ac]\.?|unfilled|not\s+(?:yet\s+)?appointed|none|n/?a|nil|awaiting\s+.{1,40}|sedd\s+wag|gwag|swydd\s+wag)?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Vacancy();

    /// <summary>A bracket that was encoded is a letter of the text, as in "Fish &amp;lt;Market&amp;gt;", unless it makes a tag of HTML.</summary>
    [GeneratedRegex(@"&(?:amp;)?lt;(?!/?(?:a|b|i|u|s|p|br|hr|em|div|img|sub|sup|span|font|script|style|strong|iframe|object|svg|table|tr|td|th|ul|ol|li|h[1-6]|input|form|meta|link|base|body|html|head|title|button|textarea|select|video|audio|embed|math)\b|!|\?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex EncodedBracket();

    [GeneratedRegex(@"<[A-Za-z/!?]", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
