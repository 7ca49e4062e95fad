using System.Net;
using AngleSharp.Html.Dom;
using Xunit;

namespace Parents.Tests.Functions;

/// <summary>The page on which a parent reads the answers again before sending them.</summary>
/// <param name="Document">As it came.</param>
internal sealed record CheckPageShown(IHtmlDocument Document)
{
    /// <summary>What its button sends.</summary>
    public IReadOnlyList<(string Name, string Value)> Fields => Html.FieldsOf(Assert.Single(Document.Forms));

    public string Token => Assert.Single(Fields, sent => sent.Name == "jeton").Value;

    /// <summary>What it says before all else; null where it only asks to be read.</summary>
    public string? Warning => Document.QuerySelector(".p-notice--warning")?.TextContent.Trim();

    public static async Task<CheckPageShown> ReadAsync(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return new CheckPageShown(await Html.ReadAsync(response, TestContext.Current.CancellationToken));
    }

    /// <summary>The same page, sent with another token.</summary>
    public IReadOnlyList<(string Name, string Value)> FieldsWith(string token) =>
        [.. Fields.Select(sent => sent.Name == "jeton" ? (sent.Name, token) : sent)];
}
