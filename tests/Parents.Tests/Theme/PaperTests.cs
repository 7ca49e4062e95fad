using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Parents.Domain.Consultations;
using Parents.Domain.Library;
using Parents.Tests.Site;
using Parents.Theme;
using Parents.Theme.Components;
using Parents.Theme.Paper;
using Parents.Theme.Rendering;
using Xunit;

namespace Parents.Tests.Theme;

/// <summary>The form that is printed, and the slips.</summary>
public sealed partial class PaperTests
{
    private const string harm = "</title></style></textarea><script>alert('x')</script>\"' onclick=\"y()\" ><b>&amp;";

    private static readonly Page page = Sample.Page;

    [Fact]
    public async Task Every_question_and_everything_that_can_be_ticked_stands_there_once()
    {
        var form = await FormAsync(Sample.EveryKind);
        var lines = Lines(form);

        Assert.Equal(9, form.QuerySelectorAll(".question").Length);
        foreach (var question in Sample.EveryKind.Questions)
        {
            Assert.Single(lines, line => line == question.Text);
        }

        // Options of a single and a multiple choice, items of a ranking, rows and columns of a table, points of a scale.
        string[] labels = ["Parfois, selon les jours et selon l’argent qui reste", "Lundi", "Mardi", "La soupe", "Le pain", "Le titulaire de la classe", "La direction de l’école", "1 – pas du tout", "2", "3", "4", "5 – tout à fait"];
        Assert.All(labels, label => Assert.Single(lines, line => line == label));
        Assert.Equal(2, lines.Count(line => line == "Oui"));
        Assert.Equal(3, lines.Count(line => line == "Je ne sais pas"));

        // 3 of the choice, 2 × 2 of the table, 2 days, 5 points, 2 ranks, 8 digits of a day, and 3 × « je ne sais pas ».
        Assert.Equal(3 + 4 + 2 + 5 + 2 + 8 + 3, form.QuerySelectorAll(".box").Length);
        Assert.Equal(1 + 7, form.QuerySelectorAll(".line").Length);
        Assert.Contains("euros", form.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_head_says_which_sheet_until_when_and_what_is_kept_and_asks_for_a_code_where_there_are_codes()
    {
        var open = (await FormAsync(Sample.EveryKind)).Body!.TextContent;
        var coded = (await FormAsync(Sample.EveryKind with { Access = Access.Codes })).Body!.TextContent;

        Assert.Contains("Feuille n°", open, StringComparison.Ordinal);
        Assert.Contains(Texts.French.OpenFromTo(Sample.Consultation), open, StringComparison.Ordinal);
        Assert.Contains(Texts.French.KeptOfAnswer, open, StringComparison.Ordinal);
        Assert.Contains("avant le 31\u00a0mars 2000", open, StringComparison.Ordinal);
        Assert.DoesNotContain(Texts.French.PaperCode, open, StringComparison.Ordinal);
        Assert.Contains(Texts.French.PaperCode, coded, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_condition_is_said_in_words()
    {
        var questions = Sample.EveryKind.Questions;
        var form = await FormAsync(Sample.EveryKind with
        {
            Questions =
            [
                .. questions[..5],
                questions[5] with { When = Any(("repas", "oui"), ("repas", "parfois")) },
                questions[6] with { When = Condition.Both(Any(("contact.direction", "non")), Any(("jours.lundi", "oui"), ("jours.mardi", "non"))) },
                questions[7] with { When = Any(("ordre.pain", "1")) },
                questions[8] with { When = Any(("jours", "je-ne-sais-pas")) },
            ],
        });

        Assert.Equal(
            [
                "Répondez seulement si vous avez choisi «\u00a0Oui\u00a0» à la question 1 ou vous avez choisi «\u00a0Parfois, selon les jours et selon l’argent qui reste\u00a0» à la question 1.",
                "Répondez seulement si vous avez choisi «\u00a0Non\u00a0» à la question 2, ligne «\u00a0La direction de l’école\u00a0», et vous avez choisi «\u00a0Lundi\u00a0» à la question 3 ou vous n’avez pas choisi «\u00a0Mardi\u00a0» à la question 3.",
                "Répondez seulement si vous avez donné le numéro 1 à «\u00a0Le pain\u00a0», à la question 5.",
                "Répondez seulement si vous avez choisi «\u00a0Je ne sais pas\u00a0» à la question 3.",
            ],
            form.QuerySelectorAll(".only-if").Select(sentence => sentence.TextContent));
    }

    [Fact]
    public async Task Other_languages_stand_beside_the_French()
    {
        var form = await FormAsync(Sample.EveryKind with { Languages = ["ar"], Questions = [Sample.Translated] });

        Assert.Equal(
            ["مثال: هل يأكل طفلكم في المطعم؟", "المطعم هو وجبة الظهر.", "نعم", "لا"],
            form.QuerySelectorAll("[lang=ar][dir=rtl]").Select(words => words.TextContent));
        Assert.Empty((await FormAsync(Sample.EveryKind)).QuerySelectorAll("[lang]:not(html)"));
    }

    [Fact]
    public async Task Sections_have_their_title_once()
    {
        var form = await FormAsync(Sample.EveryKind with { Questions = [.. Sample.EveryKind.Questions.Select((question, place) => question with { Section = place < 4 ? "Le repas" : "Le reste" })] });

        Assert.Equal(["Le repas", "Le reste"], form.QuerySelectorAll("h2").Select(title => title.TextContent));
        Assert.Equal(9, form.QuerySelectorAll("h3").Length);
        Assert.Empty(Problems(form));
    }

    [Fact]
    public async Task The_sheets_stand_every_check_of_a_page_but_those_of_the_site_s_frame()
    {
        Assert.Empty(Problems(await FormAsync(Sample.EveryKind with { Access = Access.Codes })));
        Assert.Empty(Problems(await SlipsAsync(Sample.Consultation, page, 3)));
    }

    [Fact]
    public async Task Texts_are_shown_as_they_are_written()
    {
        var harmful = page with { Title = $"Titre{harm}", Summary = $"Résumé{harm}" };
        var question = Sample.Choice with { Text = $"Question{harm}", Help = $"Aide{harm}", Section = $"Partie{harm}", Options = [new("oui", $"Oui{harm}")] };
        var form = await FormAsync(Sample.Consultation with { Questions = [question] }, harmful);
        var slips = await SlipsAsync(Sample.Consultation, harmful, 1);

        Assert.All([form, slips], sheet => Assert.Empty(sheet.QuerySelectorAll("script, b, textarea")));
        Assert.All(["Titre", "Résumé", "Question", "Aide", "Partie", "Oui"], text => Assert.Contains(text + harm, form.Body!.TextContent, StringComparison.Ordinal));
        Assert.Contains($"Titre{harm}", slips.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_problem_says_where_it_stands()
    {
        Assert.Equal("Question\u00a01\u00a0: Choisissez une réponse.", Texts.French.ProblemAt(Sample.EveryKind, new Problem("repas", ProblemCode.ChoiceMissing)));
        Assert.Equal("Question\u00a02, La direction de l’école\u00a0: Choisissez une réponse.", Texts.French.ProblemAt(Sample.EveryKind, new Problem("contact.direction", ProblemCode.ChoiceMissing)));
        Assert.Equal(Texts.French.Problem(new Problem(null, ProblemCode.NotReadable)), Texts.French.ProblemAt(Sample.EveryKind, new Problem(null, ProblemCode.NotReadable)));
    }

    private static Condition Any(params (string Field, string Value)[] matches) => new([[.. matches.Select(match => new Parents.Domain.Consultations.Match(match.Field, match.Value))]]);

    /// <summary>Nobody walks through paper by keyboard, and no menu is printed.</summary>
    private static IEnumerable<string> Problems(IDocument sheet) =>
        PageChecks.ProblemsOf(sheet, standalone: true).Where(problem => !problem.StartsWith("La page a 0 <", StringComparison.Ordinal) && !problem.StartsWith("La première chose qu’on atteint au clavier", StringComparison.Ordinal));

    private static List<string> Lines(IDocument form) =>
        [.. form.QuerySelectorAll(".question *").SelectMany(element => element.ChildNodes.OfType<IText>()).Select(text => Space.Replace(text.Data, " ").Trim()).Where(text => text is not "")];

    private static async Task<IDocument> FormAsync(Consultation consultation, Page? of = null) => PageChecks.Parse(await new PageRenderer().RenderAsync<PaperForm>(new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        [nameof(PaperForm.Site)] = Sample.Site,
        [nameof(PaperForm.Page)] = of ?? page,
        [nameof(PaperForm.Consultation)] = consultation,
    }));

    private static async Task<IDocument> SlipsAsync(Consultation consultation, Page of, byte count) => PageChecks.Parse(await new PageRenderer().RenderAsync<CodeSheet>(new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        [nameof(CodeSheet.Site)] = Sample.Site,
        [nameof(CodeSheet.Page)] = of,
        [nameof(CodeSheet.Consultation)] = consultation,
        [nameof(CodeSheet.Codes)] = Enumerable.Range(0, count).Select(number => AccessCode.FromBits([(byte)number, 0, 0, 0, 0])).ToImmutableArray(),
    }));

    [GeneratedRegex("[ \n\t]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Space { get; }
}
