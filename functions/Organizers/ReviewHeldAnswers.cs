using System.Collections.Immutable;
using System.Globalization;
using Parents.Site.Content;
using Parents.Store.Audit;
using Parents.Store.Logs;
using Parents.Theme;
using Parents.Theme.Pages;

namespace Parents.Functions.Organizers;

/// <summary><c>/api/organisation/attente</c>: answers beyond a day's budget, and the decision on each day. Shows how many, and nothing of what was answered.</summary>
internal sealed class ReviewHeldAnswers(ApiServices services)
{
    public const string Address = OrganizerAddress.Console + "/attente";

    public const string ConsultationField = "consultation";
    public const string DayField = "jour";
    public const string DecisionField = "decision";

    /// <summary>The buttons' values.</summary>
    public const string Count = "compter";

    /// <inheritdoc cref="Count"/>
    public const string DoNotCount = "ne-pas-compter";

    private const string dayFormat = "yyyy-MM-dd";

    public async Task<IResult> ShowAsync(Visit visit, CancellationToken cancellationToken)
    {
        var days = ImmutableArray.CreateBuilder<HeldAnswers>();
        foreach (var published in (await services.Content.ReadAsync(cancellationToken))!.Editions)
        {
            var held = await new ReviewHeld(services.LogOf(published)).ListAsync(cancellationToken);
            days.AddRange(held.Where(day => !day.IsDecided).Select(day => new HeldAnswers(published.Consultation, published.Page.Title, day.Day, day.Answers, IsOver(day.Day))));
        }

        return await visit.PageAsync<HeldAnswersPage>(StatusCodes.Status200OK, new()
        {
            [nameof(HeldAnswersPage.Days)] = days.ToImmutable(),
            [nameof(HeldAnswersPage.Action)] = Address,
            [nameof(HeldAnswersPage.ConsoleAddress)] = OrganizerAddress.Console,
        });
    }

    public async Task<IResult> DecideAsync(Visit visit, CancellationToken cancellationToken)
    {
        var decision = visit.Field(DecisionField);
        var log = visit.Field(ConsultationField);
        if ((await services.Content.ReadAsync(cancellationToken))!.Editions.FirstOrDefault(edition => edition.Consultation.LogName == log) is not { } published
            || !DateOnly.TryParseExact(visit.Field(DayField), dayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || !IsOver(day)
            || decision is not (Count or DoNotCount))
        {
            return await visit.Reply.MessageAsync(StatusCodes.Status422UnprocessableEntity, Texts.French.DeskPageTooOld(), (Address, Texts.French.SeeHeld));
        }

        return await DecideAsync(visit, published, day, decision == Count, cancellationToken);
    }

    /// <summary>The entry first: a decision that stands without one would be worse than an entry that is written twice.</summary>
    private async Task<IResult> DecideAsync(Visit visit, PublishedConsultation published, DateOnly day, bool counts, CancellationToken cancellationToken)
    {
        var subject = string.Create(CultureInfo.InvariantCulture, $"{published.Consultation.LogName} {day:yyyy-MM-dd}");
        await services.Audit.AddAsync(visit.Organizer.Role, counts ? AuditAction.HeldCounted : AuditAction.HeldRefused, subject, cancellationToken);
        return await new ReviewHeld(services.LogOf(published)).DecideAsync(day, counts, cancellationToken) switch
        {
            ReviewOutcome.Decided => visit.SeeOther(Address),
            ReviewOutcome.DecidedOtherwise => await visit.Reply.MessageAsync(StatusCodes.Status409Conflict, Texts.French.HeldDecidedOtherwise(), (Address, Texts.French.SeeHeld)),
            _ => await visit.Reply.MessageAsync(StatusCodes.Status409Conflict, Texts.French.HeldTooLate(), (Address, Texts.French.SeeHeld)),
        };
    }

    /// <summary>While a day lasts, a decision would be one on answers that nobody has seen come.</summary>
    private bool IsOver(DateOnly day) => day < Domain.Brussels.Day(services.Time.GetUtcNow());
}
