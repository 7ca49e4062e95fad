using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Parents.Domain.Consultations;
using Parents.Domain.Statistics;
using Parents.Functions.Answers;
using Parents.Functions.Receipts;
using Parents.Site.Content;
using Parents.Site.Pages;
using Parents.Store.Logs;
using Parents.Theme.Pages;
using Parents.Theme.Rendering;
using Parents.Theme;

namespace Parents.Functions;

/// <summary>Answers a request in the language that it speaks: a page for people, JSON (RFC 9457 for problems) for programs.</summary>
/// <param name="request">Says which by its <c>Accept</c>, or by having sent JSON.</param>
/// <param name="snapshot">The site's name and addresses; null while nothing is published.</param>
internal sealed class Reply(HttpRequest request, Snapshot? snapshot)
{
    /// <summary>The framework's own would write what people send, angle brackets and all, as it came.</summary>
    private static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private bool WantsJson { get; } = request.HasJsonContentType() || (request.Headers.Accept.ToString() is var accept && accept.Contains("application/json", StringComparison.OrdinalIgnoreCase) && !accept.Contains("text/html", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a browser says that a page of the site sends this, or it is no browser that sends it. A page of another site cannot send JSON without being asked first, and has another origin.</summary>
    public bool IsFromSite => request.Headers.Origin.ToString() is var origin
        && (origin is "" ? request.HasJsonContentType() : (Uri.TryCreate(origin, UriKind.Absolute, out var page) && page.Authority == request.Host.Value) || origin == snapshot?.Settings.Address.GetLeftPart(UriPartial.Authority));

    /// <summary>Where the API has another origin, the script of the site's form may read what is answered to it, and nobody else's.</summary>
    public void LetSiteRead()
    {
        if (snapshot?.Settings.Address.GetLeftPart(UriPartial.Authority) is { } site && request.Headers.Origin.ToString() == site)
        {
            request.HttpContext.Response.Headers.AccessControlAllowOrigin = site;
        }
    }

    /// <summary>A sentence that says what happened and what to do.</summary>
    /// <param name="status">Of HTTP.</param>
    /// <param name="message">From the theme.</param>
    /// <param name="link">Where to go from here; the home page unless it is given.</param>
    public async Task<IResult> MessageAsync(int status, Message message, (string Address, string Text)? link = null)
    {
        if (WantsJson)
        {
            return Problem(status, message.Title, string.Join(' ', message.Paragraphs), null);
        }

        // Without the site's name and addresses there is no page, but the sentence matters most of all then.
        return snapshot is null
            ? HttpResults.Text(string.Join("\n\n", [message.Title, .. message.Paragraphs]), "text/plain; charset=utf-8", statusCode: status)
            : await PageAsync<MessagePage>(status, new()
            {
                [nameof(MessagePage.Message)] = message,
                [nameof(MessagePage.LinkAddress)] = link?.Address ?? "/",
                [nameof(MessagePage.LinkText)] = link?.Text,
            });
    }

    /// <summary>The store did not do its part; a minute later it may.</summary>
    public Task<IResult> UnavailableAsync(Message message)
    {
        request.HttpContext.Response.Headers.RetryAfter = "60";
        return MessageAsync(StatusCodes.Status503ServiceUnavailable, message);
    }

    /// <summary>Too much came from one network: the same is welcome after a while.</summary>
    public Task<IResult> PauseAsync(TimeSpan wait, Message message)
    {
        request.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return MessageAsync(StatusCodes.Status429TooManyRequests, message);
    }

    /// <summary>What was sent cannot be taken as it is: the form again, with everything typed.</summary>
    public async Task<IResult> ProblemsAsync(PublishedConsultation published, ReceivedForm form, ImmutableArray<Problem> problems) => WantsJson
        ? Problem(StatusCodes.Status422UnprocessableEntity, Texts.French.ErrorSummaryTitle, null, problems)
        : await FormAgainAsync(StatusCodes.Status422UnprocessableEntity, published, form, problems);

    /// <summary>The form with everything that was typed, to be changed.</summary>
    public Task<IResult> FormAgainAsync(PublishedConsultation published, ReceivedForm form, FormStep step, CheckReason reason = CheckReason.None) =>
        FormAgainAsync(StatusCodes.Status200OK, published, form, step, [], reason);

    /// <summary>What was understood, to be confirmed.</summary>
    public async Task<IResult> CheckAsync(PublishedConsultation published, ReceivedForm form, Domain.Consultations.Answers answers, string token, CheckReason reason) => WantsJson
        ? HttpResults.Json(new { Jeton = token, Reponses = answers.Values, Raison = Texts.French.Reason(reason) }, json)
        : await CheckPageAsync(StatusCodes.Status200OK, published, form, answers, token, reason);

    /// <summary>Too many answers came from one network: the same page again, to be sent after a while with all that was answered.</summary>
    public async Task<IResult> PauseAsync(PublishedConsultation published, ReceivedForm form, Domain.Consultations.Answers answers, string token, TimeSpan wait)
    {
        var told = await PauseAsync(wait, Texts.French.AnswersPause(wait));
        return WantsJson ? told : await CheckPageAsync(StatusCodes.Status429TooManyRequests, published, form, answers, token, CheckReason.Pause);
    }

    private Task<IResult> CheckPageAsync(int status, PublishedConsultation published, ReceivedForm form, Domain.Consultations.Answers answers, string token, CheckReason reason) =>
        PageAsync<CheckPage>(status, new()
        {
            [nameof(CheckPage.ConsultationTitle)] = published.Page.Title,
            [nameof(CheckPage.Consultation)] = published.Consultation,
            [nameof(CheckPage.Answers)] = answers,
            [nameof(CheckPage.Token)] = token,
            [nameof(CheckPage.Action)] = request.Path.Value,
            [nameof(CheckPage.Reason)] = reason,
            [nameof(CheckPage.Other)] = form.OtherIn(published.Consultation),
            [nameof(CheckPage.Code)] = form.Code,
        });

    /// <summary>Stored: on to the receipt, by an address that can be read again and again.</summary>
    public IResult SeeReceipt(Receipt receipt)
    {
        var address = FoundReceipt.AddressOf(receipt);
        request.HttpContext.Response.Headers.Location = address;
        return WantsJson
            ? HttpResults.Json(new { Recu = receipt.ToString(), Adresse = address }, json, statusCode: StatusCodes.Status201Created)
            : HttpResults.StatusCode(StatusCodes.Status303SeeOther);
    }

    /// <param name="found">The receipt.</param>
    /// <param name="canBeWithdrawn">Whether the page offers to withdraw its answer.</param>
    public async Task<IResult> ReceiptAsync(FoundReceipt found, bool canBeWithdrawn)
    {
        var (published, receipt, (state, since)) = found;
        if (WantsJson)
        {
            return ReceiptJson(found, ViewOf(state, since), since);
        }

        return await PageAsync<ReceiptPage>(StatusCodes.Status200OK, new()
        {
            [nameof(ReceiptPage.ConsultationTitle)] = published.Page.Title,
            [nameof(ReceiptPage.ResultsAddress)] = LivingPages.ResultsAddress(published.Consultation.Slug),
            [nameof(ReceiptPage.Consultation)] = published.Consultation,
            [nameof(ReceiptPage.Receipt)] = receipt,
            [nameof(ReceiptPage.View)] = ViewOf(state, since),
            [nameof(ReceiptPage.Since)] = since,
            [nameof(ReceiptPage.WithdrawalAddress)] = canBeWithdrawn ? found.WithdrawalAddress : null,
        });
    }

    /// <summary>Withdrawn, or never counted: on to the receipt, which says so.</summary>
    public IResult Out(FoundReceipt found)
    {
        if (WantsJson)
        {
            return ReceiptJson(found, ViewOf(found.Finding.State, since: null), since: null);
        }

        request.HttpContext.Response.Headers.Location = found.Address;
        return HttpResults.StatusCode(StatusCodes.Status303SeeOther);
    }

    private static ReceiptView ViewOf(ReceiptState state, Release? since) => state switch
    {
        ReceiptState.Waiting => ReceiptView.Recorded,
        ReceiptState.Counted => since is null ? ReceiptView.Sealed : ReceiptView.Counted,
        ReceiptState.Held => ReceiptView.Held,
        ReceiptState.NotCounted => ReceiptView.NotCounted,
        _ => ReceiptView.Withdrawn,
    };

    private static IResult ReceiptJson(FoundReceipt found, ReceiptView view, Release? since)
    {
        var word = view switch { ReceiptView.Recorded or ReceiptView.Sealed => "enregistree", ReceiptView.Counted => "comptee", ReceiptView.Held => "a-regarder", ReceiptView.NotCounted => "non-comptee", _ => "retiree" };
        var release = since is null ? null : new { Numero = since.Number, Jour = since.Day };
        return HttpResults.Json(new { Recu = found.Receipt.ToString(), Consultation = found.Published.Consultation.Slug, Etat = word, Publication = release }, json);
    }

    /// <summary>The step on which the first problem can be mended, with what is wrong on it: the problems of later steps are told on theirs.</summary>
    private Task<IResult> FormAgainAsync(int status, PublishedConsultation published, ReceivedForm form, ImmutableArray<Problem> problems)
    {
        var steps = published.Consultation.Steps;
        var places = problems.ToLookup(problem => steps.FirstOrDefault(step => IsOn(step, problem))?.Number ?? 1);
        var first = places.Min(place => place.Key);
        return FormAgainAsync(status, published, form, steps[first - 1], [.. places[first]]);
    }

    private static bool IsOn(FormStep step, Problem problem) =>
        step.Questions.Any(question => problem.Field == question.Id || question.Fields.Any(field => field.Name == problem.Field));

    private Task<IResult> FormAgainAsync(int status, PublishedConsultation published, ReceivedForm form, FormStep step, ImmutableArray<Problem> problems, CheckReason reason = CheckReason.None) => PageAsync<FormAgainPage>(status, new()
    {
        [nameof(FormAgainPage.ConsultationTitle)] = published.Page.Title,
        [nameof(FormAgainPage.ConsultationAddress)] = published.Page.Address,
        [nameof(FormAgainPage.Consultation)] = published.Consultation,
        [nameof(FormAgainPage.Action)] = request.Path.Value,
        [nameof(FormAgainPage.Step)] = step.Number,
        [nameof(FormAgainPage.Reason)] = reason,
        [nameof(FormAgainPage.Other)] = form.OtherIn(published.Consultation),
        [nameof(FormAgainPage.Code)] = form.Code,
        [nameof(FormAgainPage.Values)] = form.Sheet,
        [nameof(FormAgainPage.Token)] = form.Token ?? form.Resumed,
        [nameof(FormAgainPage.Problems)] = (IReadOnlyList<Problem>)problems,
    });

    /// <summary>A page of the theme.</summary>
    /// <param name="status">Of HTTP.</param>
    /// <param name="parameters">Of the page, without the site.</param>
    public async Task<IResult> PageAsync<TPage>(int status, Dictionary<string, object?> parameters)
        where TPage : IComponent
    {
        // A form that the back button cannot show again would be posted anew, under a new key, and count twice. It stays in
        // this browser's own history; receipts and messages do not.
        if (typeof(TPage) == typeof(CheckPage) || typeof(TPage) == typeof(FormAgainPage))
        {
            request.HttpContext.Response.Headers.CacheControl = "private, no-cache";
        }

        parameters["Site"] = snapshot?.Settings ?? throw new InvalidOperationException("There is no page before the site is published.");
        var html = await new PageRenderer().RenderAsync<TPage>(parameters);
        return IsPacked(typeof(TPage)) ? new PackedPage(html, status) : HttpResults.Text(html, PackedPage.ContentType, statusCode: status);
    }

    /// <summary>
    /// What a parent's answer goes through: each carries its styles, and would cost as much as the form's own page five times.
    /// No page that a session opens: the length of a packed page can tell its secrets, and a token for one answer is none.
    /// </summary>
    private bool IsPacked(Type page) => (page == typeof(CheckPage) || page == typeof(FormAgainPage) || page == typeof(ReceiptPage) || page == typeof(MessagePage))
        && request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase);

    /// <summary>RFC 9457, with a list of the fields that are wrong.</summary>
    private static IResult Problem(int status, string title, string? detail, ImmutableArray<Problem>? problems)
    {
        var body = new
        {
            Type = "about:blank",
            Title = title,
            Status = status,
            Detail = detail,
            Problemes = problems?.Select(problem => new { Champ = problem.Field, Code = problem.Code.ToString(), Message = Texts.French.Problem(problem) }),
        };
        return HttpResults.Json(body, json, contentType: "application/problem+json; charset=utf-8", statusCode: status);
    }
}
