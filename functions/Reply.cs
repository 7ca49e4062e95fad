using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Parents.Domain.Consultations;
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
    private bool WantsJson { get; } = request.HasJsonContentType() || (request.Headers.Accept.ToString() is var accept && accept.Contains("application/json", StringComparison.OrdinalIgnoreCase) && !accept.Contains("text/html", StringComparison.OrdinalIgnoreCase));

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
            ? Microsoft.AspNetCore.Http.Results.Text(string.Join("\n\n", [message.Title, .. message.Paragraphs]), "text/plain; charset=utf-8", statusCode: status)
            : await PageAsync<MessagePage>(status, new()
            {
                [nameof(MessagePage.Message)] = message,
                [nameof(MessagePage.LinkAddress)] = link?.Address ?? "/",
                [nameof(MessagePage.LinkText)] = link?.Text ?? Texts.BackHome,
            });
    }

    /// <summary>The store did not do its part; a minute later it may.</summary>
    public Task<IResult> UnavailableAsync(Message message)
    {
        request.HttpContext.Response.Headers.RetryAfter = "60";
        return MessageAsync(StatusCodes.Status503ServiceUnavailable, message);
    }

    /// <summary>What was sent cannot be taken as it is: the form again, with everything typed.</summary>
    public async Task<IResult> ProblemsAsync(PublishedConsultation published, AnswerSheet sheet, ImmutableArray<Problem> problems) => WantsJson
        ? Problem(StatusCodes.Status422UnprocessableEntity, Texts.ErrorSummaryTitle, null, problems)
        : await PageAsync<FormProblemsPage>(StatusCodes.Status422UnprocessableEntity, new()
        {
            [nameof(FormProblemsPage.ConsultationTitle)] = published.Page.Title,
            [nameof(FormProblemsPage.ConsultationAddress)] = published.Page.Address,
            [nameof(FormProblemsPage.Consultation)] = published.Consultation,
            [nameof(FormProblemsPage.Action)] = request.Path.Value,
            [nameof(FormProblemsPage.Values)] = sheet,
            [nameof(FormProblemsPage.Problems)] = (IReadOnlyList<Problem>)problems,
        });

    /// <summary>What was understood, to be confirmed.</summary>
    public async Task<IResult> CheckAsync(PublishedConsultation published, Domain.Consultations.Answers answers, string token, CheckReason reason) => WantsJson
        ? Microsoft.AspNetCore.Http.Results.Json(new { Jeton = token, Reponses = answers.Choices, Raison = Texts.Reason(reason) })
        : await PageAsync<CheckPage>(StatusCodes.Status200OK, new()
        {
            [nameof(CheckPage.ConsultationTitle)] = published.Page.Title,
            [nameof(CheckPage.ConsultationAddress)] = published.Page.Address,
            [nameof(CheckPage.Consultation)] = published.Consultation,
            [nameof(CheckPage.Answers)] = answers,
            [nameof(CheckPage.Token)] = token,
            [nameof(CheckPage.Action)] = request.Path.Value,
            [nameof(CheckPage.Reason)] = reason,
        });

    /// <summary>Stored: on to the receipt, by an address that can be read again and again.</summary>
    public IResult SeeReceipt(Receipt receipt)
    {
        var address = $"/api/recus/{receipt}";
        if (WantsJson)
        {
            return Microsoft.AspNetCore.Http.Results.Created(address, new { Recu = receipt.ToString(), Adresse = address });
        }

        request.HttpContext.Response.Headers.Location = address;
        return Microsoft.AspNetCore.Http.Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    public async Task<IResult> ReceiptAsync(PublishedConsultation published, Receipt receipt, ReceiptState state)
    {
        if (WantsJson)
        {
            var word = state switch { ReceiptState.Waiting => "enregistree", ReceiptState.Counted => "comptee", _ => "retiree" };
            return Microsoft.AspNetCore.Http.Results.Json(new { Recu = receipt.ToString(), Consultation = published.Consultation.Slug, Etat = word });
        }

        return await PageAsync<ReceiptPage>(StatusCodes.Status200OK, new()
        {
            [nameof(ReceiptPage.ConsultationTitle)] = published.Page.Title,
            [nameof(ReceiptPage.ResultsAddress)] = LivingPages.ResultsAddress(published.Consultation.Slug),
            [nameof(ReceiptPage.Consultation)] = published.Consultation,
            [nameof(ReceiptPage.Receipt)] = receipt,
            [nameof(ReceiptPage.View)] = state switch { ReceiptState.Waiting => ReceiptView.Recorded, ReceiptState.Counted => ReceiptView.Counted, _ => ReceiptView.Withdrawn },
        });
    }

    private async Task<IResult> PageAsync<TPage>(int status, Dictionary<string, object?> parameters)
        where TPage : IComponent
    {
        if (snapshot is null)
        {
            return Microsoft.AspNetCore.Http.Results.Text(Texts.PageNotFound().Title, "text/plain", statusCode: status);
        }


        // A form that the back button cannot show again would be posted anew, under a new key, and count twice. It stays in
        // this browser's own history; receipts and messages do not.
        if (typeof(TPage) == typeof(CheckPage) || typeof(TPage) == typeof(FormProblemsPage))
        {
            request.HttpContext.Response.Headers.CacheControl = "private, no-cache";
        }

        parameters["Site"] = snapshot.Settings;
        return Microsoft.AspNetCore.Http.Results.Text(await new PageRenderer().RenderAsync<TPage>(parameters), "text/html; charset=utf-8", statusCode: status);
    }

    /// <summary>RFC 9457, with a list of the fields that are wrong.</summary>
    private static IResult Problem(int status, string title, string? detail, ImmutableArray<Problem>? problems)
    {
        var body = new
        {
            Type = "about:blank",
            Title = title,
            Status = status,
            Detail = detail,
            Problemes = problems?.Select(problem => new { Champ = problem.Field, Code = problem.Code.ToString(), Message = Texts.Problem(problem.Code) }),
        };
        return Microsoft.AspNetCore.Http.Results.Json(body, contentType: "application/problem+json; charset=utf-8", statusCode: status);
    }
}
