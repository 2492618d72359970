using System.CommandLine;
using System.CommandLine.Parsing;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Cli;

/// <summary>Curates issues. Each command is a publication of its own.</summary>
internal static class IssueVerb
{
    public static Command Create(IConfiguration configuration)
    {
        var issue = new Argument<string>("issue")
        {
            Description = "The issue's address, or the last part of it, such as library-opening-hours.",
        };
        var other = new Argument<string>("other") { Description = "The other issue's address, or the last part of it." };
        var title = new Argument<string>("title") { Description = "The title, in quotation marks." };
        var items = new Argument<string[]>("items")
        {
            Description = "Addresses of agenda items, or the last parts of them.",
            Arity = ArgumentArity.OneOrMore,
        };
        var isNew = new Option<bool>("--new") { Description = "Create a new issue. Give its title in place of its address." };
        var how = new Argument<IssueRelationKind>("how")
        {
            Description = "The relation: continues, reports-back-on, amends, supersedes, referred-to or referred-from.",
            CustomParser = RelationIn,
        };
        var name = new Argument<string>("name") { Description = "The name, in quotation marks." };
        var welsh = new Option<string?>("--welsh") { Description = "The same text in Welsh." };
        var remove = new Option<bool>("--remove") { Description = "Remove the alias instead of adding it." };
        var leadMember = new Option<string?>("--lead-member") { Description = "The councillor responsible for the issue." };
        var leadOfficer = new Option<string?>("--lead-officer") { Description = "The officer responsible for the issue." };
        var wards = new Option<string?>("--wards") { Description = "The wards that the issue affects." };
        var keyDecision = new Option<string?>("--key-decision") { Description = "What the forward plan says about the key decision." };
        var summary = new Option<string?>("--summary")
        {
            Description = "What was decided and what is still open, in a few sentences. Give \"\" to remove the summary.",
        };

        return new Command("issue", "Curates issues, which group the agenda items of one topic across meetings.")
        {
            Act("link", "Adds agenda items to an issue.", [issue, items, isNew], async (parsed, curation, cancel) =>
            {
                var ids = parsed.GetRequiredValue(items).Select(IdIn).ToList();
                var linked = parsed.GetValue(isNew)
                    ? await curation.BeginAsync(parsed.GetRequiredValue(issue), ids, cancel)
                    : await curation.LinkAsync(SlugOf(parsed, issue), ids, cancel);
                Say($"“{linked.Issue.Title}” now has {ItemsOf(linked)}.", linked);
            }),
            Act("unlink", "Removes agenda items from an issue.", [issue, items], async (parsed, curation, cancel) =>
            {
                var rest = await curation.UnlinkAsync(SlugOf(parsed, issue), [.. parsed.GetRequiredValue(items).Select(IdIn)], cancel);
                Say($"“{rest.Issue.Title}” now has {ItemsOf(rest)}.", rest);
            }),
            Act("merge", "Merges an issue into another. Its address then redirects to the other.",
                [issue, other], async (parsed, curation, cancel) =>
            {
                var (into, merged) = await curation.MergeAsync(SlugOf(parsed, issue), SlugOf(parsed, other), cancel);
                Say($"“{into.Issue.Title}” now includes “{merged.Issue.Title}”.", into);
                Say($"The former address of “{merged.Issue.Title}” redirects there.", merged);
            }),
            Act("split", "Moves some items of an issue into a new issue.", [issue, title, items], async (parsed, curation, cancel) =>
            {
                var ids = parsed.GetRequiredValue(items).Select(IdIn).ToList();
                var (split, rest) = await curation.SplitAsync(SlugOf(parsed, issue), parsed.GetRequiredValue(title), ids, cancel);
                Say($"The new issue “{split.Issue.Title}” has {ItemsOf(split)}.", split);
                Say($"“{rest.Issue.Title}” still has {ItemsOf(rest)}.", rest);
            }),
            Act("rename", "Changes the title of an issue. Its former address redirects to the new one.",
                [issue, title, welsh], async (parsed, curation, cancel) =>
            {
                BilingualText former = "";
                var renamed = await curation.ChangeAsync(
                    SlugOf(parsed, issue),
                    named =>
                    {
                        former = named.Title;
                        return named.Rename(new(parsed.GetRequiredValue(title), parsed.GetValue(welsh)));
                    },
                    cancel);
                Say($"“{former}” is now called “{renamed.Issue.Title}”.", renamed);
            }),
            Act("alias", "Adds or removes another name for an issue.", [issue, name, welsh, remove], async (parsed, curation, cancel) =>
            {
                var alias = new BilingualText(parsed.GetRequiredValue(name), parsed.GetValue(welsh));
                if (parsed.GetValue(remove))
                {
                    var without = await curation.ChangeAsync(SlugOf(parsed, issue), named => named.RemoveAlias(alias.English), cancel);
                    Say($"“{without.Issue.Title}” is no longer called “{alias}”.", without);
                    return;
                }

                var also = await curation.ChangeAsync(SlugOf(parsed, issue), named => named.AddAlias(alias), cancel);
                Say($"“{also.Issue.Title}” is also called “{alias}”.", also);
            }),
            Act("relate", "Adds a relation between two issues.", [issue, how, other], async (parsed, curation, cancel) =>
            {
                var (related, to) = await curation.RelateAsync(
                    SlugOf(parsed, issue), parsed.GetRequiredValue(how), SlugOf(parsed, other), cancel);
                Say($"“{related.Issue.Title}” and “{to.Title}” now link to each other.", related);
            }),
            Act("unrelate", "Removes a relation between two issues.", [issue, how, other], async (parsed, curation, cancel) =>
            {
                var (related, to) = await curation.UnrelateAsync(
                    SlugOf(parsed, issue), parsed.GetRequiredValue(how), SlugOf(parsed, other), cancel);
                Say($"This relation between “{related.Issue.Title}” and “{to.Title}” was removed.", related);
            }),
            Act("describe", "Changes the summary and details of an issue. Options that are not given stay unchanged.",
                [issue, summary, leadMember, leadOfficer, wards, keyDecision], async (parsed, curation, cancel) =>
            {
                var details = new[] { summary, leadMember, leadOfficer, wards, keyDecision }.Select(option => Given(parsed, option)).ToList();
                if (details.TrueForAll(detail => detail is null))
                {
                    throw new DomainException("Give at least one of --summary, --lead-member, --lead-officer, --wards and --key-decision.");
                }

                var described = await curation.ChangeAsync(
                    SlugOf(parsed, issue),
                    named =>
                    {
                        named.SetSummary(details[0] ?? named.Summary, TimeProvider.System.Today());
                        named.SetLeadMember(details[1] ?? named.LeadMember);
                        named.SetLeadOfficer(details[2] ?? named.LeadOfficer);
                        named.SetWards(details[3] ?? named.Wards);
                        return named.SetKeyDecision(details[4] ?? named.KeyDecision);
                    },
                    cancel);
                Say($"The details of “{described.Issue.Title}” were published.", described);
            }),
        };

        Command Act(string name, string description, Symbol[] symbols, Func<ParseResult, IssueCuration, CancellationToken, Task> act)
        {
            var command = new Command(name, description);
            foreach (var symbol in symbols)
            {
                if (symbol is Argument argument)
                {
                    command.Add(argument);
                }
                else
                {
                    command.Add((Option)symbol);
                }
            }

            command.SetAction((parsed, cancellationToken) => CommandLine.WithOfficeAsync(configuration, async (database, files) =>
            {
                await using var workspace = WorkspaceDbContext.On(database.Office!);
                await act(parsed, new(workspace, files, TimeProvider.System, Environment.UserName), cancellationToken);
                return 0;
            }, cancellationToken));
            return command;
        }
    }

    private static IssueRelationKind RelationIn(ArgumentResult result)
    {
        var typed = result.Tokens[0].Value.Replace("-", "", StringComparison.Ordinal);
        if (Enum.TryParse<IssueRelationKind>(typed, ignoreCase: true, out var kind) && Enum.IsDefined(kind))
        {
            return kind;
        }

        result.AddError("Give one of these relations: continues, reports-back-on, amends, supersedes, referred-to or referred-from.");
        return default;
    }

    private static BilingualText? Given(ParseResult parsed, Option<string?> option) =>
        parsed.GetValue(option) is { } words ? new(words) : null;

    private static string SlugOf(ParseResult parsed, Argument<string> issue) => IdIn(parsed.GetRequiredValue(issue));

    /// <summary>The last part of an address, without what may hang on it.</summary>
    private static string IdIn(string address) => address.Split('?', '#')[0].TrimEnd('/').Split('/')[^1];

    private static string ItemsOf(CuratedIssue curated) => curated.Issue.Items.Count == 1 ? "1 item" : $"{curated.Issue.Items.Count} items";

    private static void Say(string what, CuratedIssue curated) =>
        Console.WriteLine($"{what} Publication {curated.Publication}, /{PortalLinks.Issue(curated.Issue.Slug)}.");
}
