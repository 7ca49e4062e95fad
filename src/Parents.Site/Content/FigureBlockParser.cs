using Markdig.Parsers;

namespace Parents.Site.Content;

internal sealed class FigureBlockParser : BlockParser
{
    private const string mark = ":::";
    private const string opening = mark + "figure ";

    public FigureBlockParser() => OpeningCharacters = [':'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line.ToString();
        if (processor.IsCodeIndent || !line.StartsWith(mark, StringComparison.Ordinal))
        {
            return BlockState.None;
        }

        var id = line.StartsWith(opening, StringComparison.Ordinal) ? line[opening.Length..].Trim() : "";
        processor.NewBlocks.Push(new FigureBlock(this, id) { Line = processor.LineIndex, Column = processor.Column });
        return BlockState.BreakDiscard;
    }
}
