using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Parents.Theme;

namespace Parents.Site.Markdown;

/// <summary>On a page of many screens, a way back to its contents at the end of each part.</summary>
internal sealed class LongHeadingRenderer : HtmlObjectRenderer<HeadingBlock>
{
    private readonly HeadingRenderer plain = new();
    private bool hasPart;

    protected override void Write(HtmlRenderer renderer, HeadingBlock obj)
    {
        if (obj.Level == 2 && hasPart)
        {
            renderer.EnsureLine().Write("<p class=\"p-up\"><a href=\"#sur-cette-page\">").Write(Texts.French.BackToContents).Write("</a></p>");
        }

        hasPart |= obj.Level == 2;
        plain.Write(renderer, obj);
    }
}
