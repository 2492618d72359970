using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Publishing;

namespace MinutesPortal.Domain.Tests.Publishing;

/// <summary>
/// The JSON of the ledger is a contract. <c>UPDATE_GOLDEN=1</c> makes these tests write the files anew: commit them with the change that asks for it.
/// </summary>
public class GoldenLedgerTests
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    static GoldenLedgerTests()
    {
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            GoldenLedger.Write();
            File.WriteAllText(Path.Combine(GoldenLedger.Folder(), GoldenLedger.Projection), Projected());
        }
    }

    [Fact]
    public void What_was_written_once_is_read_and_written_back_byte_for_byte()
    {
        Assert.All(GoldenLedger.Read(), publication => Assert.Equal(publication.Content, SubjectJson.Write(SubjectJson.Read(publication.Subject, publication.Content))));
        var restricted = GoldenLedger.Text(GoldenLedger.Restricted);
        Assert.Equal(restricted, SubjectJson.Write(SubjectJson.Read<ExemptContent>(restricted)));
    }

    [Fact]
    public void This_program_writes_what_was_written_once()
    {
        var made = GoldenLedger.Make();

        Assert.Equal(made.Keys.Append(GoldenLedger.Projection).Order(), Directory.EnumerateFiles(GoldenLedger.Folder()).Select(Path.GetFileName).Order());
        Assert.All(made, file => Assert.Equal(GoldenLedger.Text(file.Key).ReplaceLineEndings("\n"), file.Value));
    }

    [Fact]
    public void The_record_of_it_is_what_it_was() =>
        Assert.Equal(GoldenLedger.Text(GoldenLedger.Projection).ReplaceLineEndings("\n"), Projected());

    [Fact]
    public void Every_kind_of_publication_of_every_kind_of_subject_is_among_them()
    {
        PublicationKind[] ofMeetings =
        [
            PublicationKind.Announced, PublicationKind.Moved, PublicationKind.Cancelled, PublicationKind.Postponed, PublicationKind.Reinstated, PublicationKind.Adjourned, PublicationKind.Reconvened, PublicationKind.Agenda, PublicationKind.Supplement, PublicationKind.Decisions,
            PublicationKind.DraftMinutes, PublicationKind.ApprovedMinutes, PublicationKind.ReferredBack, PublicationKind.Correction, PublicationKind.Withdrawal, PublicationKind.Redaction, PublicationKind.Erasure, PublicationKind.Import,
        ];
        PublicationKind[] ofOthers = [PublicationKind.Details, PublicationKind.Import, PublicationKind.Redaction, PublicationKind.Erasure];
        var expected = ofMeetings.Select(kind => (SubjectKind.Meeting, kind))
            .Concat(ofOthers.SelectMany(kind => new[] { (SubjectKind.Panel, kind), (SubjectKind.Person, kind), (SubjectKind.Issue, kind) }))
            .Concat([(SubjectKind.Issue, PublicationKind.Link), (SubjectKind.Council, PublicationKind.Details), (SubjectKind.Council, PublicationKind.Redaction), (SubjectKind.Council, PublicationKind.Erasure)]);

        Assert.Equal(expected.Order(), GoldenLedger.Read().Select(publication => (publication.Subject, publication.Kind)).Distinct().Order());
        Assert.Equal(Enum.GetValues<PublicationKind>().Order(), GoldenLedger.Read().Select(publication => publication.Kind).Distinct().Order());
        Assert.Equal(Enum.GetValues<SubjectKind>().Order(), GoldenLedger.Read().Select(publication => publication.Subject).Distinct().Order());
    }

    [Fact]
    public void Every_stored_property_is_set_somewhere_in_them()
    {
        var set = new HashSet<(Type?, string)>();
        foreach (var (subject, _, content) in GoldenLedger.Read())
        {
            NoteSet(SubjectJson.Read(subject, content), set);
        }

        NoteSet(SubjectJson.Read<ExemptContent>(GoldenLedger.Text(GoldenLedger.Restricted)), set);
        NoteSet(SubjectJson.Read<Meeting>(GoldenLedger.Text(GoldenLedger.Draft)), set);
        var missing = StoredTypes.All
            .SelectMany(type => StoredTypes.PropertiesOf(type).Select(property => (property.DeclaringType, property.Name)))
            .Distinct().Where(property => !set.Contains(property)).Select(property => $"{property.DeclaringType!.Name}.{property.Name}");
        Assert.Empty(missing);
    }

    private static void NoteSet(object value, HashSet<(Type?, string)> set)
    {
        foreach (var property in StoredTypes.PropertiesOf(value.GetType()))
        {
            var held = property.GetValue(value);
            if (held is null or ICollection { Count: 0 } || (held.GetType().IsValueType && held.Equals(Activator.CreateInstance(held.GetType())) && property.PropertyType.IsValueType && Nullable.GetUnderlyingType(property.PropertyType) is null))
            {
                continue;
            }

            set.Add((property.DeclaringType, property.Name));
            foreach (var part in (held is IEnumerable and not string ? ((IEnumerable)held).Cast<object>() : [held]).Where(part => StoredTypes.All.Contains(part.GetType())))
            {
                NoteSet(part, set);
            }
        }
    }

    private static string Projected() => JsonSerializer.Serialize(
        GoldenLedger.Subjects().Select(subject => SubjectRecord.From(subject)).Select(record => new
        {
            Subject = $"{record.Subject.GetType().Name} {record.Subject.Id}",
            Versions = record.Versions.Select(version => new { version.Number, version.Kind, version.State, version.PanelId, version.At, version.Note }),
            record.Citations,
            record.Redirects,
            record.Papers,
            record.WithdrawnPapers,
            record.TrimmedContents,
            record.FormerIds,
            record.SearchRows,
            Rows = RowsOf(record.Subject),
        }), Readable) + "\n";

    /// <summary>The subject and its parts, such as entries and facts: what the record has rows of. Each has the values that are set.</summary>
    private static IEnumerable<Dictionary<string, object>> RowsOf(object part)
    {
        var values = StoredTypes.PropertiesOf(part.GetType()).Select(property => (property.Name, Value: property.GetValue(part)))
            .Where(property => property.Value is not (null or ICollection { Count: 0 })).ToDictionary(property => property.Name, property => property.Value!);
        var parts = values.Where(value => value.Value is IEnumerable<object> list && !StoredTypes.IsRecord(list.First().GetType()) && StoredTypes.All.Contains(list.First().GetType())).ToList();
        return [
            new(values.Except(parts).Prepend(new("Row", part.GetType().Name))),
            .. parts.SelectMany(list => (IEnumerable<object>)list.Value).SelectMany(RowsOf)];
    }
}
