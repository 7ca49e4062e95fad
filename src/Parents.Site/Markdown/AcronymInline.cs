using Markdig.Syntax.Inlines;

namespace Parents.Site.Markdown;

/// <summary>An acronym where a page first uses it: linked to the glossary, and explained unless the paragraph does.</summary>
/// <param name="html">Trusted HTML.</param>
internal sealed class AcronymInline(string html) : LeafInline
{
    public string Html => html;
}
