using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Panels;

/// <summary>The council whose portal this is. There is one.</summary>
public sealed class Council : Subject
{
    private Council()
    {
    }

    public Council(BilingualText name, Nation nation)
    {
        Require(!name.IsBlank, "A council needs a name.");
        (Name, Nation) = (name, nation);
    }

    [Stored]
    public BilingualText Name { get; private set; } = "";

    /// <summary>Whose law it follows.</summary>
    [Stored]
    public Nation Nation { get; private set; }

    /// <summary>Allows its details to be published.</summary>
    public Act Publish() => Acts(PublicationKind.Details);
}
