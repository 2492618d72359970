using System.Linq.Expressions;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using MinutesPortal.Publishing.Accounts;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Access;

/// <summary>Who may open which page of the office. Everything of that kind is in this file.</summary>
public static class Policies
{
    private const string Folder = "/Office";

    /// <summary>All pages of the office are for officers, except these folders and pages.</summary>
    private static readonly (string Page, Right Right)[] Exceptions =
    [
        ("/Office/SignIn", Right.Anyone),
        ("/Office/SignOut", Right.SignedIn),
        ("/Office/Setup", Right.Anyone),
        ("/Office/Invitation", Right.Anyone),
        ("/Office/Account", Right.SignedIn),
        ("/Office/Accounts", Right.Administrator),
        ("/Office/Settings", Right.Administrator),
        ("/Office/Audit", Right.Administrator),
        ("/Office/Index", Right.Staff),
        ("/Office/Panels/New", Right.Publisher),
        ("/Office/Panels/Change", Right.Publisher),
        ("/Office/Panels/Members", Right.Publisher),
        ("/Office/People/New", Right.Publisher),
        ("/Office/People/Change", Right.Publisher),
        ("/Office/Issues/New", Right.Publisher),
        ("/Office/Issues/Rename", Right.Publisher),
        ("/Office/Issues/Aliases", Right.Publisher),
        ("/Office/Issues/Describe", Right.Publisher),
        ("/Office/Issues/Relations", Right.Publisher),
        ("/Office/Issues/Merge", Right.Publisher),
        ("/Office/Issues/Split", Right.Publisher),
        ("/Office/Issues/Link", Right.Publisher),
        ("/Office/Issues/Unlink", Right.Publisher),
        ("/Office/Help", Right.Staff),
        ("/Office/Meetings/Publish", Right.Publisher),
        ("/Office/Meetings/Agreements", Right.Publisher),
        ("/Office/Meetings/Move", Right.Publisher),
        ("/Office/Meetings/Postpone", Right.Publisher),
        ("/Office/Meetings/Adjourn", Right.Publisher),
        ("/Office/Meetings/Approve", Right.Publisher),
        ("/Office/Meetings/Items/Approvals", Right.Publisher),
        ("/Office/Meetings/Cancel", Right.Publisher),
        ("/Office/Meetings/Reinstate", Right.Publisher),
        ("/Office/Meetings/Withdraw", Right.Publisher),
        ("/Office/Meetings/Redact", Right.Publisher),
    ];

    /// <summary>The right that a page needs, by its place under <c>Pages</c>, such as <c>/Office/Accounts/Invite</c>.</summary>
    public static Right Of(string page) =>
        Exceptions.FirstOrDefault(exception => page == exception.Page || page.StartsWith(exception.Page + "/", StringComparison.Ordinal)).Right;

    public static bool May(this Officer me, Right right) => right switch
    {
        Right.Anyone => true,
        Right.SignedIn => me.IsSignedIn,
        Right.Staff => me.Is(Role.Officer) || me.Is(Role.Administrator),
        Right.Administrator => me.Is(Role.Administrator),
        Right.Publisher => me.MayPublish,
        _ => me.Is(Role.Officer),
    };

    /// <summary>Whether a link to a page may be shown.</summary>
    public static bool MayOpen(this Officer me, string page) => me.May(Of(page));

    /// <summary>Whoever works for some panels only would not see the new one.</summary>
    public static bool MayAddPanels(this Officer me) => me.MayPublish && me.Panels.Count == 0;

    /// <summary>Where somebody goes after signing in. A member has no desk.</summary>
    public static string HomeOf(OfficeAccount account) =>
        account.Roles.Any(role => role is Role.Administrator or Role.Officer or Role.Publisher) ? OfficeLinks.Desk : OfficeLinks.OwnAccount;

    /// <summary>The rows of panels that an officer works for: <c>meetings.OnPanelsOf(me, meeting => meeting.PanelId)</c>.</summary>
    public static IQueryable<T> OnPanelsOf<T>(this IQueryable<T> rows, Officer me, Expression<Func<T, Guid>> panelOf)
    {
        if (!me.Is(Role.Officer))
        {
            return rows.Where(_ => false); // an administrator drafts nothing by that
        }

        if (me.Panels.Count == 0)
        {
            return rows;
        }

        var isMine = Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(Guid)], Expression.Constant(me.Panels.ToArray()), panelOf.Body);
        return rows.Where(Expression.Lambda<Func<T, bool>>(isMine, panelOf.Parameters));
    }

    /// <summary>Marks every page of the office with the right that it needs. On a node without the office takes their routes away.</summary>
    public sealed class OfficeRoutes(bool isHere) : IPageRouteModelConvention
    {
        public void Apply(PageRouteModel model)
        {
            if (!model.ViewEnginePath.StartsWith(Folder + "/", StringComparison.Ordinal))
            {
                return;
            }

            if (!isHere)
            {
                model.Selectors.Clear();
            }

            foreach (var selector in model.Selectors)
            {
                selector.EndpointMetadata.Add(new NeededRight(Of(model.ViewEnginePath)));
            }
        }
    }
}

/// <summary>What somebody must be to open a page.</summary>
public enum Right
{
    Officer,

    /// <summary>An officer who may publish.</summary>
    Publisher,

    /// <summary>An officer or an administrator.</summary>
    Staff,

    Administrator,

    /// <summary>Anybody with an account, members too.</summary>
    SignedIn,

    /// <summary>Also strangers.</summary>
    Anyone,
}

/// <summary>Metadata of the office's routes.</summary>
public sealed record NeededRight(Right Right);
