namespace MinutesPortal.EmbeddedPostgres;

/// <summary>The portal cannot start as it is set up. The message is one sentence that says what to do about it.</summary>
public sealed class CannotStartException(string message, Exception? cause = null) : InvalidOperationException(message, cause);
