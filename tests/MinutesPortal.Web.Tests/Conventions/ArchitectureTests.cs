using ArchUnitNET.Domain;
using ArchUnitNET.Fluent.Syntax.Elements.Types;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Import.Formats;
using MinutesPortal.Publishing.Record;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace MinutesPortal.Web.Tests.Conventions;

/// <summary>Dependency rules that project references cannot enforce.</summary>
public class ArchitectureTests
{
    private const string CompiledPages = "AspNetCoreGeneratedDocument";

    private const string OfOffice = @"\.Pages\.Office\.|\.Pages_Office_";

    private static readonly Architecture Portal = new ArchLoader()
        .LoadAssemblies(typeof(Subject).Assembly, typeof(RecordDbContext).Assembly, typeof(FileReader).Assembly, typeof(Program).Assembly)
        .Build();

    /// <summary>Page models, their helpers and the compiled pages, except those of the office. Those of members are among them.</summary>
    private static readonly GivenTypesConjunctionWithDescription AllButOffice = Types().That()
        .ResideInNamespaceOrBelow("MinutesPortal.Web.Pages").Or().ResideInNamespaceOrBelow(CompiledPages)
        .Or().ResideInNamespaceOrBelow("MinutesPortal.Web.Labels").Or().ResideInNamespaceOrBelow("MinutesPortal.Web.Links").Or().ResideInNamespaceOrBelow("MinutesPortal.Web.TagHelpers")
        .And().DoNotHaveFullNameMatching(OfOffice)
        .As("Pages outside the office");

    [Theory]
    [InlineData("MinutesPortal.Domain.Grammar")] // pages show facts: they read nothing from text again
    [InlineData("MinutesPortal.Publishing.Drafts")]
    [InlineData("MinutesPortal.Publishing.Ledger")]
    [InlineData("MinutesPortal.Publishing.Accounts")]
    [InlineData("MinutesPortal.Publishing.Backup")]
    [InlineData("MinutesPortal.Publishing.Database")]
    [InlineData("MinutesPortal.Import")]
    [InlineData("MinutesPortal.Web.Access")]
    public void Only_the_office_reaches(string area) => Types().That().Are(AllButOffice).Should()
        .NotDependOnAny(Types().That().ResideInNamespaceOrBelow(area)).WithoutRequiringPositiveResults().Check(Portal);

    [Fact]
    public void The_layout_of_text_knows_no_grammar() => Types().That().ResideInNamespaceOrBelow("MinutesPortal.Domain.Texts").Should()
        .NotDependOnAny(Types().That().ResideInNamespaceOrBelow("MinutesPortal.Domain.Grammar")).Check(Portal);

    [Fact]
    public void Only_writing_and_importing_read_minutes() => Types().That().DependOnAny(Types().That().ResideInNamespaceOrBelow("MinutesPortal.Domain.Grammar")).Should()
        .ResideInNamespaceOrBelow("MinutesPortal.Domain").OrShould().ResideInNamespaceOrBelow("MinutesPortal.Import")
        .OrShould().ResideInNamespaceOrBelow("MinutesPortal.Web.Cli").Check(Portal);

    [Theory]
    [InlineData("MinutesPortal.Web.Pages.Office.Meetings.IndexModel", true)]
    [InlineData("AspNetCoreGeneratedDocument.Pages_Office_Meetings_Index", true)]
    [InlineData("MinutesPortal.Web.Pages.Members.Meetings.IndexModel", false)]
    [InlineData("AspNetCoreGeneratedDocument.Pages_Members_Meetings_Index", false)]
    public void Only_pages_of_the_office_are_excepted(string page, bool isExcepted) =>
        Assert.Equal(isExcepted, System.Text.RegularExpressions.Regex.IsMatch(page, OfOffice, System.Text.RegularExpressions.RegexOptions.NonBacktracking));

    [Fact]
    public void The_rule_sees_the_compiled_pages() =>
        Assert.Contains(AllButOffice.GetObjects(Portal), type => type.FullName.Contains("Pages_Panels_Meetings__Entries", StringComparison.Ordinal));
}
