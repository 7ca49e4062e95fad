using System.Collections.Immutable;
using System.Globalization;
using Parents.Site.Checks;
using Parents.Site.Content;

namespace Parents.Site.Inspection;

/// <summary>What can be said only when every page was seen: links lead somewhere, no two titles are alike, nothing weighs too much.</summary>
/// <param name="content">For where the words of a page were written, and for budgets.</param>
/// <param name="pages">All.</param>
/// <param name="others">The paths of all other files.</param>
internal sealed class SiteCheck(SiteContent content, IReadOnlyList<PageSummary> pages, IReadOnlyCollection<string> others)
{
    private readonly Findings findings = new();
    private readonly HashSet<string> files = new(others, StringComparer.Ordinal);
    private readonly Dictionary<string, PageSummary> byPath = pages.ToDictionary(page => page.Path, StringComparer.Ordinal);

    public ImmutableArray<Finding> Run(IEnumerable<PageWeight> weights, string stylesheet)
    {
        foreach (var page in pages)
        {
            foreach (var problem in page.Problems)
            {
                Report(page.Address, problem);
            }

            CheckLinks(page);
        }

        CheckTitles();
        foreach (var weight in weights)
        {
            foreach (var problem in new WeightCheck(weight, content.Budgets).Run())
            {
                Report(weight.Address, problem);
            }
        }

        foreach (var problem in ContrastCheck.Run(stylesheet))
        {
            findings.Add(problem.Code, Place.StartOf(SettingsReader.File), problem.What, problem.Remedy);
        }

        return findings.ToImmutable();
    }

    private void CheckLinks(PageSummary page)
    {
        foreach (var (path, fragment) in page.Links)
        {
            var target = byPath.GetValueOrDefault(path);
            if (target is null && !files.Contains(path))
            {
                Report(page.Address, new(FindingCode.PageTargets, $"Un lien mène à {SiteAddresses.AddressOf(path)}, que le site n’a pas.", "Corrigez le lien, ou ajoutez la page."));
            }
            else if (fragment is not "" && target is not null && target != page && !target.Ids.Contains(fragment))
            {
                Report(page.Address, new(FindingCode.PageTargets, $"Un lien mène à « #{fragment} » sur la page {target.Address}, qui ne l’a pas.", "Corrigez le lien, ou ajoutez l’id."));
            }
        }
    }

    private void CheckTitles()
    {
        foreach (var namesakes in pages.Where(page => page.Title is not null).GroupBy(page => page.Title!, StringComparer.Ordinal).Where(pages => pages.Count() > 1))
        {
            var addresses = namesakes.Select(page => page.Address).Order(StringComparer.Ordinal).ToList();
            Report(addresses[^1], new(FindingCode.PageFrame, $"Elle a le même titre que {addresses[0]} : « {namesakes.Key} ».", "Donnez à chaque page un titre à elle."));
        }
    }

    private void Report(string address, PageProblem problem) =>
        findings.Add(problem.Code, Place.StartOf(FileOf(address)), string.Create(CultureInfo.InvariantCulture, $"Page {address} : {problem.What}"), problem.Remedy);

    /// <summary>The file of the page, or of the one above whose words it shows; the settings where nobody wrote it.</summary>
    private string FileOf(string address)
    {
        for (var above = address; above.Length > 1; above = above[..(above[..^1].LastIndexOf('/') + 1)])
        {
            if (content.Files.TryGetValue(above, out var file))
            {
                return file;
            }
        }

        return address == "/" && content.Files.TryGetValue(address, out var home) ? home : SettingsReader.File;
    }
}
