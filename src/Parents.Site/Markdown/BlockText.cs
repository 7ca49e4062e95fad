using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Parents.Domain.Library;

namespace Parents.Site.Markdown;

/// <summary>The words of a paragraph, heading or cell as readers see them, and where each letter stands in the body.</summary>
internal sealed class BlockText
{
    /// <summary>Stands for what is no word of the text: code, a figure, what the caller hides.</summary>
    public const char Hidden = '\ufffc';

    private readonly StringBuilder text = new();
    private readonly List<int> offsets = [];

    /// <summary>How many blanks may stand between a cell's edge and its text for the place to be exact.</summary>
    private const int farthest = 80;

    private readonly Func<FigureInline, string?> wordsOf;
    private string source = "";

    private BlockText(Func<FigureInline, string?> wordsOf) => this.wordsOf = wordsOf;

    public string Text { get; private set; } = "";

    /// <summary>Notes of what text a document was made, so that its words know where they stand.</summary>
    public static void Remember(MarkdownDocument document, string body) => document.SetData(typeof(BlockText), body);

    /// <summary>Without code, which is no language.</summary>
    /// <param name="block">Read with its inlines.</param>
    /// <param name="isHidden">What else to leave out.</param>
    public static BlockText Of(LeafBlock block, Func<Inline, bool>? isHidden = null) =>
        new BlockText(_ => null).Fill(block, inline => inline is CodeInline || isHidden?.Invoke(inline) == true);

    /// <summary>The words of a link or of bold text, with code.</summary>
    public static string In(ContainerInline container)
    {
        var words = new BlockText(_ => null);
        words.AddAll(container, _ => false);
        return words.text.ToString();
    }

    /// <summary>With code, as a heading shows it.</summary>
    public static string WholeOf(LeafBlock block) => new BlockText(_ => null).Fill(block, _ => false).Text;

    /// <summary>Without code, and with the words of the figures, as a reader reads it.</summary>
    public static BlockText Read(LeafBlock block, IReadOnlyDictionary<string, Figure> figures) =>
        new BlockText(inline => figures.TryGetValue(inline.FigureId, out var figure) ? inline.TextOf(figure) : null).Fill(block, inline => inline is CodeInline);

    /// <param name="index">In <see cref="Text"/>.</param>
    /// <returns>In the body.</returns>
    public int OffsetOf(int index) => offsets.Count == 0 ? 0 : offsets[Math.Min(index, offsets.Count - 1)];

    /// <param name="offset">In the body.</param>
    /// <returns>In <see cref="Text"/>; its end where the offset is of no word.</returns>
    public int IndexOf(int offset) => offsets.IndexOf(offset) is var index and >= 0 ? index : offsets.Count;

    private static string SourceOf(Block block)
    {
        while (block.Parent is { } above)
        {
            block = above;
        }

        return block.GetData(typeof(BlockText)) as string ?? "";
    }

    private BlockText Fill(LeafBlock block, Func<Inline, bool> isHidden)
    {
        source = SourceOf(block);
        AddAll(block.Inline, isHidden);
        Text = text.ToString();
        return this;
    }

    private void AddAll(ContainerInline? container, Func<Inline, bool> isHidden)
    {
        foreach (var inline in container ?? [])
        {
            if (isHidden(inline))
            {
                Add(inline, Hidden);
                continue;
            }

            switch (inline)
            {
                case LiteralInline literal:
                    AddLetters(literal);
                    break;
                case ContainerInline inner:
                    AddAll(inner, isHidden);
                    break;
                case LineBreakInline:
                    Add(inline, '\n');
                    break;
                case HtmlEntityInline entity:
                    Add(inline, entity.Transcoded.ToString());
                    break;
                case CodeInline code:
                    Add(inline, code.Content);
                    break;
                case FigureInline figure:
                    Add(inline, wordsOf(figure) ?? $"{Hidden}");
                    break;
            }
        }
    }

    private void AddLetters(LiteralInline literal)
    {
        var letters = literal.Content.AsSpan();
        text.Append(letters);
        var offset = literal.Span.Start;
        foreach (var letter in letters)
        {
            // Blanks at the edge of a cell and backslashes are in the body and not in the text.
            var next = source.AsSpan(Math.Min(offset, source.Length)).IndexOf(letter);
            offset += next is >= 0 and <= farthest ? next : 0;
            offsets.Add(offset++);
        }
    }

    private void Add(Inline at, char letter)
    {
        text.Append(letter);
        offsets.Add(at.Span.Start);
    }

    private void Add(Inline at, string letters)
    {
        foreach (var letter in letters)
        {
            Add(at, letter);
        }
    }
}
