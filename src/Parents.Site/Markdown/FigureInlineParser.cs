using Markdig.Helpers;
using Markdig.Parsers;

namespace Parents.Site.Markdown;

internal sealed class FigureInlineParser : InlineParser
{
    private const string opening = "{figure ";

    public FigureInlineParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var rest = slice.AsSpan();
        var end = rest.IndexOfAny('}', '\n');
        if (!rest.StartsWith(opening) || end < 0 || rest[end] != '}')
        {
            return false;
        }

        var words = rest[opening.Length..end].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);

        // Whatever the words: what names no figure is a mistake, and must not be published as it stands.
        processor.Inline = new FigureInline(words.ElementAtOrDefault(0) ?? "", words.Length > 1 ? string.Join(' ', words[1..]) : null)
        {
            Line = line,
            Column = column,
            Span = new(start, start + end),
        };
        slice.Start += end + 1;
        return true;
    }
}
