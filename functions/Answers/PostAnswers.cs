using System.Collections.Immutable;
using Microsoft.Net.Http.Headers;
using Parents.Domain;
using Parents.Domain.Consultations;
using Parents.Domain.Library;
using Parents.Functions.Guarding;
using Parents.Site.Content;
using Parents.Store;
using Parents.Store.Logs;
using Parents.Theme;
using Parents.Theme.Pages;

namespace Parents.Functions.Answers;

/// <summary><c>POST /api/consultations/{slug}/reponses</c>: read, check, let the person confirm, store, respond.</summary>
internal sealed class PostAnswers(ApiServices services)
{
    private const string channel = "web";

    /// <summary>New answers of one network in <see cref="NetworkWindow"/>: a workshop room is one network, and passes untouched.</summary>
    public const int MostOfNetwork = 300;

    public static readonly TimeSpan NetworkWindow = TimeSpan.FromMinutes(10);

    /// <summary>Sooner after a page was made nobody has read it.</summary>
    public static readonly TimeSpan Fastest = TimeSpan.FromSeconds(2);

    public async Task<IResult> HandleAsync(string slug, HttpRequest request, CancellationToken cancellationToken)
    {
        var reply = new Reply(request, await services.Content.ReadAsync(cancellationToken));
        reply.LetSiteRead();
        if (await services.Content.FindAsync(slug, cancellationToken) is not var (_, published))
        {
            return await reply.MessageAsync(StatusCodes.Status404NotFound, Texts.French.ConsultationUnknown());
        }

        var isForm = IsForm(request);
        if (!isForm && !request.HasJsonContentType())
        {
            return await reply.MessageAsync(StatusCodes.Status415UnsupportedMediaType, Texts.French.MediaTypeUnknown(), LinkTo(published));
        }

        if (await RequestBody.ReadAsync(request, cancellationToken) is not { } body)
        {
            return await reply.MessageAsync(StatusCodes.Status413PayloadTooLarge, Texts.French.BodyTooLarge(), LinkTo(published));
        }

        var received = isForm ? ReceivedForm.FromForm(body) : ReceivedForm.FromJson(body);
        return received.Value is { } form
            ? await new Conversation(services, published, reply, request.HttpContext).AnswerAsync(form, cancellationToken)
            : await reply.ProblemsAsync(published, ReceivedForm.Empty, received.Problems);
    }

    private static (string Address, string Text) LinkTo(PublishedConsultation published) => (published.Page.Address, Texts.French.BackToConsultation);

    private static bool IsForm(HttpRequest request)
    {
        // A form on which nothing was chosen has no body, and the Functions host drops the content type of an empty body.
        if (string.IsNullOrEmpty(request.ContentType))
        {
            return request.ContentLength == 0;
        }

        return MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>What follows once the body could be read.</summary>
    private sealed class Conversation(ApiServices services, PublishedConsultation published, Reply reply, HttpContext http)
    {
        private readonly Consultation consultation = published.Consultation;

        private readonly ImmutableArray<FormStep> steps = published.Consultation.Steps;

        public async Task<IResult> AnswerAsync(ReceivedForm form, CancellationToken cancellationToken)
        {
            if (services.Time.GetUtcNow() < consultation.Opens)
            {
                return await reply.MessageAsync(StatusCodes.Status403Forbidden, Texts.French.ConsultationNotOpen(consultation));
            }

            if (form.Version is { } version && version != consultation.Version)
            {
                return await RenewAsync(form with { Sheet = form.Sheet.For(consultation) }, cancellationToken);
            }

            var gate = new CodeGate(services, published, services.Networks.Of(http));
            var verdict = await gate.JudgeAsync(form.Code, mayBeOwn: form.Token is not null || form.Resumed is not null || form.Key is not null, cancellationToken);
            if (verdict.Wait is { } wait)
            {
                return await reply.PauseAsync(wait, Texts.French.CodePause(wait));
            }

            if (verdict.Problem is { } problem)
            {
                return await reply.ProblemsAsync(published, form, [problem, .. StepShown(form) is { } seen ? form.Sheet.Read(consultation, seen.End).Problems : form.Sheet.Check(consultation).Problems]);
            }

            return await AnswerAsync(form, verdict.Code, cancellationToken);
        }

        private async Task<IResult> AnswerAsync(ReceivedForm form, AccessCode? code, CancellationToken cancellationToken)
        {
            if (form.Change is { } change)
            {
                return await reply.FormAgainAsync(published, form, StepAt(change));
            }

            if (StepShown(form) is { } shown && await GoOnAsync(form, shown) is { } page)
            {
                return page;
            }

            var sheet = form.Sheet.Check(consultation);
            return sheet.Value is { } answers ? await ConfirmAsync(form, code, answers, cancellationToken) : await reply.ProblemsAsync(published, form, sheet.Problems);
        }

        /// <summary>Of a form that was made of another version: what still fits is shown, to be looked at again.</summary>
        private async Task<IResult> RenewAsync(ReceivedForm form, CancellationToken cancellationToken) => form.Sheet.Check(consultation).Value is { } answers
            ? await AskToConfirmAsync(form, answers, CheckReason.ConsultationChanged, cancellationToken)
            : await reply.FormAgainAsync(published, form, steps[0], CheckReason.ConsultationChanged);

        /// <summary>The part that the form showed; null where it showed all.</summary>
        private FormStep? StepShown(ReceivedForm form) => form.Step is { } number && steps.Length > 1 ? StepAt(number) : null;

        private FormStep StepAt(int number) => steps[Math.Clamp(number, 1, steps.Length) - 1];

        /// <summary>The next page of a form that shows one step after the other; null where all was asked.</summary>
        private async Task<IResult?> GoOnAsync(ReceivedForm form, FormStep shown)
        {
            if (form.IsBack)
            {
                var earlier = form.Sheet.Read(consultation, shown.First).Answers;
                return await reply.FormAgainAsync(published, form, steps.Take(shown.Number - 1).LastOrDefault(step => step.IsAsked(earlier)) ?? steps[0]);
            }

            var reading = form.Sheet.Read(consultation, shown.End);
            if (reading.Problems is not [])
            {
                return await reply.ProblemsAsync(published, form, reading.Problems);
            }

            // Who only changes one step from the check page goes back there, unless the change asks something new.
            var next = steps.Skip(shown.Number).Where(step => step.IsAsked(reading.Answers));
            var missing = form.Resumed is null ? next : next.Where(step => step.Questions.Any(question => (question.Required || question.When is not null) && question.IsAsked(reading.Answers) && !form.Sheet.Has(question)));
            return missing.FirstOrDefault() is { } step ? await reply.FormAgainAsync(published, form, step) : null;
        }

        private async Task<IResult> ConfirmAsync(ReceivedForm form, AccessCode? code, Domain.Consultations.Answers answers, CancellationToken cancellationToken)
        {
            var language = (form.OtherIn(consultation) ?? Language.French).Code;
            var token = form.Token is { } text ? services.Tokens.Check(text, consultation, answers)
                : form.Key is { } own && reply.IsFromSite ? new CheckedToken(TokenState.Valid, own, form.Age)
                : null;
            var reason = ReasonToAsk(token, form);
            return token is { Key: { } key } && reason == CheckReason.None
                ? await StoreAsync(form, new Submission(key, code?.Written, answers, language, channel, Brussels.Day(services.Time.GetUtcNow())), cancellationToken)
                : await AskToConfirmAsync(form, answers, reason, cancellationToken);
        }

        private static CheckReason ReasonToAsk(CheckedToken? token, ReceivedForm form) => token?.State switch
        {
            TokenState.Expired => CheckReason.TokenExpired,
            TokenState.OtherVersion => CheckReason.ConsultationChanged,
            TokenState.OtherAnswers => CheckReason.AnswersChanged,
            TokenState.Forged => CheckReason.TokenForged,

            // A program seems to have filled the form. It may have been a person all the same, or their browser: they are asked, and never refused.
            _ when form.IsTrapped => CheckReason.TrapFilled,
            _ when token?.Age < Fastest => CheckReason.TooFast,
            _ => CheckReason.None,
        };

        private async Task<IResult> AskToConfirmAsync(ReceivedForm form, Domain.Consultations.Answers answers, CheckReason reason, CancellationToken cancellationToken)
        {
            // A page that expired, or that the person went back from, keeps its key: whatever it stored before, it never counts twice.
            var known = (form.Token ?? form.Resumed) is { } text ? services.Tokens.Check(text, consultation, answers).Key : reply.IsFromSite ? form.Key : null;

            // Without a key there is nothing that an earlier try could have stored: better said before the check than after.
            if (known is null && await services.LogOf(published).ReadStateAsync(cancellationToken) is not ConsultationState.Open and var state)
            {
                return await RefuseAsync(state is null ? AcceptOutcome.NotPublished : AcceptOutcome.Closed);
            }

            // Who was asked because of their haste is believed the second time, however fast.
            var shown = reason == CheckReason.TooFast ? Fastest : TimeSpan.Zero;
            return await reply.CheckAsync(published, form, answers, services.Tokens.Issue(consultation, known ?? RetryKey.Create(), answers, shown), reason);
        }

        private async Task<IResult> StoreAsync(ReceivedForm form, Submission submission, CancellationToken cancellationToken)
        {
            var network = services.Networks.Of(http);
            if (services.AnswersOfNetworks.Take(network) is { } wait)
            {
                return await reply.PauseAsync(published, form, submission.Answers, services.Tokens.Issue(consultation, submission.Key, submission.Answers, TimeSpan.Zero), wait);
            }

            var now = services.Time.GetUtcNow();
            var log = services.LogOf(published);
            var isHeld = consultation.Access == Access.Open && await services.Budgets.IsSpentAsync(log, consultation, cancellationToken);
            var accept = new AcceptAnswer(log);
            Acceptance acceptance;
            try
            {
                acceptance = await accept.RunAsync(submission with { IsHeld = isHeld }, isLate: now >= consultation.Closes + Consultation.Grace, cancellationToken);
            }
            catch (StoreException) when (accept.HasBegunToWrite)
            {
                return await reply.UnavailableAsync(Texts.French.AnswerMaybeStored());
            }

            CountStored(accept.HasStored, isHeld, network);
            return acceptance is { Outcome: AcceptOutcome.Recorded, Receipt: { } receipt } ? reply.SeeReceipt(receipt) : await RefuseAsync(acceptance.Outcome);
        }

        /// <summary>Only new answers count against a network and a day: who sends one again is not slowed down.</summary>
        private void CountStored(bool isNew, bool isHeld, ClientNetwork network)
        {
            if (!isNew)
            {
                services.AnswersOfNetworks.GiveBack(network);
            }
            else if (!isHeld)
            {
                services.Budgets.Add(consultation);
            }
        }

        private Task<IResult> RefuseAsync(AcceptOutcome outcome) => outcome switch
        {
            AcceptOutcome.AlreadyAnswered when consultation.Access == Access.Codes => reply.MessageAsync(StatusCodes.Status409Conflict, Texts.French.CodeAlreadyUsed(), LinkTo(published)),
            AcceptOutcome.AlreadyAnswered => reply.MessageAsync(StatusCodes.Status409Conflict, Texts.French.AlreadyAnswered(), LinkTo(published)),
            AcceptOutcome.TryAgain => reply.UnavailableAsync(Texts.French.AnswerMaybeStored()),
            AcceptOutcome.NotPublished => reply.MessageAsync(StatusCodes.Status404NotFound, Texts.French.ConsultationUnknown()),
            _ => reply.MessageAsync(StatusCodes.Status410Gone, Texts.French.ConsultationClosed(consultation), (published.Page.Address + "resultats/", Texts.French.BackToResults)),
        };
    }
}
