using System.Globalization;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Parents.Site.Markdown;

/// <summary>A number that leads to its source, and to which the list of sources leads back.</summary>
internal sealed class CitationRenderer : HtmlObjectRenderer<CitationInline>
{
    protected override void Write(HtmlRenderer renderer, CitationInline obj) => renderer
        .Write(obj.PreviousSibling is CitationInline ? "<sup class=\"p-cite p-cite--next\">" : "<sup class=\"p-cite\">")
        .Write("<a id=\"appel-").Write(obj.Place.ToString(CultureInfo.InvariantCulture)).Write("\" href=\"#source-").Write(obj.SourceId)
        .Write("\"><span class=\"p-hidden\">source\u00a0</span>").Write(obj.Number.ToString(CultureInfo.InvariantCulture)).Write("</a></sup>");
}
