using Markdig.Parsers;

namespace Parents.Site.Markdown;

internal sealed class FigureBlockParser : BlockParser
{
    private const string opening = ":::figure";

    public FigureBlockParser() => OpeningCharacters = [':'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line.ToString();
        if (processor.IsCodeIndent || !line.StartsWith(opening, StringComparison.Ordinal) || line.Length > opening.Length && line[opening.Length] != ' ')
        {
            return BlockState.None;
        }

        processor.NewBlocks.Push(new FigureBlock(this, line[opening.Length..].Trim())
        {
            Line = processor.LineIndex,
            Column = processor.Column,
            Span = new(processor.Start, processor.Line.End),
        });
        return BlockState.BreakDiscard;
    }
}
