using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Parents.Site.Markdown;

internal sealed class AcronymRenderer : HtmlObjectRenderer<AcronymInline>
{
    protected override void Write(HtmlRenderer renderer, AcronymInline obj) => renderer.Write(obj.Html);
}
