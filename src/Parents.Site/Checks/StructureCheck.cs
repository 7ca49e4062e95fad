using System.Text.RegularExpressions;
using Markdig.Syntax;
using Parents.Site.Content;
using Parents.Site.Markdown;

namespace Parents.Site.Checks;

/// <summary>Syntheses and summaries of school rules are all built alike, so that readers find their way, and compare.</summary>
internal sealed partial class StructureCheck(PageDraft draft, Findings findings)
{
    private static readonly string[] schoolSections = ["Absences", "Retards", "Sanctions", "Écartement", "Exclusion", "Recours", "Contacts"];

    /// <summary>The first heading of a synthesis that reports no meeting.</summary>
    public const string ReasonOfDocument = "Pourquoi ce document";

    private static readonly string[] reasons = ["Pourquoi cette rencontre", ReasonOfDocument];

    private static readonly string[] lastSections = ["Ce qui a suivi", "Limites"];

    private static readonly string[] parts = ["Questions", "Constats", "Propositions"];

    public void Run()
    {
        switch (draft.Kind)
        {
            case PageKind.SchoolRules:
                CheckSchool();
                break;
            case PageKind.Synthesis:
                CheckSynthesis();
                break;
        }

        CheckBlanks();
    }

    private void CheckSchool()
    {
        var sections = draft.Body.Headings.Select(heading => heading.Text);
        if (!sections.SequenceEqual(schoolSections, StringComparer.Ordinal))
        {
            Report("Ce résumé n’a pas les titres de tous les autres.", $"Écrivez ceux-ci, dans cet ordre : {string.Join(", ", schoolSections)}.");
        }
    }

    private void CheckSynthesis()
    {
        var sections = Sections();
        if (sections.Count < 4 || !reasons.Contains(sections[0].Title, StringComparer.Ordinal) || !sections.Skip(sections.Count - 2).Select(section => section.Title).SequenceEqual(lastSections, StringComparer.Ordinal))
        {
            Report("Cette synthèse n’a pas la structure de toutes les autres.", "Commencez par « ## Pourquoi cette rencontre » ou « ## Pourquoi ce document », puis un titre par thème ; finissez par « ## Ce qui a suivi » et « ## Limites ».");
            return;
        }

        foreach (var theme in sections[1..^2].Where(theme => !theme.Parts.Intersect(parts, StringComparer.Ordinal).Any()))
        {
            findings.Add(FindingCode.Structure, theme.Place, $"Le thème « {theme.Title} » ne sépare pas ce qui a été demandé, constaté et proposé.", "Ajoutez-y « ### Questions », « ### Constats » ou « ### Propositions ».");
        }

        foreach (var missing in parts.Except(sections.SelectMany(section => section.Parts), StringComparer.Ordinal))
        {
            Report($"Cette synthèse n’a nulle part de titre « {missing} ».", $"Ajoutez « ### {missing} » dans un thème au moins.");
        }
    }

    private List<(string Title, Place Place, List<string> Parts)> Sections()
    {
        var sections = new List<(string Title, Place Place, List<string> Parts)>();
        foreach (var heading in draft.Body.Document.Descendants<HeadingBlock>())
        {
            var title = BlockText.Of(heading).Text;
            if (heading.Level == 2)
            {
                sections.Add((title, draft.Body.PlaceOf(heading), []));
            }
            else if (heading.Level == 3 && sections is not [])
            {
                sections[^1].Parts.Add(title);
            }
        }

        return sections;
    }

    private void CheckBlanks()
    {
        if (draft.IsUnpublished || draft.Page.School is { IsTemplate: true })
        {
            return;
        }

        foreach (var blank in Blank.Matches(draft.File.Text).AsEnumerable())
        {
            findings.Add(FindingCode.ToComplete, draft.File.PlaceOf(blank.Index), "Il reste ici un blanc à compléter.", "Complétez-le, ou gardez la page en brouillon avec « brouillon: true ».");
        }
    }

    private void Report(string what, string remedy) => findings.Add(FindingCode.Structure, Place.StartOf(draft.File.Path), what, remedy);

    /// <summary>However it was typed: « [À compléter », « [a completer ».</summary>
    [GeneratedRegex(@"\[\s*[aà]\s+compl[eé]ter", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Blank { get; }
}
