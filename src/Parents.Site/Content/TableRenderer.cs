using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Parents.Site.Content;

/// <summary>A table in a region of its own, which scrolls where the screen is narrow and can be scrolled by keyboard.</summary>
internal sealed class TableRenderer : HtmlObjectRenderer<Table>
{
    private readonly HtmlTableRenderer plain = new();

    protected override void Write(HtmlRenderer renderer, Table obj)
    {
        renderer.EnsureLine().Write("<div class=\"p-table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Tableau\">");
        plain.Write(renderer, obj);
        renderer.Write("</div>").EnsureLine();
    }
}
