using System.Collections.Immutable;
using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Parents.Domain.Library;

namespace Parents.Site.Content;

/// <summary>The body of a page: parsed once, checked, then written as HTML.</summary>
internal sealed class MarkdownBody
{
    /// <summary>Ids that the theme gives to parts of its pages.</summary>
    private static readonly HashSet<string> themeIds =
        new(["contenu", "en-bref", "pages", "problemes", "questions", "recu", "recues", "rencontre", "sources", "sur-cette-page"], StringComparer.Ordinal);

    private static readonly string[] themePrefixes = ["aide-", "champ-", "erreur-", "figure-", "source-", "tableau-"];

    private static readonly string[] outsideSchemes = ["https:", "http:", "mailto:", "tel:"];

    private static readonly MarkdownPipeline pipeline = CreatePipeline();

    private readonly ContentFile file;
    private readonly MarkdownDocument document;

    private MarkdownBody(ContentFile file, MarkdownDocument document)
    {
        this.file = file;
        this.document = document;
    }

    /// <summary>The level-2 headings.</summary>
    public ImmutableArray<Heading> Headings { get; private set; } = [];

    /// <summary>In the order in which the body first cites them.</summary>
    public ImmutableArray<string> CitedSources { get; private set; } = [];

    public IEnumerable<string> Figures => document.Descendants<FigureBlock>().Select(block => block.FigureId);

    /// <summary>Parses a body, gives its headings anchors, numbers its citations and turns links between files into addresses.</summary>
    public static MarkdownBody Parse(ContentFile file, IReadOnlySet<string> addresses, Mistakes mistakes)
    {
        var body = new MarkdownBody(file, Markdown.Parse(file.Body, pipeline));
        body.AnchorHeadings(mistakes);
        body.NumberCitations();
        body.ResolveLinks(addresses, mistakes);
        return body;
    }

    /// <summary>Reports what the body names and nobody gives.</summary>
    public void CheckReferences(IReadOnlyDictionary<string, Source> sources, IReadOnlyDictionary<string, Figure> figures, Mistakes mistakes)
    {
        foreach (var citation in document.Descendants<CitationInline>().Where(citation => !sources.ContainsKey(citation.SourceId)))
        {
            mistakes.Add(file.Path, LineOf(citation), $"La source « {citation.SourceId} » n’est pas dans la liste de la page.", "Ajoutez-la sous « sources », ou corrigez le nom.");
        }

        foreach (var unused in sources.Keys.Except(CitedSources, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            mistakes.Add(file.Path, 1, $"La source « {unused} » n’est citée nulle part.", $"Citez-la dans le texte avec [^{unused}], ou retirez-la.");
        }

        var shown = new HashSet<string>(StringComparer.Ordinal);
        foreach (var block in document.Descendants<FigureBlock>())
        {
            if (block.FigureId is "")
            {
                mistakes.Add(file.Path, LineOf(block), "Cette ligne commence par « ::: », mais ne montre pas de chiffre.", "Écrivez-la comme ceci : « :::figure hannut-2018/roi-connu ».");
            }
            else if (!figures.ContainsKey(block.FigureId))
            {
                mistakes.Add(file.Path, LineOf(block), $"Le chiffre « {block.FigureId} » n’existe pas.", "Écrivez le dossier de la synthèse, une barre oblique et l’identifiant du chiffre : hannut-2018/roi-connu.");
            }
            else if (!shown.Add(block.FigureId))
            {
                mistakes.Add(file.Path, LineOf(block), $"Le chiffre « {block.FigureId} » est déjà montré sur cette page.", "Gardez-le à un seul endroit.");
            }
        }
    }

    /// <param name="drawn">The HTML of each figure of <see cref="Figures"/>, by id.</param>
    public string ToHtml(IReadOnlyDictionary<string, string> drawn)
    {
        using var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture) { NewLine = "\n" };
        var renderer = new HtmlRenderer(text);
        pipeline.Setup(renderer);
        renderer.ObjectRenderers.Insert(0, new CitationRenderer());
        renderer.ObjectRenderers.Insert(0, new FigureBlockRenderer(drawn));
        renderer.ObjectRenderers.Insert(0, new TableRenderer());
        renderer.Render(document);
        return text.ToString();
    }

    private static MarkdownPipeline CreatePipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePipeTables().UsePreciseSourceLocation().DisableHtml();
        builder.BlockParsers.Insert(0, new FigureBlockParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new CitationParser());
        return builder.Build();
    }

    private void AnchorHeadings(Mistakes mistakes)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var headings = ImmutableArray.CreateBuilder<Heading>();
        var above = 1;
        foreach (var block in document.Descendants<HeadingBlock>())
        {
            CheckLevel(block, above, mistakes);
            above = block.Level;

            var text = TextOf(block.Inline);
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
    }

    private void CheckLevel(HeadingBlock block, int above, Mistakes mistakes)
    {
        if (block.Level == 1)
        {
            mistakes.Add(file.Path, LineOf(block), "Le texte contient un titre de niveau 1.", "Commencez à « ## » : le titre de la page est déjà là.");
        }
        else if (block.Level > above + 1)
        {
            mistakes.Add(file.Path, LineOf(block), $"Ce titre saute un niveau : « {new string('#', block.Level)} » vient après « {new string('#', above)} ».", $"Écrivez-le avec « {new string('#', above + 1)} ».");
        }
    }

    private void NumberCitations()
    {
        var cited = new List<string>();
        foreach (var citation in document.Descendants<CitationInline>())
        {
            if (!cited.Contains(citation.SourceId, StringComparer.Ordinal))
            {
                cited.Add(citation.SourceId);
            }

            citation.Number = cited.IndexOf(citation.SourceId) + 1;
        }

        CitedSources = [.. cited];
    }

    private void ResolveLinks(IReadOnlySet<string> addresses, Mistakes mistakes)
    {
        foreach (var image in document.Descendants<LinkInline>().Where(link => link.IsImage))
        {
            mistakes.Add(file.Path, LineOf(image), "Cette page montre une image.", "Retirez-la : le site n’a pas encore d’images.");
        }

        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !link.IsEmail && !IsOutside(link.Url)))
        {
            RefuseLink(link, link.Url, mistakes);
        }

        foreach (var link in document.Descendants<LinkInline>().Where(link => !link.IsImage && !IsOutside(link.Url) && link.Url?.StartsWith('#') != true))
        {
            var parts = (link.Url ?? "").Split('#', 2);
            if (AddressOf(parts[0]) is { } address && addresses.Contains(address))
            {
                link.Url = parts.Length == 2 ? $"{address}#{parts[1]}" : address;
            }
            else
            {
                RefuseLink(link, link.Url, mistakes);
            }
        }
    }

    private void RefuseLink(Inline link, string? url, Mistakes mistakes) =>
        mistakes.Add(file.Path, LineOf(link), $"Le lien mène à « {url} », qui n’existe pas.", "Écrivez le chemin du fichier à partir de celui-ci, par exemple ../guides/cpms.md.");

    private static bool IsOutside(string? url) => outsideSchemes.Any(scheme => url?.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) == true);

    /// <returns>The address of the file that a link names from this one; null where it names none.</returns>
    private string? AddressOf(string url)
    {
        // Not by Uri.TryCreate alone: on Unix, but not on Windows, it takes a path from the root for a whole address.
        if (url is "" || !Uri.TryCreate(new Uri($"file:///{file.Path}"), url, out var target) || !target.IsFile || target.IsUnc)
        {
            return null;
        }

        var path = Uri.UnescapeDataString(target.AbsolutePath)[1..];
        return path.EndsWith(".md", StringComparison.Ordinal) ? ContentFile.AddressOf(path) : $"/{path}";
    }

    private static string AnchorOf(string heading)
    {
        var slug = Slug.Of(heading);
        return themeIds.Contains(slug) || themePrefixes.Any(prefix => slug.StartsWith(prefix, StringComparison.Ordinal)) ? $"titre-{slug}" : slug;
    }

    private static string TextOf(ContainerInline? inline) => inline is null ? "" : string.Concat(inline.Descendants<LeafInline>().Select(leaf => leaf switch
    {
        LiteralInline literal => literal.Content.ToString(),
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        CodeInline code => code.Content,
        _ => "",
    }));

    private int LineOf(MarkdownObject at) => file.BodyOffset + at.Line + 1;
}
