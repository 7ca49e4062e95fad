using System.Collections.Immutable;
using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Parents.Domain.Library;
using Parents.Site.Checks;
using Parents.Site.Content;
using Parents.Theme;

namespace Parents.Site.Markdown;

/// <summary>The body of a page: parsed once, checked, then written as HTML.</summary>
internal sealed class MarkdownBody
{
    /// <summary>Ids that the theme gives to parts of its pages.</summary>
    private static readonly HashSet<string> themeIds =
        new(["contenu", "ecole", "en-bref", "formulaire", "lettres", "menu", "pages", "parcours", "problemes", "recu", "recues", "rencontre", "sigles", "sources", "sur-cette-page", "themes", "voir-aussi"], StringComparer.Ordinal);

    private static readonly string[] themePrefixes = ["aide-", "appel-", "champ-", "erreur-", "figure-", "sigle-", "lettre-", "source-", "tableau-", "theme-"];

    /// <summary>Characters that fill about twenty screens of a phone.</summary>
    private const int manyScreens = 15_000;

    /// <summary>A link in bold in an item of a list in a list is at 9.</summary>
    private const int deepest = 24;

    /// <summary>How the library says it: no exception of its own tells.</summary>
    private const string tooDeep = "too deeply nested";

    private static readonly MarkdownPipeline pipeline = CreatePipeline();

    private readonly ContentFile file;

    private MarkdownBody(ContentFile file, Findings findings)
    {
        this.file = file;
        Document = Read(findings);
        BlockText.Remember(Document, file.Body);
    }

    public MarkdownDocument Document { get; }

    /// <summary>The level-2 headings.</summary>
    public ImmutableArray<Heading> Headings { get; private set; } = [];

    /// <summary>The anchors of all headings.</summary>
    public ImmutableHashSet<string> Anchors { get; private set; } = [];

    /// <summary>In the order in which the body first cites them.</summary>
    public ImmutableArray<string> CitedSources { get; private set; } = [];

    /// <summary>The source of each citation, in the order of the body.</summary>
    public ImmutableArray<string> Citations { get; private set; } = [];

    public IEnumerable<FigureBlock> Figures => Document.Descendants<FigureBlock>();

    /// <summary>Parses a body, gives its headings anchors and numbers its citations.</summary>
    public static MarkdownBody Parse(ContentFile file, Findings findings)
    {
        var body = new MarkdownBody(file, findings);
        body.AnchorHeadings(findings);
        body.NumberCitations();
        return body;
    }

    public Place PlaceOf(MarkdownObject at) => file.PlaceOf(file.BodyStart + Math.Max(0, at.Span.Start));

    /// <param name="words">Words of the body.</param>
    /// <param name="index">In the text of <paramref name="words"/>.</param>
    public Place PlaceOf(BlockText words, int index) => file.PlaceOf(file.BodyStart + words.OffsetOf(index));

    /// <param name="figures">How the figures that the body names are shown.</param>
    public string ToHtml(FigureHtml figures)
    {
        using var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture) { NewLine = "\n" };
        var renderer = new HtmlRenderer(text);
        pipeline.Setup(renderer);
        renderer.ObjectRenderers.Insert(0, new AcronymRenderer());
        renderer.ObjectRenderers.Insert(0, new CitationRenderer());
        renderer.ObjectRenderers.Insert(0, new ContainerRenderer());
        renderer.ObjectRenderers.Insert(0, new FigureBlockRenderer(figures));
        renderer.ObjectRenderers.Insert(0, new FigureInlineRenderer(figures));
        if (file.Body.Length > manyScreens)
        {
            renderer.ObjectRenderers.Insert(0, new LongHeadingRenderer());
        }

        renderer.ObjectRenderers.Insert(0, new TableRenderer(NameTables()));
        renderer.Render(Document);
        return text.ToString();
    }

    /// <returns>An empty body where the text has more in one another than anybody means, which is reported.</returns>
    private MarkdownDocument Read(Findings findings)
    {
        try
        {
            var document = Markdig.Markdown.Parse(file.Body, pipeline);
            if (document.Descendants().All(part => DepthOf(part) <= deepest))
            {
                return document;
            }
        }
        catch (ArgumentException problem) when (problem.Message.Contains(tooDeep, StringComparison.Ordinal))
        {
            // The library's own limit, which is higher.
        }

        findings.Add(FindingCode.TooComplex, file.PlaceOf(file.BodyStart), "Ce texte a trop de listes, de citations ou de crochets les uns dans les autres.", "Écrivez-le plus simplement.");
        return [];
    }

    private static int DepthOf(MarkdownObject part)
    {
        var depth = 0;
        for (var above = part; above is not null; above = above is Inline inline ? inline.Parent : ((Block)above).Parent)
        {
            depth++;
        }

        return depth;
    }

    private Dictionary<Table, string> NameTables()
    {
        var names = new Dictionary<Table, string>();
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        var heading = "";
        foreach (var block in Document.Descendants<Block>())
        {
            if (block is HeadingBlock title)
            {
                heading = BlockText.WholeOf(title);
            }
            else if (block is Table table)
            {
                taken[heading] = taken.GetValueOrDefault(heading) + 1;
                names[table] = Texts.French.TableName(heading, taken[heading]);
            }
        }

        return names;
    }

    private static MarkdownPipeline CreatePipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePipeTables().UsePreciseSourceLocation().DisableHtml();
        builder.BlockParsers.Insert(0, new CustomContainerParser());
        builder.BlockParsers.Insert(0, new FigureBlockParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new CitationParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new FigureInlineParser());
        return builder.Build();
    }

    private void AnchorHeadings(Findings findings)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var headings = ImmutableArray.CreateBuilder<Heading>();
        var above = 1;
        foreach (var block in Document.Descendants<HeadingBlock>())
        {
            CheckLevel(block, above, findings);
            above = block.Level;

            var text = BlockText.WholeOf(block);
            var slug = AnchorOf(text);
            var id = slug;
            for (var number = 2; !taken.Add(id); number++)
            {
                id = $"{slug}-{number.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
            }

            block.GetAttributes().Id = id;
            if (block.Level == 2)
            {
                headings.Add(new Heading(id, text));
            }
        }

        Headings = headings.ToImmutable();
        Anchors = [.. taken];
    }

    private void CheckLevel(HeadingBlock block, int above, Findings findings)
    {
        if (block.Level == 1)
        {
            findings.Add(FindingCode.HeadingLevel, PlaceOf(block), "Le texte contient un titre de niveau 1.", "Commencez à « ## » : le titre de la page est déjà là.");
        }
        else if (block.Level > above + 1)
        {
            findings.Add(FindingCode.HeadingLevel, PlaceOf(block), $"Ce titre saute un niveau : « {new string('#', block.Level)} » vient après « {new string('#', above)} ».", $"Écrivez-le avec « {new string('#', above + 1)} ».");
        }
    }

    private void NumberCitations()
    {
        var cited = new List<string>();
        var citations = Document.Descendants<CitationInline>().ToList();
        foreach (var (place, citation) in citations.Index())
        {
            if (!cited.Contains(citation.SourceId, StringComparer.Ordinal))
            {
                cited.Add(citation.SourceId);
            }

            citation.Number = cited.IndexOf(citation.SourceId) + 1;
            citation.Place = place + 1;
        }

        Citations = [.. citations.Select(citation => citation.SourceId)];
        CitedSources = [.. cited];
    }

    private static string AnchorOf(string heading)
    {
        var slug = Slug.Of(heading);
        return themeIds.Contains(slug) || themePrefixes.Any(prefix => slug.StartsWith(prefix, StringComparison.Ordinal)) ? $"titre-{slug}" : slug;
    }
}
