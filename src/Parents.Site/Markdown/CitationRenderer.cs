using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Parents.Site.Markdown;

internal sealed class CitationRenderer : HtmlObjectRenderer<CitationInline>
{
    protected override void Write(HtmlRenderer renderer, CitationInline obj) =>
        renderer.Write(obj.PreviousSibling is CitationInline ? "<sup class=\"p-cite p-cite--next\">" : "<sup class=\"p-cite\">").Write("<a href=\"#source-").Write(obj.SourceId).Write("\"><span class=\"p-hidden\">source\u00a0</span>").Write(obj.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)).Write("</a></sup>");
}
