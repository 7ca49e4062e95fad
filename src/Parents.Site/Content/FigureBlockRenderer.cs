using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Parents.Site.Content;

/// <summary>Writes a figure as the theme drew it.</summary>
/// <param name="drawn">HTML by figure id.</param>
internal sealed class FigureBlockRenderer(IReadOnlyDictionary<string, string> drawn) : HtmlObjectRenderer<FigureBlock>
{
    protected override void Write(HtmlRenderer renderer, FigureBlock obj) => renderer.EnsureLine().Write(drawn[obj.FigureId]).EnsureLine();
}
