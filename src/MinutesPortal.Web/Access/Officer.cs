using MinutesPortal.Publishing.Accounts;

namespace MinutesPortal.Web.Access;

/// <summary>
/// Who makes this request. Page models of the office take it in their constructor. It was read from the database when the request came in,
/// so what an administrator took away counts at once.
/// </summary>
public sealed class Officer
{
    private OfficeAccount? _account;

    public bool IsSignedIn => _account is not null;

    public Guid Id => Account.Id;

    public string Name => Account.Name;

    public string Email => Account.UserName!;

    public IReadOnlyCollection<Role> Roles => Account.Roles;

    /// <summary>Empty for all panels.</summary>
    public IReadOnlyCollection<Guid> Panels => Account.Panels;

    public bool MayPublish => Is(Role.Publisher);

    private OfficeAccount Account => _account ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>A publisher is an officer too.</summary>
    public bool Is(Role role) => _account is not null && (_account.Has(role) || (role == Role.Officer && _account.Has(Role.Publisher)));

    internal void Become(OfficeAccount account) => _account = account;
}
