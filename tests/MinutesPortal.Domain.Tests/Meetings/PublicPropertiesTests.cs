using System.Collections;
using System.Reflection;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Tests.Publishing;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Tests.Meetings;

/// <summary>
/// Reflection gives every stored property of a meeting and its parts a unique word. The tests search for the words in what each stage
/// publishes. They fail for a new property until <c>Meeting.Public.cs</c> shows it.
/// </summary>
public class PublicPropertiesTests
{
    /// <summary>What remains of a withdrawn meeting: its address and the notice.</summary>
    private static readonly string[] Remains = ["Meeting.Slug", "Meeting.FormerSlugs", "Withdrawal.Notice", "Withdrawal.DocumentId", "SourceId.Host", "SourceId.Id", "Subject.Note", "Erasure.Reason"];

    private static readonly string[] InNotice = [.. Remains, "Meeting.Venue", "Meeting.Directions", "Meeting.Contact", "Meeting.Link"];

    private static readonly string[] InAgenda =
    [
        .. InNotice, "Meeting.ShortNoticeReason", "AgendaItem.Id", "AgendaItem.Number", "AgendaItem.MinuteNumber", "AgendaItem.Title", "AgendaItem.Purpose", "AgendaItem.UrgencyReason",
        "Exemption.Paragraphs", "Exemption.Reason", "Exemption.LocalWording", "SourceIssue.Host", "SourceIssue.Id", "SourceIssue.Title",
        "Document.Id", "Document.Title", "Document.FileName", "Document.MediaType", "Document.Sha256", "Original.Kind", "Original.Size", "Original.Address",
    ];

    private static readonly string[] InDecisions =
    [
        .. InAgenda, "Attendee.Name", "Attendee.Role", "Attendee.SubstituteFor", "Entry.Id", "Entry.Marker", "Entry.Text", "Resolution.Verb",
        "Fact.EntryId", "Outcome.To", "Motion.MovedBy", "Motion.SecondedBy", "RecordedVote.ResolutionId", "RecordedVote.ForNames", "RecordedVote.AgainstNames", "RecordedVote.AbstainedNames", "Exclusion.Paragraphs",
    ];

    private static readonly string[] InApprovedMinutes = [.. InDecisions, "Approval.SignedBy", "Approval.Amendments"];

    [Theory]
    [InlineData(MeetingStage.Announced)]
    [InlineData(MeetingStage.Agenda)]
    [InlineData(MeetingStage.Decisions)]
    [InlineData(MeetingStage.DraftMinutes)]
    [InlineData(MeetingStage.ApprovedMinutes)]
    public void Each_stage_shows_only_its_own_properties(MeetingStage stage)
    {
        var (meeting, canaries) = Filled(stage, isWithdrawn: false);

        Assert.Equal(
            (stage switch { MeetingStage.Announced => InNotice, MeetingStage.Agenda => InAgenda, MeetingStage.Decisions or MeetingStage.DraftMinutes => InDecisions, _ => InApprovedMinutes }).Order(StringComparer.Ordinal).Distinct(),
            Shown(meeting, canaries, stage));
    }

    [Theory]
    [InlineData(MeetingStage.Announced)]
    [InlineData(MeetingStage.ApprovedMinutes)]
    public void A_withdrawn_meeting_keeps_only_its_address_and_the_notice(MeetingStage stage)
    {
        var (meeting, canaries) = Filled(stage, isWithdrawn: true);

        Assert.Equal(Remains.Order(StringComparer.Ordinal), Shown(meeting, canaries, stage));
    }

    [Fact]
    public void Approved_minutes_show_every_stored_property()
    {
        var (meeting, _) = Filled(MeetingStage.ApprovedMinutes, isWithdrawn: false);

        Assert.Equal(SubjectJson.Write(meeting), SubjectJson.Write(meeting.ForThePublic()));
    }

    private static List<string> Shown(Meeting meeting, Dictionary<string, string> canaries, MeetingStage stage)
    {
        var json = SubjectJson.Write(meeting.ForThePublic());
        return [.. canaries.Where(canary => json.Contains(canary.Value, StringComparison.Ordinal)).Select(canary => canary.Key).Order(StringComparer.Ordinal)];
    }

    /// <summary>A meeting in which each text names its property.</summary>
    private static (Meeting Meeting, Dictionary<string, string> Canaries) Filled(MeetingStage stage, bool isWithdrawn)
    {
        var canaries = new Dictionary<string, string>();
        var meeting = (Meeting)Fill(typeof(Meeting), canaries);
        Set(meeting, typeof(Meeting).GetProperty(nameof(Meeting.Stage))!, stage);
        Set(meeting, typeof(Meeting).GetProperty(nameof(Meeting.IsWithdrawn))!, isWithdrawn);
        return (meeting, canaries);
    }

    private static object Fill(Type type, Dictionary<string, string> canaries)
    {
        if (StoredTypes.IsRecord(type))
        {
            var constructor = type.GetConstructors().MaxBy(one => one.GetParameters().Length)!;
            return constructor.Invoke([.. constructor.GetParameters().Select(parameter => Value(parameter.ParameterType, $"{type.Name}.{parameter.Name}", canaries))]);
        }

        var holder = type.GetConstructor(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public, [])!.Invoke(null);
        foreach (var property in StoredTypes.PropertiesOf(type))
        {
            var value = Value(property.PropertyType, $"{property.DeclaringType!.Name}.{property.Name}", canaries);
            if (property.GetCustomAttribute<StoredAttribute>()!.Field is { } name)
            {
                var field = property.DeclaringType.GetField(name, BindingFlags.Instance | BindingFlags.NonPublic)!;
                foreach (var one in (IEnumerable)value!)
                {
                    ((IList)field.GetValue(holder)!).Add(one);
                }
            }
            else
            {
                Set(holder, property, value);
            }
        }

        return holder;
    }

    private static object? Value(Type type, string name, Dictionary<string, string> canaries)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string) || type == typeof(BilingualText))
        {
            // All parts of a list share one word. Entries and the facts that rest on them share the entry's id.
            var word = name is "Entry.Id" or "Fact.EntryId" or "RecordedVote.ResolutionId" ? canaries.GetValueOrDefault("Entry.Id") ?? "canaryEntry" : canaries.GetValueOrDefault(name) ?? $"canary{canaries.Count}z";
            canaries[name] = word;
            return type == typeof(string) ? (object)word : new BilingualText(word);
        }

        if (type.IsGenericType)
        {
            var of = type.GetGenericArguments()[0];
            var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(of))!;
            foreach (var one in of.IsAbstract ? StoredTypes.All.Where(of.IsAssignableFrom).OrderBy(one => one.Name) : (IEnumerable<Type>)[of])
            {
                list.Add(Value(one, name, canaries));
            }

            return list;
        }

        return type == typeof(int) ? 0 : type == typeof(bool) ? false : type == typeof(long) ? 7L : type == typeof(Guid) ? Guid.CreateVersion7()
            : type == typeof(DateOnly) ? new DateOnly(2023, 7, 20) : type == typeof(TimeOnly) ? new TimeOnly(18, 0)
            : type.IsEnum ? Enum.GetValues(type).GetValue(0) : Fill(type, canaries);
    }

    private static void Set(object holder, PropertyInfo property, object? value) =>
        property.DeclaringType!.GetProperty(property.Name)!.SetMethod!.Invoke(holder, [value]);
}
