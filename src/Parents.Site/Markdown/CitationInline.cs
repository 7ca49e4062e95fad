using Markdig.Syntax.Inlines;

namespace Parents.Site.Markdown;

/// <summary><c>[^ijbw]</c>: what was just said comes from this source.</summary>
internal sealed class CitationInline(string sourceId) : LeafInline
{
    public string SourceId => sourceId;

    /// <summary>The source's place in the page's list, from 1; set once the whole body is known.</summary>
    public int Number { get; set; }

    /// <summary>Its place among the citations of the body, from 1.</summary>
    public int Place { get; set; }
}
