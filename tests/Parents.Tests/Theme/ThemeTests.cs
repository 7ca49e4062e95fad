using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Parents.Domain.Consultations;
using Parents.Site.Inspection;
using Parents.Tests.Site;
using Parents.Theme;
using Parents.Theme.Components;
using Parents.Theme.Pages;
using Parents.Theme.Rendering;
using Xunit;

namespace Parents.Tests.Theme;

public sealed class ThemeTests
{
    /// <summary>What would do harm in a text, an attribute, a title or a style.</summary>
    private const string harm = "</title></style></textarea><script>alert('x')</script>\"' onclick=\"y()\" ><b>&amp;";

    private static readonly string[] attributes =
    [
        "action", "aria-current", "aria-describedby", "aria-hidden", "aria-label", "aria-labelledby", "aria-pressed", "autocapitalize", "autocomplete", "charset", "checked",
        "class", "content", "d", "data-again", "data-back", "data-check", "data-done", "data-edit", "data-engine", "data-failed", "data-if", "data-instead", "data-keep",
        "data-kept", "data-kind", "data-last", "data-missing", "data-module", "data-next", "data-none", "data-nothing", "data-one", "data-paused", "data-recues", "data-refuge", "data-running",
        "data-script", "data-script-on", "data-send", "data-sending", "data-several", "data-status", "data-style", "data-switch", "data-unsent", "data-voice", "data-wipe", "data-wiped", "data-words", "data-wrong", "dir",
        "dx", "enterkeyhint", "fill", "for", "height", "hidden", "href", "hreflang", "http-equiv", "id", "lang", "maxlength", "media", "method", "name", "novalidate", "property",
        "rel", "required", "role", "scope", "spellcheck", "stroke", "tabindex", "title",
        "type", "value", "viewBox", "width", "x", "y",
    ];

    private static readonly bool[] bothWays = [false, true];

    public static TheoryData<string, int> Examples => [.. ComponentTypes().SelectMany(type => Enumerable.Range(0, ExamplesOf(type).Length).Select(place => new TheoryDataRow<string, int>(type.Name, place)))];

    public static TheoryData<string, bool> PageNames => [.. ThemePages.Of("").Keys.SelectMany(name => bothWays.Select(harmful => new TheoryDataRow<string, bool>(name, harmful)))];

    [Fact]
    public void Every_component_has_examples() => Assert.All(ComponentTypes(), type => Assert.NotEmpty(ExamplesOf(type)));

    [Fact]
    public void Every_page_is_tried_here() => Assert.Equal(
        typeof(Layout).Assembly.GetTypes().Where(type => type.Namespace == typeof(Layout).Namespace && type.IsAssignableTo(typeof(IComponent)) && type != typeof(Layout)).Select(type => type.Name).Order(StringComparer.Ordinal),
        ThemePages.Of("").Values.Select(page => page.Type.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Every_example_can_be_shown(string component, int place)
    {
        var example = ExamplesOf(ComponentTypes().Single(type => type.Name == component))[place];

        var html = await new PageRenderer().RenderFragmentAsync(example.Component, example.Parameters);

        Assert.Equal(component, example.Component.Name);
        var part = PageChecks.Parse(html);
        Assert.True(part.DocumentElement.TextContent.Trim() is not "" || part.QuerySelector("svg") is not null);
        Assert.DoesNotContain(PageChecks.ProblemsOfPart(part), problem => !IsOutsideOfPart(problem));
    }

    [Theory]
    [MemberData(nameof(PageNames))]
    public async Task Every_page_can_be_shown_and_shows_texts_as_they_are_written(string name, bool harmful)
    {
        var page = ThemePages.Of(harmful ? harm : "")[name];

        var html = await RenderAsync(page);

        var document = PageChecks.Parse(html);
        Assert.StartsWith("<!doctype html>\n<html", html, StringComparison.Ordinal);
        Assert.Empty(document.QuerySelectorAll("body script, b, textarea"));
        Assert.Equal([], document.All.SelectMany(element => element.Attributes.Select(attribute => attribute.Name)).Distinct(StringComparer.Ordinal).Except(attributes, StringComparer.Ordinal));
        Assert.Equal(harmful, document.Body!.TextContent.Contains(harm, StringComparison.Ordinal));
        var problems = PageChecks.ProblemsOf(document, page.Standalone).Where(problem => !harmful || !problem.StartsWith("Typography", StringComparison.Ordinal));
        Assert.Empty(problems);
        Assert.Empty(HtmlReader.Read(html).Faults);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_text_of_a_page_is_there_and_escaped(bool ofForm)
    {
        // None may be lost: a page that shows nothing would be safe too.
        var document = PageChecks.Parse(await RenderAsync(ThemePages.Of(harm)[ofForm ? "ConsultationPage open" : "ContentPage whole"]));
        var shown = document.DocumentElement.TextContent + string.Concat(document.QuerySelectorAll("meta").Select(meta => meta.GetAttribute("content")));

        Assert.All(ofForm ? ThemePages.TextsOfForm : ThemePages.TextsOfPage, text => Assert.Contains($"{text}{harm}", shown, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_figure_shows_its_texts_as_they_are_written()
    {
        foreach (var figure in ThemePages.Figures(harm))
        {
            var document = PageChecks.Parse(await new PageRenderer().RenderFragmentAsync<FigureView>(new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(FigureView.Figure)] = figure }));

            Assert.Empty(document.QuerySelectorAll("script, b, textarea"));
            Assert.Equal([], document.All.SelectMany(element => element.Attributes.Select(attribute => attribute.Name)).Distinct(StringComparer.Ordinal).Except(attributes, StringComparer.Ordinal));
            foreach (var text in new[] { figure.Question, figure.Group, figure.Place, figure.Note, figure.Source.Title, figure.Source.Publisher, figure.Outcome }.OfType<string>())
            {
                Assert.Contains(text, document.Body!.TextContent, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Every_word_of_the_domain_has_a_sentence()
    {
        Assert.All(Enum.GetValues<ProblemCode>(), code => Assert.NotEmpty(Texts.French.Problem(new Problem(null, code, null))));
        Assert.All(Enum.GetValues<SignInProblem>(), problem => Assert.Equal(problem == SignInProblem.None, Texts.French.SignInProblem(problem) is null));
        Assert.All(Enum.GetValues<Parents.Domain.Organizers.Role>(), role => Assert.NotEmpty(Texts.French.RoleName(role)));
        Assert.All(Enum.GetValues<FormState>(), state => Assert.NotEmpty(Texts.French.ConsoleState(state)));
        Assert.All(Enum.GetValues<CheckReason>(), reason => Assert.Equal(reason == CheckReason.None, Texts.French.Reason(reason) is null));
        Assert.All(Enum.GetValues<ReceiptView>(), view => Assert.NotEmpty(Texts.French.ReceiptTitle(view) + (view == ReceiptView.Counted ? "" : Texts.French.ReceiptNext(view, ThemePages.Consultation("")))));
    }

    [Fact]
    public async Task Refuses_a_page_without_what_it_needs() =>
        Assert.Equal(
            "ContentPage lacks Page, Site, Today. (Parameter 'parameters')",
            (await Assert.ThrowsAsync<ArgumentException>(() => new PageRenderer().RenderAsync<ContentPage>(ImmutableDictionary<string, object?>.Empty))).Message);

    /// <summary>An example of a list of problems or of a page's end points to what only the whole page has; one of choices stands in no form.</summary>
    private static bool IsOutsideOfPart(string problem) => problem.EndsWith("qui n’est pas sur la page.", StringComparison.Ordinal) || problem.EndsWith("n’est pas dans un groupe.", StringComparison.Ordinal);

    private static IEnumerable<Type> ComponentTypes() =>
        typeof(Example).Assembly.GetTypes().Where(type => type.Namespace == typeof(Example).Namespace && type.IsAssignableTo(typeof(IComponent)));

    private static ImmutableArray<Example> ExamplesOf(Type type) =>
        type.GetProperty("Examples")?.GetValue(null) is ImmutableArray<Example> examples ? examples : [];

    private static async Task<string> RenderAsync(ThemePage page) => "<!doctype html>\n" + await new PageRenderer(Texts.Of(page.Language)).RenderFragmentAsync(page.Type, page.Parameters);
}
