using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Parents.Site.Markdown;

/// <summary>A table in a region of its own, which scrolls where the screen is narrow and can be scrolled by keyboard.</summary>
/// <param name="names">What each table is called: no two regions of a page may sound alike.</param>
internal sealed class TableRenderer(IReadOnlyDictionary<Table, string> names) : HtmlObjectRenderer<Table>
{
    private readonly HtmlTableRenderer plain = new();

    protected override void Write(HtmlRenderer renderer, Table obj)
    {
        Prepare(obj);
        renderer.EnsureLine().Write("<div class=\"p-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"").WriteEscape(names[obj]).Write("\">");
        plain.Write(renderer, obj);
        renderer.Write("</div>").EnsureLine();
    }

    /// <summary>Says what headers are for; and aligns by class, for the site's policy allows no style on an element.</summary>
    private static void Prepare(Table table)
    {
        var right = table.ColumnDefinitions.Select(column => column.Alignment == TableColumnAlign.Right).ToList();
        table.ColumnDefinitions.ForEach(column => column.Alignment = null);
        foreach (var row in table.OfType<TableRow>())
        {
            foreach (var (place, cell) in row.OfType<TableCell>().Index())
            {
                if (row.IsHeader)
                {
                    cell.GetAttributes().AddProperty("scope", "col");
                }

                if (right.ElementAtOrDefault(place))
                {
                    cell.GetAttributes().AddClass("p-number");
                }
            }
        }
    }
}
