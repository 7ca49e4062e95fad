using System.Collections.Immutable;
using Parents.Domain.Library;
using Parents.Site.Checks;
using Parents.Site.Markdown;

namespace Parents.Site.Content;

/// <summary>Reads every translation, and lays each paragraph beside the French one that it translates.</summary>
/// <param name="texts">Of the content.</param>
/// <param name="pages">In French, drafts too, by address.</param>
/// <param name="index">Says which pages readers will find, and what letters mean.</param>
/// <param name="findings">Where to report.</param>
internal sealed class TranslationsReader(ContentTexts texts, ImmutableSortedDictionary<string, Page> pages, SiteIndex index, Findings findings)
{
    public TranslatedPages Read()
    {
        var reader = new TranslationReader(pages.Values.DistinctBy(page => page.Id, StringComparer.Ordinal).ToDictionary(page => page.Id, StringComparer.Ordinal), findings);
        var all = ImmutableSortedDictionary.CreateBuilder<string, Translation>(StringComparer.Ordinal);
        var unpublished = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        var files = new Dictionary<(Language, string), string>();
        foreach (var path in texts.Translations)
        {
            if (reader.Read(path, texts[path]) is not { } draft)
            {
                continue;
            }

            var translation = draft.Translation;
            if (!files.TryAdd((translation.Language, translation.Original.Id), path))
            {
                draft.Keys.Report(FindingCode.Translation, "traduit", $"{files[(translation.Language, translation.Original.Id)]} traduit déjà cette page dans cette langue.", "Gardez un seul des deux fichiers.");
                continue;
            }

            all[translation.Address] = translation with { Paragraphs = Pair(draft) };
            if (draft.IsUnpublished || !index.Published.Contains(translation.Original.Address))
            {
                unpublished.Add(translation.Address);
            }
        }

        return new TranslatedPages(pages, all.ToImmutable(), unpublished.ToImmutable());
    }

    /// <summary>By hash first; what is left over is in the order of the French: there, it has changed.</summary>
    private ImmutableArray<TranslatedParagraph> Pair(TranslationDraft draft)
    {
        var page = draft.Translation.Original;
        var hashes = page.Brief.Select(french => french.Hash).ToHashSet(StringComparer.Ordinal);
        var changed = new Queue<TranslatedText>(draft.Texts.Where(text => !hashes.Contains(text.Fingerprint)));
        var letters = new TranslatedLetters(index.Glossary, page.Country);
        var paragraphs = ImmutableArray.CreateBuilder<TranslatedParagraph>();
        foreach (var french in page.Brief)
        {
            var current = draft.Texts.FirstOrDefault(text => text.Fingerprint == french.Hash);
            var text = current ?? (changed.TryDequeue(out var old) ? old : null);
            paragraphs.Add(new TranslatedParagraph(french, text is null ? null : letters.ToHtml(text.Text), current is not null));
            if (current is null)
            {
                ReportOutdated(draft, french, text);
            }
        }

        foreach (var text in changed)
        {
            findings.Add(FindingCode.OutdatedTranslation, text.Place, "Le paragraphe français que ceci traduit n’existe plus.", "Retirez ce paragraphe : il n’est plus montré.");
        }

        return paragraphs.ToImmutable();
    }

    private void ReportOutdated(TranslationDraft draft, BriefParagraph french, TranslatedText? text)
    {
        if (text is null)
        {
            findings.Add(FindingCode.OutdatedTranslation, draft.Keys.PlaceOf("en-bref"), $"Un paragraphe français n’est pas traduit : « {french.Text} »", $"Traduisez-le à sa place, avec « empreinte: {french.Hash} ».");
        }
        else
        {
            findings.Add(FindingCode.OutdatedTranslation, text.Place, $"Le français de ce paragraphe a changé : « {french.Text} »", $"Corrigez la traduction, puis écrivez « empreinte: {french.Hash} ».");
        }
    }
}
