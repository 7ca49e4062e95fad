using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Parents.Domain.Library;
using Parents.Site.Content;
using Parents.Site.Markdown;

namespace Parents.Site.Checks;

/// <summary>Every acronym of a page is in the glossary, and means one thing there.</summary>
internal sealed class AcronymCheck(PageDraft draft, Glossary glossary, Findings findings)
{
    /// <summary>A school may be called by its own letters.</summary>
    private readonly HashSet<string> ofSchool = [.. AcronymToken.In(draft.Page.School?.Name ?? "").SelectMany(token => token.Parts().Append(token)).Select(token => token.Letters)];

    /// <summary>Every value of a data file that belongs to the page.</summary>
    public void Run(string path, string yaml)
    {
        var places = new LinePlaces(path, yaml);
        foreach (var (start, length) in YamlTexts.In(yaml))
        {
            Check(yaml.Substring(start, length), index => places.Of(start + index));
        }
    }

    public void Run()
    {
        Check(draft.Page.Title, _ => draft.Keys.PlaceOf("titre"));
        Check(draft.Page.Summary, _ => draft.Keys.PlaceOf("resume"));
        Check(draft.Page.Meeting?.Place ?? "", _ => draft.Keys.PlaceOf("ou"));
        Check(draft.Page.Meeting?.People ?? "", _ => draft.Keys.PlaceOf("qui"));
        foreach (var paragraph in draft.Page.Brief)
        {
            Check(paragraph.Text, _ => draft.Keys.PlaceOf("en-bref"));
        }

        foreach (var card in draft.Body.Document.Descendants<CustomContainer>())
        {
            Check(card.Arguments ?? "", _ => draft.Body.PlaceOf(card));
        }

        foreach (var block in draft.Body.Document.Descendants<LeafBlock>().Where(block => block.Inline is not null))
        {
            var words = BlockText.Of(block);
            Check(words.Text, index => draft.Body.PlaceOf(words, index));
        }
    }

    private void Check(string text, Func<int, Place> placeOf)
    {
        foreach (var token in AcronymToken.In(text, glossary).Where(token => !ofSchool.Contains(token.Letters)))
        {
            if (!glossary.Knows(token.Letters))
            {
                findings.Add(FindingCode.UnknownAcronym, placeOf(token.Start), $"Le sigle « {token.Letters} » n’est pas dans glossaire.yml.", "Ajoutez-le avec son sens et son pays, ou écrivez-le en toutes lettres.");
            }
            else if (glossary.Find(token.Letters, draft.Page.Country) is null)
            {
                findings.Add(FindingCode.UnknownAcronym, placeOf(token.Start), $"Le sigle « {token.Letters} » a plusieurs sens, et cette page n’est d’aucun de leurs pays.", "Écrivez-le en toutes lettres.");
            }
        }
    }
}
