using Markdig.Parsers;
using Markdig.Syntax;

namespace Parents.Site.Markdown;

/// <summary><c>:::figure hannut-2018/roi-connu</c> on a line of its own: the figure stands here.</summary>
/// <param name="parser">Who read it.</param>
/// <param name="figureId">Empty where the line names no figure.</param>
internal sealed class FigureBlock(BlockParser parser, string figureId) : LeafBlock(parser)
{
    public string FigureId => figureId;
}
