using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Parents.Domain.Consultations;
using Parents.Domain.Library;
using Parents.Domain.Statistics;
using Parents.Theme.Assets;
using Parents.Theme.Pages;

namespace Parents.Theme.Rendering;

/// <summary>What a page tells search engines about itself, in the words of schema.org: only what the page itself says to readers.</summary>
internal sealed class JsonLd(SiteSettings site, Language language)
{
    /// <summary>It escapes what could end the element that holds the text.</summary>
    private static readonly JsonSerializerOptions json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>A data block: browsers run nothing in it, so no Content-Security-Policy need name it.</summary>
    public static string ScriptHtml(IEnumerable<JsonObject> things) =>
        $"<script type=\"application/ld+json\">{new JsonObject { ["@context"] = "https://schema.org", ["@graph"] = new JsonArray([.. things]) }.ToJsonString(json)}</script>";

    /// <summary>The way from the home page to a page.</summary>
    public JsonObject Trail(IEnumerable<MenuEntry> above, string title, string address)
    {
        var steps = above.Append(new MenuEntry(title, address)).Select((entry, place) => new JsonObject { ["@type"] = "ListItem", ["position"] = place + 1, ["name"] = entry.Title, ["item"] = site.Whole(entry.Address) });
        return new JsonObject { ["@type"] = "BreadcrumbList", ["itemListElement"] = new JsonArray([.. steps]) };
    }

    /// <summary>The site itself on its home page; an article where facts are stated; a dataset where a synthesis has figures.</summary>
    public IEnumerable<JsonObject> Of(Page page)
    {
        if (page.Address == "/")
        {
            var whole = Thing("WebSite", page.Address, ("name", site.Name), ("description", site.Tagline), ("inLanguage", language.Code));
            whole["potentialAction"] = new JsonObject { ["@type"] = "SearchAction", ["target"] = site.Whole(SearchPage.Path) + "?q={search_term_string}", ["query-input"] = "required name=search_term_string" };
            yield return whole;
            if (site.Organization is not null)
            {
                yield return Thing("Organization", page.Address, ("name", site.Organization), ("logo", site.Whole(SiteIcon.Large.Path)));
            }
        }

        if (page.Verified is not null || page.Meeting is not null)
        {
            yield return With(Thing("Article", page.Address, ("headline", page.Title), ("description", page.Summary), ("inLanguage", language.Code), ("dateModified", Day(page.LastChange))), "publisher");
        }

        if (page is { Meeting: { } meeting, Figures: not [] })
        {
            var dataset = Thing("Dataset", page.Address, ("name", page.Title), ("description", page.Summary), ("temporalCoverage", meeting.Date), ("spatialCoverage", meeting.Place));
            dataset["variableMeasured"] = List(page.Figures.Select(figure => figure.Text));
            yield return dataset;
        }
    }

    /// <summary>The results of a consultation.</summary>
    /// <param name="title">Of their page.</param>
    /// <param name="description">Of their page.</param>
    /// <param name="address">Of their page.</param>
    /// <param name="consultation">What was asked.</param>
    /// <param name="release">What is published of the answers, or null.</param>
    public JsonObject Of(string title, string description, string address, Consultation consultation, Release? release)
    {
        var dataset = Thing("Dataset", address, ("name", title), ("description", description), ("inLanguage", language.Code), ("dateModified", Day(release?.Day)), ("temporalCoverage", $"{Day(consultation.Opens)}/{Day(consultation.Closes)}"));
        dataset["isAccessibleForFree"] = true;
        dataset["variableMeasured"] = List(consultation.Questions.Select(question => question.Text));
        dataset["distribution"] = new JsonObject { ["@type"] = "DataDownload", ["encodingFormat"] = "application/json", ["contentUrl"] = site.Whole($"/consultations/{consultation.Slug}/resultats.json") };
        return With(dataset, "creator");
    }

    private JsonObject Thing(string type, string address, params ReadOnlySpan<(string Name, string? Value)> values)
    {
        var thing = new JsonObject { ["@type"] = type, ["url"] = site.Whole(address) };
        foreach (var (name, value) in values)
        {
            if (value is not null)
            {
                thing[name] = value;
            }
        }

        return thing;
    }

    /// <summary>Who publishes it, where the site says so.</summary>
    private JsonObject With(JsonObject thing, string role)
    {
        if (site.Organization is not null)
        {
            thing[role] = new JsonObject { ["@type"] = "Organization", ["name"] = site.Organization, ["url"] = site.Whole("/") };
        }

        return thing;
    }

    private static JsonArray List(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Day(DateTimeOffset moment) => Day(Domain.Brussels.Day(moment));
}
