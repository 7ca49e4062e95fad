using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Parents.Theme;

namespace Parents.Site.Markdown;

/// <summary>Writes steps, warnings and contact cards with the theme's own classes.</summary>
internal sealed class ContainerRenderer : HtmlObjectRenderer<CustomContainer>
{
    protected override void Write(HtmlRenderer renderer, CustomContainer obj)
    {
        renderer.EnsureLine();
        switch (obj.Info)
        {
            case Containers.Warning:
                renderer.Write("<div class=\"p-notice p-notice--warning\" role=\"note\">\n<p class=\"p-notice__title\">").Write(Texts.French.WarningTitle).Write("</p>\n");
                break;
            case Containers.Contact:
                renderer.Write("<div class=\"p-contact\">\n<p class=\"p-contact__name\">").WriteEscape(obj.Arguments ?? "").Write("</p>\n");
                break;
            default:
                renderer.Write("<div class=\"p-steps\">\n");
                break;
        }

        renderer.WriteChildren(obj);
        renderer.EnsureLine().Write("</div>").EnsureLine();
    }
}
