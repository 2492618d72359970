namespace MinutesPortal.Domain;

/// <summary>Whose law the council works under. It decides deadlines, exempt categories and day counts.</summary>
public enum Nation
{
    England,
    Wales,
}
