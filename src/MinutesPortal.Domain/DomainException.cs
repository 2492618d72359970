namespace MinutesPortal.Domain;

/// <summary>A rule of law or good sense forbids the request. The message tells the person who made it what to do.</summary>
public sealed class DomainException(string message) : Exception(message);
