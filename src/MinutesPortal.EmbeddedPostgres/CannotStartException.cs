namespace MinutesPortal.EmbeddedPostgres;

/// <summary>The portal cannot start with its present settings. The message says why, and what to do.</summary>
public sealed class CannotStartException(string message, Exception? cause = null) : InvalidOperationException(message, cause);
