using System.Text.RegularExpressions;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Parents.Site.Content;
using Parents.Site.Markdown;

namespace Parents.Site.Checks;

/// <summary>Signs that were meant as markup and would reach readers as they stand, and markup that shows nothing.</summary>
internal sealed partial class MarkupCheck(PageDraft draft, Findings findings)
{
    private readonly MarkdownBody body = draft.Body;

    public void Run()
    {
        foreach (var block in body.Document.Descendants<LeafBlock>().Where(block => block.Inline is not null))
        {
            CheckWords(BlockText.Of(block));
            CheckEmpty(block);
            CheckNested(block);
        }

        CheckPlain("titre", draft.Page.Title);
        CheckPlain("resume", draft.Page.Summary);
        foreach (var paragraph in draft.Page.Brief)
        {
            CheckPlain("en-bref", paragraph.Text);
        }

        foreach (var card in body.Document.Descendants<CustomContainer>())
        {
            PlainText.Check(card.Arguments, body.PlaceOf(card), findings);
        }
    }

    private void CheckPlain(string key, string text) => PlainText.Check(text, draft.Keys.PlaceOf(key), findings);

    private void CheckWords(BlockText words)
    {
        foreach (var match in Html.Matches(words.Text).AsEnumerable())
        {
            Report(words, match, "Le HTML n’est pas permis.", "Retirez-le, ou écrivez la même chose en Markdown.");
        }

        foreach (var match in Link.Matches(words.Text).AsEnumerable())
        {
            Report(words, match, "Ce lien, cette image ou cette citation n’est pas écrit comme il faut.", "Écrivez [texte](fichier.md), sans espace entre les deux ni dans le nom du fichier ; une citation s’écrit [^source].");
        }

        foreach (var match in Emphasis.Matches(words.Text).AsEnumerable())
        {
            Report(words, match, "Ce gras n’est pas écrit comme il faut.", "Écrivez **gras**, avec deux étoiles de chaque côté et sans espace à l’intérieur.");
        }

        foreach (var match in Braces.Matches(words.Text).AsEnumerable())
        {
            Report(words, match, "Ce chiffre n’est pas écrit comme il faut.", "Écrivez {figure dossier/chiffre valeur}, tout en minuscules et sur une ligne.");
        }

        foreach (var match in LineStart.Matches(words.Text).AsEnumerable())
        {
            Report(words, match, "Ce titre, ce bloc ou ce tableau n’est pas écrit comme il faut.", "Un titre s’écrit « ## Titre », un bloc « :::nom », et un tableau a une ligne « | --- | --- | » sous ses titres.");
        }
    }

    private void Report(BlockText words, Match match, string what, string remedy) =>
        findings.Add(FindingCode.Markup, body.PlaceOf(words, match.Index), $"« {match.Value.Trim()} » serait montré tel quel. {what}", remedy);

    private void CheckEmpty(LeafBlock block)
    {
        if (block is HeadingBlock && BlockText.WholeOf(block).Trim() is "")
        {
            findings.Add(FindingCode.Markup, body.PlaceOf(block), "Ce titre est vide.", "Écrivez son texte sur la même ligne, ou retirez-le.");
        }

        foreach (var link in block.Inline!.Descendants<LinkInline>().Where(link => !link.IsImage && !link.Descendants<LeafInline>().Any(leaf => leaf is not LiteralInline literal || !literal.Content.IsEmptyOrWhitespace())))
        {
            findings.Add(FindingCode.Markup, body.PlaceOf(link), "Ce lien n’a pas de texte.", "Dites entre les crochets où il mène.");
        }
    }

    /// <summary>What has a link or a note of its own cannot stand inside another, nor in the list of contents.</summary>
    private void CheckNested(LeafBlock block)
    {
        foreach (var inline in block.Inline!.Descendants<LeafInline>().Where(inline => inline is CitationInline or FigureInline && (block is HeadingBlock || inline.FindParentOfType<LinkInline>().Any())))
        {
            var what = inline is CitationInline ? "Une citation" : "Un chiffre";
            findings.Add(FindingCode.Markup, body.PlaceOf(inline), $"{what} ne va pas dans un titre, un lien ou une description d’image.", "Placez-le dans la phrase, à côté.");
        }
    }

    [GeneratedRegex(@"</?[A-Za-z][^>]*>|<!--", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Html { get; }

    /// <summary>Brackets that Markdown left over, but for a blank to fill in and an ellipsis.</summary>
    [GeneratedRegex(@"!?\[(?!\s*[aàAÀ]\s+compl|…|\.\.\.)[^\]]*\]( ?[\[(][^\])]*[\])])?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link { get; }

    [GeneratedRegex(@"\*\*[^*\s]?|__\w", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Emphasis { get; }

    [GeneratedRegex(@"\{\s*(figure|chiffre)[^}]*\}?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Braces { get; }

    [GeneratedRegex(@"^(#{1,6}\S+|::+\s*\w*|\|.*\|)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex LineStart { get; }
}
