using Markdig.Parsers;
using Markdig.Syntax;

namespace Parents.Site.Content;

/// <summary><c>:::figure hannut-2018/roi-connu</c> on a line of its own: the figure stands here.</summary>
internal sealed class FigureBlock(BlockParser parser, string figureId) : LeafBlock(parser)
{
    public string FigureId => figureId;
}
