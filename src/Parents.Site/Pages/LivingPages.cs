using System.Collections.Immutable;
using System.Globalization;
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

    /// <summary>What was promised, for whoever wants to check it.</summary>
    public static string ManifestPath(string slug) => $"consultations/{slug}/{Manifest.File}";

    /// <summary>Its dates, for calendars.</summary>
    public static string CalendarAddress(string slug) => $"/consultations/{slug}/dates.ics";

    /// <summary>The same numbers as the results page, for programs.</summary>
    public static string ResultsJsonPath(string slug) => $"consultations/{slug}/resultats.json";

    /// <summary>The form with another language beside French.</summary>
    public static string FormAddress(string slug, string language) => $"/consultations/{slug}/{language}/";

    /// <summary>The results of a version that another one replaced.</summary>
    public static string ResultsAddress(Consultation former) => string.Create(CultureInfo.InvariantCulture, $"/consultations/{former.Slug}/version-{former.Version}/");

    /// <summary>Where the results of a version stand.</summary>
    public static string ResultsAddressOf(PublishedConsultation published, Consultation version) =>
        version.Version == published.Consultation.Version ? ResultsAddress(version.Slug) : ResultsAddress(version);

    /// <summary>Every path that <see cref="RenderAsync"/> gives.</summary>
    public static IReadOnlyList<string> Paths(PublishedConsultation published)
    {
        var slug = published.Consultation.Slug;
        return
        [
            SiteFile.PathOf(FormAddress(slug)),
            SiteFile.PathOf(ResultsAddress(slug)),
            ResultsJsonPath(slug),
            .. published.Consultation.Languages.Select(language => SiteFile.PathOf(FormAddress(slug, language))),
            .. published.Former.Select(former => SiteFile.PathOf(ResultsAddress(former))),
        ];
    }

    /// <summary>The version whose results a file shows.</summary>
    public static Consultation VersionOn(PublishedConsultation published, string path) =>
        published.Former.FirstOrDefault(former => SiteFile.PathOf(ResultsAddress(former)) == path) ?? published.Consultation;

    /// <summary>Where the form is sent.</summary>
    public static string ActionOf(SiteSettings settings, string slug) => $"{settings.Api?.ToString().TrimEnd('/')}/api/consultations/{slug}/reponses";

    public static FormState StateAt(Consultation consultation, DateTimeOffset now) =>
        now < consultation.Opens ? FormState.NotYetOpen : consultation.IsOpen(now) ? FormState.Open : FormState.Closed;

    /// <param name="settings">Of the site.</param>
    /// <param name="published">What is asked.</param>
    /// <param name="resultsOf">What can be said of the answers to a version.</param>
    /// <param name="now">Decides what is open.</param>
    public static async Task<IReadOnlyList<SiteFile>> RenderAsync(SiteSettings settings, PublishedConsultation published, Func<Consultation, Results> resultsOf, DateTimeOffset now)
    {
        var consultation = published.Consultation;
        var results = Protect(resultsOf(consultation), consultation);
        var state = StateAt(consultation, now);
        var files = new List<SiteFile>
        {
            await RenderFormAsync(settings, published, results, now, other: null),
            await RenderResultsAsync(settings, published, consultation, results, state),
            new(ResultsJsonPath(consultation.Slug), ToJson(consultation, results, state), "application/json; charset=utf-8"),
        };
        foreach (var language in consultation.Languages)
        {
            files.Add(await RenderFormAsync(settings, published, results, now, Language.Find(language)));
        }

        foreach (var former in published.Former)
        {
            files.Add(await RenderResultsAsync(settings, published, former, Protect(resultsOf(former), former), FormState.Closed));
        }

        return files;
    }

    /// <summary>Without the counts of so few people that each would be shown.</summary>
    private static Results Protect(Results results, Consultation consultation) =>
        results.Release is { } release ? results with { Release = release with { Tables = release.Tables?.AnsweredByAtLeast(consultation.MinimumGroup) } } : results;

    private static async Task<SiteFile> RenderFormAsync(SiteSettings settings, PublishedConsultation published, Results results, DateTimeOffset now, Language? other)
    {
        var slug = published.Consultation.Slug;
        var html = await new PageRenderer().RenderAsync<ConsultationPage>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(ConsultationPage.Site)] = settings,
            [nameof(ConsultationPage.Page)] = published.Page,
            [nameof(ConsultationPage.Consultation)] = published.Consultation,
            [nameof(ConsultationPage.Frozen)] = published.Manifest?.Last.Frozen,
            [nameof(ConsultationPage.Results)] = results,
            [nameof(ConsultationPage.FormState)] = StateAt(published.Consultation, now),
            [nameof(ConsultationPage.Action)] = ActionOf(settings, slug),
            [nameof(ConsultationPage.Today)] = Domain.Brussels.Day(now),
            [nameof(ConsultationPage.Other)] = other,
        });
        return SiteFile.Html(SiteFile.PathOf(other is null ? FormAddress(slug) : FormAddress(slug, other.Code)), html);
    }

    private static async Task<SiteFile> RenderResultsAsync(SiteSettings settings, PublishedConsultation published, Consultation version, Results results, FormState state)
    {
        var isFormer = version.Version != published.Consultation.Version;
        var address = ResultsAddressOf(published, version);
        var html = await new PageRenderer().RenderAsync<ResultsPage>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(ResultsPage.Site)] = settings,
            [nameof(ResultsPage.Page)] = published.Page,
            [nameof(ResultsPage.Address)] = address,
            [nameof(ResultsPage.Consultation)] = version,
            [nameof(ResultsPage.IsFormer)] = isFormer,
            [nameof(ResultsPage.Former)] = isFormer ? [] : published.Former.Select(former => (former.Version, ResultsAddress(former))).ToImmutableArray(),
            [nameof(ResultsPage.Results)] = results,
            [nameof(ResultsPage.Comparisons)] = published.Comparisons,
            [nameof(ResultsPage.FormState)] = state,
        });
        return SiteFile.Html(SiteFile.PathOf(address), html);
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
