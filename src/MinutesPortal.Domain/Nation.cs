namespace MinutesPortal.Domain;

/// <summary>The nation whose law applies to the council. It decides deadlines, exempt categories and how days are counted.</summary>
public enum Nation
{
    England,
    Wales,
}
