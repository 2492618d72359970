using System.Xml.Linq;
using MinutesPortal.Domain.People;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Import.Formats.ModernGovXml;

/// <content>
/// Reads lists of councillors: <c>GetCouncillorsByWard</c>, <c>GetCouncillorsByWardId</c>, <c>GetCouncillorsByPostcode</c> and
/// <c>GetMemberGroup</c>. Addresses, telephone numbers and photographs are not read: they may be private ones.
/// </content>
public static partial class ModernGovXmlReader
{
    private static SourceFile People(string name, XElement answer, string operation, List<ImportRemark> remarks)
    {
        var people = answer.Descendants().Where(element => element.Name.LocalName is "councillor" or "member" && Child(element, "fullusername") is not null)
            .Select(element => PersonOf(name, element, remarks)).OfType<SourcePerson>().DistinctBy(person => person.OldId).ToList();
        return new(name, $"{operation} answer", [], [], remarks) { People = people };
    }

    private static SourcePerson? PersonOf(string file, XElement person, List<ImportRemark> remarks)
    {
        var (id, name) = (Plain(person, "councillorid") ?? Plain(person, "memberid"), Plain(person, "fullusername"));
        if (name is null || id is null)
        {
            remarks.Add(new(file, $"{name ?? "A councillor"} was left out, because the list gives {(name is null ? "no name" : "no id")}."));
            return null;
        }

        if (Vacancy().IsMatch(name))
        {
            remarks.Add(new(file, $"A seat is vacant: the list of councillors has “{name}” in place of a name."));
            return null;
        }

        var ward = person.Ancestors().Where(element => element.Name.LocalName == "ward").Select(element => Plain(element, "wardtitle")).FirstOrDefault();
        var host = HostOf([Plain(person, "photosmallurl"), Plain(person, "photobigurl")]);
        return new(
            host, id, name, Plain(person, "politicalpartytitle") ?? Plain(person, "politicalgrouptitle"),
            ward is null || ward.Equals("No Ward", StringComparison.OrdinalIgnoreCase) ? Plain(person, "districttitle") : ward,
            Posts(Child(person, "keyposts")?.Value),
            [.. person.Descendants().Where(element => element.Name.LocalName == "termofoffice").Select(term => TermOf(file, name, term, remarks)).OfType<TermOfOffice>()]);
    }

    private static TermOfOffice? TermOf(string file, string name, XElement term, List<ImportRemark> remarks)
    {
        var (typedFrom, typedTo) = (Plain(term, "startdate"), Plain(term, "enddate"));
        if (typedFrom is null && typedTo is null)
        {
            return null;
        }

        var hasEnd = typedTo is not null && !typedTo.Equals("unspecified", StringComparison.OrdinalIgnoreCase);
        DateOnly? last = hasEnd && WrittenDates.TryFind(typedTo!, out var to, out _) ? to : null;
        if (WrittenDates.TryFind(typedFrom ?? "", out var from, out _) && (last is null ? !hasEnd : last >= from))
        {
            return new(from, last);
        }

        remarks.Add(new(file, $"{name}: the term of office “{typedFrom} to {typedTo}” was not understood and was left out."));
        return null;
    }

    /// <summary>Posts stand on lines of their own or between semicolons. Commas belong to their names.</summary>
    internal static List<string> Posts(string? typed) =>
        [.. (typed ?? "").Split(['\n', '\r', ';'], StringSplitOptions.RemoveEmptyEntries).Select(PlainOf).OfType<string>().Distinct()];
}
