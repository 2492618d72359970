namespace MinutesPortal.Domain;

/// <summary>A rule of law or sense forbids what was asked. The message is a sentence for the person who asked it.</summary>
public sealed class DomainException(string message) : Exception(message);
