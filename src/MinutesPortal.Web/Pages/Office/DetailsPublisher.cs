using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.People;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Ledger;
using MinutesPortal.Web.Access;

namespace MinutesPortal.Web.Pages.Office;

/// <summary>Publishes panels and people at once when they are saved.</summary>
public sealed class DetailsPublisher(Publisher publisher, Officer me, Audit audit)
{
    /// <summary>Publishes a panel or person, and writes the event of it.</summary>
    /// <param name="detail">What was changed, such as "Members". Never a text that was written.</param>
    /// <exception cref="DomainException">Somebody else published a change at the same moment.</exception>
    public async Task<bool> PublishAsync(Draft draft, string detail, CancellationToken cancellationToken)
    {
        var (act, name) = draft.Subject switch
        {
            Panel panel => (panel.Publish(), panel.Name.English),
            Person person => (person.Publish(), person.Name),
            _ => throw new NotSupportedException($"The details of a {draft.Subject.GetType().Name} are not published here."),
        };
        try
        {
            await publisher.PublishAsync(
                draft,
                act,
                me.Name,
                audit: publication => audit.SaveAsync(AuditAct.Published, name, $"{detail}, publication {publication.Number}", cancellationToken: cancellationToken),
                cancellationToken: cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new DomainException("Somebody else published a change at the same moment, so nothing of yours was published. What you typed is still here: publish it again.");
        }

        return true;
    }
}
