using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Files;
using MinutesPortal.Publishing.Ledger;
using MinutesPortal.Publishing.Record;

namespace MinutesPortal.Web.Cli;

/// <summary>Curates issues. Each command is a publication of its own.</summary>
internal static class IssueVerb
{
    public static Command Create(IConfiguration configuration)
    {
        var issue = new Argument<string>("issue") { Description = "The issue's address, or the last part of it, such as library-opening-hours." };
        var other = new Argument<string>("other") { Description = "The other issue's address, or the last part of it." };
        var title = new Argument<string>("title") { Description = "The title, in quotation marks." };
        var items = new Argument<string[]>("items") { Description = "Addresses of agenda items, or the last parts of them.", Arity = ArgumentArity.OneOrMore };
        var isNew = new Option<bool>("--new") { Description = "Create a new issue. Give its title in place of its address." };
        var how = new Argument<IssueRelationKind>("how")
        {
            Description = "The relation: continues, reports-back-on, amends, supersedes, referred-to or referred-from.",
            CustomParser = result => Enum.TryParse<IssueRelationKind>(result.Tokens[0].Value.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var kind) && Enum.IsDefined(kind)
                ? kind
                : Fail(result, "Give one of these relations: continues, reports-back-on, amends, supersedes, referred-to or referred-from."),
        };
        var name = new Argument<string>("name") { Description = "The name, in quotation marks." };
        var welsh = new Option<string?>("--welsh") { Description = "The same text in Welsh." };
        var remove = new Option<bool>("--remove") { Description = "Remove the alias instead of adding it." };
        var leadMember = new Option<string?>("--lead-member") { Description = "The councillor responsible for the issue." };
        var leadOfficer = new Option<string?>("--lead-officer") { Description = "The officer responsible for the issue." };
        var wards = new Option<string?>("--wards") { Description = "The wards that the issue affects." };
        var keyDecision = new Option<string?>("--key-decision") { Description = "What the forward plan says about the key decision." };
        var summary = new Option<string?>("--summary") { Description = "What was decided and what is still open, in a few sentences. Give \"\" to remove the summary." };

        return new Command("issue", "Curates issues, which group the agenda items of one topic across meetings.")
        {
            Act("link", "Adds agenda items to an issue.", [issue, items, isNew], (desk, parsed) => desk.LinkAsync(parsed.GetRequiredValue(issue), parsed.GetRequiredValue(items), parsed.GetValue(isNew))),
            Act("unlink", "Removes agenda items from an issue.", [issue, items], (desk, parsed) => desk.UnlinkAsync(parsed.GetRequiredValue(issue), parsed.GetRequiredValue(items))),
            Act("merge", "Merges an issue into another. Its address then redirects to the other.", [issue, other], (desk, parsed) => desk.MergeAsync(parsed.GetRequiredValue(issue), parsed.GetRequiredValue(other))),
            Act("split", "Moves some items of an issue into a new issue.", [issue, title, items], (desk, parsed) => desk.SplitAsync(parsed.GetRequiredValue(issue), parsed.GetRequiredValue(title), parsed.GetRequiredValue(items))),
            Act("rename", "Changes the title of an issue. Its former address redirects to the new one.", [issue, title, welsh], (desk, parsed) => desk.RenameAsync(parsed.GetRequiredValue(issue), new(parsed.GetRequiredValue(title), parsed.GetValue(welsh)))),
            Act("alias", "Adds or removes another name for an issue.", [issue, name, welsh, remove], (desk, parsed) => parsed.GetValue(remove)
                ? desk.RemoveAliasAsync(parsed.GetRequiredValue(issue), parsed.GetRequiredValue(name))
                : desk.AliasAsync(parsed.GetRequiredValue(issue), new(parsed.GetRequiredValue(name), parsed.GetValue(welsh)))),
            Act("relate", "Adds a relation between two issues.", [issue, how, other], (desk, parsed) => desk.RelateAsync(parsed.GetRequiredValue(issue), parsed.GetRequiredValue(how), parsed.GetRequiredValue(other))),
            Act("unrelate", "Removes a relation between two issues.", [issue, how, other], (desk, parsed) => desk.UnrelateAsync(parsed.GetRequiredValue(issue), parsed.GetRequiredValue(how), parsed.GetRequiredValue(other))),
            Act("describe", "Changes the summary and details of an issue. Options that are not given stay unchanged.", [issue, summary, leadMember, leadOfficer, wards, keyDecision], (desk, parsed) =>
                desk.DescribeAsync(parsed.GetRequiredValue(issue), parsed.GetValue(summary), parsed.GetValue(leadMember), parsed.GetValue(leadOfficer), parsed.GetValue(wards), parsed.GetValue(keyDecision))),
        };

        Command Act(string name, string description, Symbol[] symbols, Func<Desk, ParseResult, Task> act)
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

            command.SetAction((parsed, cancellationToken) => CommandLine.WithLedgerAsync(configuration, async (workspace, files) =>
            {
                await act(new Desk(workspace, files, cancellationToken), parsed);
                return 0;
            }, cancellationToken));
            return command;
        }

        static IssueRelationKind Fail(System.CommandLine.Parsing.ArgumentResult result, string why)
        {
            result.AddError(why);
            return default;
        }
    }

    /// <summary>Where one act is done: drafts are found, a verb is called, and what it allows is published.</summary>
    private sealed class Desk(WorkspaceDbContext workspace, FileStores files, CancellationToken cancellationToken)
    {
        public async Task LinkAsync(string issue, string[] items, bool isNew)
        {
            var draft = isNew ? await BeginAsync(issue) : await FindAsync(issue);
            Act? act = null;
            foreach (var item in items)
            {
                act = Of(draft).Link(await MeetingOfAsync(IdIn(item)), IdIn(item));
            }

            await PublishAsync(draft, act!, $"“{Of(draft).Title}” now has {InWords(Of(draft).Items.Count)}.");
        }

        public async Task UnlinkAsync(string issue, string[] items)
        {
            var draft = await FindAsync(issue);
            Act? act = null;
            foreach (var item in items)
            {
                act = Of(draft).Unlink(IdIn(item));
            }

            await PublishAsync(draft, act!, $"“{Of(draft).Title}” now has {InWords(Of(draft).Items.Count)}.");
        }

        /// <summary>The other takes over first: stopped between the two, nothing is lost, and the same again ends it.</summary>
        public async Task MergeAsync(string issue, string other)
        {
            var (merged, into) = (await FindAsync(issue), await FindAsync(other));
            var takingOver = Of(into).TakeOver(Of(merged));
            var merging = Of(merged).MergeInto(Of(into));
            await PublishAsync(into, takingOver, $"“{Of(into).Title}” now includes “{Of(merged).Title}”.");
            await PublishAsync(merged, merging, $"The former address of “{Of(merged).Title}” redirects there.");
        }

        public async Task SplitAsync(string issue, string title, string[] items)
        {
            var draft = await FindAsync(issue);
            var (split, act) = Of(draft).Split(title, [.. items.Select(IdIn).Distinct()]);
            await PublishAsync(new(split), split.Publish(), $"The new issue “{split.Title}” has {InWords(split.Items.Count)}.");
            await PublishAsync(draft, act, $"“{Of(draft).Title}” still has {InWords(Of(draft).Items.Count)}.");
        }

        public async Task AliasAsync(string issue, BilingualText name)
        {
            var draft = await FindAsync(issue);
            if (name.IsBlank || name == Of(draft).Title || Of(draft).Aliases.Contains(name))
            {
                throw new DomainException(name.IsBlank ? "Enter the other name of the issue." : $"“{Of(draft).Title}” already has the name “{name}”.");
            }

            Of(draft).AddAlias(name);
            await PublishAsync(draft, Of(draft).Publish(), $"“{Of(draft).Title}” is also called “{name}”.");
        }

        public async Task RemoveAliasAsync(string issue, string name)
        {
            var draft = await FindAsync(issue);
            await PublishAsync(draft, Of(draft).RemoveAlias(name), $"“{Of(draft).Title}” is no longer called “{name}”.");
        }

        public async Task RenameAsync(string issue, BilingualText title)
        {
            var draft = await FindAsync(issue);
            var former = Of(draft).Title;
            await PublishAsync(draft, Of(draft).Rename(title), $"“{former}” is now called “{title}”.");
        }

        public async Task RelateAsync(string issue, IssueRelationKind how, string other)
        {
            var (draft, to) = (await FindAsync(issue), await FindAsync(other));
            await PublishAsync(draft, Of(draft).Relate(how, Of(to)), $"“{Of(draft).Title}” and “{Of(to).Title}” now link to each other.");
        }

        public async Task UnrelateAsync(string issue, IssueRelationKind how, string other)
        {
            var (draft, from) = (await FindAsync(issue), await FindAsync(other));
            await PublishAsync(draft, Of(draft).Unrelate(how, Of(from)), $"This relation between “{Of(draft).Title}” and “{Of(from).Title}” was removed.");
        }

        public async Task DescribeAsync(string issue, string? summary, string? leadMember, string? leadOfficer, string? wards, string? keyDecision)
        {
            if (summary is null && leadMember is null && leadOfficer is null && wards is null && keyDecision is null)
            {
                throw new DomainException("Give at least one of --summary, --lead-member, --lead-officer, --wards and --key-decision.");
            }

            var draft = await FindAsync(issue);
            var of = Of(draft);
            if (summary is not null)
            {
                of.SetSummary(new(summary));
            }

            of.SetLeadMember(Given(leadMember) ?? of.LeadMember);
            of.SetLeadOfficer(Given(leadOfficer) ?? of.LeadOfficer);
            of.SetWards(Given(wards) ?? of.Wards);
            var act = of.SetKeyDecision(Given(keyDecision) ?? of.KeyDecision);
            await PublishAsync(draft, act, $"The details of “{of.Title}” were published.");

            static BilingualText? Given(string? words) => words is null ? null : new(words);
        }

        private static Domain.Issues.Issue Of(Draft draft) => (Domain.Issues.Issue)draft.Subject;

        private static string InWords(int items) => items == 1 ? "1 item" : $"{items} items";

        /// <summary>The last part of an address, without what may hang on it.</summary>
        private static string IdIn(string address) => address.Split('?', '#')[0].TrimEnd('/').Split('/')[^1];

        /// <summary>The same command typed twice must not make two issues.</summary>
        private async Task<Draft> BeginAsync(string title)
        {
            var issue = new Domain.Issues.Issue(title);
            await using var record = RecordDbContext.On(workspace.Database.GetDbConnection());
            return await record.Issues.AnyAsync(other => other.Slug == issue.Slug && other.MergedInto == null, cancellationToken)
                ? throw new DomainException($"There is already an issue at /issues/{issue.Slug}. Leave out --new to add to it, or give the new issue another title.")
                : new(issue);
        }

        private async Task<Draft> FindAsync(string address)
        {
            var slug = IdIn(address);
            await using var record = RecordDbContext.On(workspace.Database.GetDbConnection());
            var id = await record.Issues.Where(issue => issue.Slug == slug).Select(issue => (Guid?)issue.Id)
                .Union(record.Redirects.Where(former => former.Kind == SubjectKind.Issue && former.Slug == slug).Select(former => (Guid?)former.SubjectId))
                .FirstOrDefaultAsync(cancellationToken) ?? throw new DomainException($"No issue is published at /issues/{slug}. To create one, use link with --new.");
            return await new DraftStore(workspace).FindAsync(id, cancellationToken) ?? throw new DomainException($"The issue at /issues/{slug} has no draft, so it cannot be changed.");
        }

        private async Task<Guid> MeetingOfAsync(string itemId)
        {
            await using var record = RecordDbContext.On(workspace.Database.GetDbConnection());
            return await record.Meetings.Where(meeting => meeting.Items.Any(item => item.Id == itemId)).Select(meeting => (Guid?)meeting.Id).SingleOrDefaultAsync(cancellationToken)
                ?? throw new DomainException($"No published agenda item has the id {itemId}. Give the address of its page.");
        }

        private async Task PublishAsync(Draft draft, Act act, string done)
        {
            var publication = await new Publisher(workspace, files, TimeProvider.System).PublishAsync(draft, act, Environment.UserName, cancellationToken: cancellationToken);
            Console.WriteLine($"{done} Publication {publication.Number}, /issues/{Of(draft).Slug}.");
        }
    }
}
