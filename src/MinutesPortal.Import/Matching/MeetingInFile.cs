using MinutesPortal.Import.Formats;

namespace MinutesPortal.Import.Matching;

/// <summary>A meeting as one file shows it.</summary>
public sealed record MeetingInFile(SourceMeeting Meeting, string File);
