using Parents.Domain.Library;
using Parents.Theme.Components;
using Parents.Theme.Rendering;

namespace Parents.Site.Markdown;

/// <summary>How figures are shown: each is drawn once, however many pages show it.</summary>
/// <param name="figures">By id.</param>
internal sealed class FigureHtml(IReadOnlyDictionary<string, Figure> figures)
{
    private readonly Dictionary<string, string> drawn = new(StringComparer.Ordinal);

    /// <summary>Draws the figures of a page that shows them whole; must come before <see cref="Of(FigureBlock)"/>.</summary>
    public async Task DrawAsync(IEnumerable<FigureBlock> blocks)
    {
        foreach (var id in blocks.Select(block => block.FigureId).Where(id => !drawn.ContainsKey(id)))
        {
            drawn[id] = figures.TryGetValue(id, out var figure)
                ? await new PageRenderer().RenderFragmentAsync<FigureView>(new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(FigureView.Figure)] = figure })
                : "";
        }
    }

    /// <summary>Of the figure on that page.</summary>
    public static string AddressOf(Figure figure) => $"{FigureView.SynthesisOf(figure.Id)}#{FigureView.IdOf(figure)}";

    public string Of(FigureBlock block) => drawn[block.FigureId];

    /// <summary>A value's words and the address of the figure on its synthesis; null where there is no such value, which is reported elsewhere.</summary>
    public (string Text, string Address)? Of(FigureInline inline) =>
        figures.TryGetValue(inline.FigureId, out var figure) && inline.TextOf(figure) is { } text
            ? (text, AddressOf(figure))
            : null;
}
