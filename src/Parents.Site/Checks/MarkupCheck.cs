using System.Text.RegularExpressions;
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
        }

        foreach (var paragraph in draft.Page.Brief.Where(paragraph => BriefMarkup.IsMatch(paragraph.Text)))
        {
            findings.Add(FindingCode.Markup, draft.Keys.PlaceOf("en-bref"), $"« {BriefMarkup.Match(paragraph.Text).Value} » serait montré tel quel dans « En bref ».", "Écrivez-y du texte simple, sans mise en forme, lien ni citation.");
        }
    }

    private void CheckWords(BlockText words)
    {
        foreach (var match in Html.Matches(words.Text).AsEnumerable())
        {
            Report(words, match, "Le HTML n’est pas permis.", "Retirez-le, ou écrivez la même chose en Markdown.");
        }

        foreach (var match in Link.Matches(words.Text).AsEnumerable())
        {
            Report(words, match, "Ce lien ou cette image n’est pas écrit comme il faut.", "Écrivez [texte](fichier.md), sans espace entre les deux ni dans le nom du fichier.");
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

    [GeneratedRegex(@"</?[A-Za-z][^>]*>|<!--", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Html { get; }

    [GeneratedRegex(@"!?\[[^\]]*\] ?\([^)]*\)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Link { get; }

    [GeneratedRegex(@"\{\s*(figure|chiffre)[^}]*\}?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Braces { get; }

    [GeneratedRegex(@"^(#{1,6}\S+|::+\s*\w*|\|.*\|)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LineStart { get; }

    [GeneratedRegex(@"\[\^?[^\]]*\](\([^)]*\))?|\*+[^*\s][^*]*\*+|`[^`]*`|</?[A-Za-z][^>]*>|<!--", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BriefMarkup { get; }
}
