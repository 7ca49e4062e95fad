using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Parents.Site.Markdown;

/// <summary>Writes a value as a link to its figure, where its source and its limits stand.</summary>
internal sealed class FigureInlineRenderer(FigureHtml figures) : HtmlObjectRenderer<FigureInline>
{
    protected override void Write(HtmlRenderer renderer, FigureInline obj)
    {
        if (figures.Of(obj) is var (text, address))
        {
            renderer.Write("<a class=\"p-value\" href=\"").WriteEscapeUrl(address).Write("\">").WriteEscape(text).Write("</a>");
        }
    }
}
