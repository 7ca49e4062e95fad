using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Parents.Domain.Consultations;
using Parents.Domain.Library;
using Parents.Domain.Statistics;
using Parents.Site.Content;
using Parents.Site.Output;
using Parents.Theme.Pages;
using Parents.Theme.Rendering;

namespace Parents.Site.Pages;

/// <summary>The pages that change without an editor: answers come in, a moment passes. The functions write them too.</summary>
public static class LivingPages
{
    private static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), WriteIndented = true, NewLine = "\n" };

    public static string FormAddress(string slug) => $"/consultations/{slug}/";

    public static string ResultsAddress(string slug) => $"/consultations/{slug}/resultats/";

    /// <summary>Its dates, for calendars.</summary>
    public static string CalendarAddress(string slug) => $"/consultations/{slug}/dates.ics";

    /// <summary>The same numbers as the results page, for programs.</summary>
    public static string ResultsJsonPath(string slug) => $"consultations/{slug}/resultats.json";

    /// <summary>Every path that <see cref="RenderAsync"/> gives.</summary>
    public static IReadOnlyList<string> Paths(string slug) => [SiteFile.PathOf(FormAddress(slug)), SiteFile.PathOf(ResultsAddress(slug)), ResultsJsonPath(slug)];

    /// <summary>Where the form is sent.</summary>
    public static string ActionOf(SiteSettings settings, string slug) => $"{settings.Api?.ToString().TrimEnd('/')}/api/consultations/{slug}/reponses";

    public static FormState StateAt(Consultation consultation, DateTimeOffset now) =>
        now < consultation.Opens ? FormState.NotYetOpen : consultation.IsOpen(now) ? FormState.Open : FormState.Closed;

    public static async Task<IReadOnlyList<SiteFile>> RenderAsync(SiteSettings settings, PublishedConsultation published, Results results, DateTimeOffset now)
    {
        var (page, consultation, comparisons) = published;
        var release = results.Release;
        results = results with { Release = release is null ? null : release with { Tables = release.Tables?.AnsweredByAtLeast(consultation.MinimumGroup) } };
        var state = StateAt(consultation, now);
        var form = await new PageRenderer().RenderAsync<ConsultationPage>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(ConsultationPage.Site)] = settings,
            [nameof(ConsultationPage.Page)] = page,
            [nameof(ConsultationPage.Consultation)] = consultation,
            [nameof(ConsultationPage.Results)] = results,
            [nameof(ConsultationPage.FormState)] = state,
            [nameof(ConsultationPage.Action)] = ActionOf(settings, consultation.Slug),
            [nameof(ConsultationPage.Today)] = Domain.Brussels.Day(now),
        });
        var table = await new PageRenderer().RenderAsync<ResultsPage>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(ResultsPage.Site)] = settings,
            [nameof(ResultsPage.Page)] = page,
            [nameof(ResultsPage.Consultation)] = consultation,
            [nameof(ResultsPage.Results)] = results,
            [nameof(ResultsPage.Comparisons)] = comparisons,
            [nameof(ResultsPage.FormState)] = state,
        });
        var paths = Paths(consultation.Slug);
        return [SiteFile.Html(paths[0], form), SiteFile.Html(paths[1], table), new SiteFile(paths[2], ToJson(consultation, results, state), "application/json; charset=utf-8")];
    }

    private static byte[] ToJson(Consultation consultation, Results results, FormState state) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            Consultation = consultation.Slug,
            consultation.Version,
            Etat = state switch { FormState.NotYetOpen => "a-venir", FormState.Open => "ouverte", _ => "close" },
            Recues = results.Received,
            EnAttente = results.Waiting,
            MisesDeCote = results.SetAside,
            Effacement = results.Erasure is not { } erasure ? null : new { Jour = erasure.Day, Reponses = erasure.Answers, Recus = erasure.Receipts, Codes = erasure.Codes },
            Publication = results.Release is not { } release ? null : new
            {
                Numero = release.Number,
                Jour = release.Day,
                Reponses = release.Answers,
                DansLesTableaux = release.Tabulated,
                Definitive = release.Final,
                Tableaux = release.Tables?.ByField,
            },
        },
        json);
}
