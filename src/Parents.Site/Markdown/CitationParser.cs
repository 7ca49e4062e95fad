using Markdig.Helpers;
using Markdig.Parsers;

namespace Parents.Site.Markdown;

/// <summary>Reads <see cref="CitationInline"/>; runs before links, which begin with a bracket too.</summary>
internal sealed class CitationParser : InlineParser
{
    public CitationParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '^')
        {
            return false;
        }

        var end = slice.Text.AsSpan(slice.Start, slice.Length).IndexOfAny("]\n");
        if (end < 0 || slice.Text[slice.Start + end] != ']')
        {
            return false;
        }

        // Whatever the name: one that no source has is a mistake, and must not be published as it stands.
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new CitationInline(slice.Text.Substring(slice.Start + 2, end - 2)) { Line = line, Column = column, Span = new(start, start + end) };
        slice.Start += end + 1;
        return true;
    }
}
