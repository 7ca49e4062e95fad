using System.Collections.Immutable;
using Parents.Functions.Results;
using Parents.Site.Content;
using Parents.Site.Pages;
using Parents.Store;
using Parents.Store.Logs;
using Parents.Theme.Pages;

namespace Parents.Functions.Organizers;

/// <summary><c>GET /api/organisation</c>: where each consultation is, and what needs a person.</summary>
internal sealed class ShowConsole(ApiServices services)
{
    public async Task<IResult> ShowAsync(Visit visit, CancellationToken cancellationToken)
    {
        var snapshot = (await services.Content.ReadAsync(cancellationToken))!;
        var consultations = ImmutableArray.CreateBuilder<ConsoleConsultation>();
        foreach (var published in snapshot.Consultations)
        {
            consultations.Add(await ReadAsync(published, cancellationToken));
        }

        var reading = new ConsoleReading(snapshot, consultations.ToImmutable(), services.Time.GetUtcNow());
        return await visit.PageAsync<OrganizerConsolePage>(StatusCodes.Status200OK, new()
        {
            [nameof(OrganizerConsolePage.Role)] = visit.Organizer.Role,
            [nameof(OrganizerConsolePage.Tasks)] = WorkQueue.Of(reading),
            [nameof(OrganizerConsolePage.Consultations)] = reading.Consultations,
            [nameof(OrganizerConsolePage.SignOutAction)] = OrganizerAddress.SignOut,
        });
    }

    private async Task<ConsoleConsultation> ReadAsync(PublishedConsultation published, CancellationToken cancellationToken)
    {
        var consultation = published.Consultation;
        var now = services.Time.GetUtcNow();
        var state = now < consultation.Opens ? FormState.NotYetOpen : consultation.IsOpen(now) ? FormState.Open : FormState.Closed;
        var results = await ReadResultsAsync(published, cancellationToken);
        var held = results is null ? 0 : await CountHeldAsync(published, now, cancellationToken);
        return new(published.Page.Title, published.Page.Address, LivingPages.ResultsAddress(consultation.Slug), consultation, state, results, held);
    }

    /// <summary>Of every version: one that was replaced waits for its last decisions too.</summary>
    private async Task<int> CountHeldAsync(PublishedConsultation published, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var held = 0;
        foreach (var edition in published.Editions)
        {
            var days = await new ReviewHeld(services.LogOf(edition)).ListAsync(cancellationToken);
            held += days.Where(day => !day.IsDecided && day.Day < Domain.Brussels.Day(now)).Sum(day => day.Answers);
        }

        return held;
    }

    /// <returns>Null where a blob is damaged: the other consultations are to be seen all the same.</returns>
    private async Task<Domain.Statistics.Results?> ReadResultsAsync(PublishedConsultation published, CancellationToken cancellationToken)
    {
        try
        {
            return await new ReadResults(services).RunAsync(published.Consultation, cancellationToken);
        }
        catch (BlobCorruptException)
        {
            return null;
        }
    }
}
