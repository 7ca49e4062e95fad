using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Parents.Site.Markdown;

/// <summary>Writes a figure as the theme drew it.</summary>
internal sealed class FigureBlockRenderer(FigureHtml figures) : HtmlObjectRenderer<FigureBlock>
{
    protected override void Write(HtmlRenderer renderer, FigureBlock obj) => renderer.EnsureLine().Write(figures.Of(obj)).EnsureLine();
}
