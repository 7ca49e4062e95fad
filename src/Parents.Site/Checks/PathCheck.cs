using Parents.Domain.Library;
using Parents.Site.Content;

namespace Parents.Site.Checks;

/// <summary>A path leads through each page once, and stays in one country: a page of no country, such as the glossary, fits any.</summary>
internal static class PathCheck
{
    /// <param name="path">The page of the path.</param>
    /// <param name="steps">Those that lead to a page, with it; the others are told as broken links.</param>
    /// <param name="findings">Where to report.</param>
    public static void Run(PageDraft path, IEnumerable<(StepPath Step, PageDraft Target)> steps, Findings findings)
    {
        var country = path.Page.Country;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (step, target) in steps)
        {
            if (!seen.Add(target.Page.Address))
            {
                findings.Add(FindingCode.RepeatedStep, step.Page.Place, $"La page « {step.Page.Path} » est déjà une étape de ce parcours.", "Gardez-la à un seul endroit.");
            }

            if (country is not Country.None && target.Page.Country is not Country.None && target.Page.Country != country)
            {
                findings.Add(FindingCode.MixedCountries, step.Page.Place, $"Cette étape mène à {target.File.Path}, qui parle d’un autre pays que le parcours.", "Retirez-la, ou écrivez un parcours par pays.");
            }

            country = country is Country.None ? target.Page.Country : country;
        }

        foreach (var step in path.Steps)
        {
            PlainText.Check(step.Why, step.Page.Place, findings);
        }
    }
}
