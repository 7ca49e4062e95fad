using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace Parents.Tests.Functions;

/// <summary>Pages as a reader's browser takes them.</summary>
internal static class Html
{
    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        return await ParseAsync(await response.Content.ReadAsStringAsync(cancellationToken), cancellationToken);
    }

    public static Task<IHtmlDocument> ParseAsync(string text, CancellationToken cancellationToken) => new HtmlParser().ParseDocumentAsync(text, cancellationToken);

    public static async Task<IHtmlDocument> GetAsync(HttpClient client, string address, CancellationToken cancellationToken)
    {
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative), cancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await ReadAsync(response, cancellationToken);
    }

    /// <summary>What a browser sends of a page's form: hidden fields, and of the choices those that are made.</summary>
    /// <summary>What a form sends of the person's, and not which version it is made of.</summary>
    public static IReadOnlyList<(string Name, string Value)> FieldsOf(IHtmlFormElement form) =>
        [.. form.Elements.OfType<IHtmlInputElement>().Where(input => input.Name != "version" && (input.Type is not ("radio" or "checkbox") || input.IsChecked)).Select(input => (input.Name!, input.Value))];

    /// <summary>Every link of the list of problems leads to something on the page, and so does every description.</summary>
    public static IReadOnlyList<string> ProblemsIn(IHtmlDocument page)
    {
        Assert.StartsWith("Erreur\u00a0: ", page.Title, StringComparison.Ordinal);
        var summary = Assert.Single(page.QuerySelectorAll(".p-error-summary"));
        var ids = page.All.Select(element => element.GetAttribute("id")).OfType<string>().ToList();
        Assert.Equal(ids.Distinct(), ids);
        foreach (var target in summary.QuerySelectorAll("a").Select(link => link.GetAttribute("href")))
        {
            Assert.Contains(target![1..], ids);
        }

        foreach (var described in page.QuerySelectorAll("[aria-describedby]"))
        {
            Assert.All(described.GetAttribute("aria-describedby")!.Split(' '), id => Assert.Contains(id, ids));
        }

        return [.. summary.QuerySelectorAll("li").Select(item => item.QuerySelector("a")?.GetAttribute("href") ?? item.TextContent)];
    }
}
