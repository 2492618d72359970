namespace MinutesPortal.Web.Links;

/// <summary>Every address of the office, without host and leading slash. A page links to it with <c>href="~/@OfficeLinks.Account(id)"</c>.</summary>
public static class OfficeLinks
{
    /// <summary>Everything of the office lies under it.</summary>
    public const string Desk = "office";

    public const string SignIn = $"{Desk}/sign-in";

    /// <summary>Where the code of the authenticator app is asked for.</summary>
    public const string Code = $"{SignIn}/code";

    public const string SignOut = $"{Desk}/sign-out";

    public const string Panels = $"{Desk}/panels";

    public const string NewPanel = $"{Panels}/new";

    public const string People = $"{Desk}/people";

    public const string NewPerson = $"{People}/new";

    public const string Issues = $"{Desk}/issues";

    public const string NewIssue = $"{Issues}/new";

    /// <summary>The guide for officers.</summary>
    public const string Help = $"{Desk}/help";

    public const string Accounts = $"{Desk}/accounts";

    public const string OwnAccount = $"{Desk}/account";

    public const string OwnPassword = $"{OwnAccount}/password";

    public const string OwnApp = $"{OwnAccount}/app";

    public const string OwnCodes = $"{OwnAccount}/codes";

    public const string Settings = $"{Desk}/settings";

    /// <summary>The settings, which say that they were published.</summary>
    public const string SettingsPublished = $"{Settings}?published=true";

    public const string Audit = $"{Desk}/audit";

    public const string Invite = $"{Accounts}/invite";

    /// <summary>The id of the field on a meeting's page that adds an item by its title.</summary>
    public const string NextItem = "next-item";

    /// <param name="address">Where signing in leads: a path with its query.</param>
    public static string SignInFor(string address) => $"{SignIn}?to={Uri.EscapeDataString(address)}";

    /// <param name="address">Where signing in leads; null for the desk.</param>
    public static string CodeFor(string? address) => address is null ? Code : $"{Code}?to={Uri.EscapeDataString(address)}";

    /// <param name="secret">Of a one-time link. It is in the query, since the log writes paths.</param>
    public static string Setup(string secret) => $"{Desk}/setup?link={secret}";

    /// <inheritdoc cref="Setup"/>
    public static string Invitation(string secret) => $"{Desk}/invitation?link={secret}";

    /// <summary>Where the authenticator app is connected.</summary>
    /// <inheritdoc cref="Setup"/>
    public static string App(string secret) => $"{Desk}/invitation/app?link={secret}";

    /// <summary>Signs in to a demonstration.</summary>
    /// <inheritdoc cref="Setup"/>
    public static string SignInByLink(string secret) => $"{SignIn}/link?link={secret}";

    public static string Account(Guid id) => $"{Accounts}/{id}";

    public static string Panel(Guid id) => $"{Panels}/{id}";

    /// <summary>A panel's page, which says that the panel was published.</summary>
    public static string PanelPublished(Guid id) => $"{Panel(id)}?published=true";

    /// <summary>A panel's page, which says how many meetings were made.</summary>
    public static string PanelWithMade(Guid id, int meetings) => $"{Panel(id)}?made={meetings}";

    public static string ChangePanel(Guid id) => $"{Panel(id)}/change";

    public static string Members(Guid panel) => $"{Panel(panel)}/members";

    public static string MembersPublished(Guid panel) => $"{Members(panel)}?published=true";

    /// <param name="position">The term's place among the panel's terms.</param>
    public static string Term(Guid panel, int position) => $"{Members(panel)}/{position}";

    public static string Template(Guid panel) => $"{Panel(panel)}/template";

    /// <summary>The phrases that officers put into minutes of a panel.</summary>
    public static string Phrases(Guid panel) => $"{Panel(panel)}/phrases";

    /// <summary>The same page with the form to change one of them.</summary>
    public static string ChangePhrase(Guid panel, string name) => $"{Phrases(panel)}?change={Uri.EscapeDataString(name)}#phrase";

    public static string Dates(Guid panel) => $"{Panel(panel)}/dates";

    public static string Person(Guid id) => $"{People}/{id}";

    /// <summary>A person's page, which says that the person was published.</summary>
    public static string PersonPublished(Guid id) => $"{Person(id)}?published=true";

    public static string ChangePerson(Guid id) => $"{Person(id)}/change";

    public static string Issue(Guid id) => $"{Issues}/{id}";

    /// <summary>An issue's page, which says that something was published.</summary>
    public static string IssuePublished(Guid id) => $"{Issue(id)}?published=true";

    /// <summary>Where an issue starts with an item.</summary>
    public static string NewIssueWith(string item) => $"{NewIssue}?item={Uri.EscapeDataString(item)}";

    public static string RenameIssue(Guid id) => $"{Issue(id)}/rename";

    /// <summary>The other names of an issue.</summary>
    public static string IssueAliases(Guid id) => $"{Issue(id)}/aliases";

    /// <summary>The summary and the details of an issue.</summary>
    public static string DescribeIssue(Guid id) => $"{Issue(id)}/describe";

    public static string IssueRelations(Guid id) => $"{Issue(id)}/relations";

    public static string MergeIssue(Guid id) => $"{Issue(id)}/merge";

    public static string SplitIssue(Guid id) => $"{Issue(id)}/split";

    /// <summary>Where items are linked to an issue.</summary>
    public static string LinkToIssue(Guid id) => $"{Issue(id)}/link";

    /// <summary>The same page, with an item that is looked for already.</summary>
    public static string LinkToIssue(Guid id, string item) => $"{LinkToIssue(id)}?item={Uri.EscapeDataString(item)}";

    /// <summary>Where items are taken from an issue.</summary>
    public static string UnlinkFromIssue(Guid id) => $"{Issue(id)}/unlink";

    /// <summary>The same page, with an item that is ticked already.</summary>
    public static string UnlinkFromIssue(Guid id, string item) => $"{UnlinkFromIssue(id)}?items={Uri.EscapeDataString(item)}";

    /// <param name="file">The name of a picture of the guide.</param>
    public static string HelpPicture(string file) => $"{Help}/pictures/{file}";

    /// <param name="panel">Null where the officer still chooses it.</param>
    public static string NewMeeting(Guid? panel) => $"{Desk}/meetings/new{(panel is null ? "" : $"?panel={panel}")}";

    public static string Meeting(Guid id) => $"{Desk}/meetings/{id}";

    /// <summary>A meeting's page, which says that something was published.</summary>
    public static string MeetingPublished(Guid id) => $"{Meeting(id)}?published=true";

    /// <summary>A meeting's page, which says that a second person was asked.</summary>
    public static string MeetingAsked(Guid id) => $"{Meeting(id)}?asked=true";

    /// <summary>A meeting's page, at one of its items.</summary>
    public static string MeetingAt(Guid id, string item) => $"{Meeting(id)}#item-{item}";

    /// <summary>A meeting's page, at the field that adds another item.</summary>
    public static string MeetingAtNextItem(Guid id) => $"{Meeting(id)}#{NextItem}";

    /// <summary>Where a draft is removed that was never published.</summary>
    public static string Remove(Guid meeting) => $"{Meeting(meeting)}/remove";

    public static string Facts(Guid meeting) => $"{Meeting(meeting)}/facts";

    public static string Order(Guid meeting) => $"{Meeting(meeting)}/order";

    /// <summary>The order, after an item was moved one place up.</summary>
    public static string OrderRaised(Guid meeting, string item) => $"{Order(meeting)}?raised={Uri.EscapeDataString(item)}";

    /// <summary>The order, after an item was moved one place down.</summary>
    public static string OrderLowered(Guid meeting, string item) => $"{Order(meeting)}?lowered={Uri.EscapeDataString(item)}";

    public static string MeetingPapers(Guid meeting) => $"{Meeting(meeting)}/papers";

    public static string NewItem(Guid meeting) => $"{Meeting(meeting)}/items/new";

    public static string Item(Guid meeting, string item) => $"{Meeting(meeting)}/items/{item}";

    public static string ItemPapers(Guid meeting, string item) => $"{Item(meeting, item)}/papers";

    public static string ItemExempt(Guid meeting, string item) => $"{Item(meeting, item)}/exempt";

    /// <summary>What only members and officers read of an item.</summary>
    public static string ItemPrivate(Guid meeting, string item) => $"{Item(meeting, item)}/private";

    /// <summary>The resolution that excludes the public.</summary>
    public static string Exclusion(Guid meeting) => $"{Meeting(meeting)}/exclusion";

    /// <summary>Which earlier meetings' minutes the item approves.</summary>
    public static string ItemMinutes(Guid meeting, string item) => $"{Item(meeting, item)}/minutes";

    public static string ItemIssues(Guid meeting, string item) => $"{Item(meeting, item)}/issues";

    public static string ItemRemove(Guid meeting, string item) => $"{Item(meeting, item)}/remove";

    /// <summary>One paper, of the meeting or of an item.</summary>
    public static string Paper(Guid meeting, string paper) => $"{MeetingPapers(meeting)}/{paper}";

    public static string PaperFile(Guid meeting, string paper) => $"{Paper(meeting, paper)}/file";

    /// <summary>Where the decision and minutes of an item are written.</summary>
    public static string ItemText(Guid meeting, string item) => $"{Item(meeting, item)}/text";

    /// <summary>The text with what was typed and not saved.</summary>
    public static string ItemTextTyped(Guid meeting, string item) => $"{ItemText(meeting, item)}?typed=true";

    /// <summary>The text, at what was understood of it.</summary>
    public static string ItemTextCorrected(Guid meeting, string item) => $"{ItemText(meeting, item)}#how-it-reads";

    public static string ItemTextSaved(Guid meeting, string item) => $"{ItemText(meeting, item)}?saved=true";

    public static string Attendance(Guid meeting) => $"{Meeting(meeting)}/attendance";

    /// <summary>The interests that were declared at a meeting.</summary>
    public static string Declarations(Guid meeting) => $"{Meeting(meeting)}/declarations";

    /// <summary>Where the minutes of a whole meeting are read from one file.</summary>
    public static string Word(Guid meeting) => $"{Meeting(meeting)}/word";

    /// <summary>The same page, which says how many items were saved.</summary>
    public static string WordTaken(Guid meeting, int items) => $"{Word(meeting)}?taken={items}";

    /// <summary>Where it is recorded which minutes an item approved, and which it referred back.</summary>
    public static string ItemApprovals(Guid meeting, string item) => $"{Item(meeting, item)}/approvals";

    /// <summary>Why an executive decided as it did, and whether the decision can be called in.</summary>
    public static string ItemReasons(Guid meeting, string item) => $"{Item(meeting, item)}/reasons";

    public static string ItemVotes(Guid meeting, string item) => $"{Item(meeting, item)}/votes";

    public static string Approve(Guid meeting) => $"{Meeting(meeting)}/approve";

    public static string PreviewInWelsh(Guid meeting) => $"{Preview(meeting)}?in=cy";

    /// <summary>The draft minutes to print for the chair.</summary>
    public static string ForTheChair(Guid meeting) => $"{Meeting(meeting)}/for-the-chair";

    public static string Preview(Guid meeting) => $"{Meeting(meeting)}/preview";

    /// <param name="what">Such as "agenda".</param>
    public static string Publish(Guid meeting, string what) => $"{Meeting(meeting)}/publish/{what}";

    /// <summary>What a second person is asked to agree to.</summary>
    public static string Agreement(Guid meeting, Guid agreement) => $"{Meeting(meeting)}/agreements/{agreement}";

    /// <summary>The task list of a publication.</summary>
    /// <param name="what">Such as "agenda".</param>
    public static string Checks(Guid meeting, string what) => $"{Meeting(meeting)}/checks/{what}";

    /// <summary>Where the findings of a check are accepted with a reason.</summary>
    public static string Accept(Guid meeting, string what, string rule) => $"{Checks(meeting, what)}/{rule}";

    public static string Move(Guid meeting) => $"{Meeting(meeting)}/move";

    /// <summary>Where a meeting is adjourned to another day.</summary>
    public static string Adjourn(Guid meeting) => $"{Meeting(meeting)}/adjourn";

    public static string Postpone(Guid meeting) => $"{Meeting(meeting)}/postpone";

    public static string Cancel(Guid meeting) => $"{Meeting(meeting)}/cancel";

    public static string Reinstate(Guid meeting) => $"{Meeting(meeting)}/reinstate";

    /// <summary>Where words are removed from public view.</summary>
    public static string Redact(Guid meeting) => $"{Meeting(meeting)}/redact";

    public static string Withdraw(Guid meeting) => $"{Meeting(meeting)}/withdraw";
}
