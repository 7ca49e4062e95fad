using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Parents.Site.Inspection;
using Parents.Site.Pages;
using Xunit;

namespace Parents.Tests.Site.Inspection;

/// <summary>Pages are read as a browser reads them, and where they cannot be it is said.</summary>
public sealed partial class HtmlReaderTests(RealPages real) : IClassFixture<RealPages>
{
    [Fact]
    public async Task Reads_every_page_of_the_site_as_a_browser_does()
    {
        var read = 0;
        await foreach (var file in new SitePages(real.Content).RenderAllAsync(Rehearsal.Of(real.Content), RunningSite.Noon, TestContext.Current.CancellationToken))
        {
            if (file.IsHtml)
            {
                // What a template holds is checked too, while a browser keeps it apart.
                var html = Template.Replace(Encoding.UTF8.GetString(file.Bytes.Span), "");
                var (page, browser) = (HtmlReader.Read(html), PageChecks.Parse(html));
                Assert.Empty(page.Faults);
                Assert.Equal(browser.All.Select(Tell), page.Elements.Select(element => Tell(element.Name, element.Attributes, page.TextOf(element))));
                read++;
            }
        }

        Assert.True(read > 20, $"{read} pages");
    }

    [Theory]
    [InlineData("<p>a<div>b</div></p>", "<div> ne peut pas être dans <p>")]
    [InlineData("<p>a<b><ul></ul></b></p>", "<ul> ne peut pas être dans <b>")]
    [InlineData("<a href=\"a\"><i><a href=\"b\">c</a></i></a>", "<a> ne peut pas être dans <i>")]
    [InlineData("<ul><li>a</ul>", "</ul> ne ferme pas <li>")]
    [InlineData("a</p>", "</p> ne ferme pas d’élément")]
    [InlineData("<p>a\n<b>c</p>", "Ligne 2 du HTML : </p> ne ferme pas <b>")]
    [InlineData("<p id=\"x\">a", "<p id=\"x\"> n’est pas fermé")]
    [InlineData("<div/>", "<div/> n’est pas fermé par sa barre oblique")]
    [InlineData("<p class=a>b</p>", "L’attribut class de <p> n’est pas entre guillemets")]
    [InlineData("<p id=\"a\" id=\"b\">b</p>", "a deux fois l’attribut id")]
    [InlineData("<p id=\"a", "n’a pas de fin")]
    [InlineData("1 < 2", "Un « < » n’est pas écrit « &lt; »")]
    public void Says_where_a_browser_would_understand_something_else(string html, string fault) =>
        Assert.Contains(HtmlReader.Read(html).Faults, found => found.Replace('\u00a0', ' ').Contains(fault, StringComparison.Ordinal));

    [Theory]
    [InlineData("<svg><rect /><path d=\"a\"/></svg><br><br/><input disabled>")]
    [InlineData("<!-- <p> --><script>if (a < b) { c('</p>') }</script><style>a > b {}</style><title>a <b> c</title>")]
    [InlineData("<p title='a \"b\" > c'>d</p>")]
    public void Takes_what_is_right(string html)
    {
        var page = HtmlReader.Read(html);

        Assert.Empty(page.Faults);
        Assert.Equal(PageChecks.Parse(html).All.Where(element => element.LocalName is not ("html" or "head" or "body")).Select(Tell), page.Elements.Select(element => Tell(element.Name, element.Attributes, page.TextOf(element))));
    }

    [Fact]
    public void Ends_whatever_it_is_given()
    {
        const string letters = "<>/\"'= -!apbdiv\n&;svgscript";
        var random = new Random(1);
        for (var i = 0; i < 20_000; i++)
        {
            var html = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => letters[random.Next(letters.Length)]));
            var page = HtmlReader.Read(html);
            Assert.All(page.Elements, element => Assert.True(element.End > element.Place && element.TextEnd >= element.TextStart, html));
        }
    }

    [GeneratedRegex("<template.*?</template>", RegexOptions.CultureInvariant | RegexOptions.Singleline, 1000)]
    private static partial Regex Template { get; }

    private static string Tell(IElement element) => Tell(element.LocalName, element.Attributes.Select(attribute => (attribute.Name, attribute.Value)), element.TextContent);

    private static string Tell(string name, IEnumerable<(string Name, string Value)> attributes, string text) => $"{name} {string.Join(' ', attributes)} {text}";
}
