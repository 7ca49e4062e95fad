using Markdig.Helpers;
using Markdig.Parsers;

namespace Parents.Site.Content;

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

        var end = slice.Text.IndexOf(']', slice.Start);
        if (end < 0 || end > slice.End)
        {
            return false;
        }

        var id = slice.Text[(slice.Start + 2)..end];
        if (!Domain.Consultations.Identifier.IsValid(id))
        {
            return false;
        }

        processor.Inline = new CitationInline(id) { Line = processor.LineIndex };
        slice.Start = end + 1;
        return true;
    }
}
