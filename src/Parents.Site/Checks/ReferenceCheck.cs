using System.Collections.Immutable;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Parents.Domain.Library;
using Parents.Site.Content;
using Parents.Site.Markdown;
using Parents.Theme.Components;

namespace Parents.Site.Checks;

/// <summary>What a body names is there: sources, figures, kinds of blocks; and what the page lists is named.</summary>
internal sealed class ReferenceCheck(PageDraft draft, SiteIndex index, Findings findings)
{
    private readonly MarkdownBody body = draft.Body;
    private readonly ImmutableSortedDictionary<string, Figure> figures = index.Figures;

    public void Run()
    {
        CheckSources();
        CheckFigureBlocks();
        CheckFigureInlines();
        CheckContainers();
    }

    private void CheckSources()
    {
        foreach (var citation in body.Document.Descendants<CitationInline>().Where(citation => !draft.Sources.ContainsKey(citation.SourceId)))
        {
            findings.Add(FindingCode.UnknownSource, body.PlaceOf(citation), $"La source « {citation.SourceId} » n’est pas dans la liste de la page.", $"{EditDistance.Guess(citation.SourceId, draft.Sources.Keys)}Ajoutez-la sous « sources », ou corrigez le nom.");
        }

        foreach (var unused in draft.Sources.Keys.Except(body.CitedSources, StringComparer.Ordinal))
        {
            findings.Add(FindingCode.UnusedSource, draft.Keys.PlaceOf("sources"), $"La source « {unused} » n’est citée nulle part.", $"Citez-la dans le texte avec [^{unused}], ou retirez-la.");
        }
    }

    private void CheckFigureBlocks()
    {
        var shown = new HashSet<string>(StringComparer.Ordinal);
        foreach (var block in body.Figures)
        {
            if (!figures.ContainsKey(block.FigureId))
            {
                RefuseFigure(block, block.FigureId);
            }
            else if (!shown.Add(block.FigureId))
            {
                findings.Add(FindingCode.RepeatedFigure, body.PlaceOf(block), $"Le chiffre « {block.FigureId} » est déjà montré sur cette page.", "Gardez-le à un seul endroit.");
            }
        }
    }

    private void CheckFigureInlines()
    {
        foreach (var inline in body.Document.Descendants<FigureInline>())
        {
            if (index.BrokenSyntheses.Contains(inline.FigureId.Split('/')[0]))
            {
                // Told in the data file, and not again wherever it is used.
                continue;
            }

            if (!figures.TryGetValue(inline.FigureId, out var figure))
            {
                RefuseFigure(inline, inline.FigureId);
            }
            else if (!draft.IsUnpublished && !index.Published.Contains(FigureView.SynthesisOf(inline.FigureId)))
            {
                findings.Add(FindingCode.UnknownFigure, body.PlaceOf(inline), $"Le chiffre « {inline.FigureId} » est dans une synthèse qui n’est pas publiée.", "Publiez la synthèse en retirant sa ligne « brouillon », ou retirez le chiffre.");
            }
            else if (inline.TextOf(figure) is null)
            {
                var what = inline.ValueId is { } id ? $"Le chiffre « {inline.FigureId} » n’a pas de valeur « {id} »." : $"Le chiffre « {inline.FigureId} » a plusieurs valeurs.";
                findings.Add(FindingCode.UnknownFigure, body.PlaceOf(inline), what, $"Écrivez l’une de celles-ci après son nom : {string.Join(", ", figure.Values.Select(value => value.Id))}.");
            }
        }
    }

    private void RefuseFigure(MarkdownObject at, string id)
    {
        // Those of a data file with a mistake may be missing for that alone: it is told there.
        if (!index.BrokenSyntheses.Contains(id.Split('/')[0]))
        {
            findings.Add(
                FindingCode.UnknownFigure,
                body.PlaceOf(at),
                $"Le chiffre « {id} » n’existe pas.",
                $"{EditDistance.Guess(id, figures.Keys)}Écrivez le dossier de la synthèse, une barre oblique et l’identifiant du chiffre, comme ceci : dossier/chiffre.");
        }
    }

    private void CheckContainers()
    {
        foreach (var container in body.Document.Descendants<CustomContainer>().Where(container => container.Parent is not CustomContainer))
        {
            if (container.Descendants<CustomContainer>().FirstOrDefault() is { } inner)
            {
                findings.Add(FindingCode.Block, body.PlaceOf(container), $"Le bloc « :::{container.Info} » n’est pas fermé avant « :::{inner.Info} ».", "Un bloc n’en contient pas d’autre : fermez-le par une ligne « ::: ».");
            }
            else if (container.Info is null or "")
            {
                findings.Add(FindingCode.Block, body.PlaceOf(container), "Cette ligne « ::: » ne ferme aucun bloc.", "Retirez-la, ou écrivez le nom du bloc sur la ligne où il commence.");
            }
            else if (!Containers.Names.Contains(container.Info, StringComparer.Ordinal))
            {
                findings.Add(FindingCode.Block, body.PlaceOf(container), $"Le bloc « :::{container.Info} » n’existe pas.", $"{EditDistance.Guess(container.Info, Containers.Names)}Écrivez :::figure et un chiffre, ou l’un de ces blocs : {string.Join(", ", Containers.Names.Select(name => $":::{name}"))}.");
            }
            else if (container.ClosingFencedCharCount == 0)
            {
                findings.Add(FindingCode.Block, body.PlaceOf(container), $"Le bloc « :::{container.Info} » n’a pas de fin.", "Fermez-le par une ligne « ::: ».");
            }
            else if (container.Info == Containers.Steps && container is not [ListBlock { IsOrdered: true }])
            {
                findings.Add(FindingCode.Block, body.PlaceOf(container), "Le bloc « :::etapes » contient autre chose qu’une liste numérotée.", "Écrivez seulement des lignes qui commencent par « 1. », « 2. »…");
            }
            else if (container.Count == 0)
            {
                findings.Add(FindingCode.Block, body.PlaceOf(container), $"Le bloc « :::{container.Info} » est vide.", "Écrivez son texte avant la ligne « ::: », ou retirez-le.");
            }
            else if (container.Info == Containers.Contact == string.IsNullOrWhiteSpace(container.Arguments))
            {
                var (what, remedy) = container.Info == Containers.Contact
                    ? ("Cette carte ne dit pas qui contacter.", "Écrivez le nom après « :::contact ».")
                    : ($"Ce qui suit « :::{container.Info} » ne serait pas montré.", "Écrivez-le sur la ligne suivante.");
                findings.Add(FindingCode.Block, body.PlaceOf(container), what, remedy);
            }
        }
    }
}
