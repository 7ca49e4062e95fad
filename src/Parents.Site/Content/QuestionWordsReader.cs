using System.Collections.Immutable;
using Parents.Domain.Consultations;
using Parents.Domain.Library;
using Parents.Site.Checks;
using Parents.Site.Checks.Questions;
using Parents.Theme;

namespace Parents.Site.Content;

/// <summary>Reads a question in the other languages of its consultation: whole in each, for half a translation misleads.</summary>
internal sealed class QuestionWordsReader(YamlMap map, Question question, ImmutableArray<string> languages)
{
    public ImmutableSortedDictionary<string, QuestionWords> Read(Section? section)
    {
        var translations = map.Map("traductions");
        var all = ImmutableSortedDictionary.CreateBuilder<string, QuestionWords>(StringComparer.Ordinal);
        foreach (var code in languages)
        {
            if (translations?.Map(code) is not { } written)
            {
                map.Report(FindingCode.Translation, "traductions", $"La question n’est pas traduite en « {code} ».", $"Ajoutez « traductions: {{ {code}: … }} », ou retirez la langue de « langues ».");
                continue;
            }

            all[code] = ReadOne(code, written, section);
        }

        translations?.RefuseOtherKeys();
        return all.ToImmutable();
    }

    private QuestionWords ReadOne(string code, YamlMap written, Section? section)
    {
        var text = written.RequiredText("question");
        var help = question.Help is null ? null : written.RequiredText("aide");
        var labels = Labels(written, "options", "", [.. QuestionParts.Choices(question).Select(option => option.Id)])
            .Concat(Labels(written, "lignes", QuestionWords.RowPrefix, question is Matrix matrix ? [.. matrix.Rows.Select(row => row.Id)] : []))
            .Concat(Own.Select(key => (key, written.RequiredText(key))))
            .Concat(question.Declines.Select(decline => (decline.Id, Texts.Of(Language.Find(code)!).Decline(decline.Id))))
            .Concat(section is null ? [] : [(QuestionWords.Section, TitleOf(section, code))])
            .ToImmutableSortedDictionary(label => label.Item1, label => label.Item2, StringComparer.Ordinal);
        written.RefuseOtherKeys();
        return new QuestionWords(text, help, labels);
    }

    private static ImmutableArray<(string Id, string Label)> Labels(YamlMap written, string key, string prefix, ImmutableArray<string> ids)
    {
        if (ids is not [var first, ..])
        {
            return [];
        }

        if (written.Map(key) is not { } list)
        {
            written.Report(FindingCode.Translation, key, $"La clé « {key} » manque dans la traduction.", $"Ajoutez « {key}: {{ {first}: … }} ».");
            return [];
        }

        ImmutableArray<(string, string)> labels = [.. ids.Select(id => (prefix + id, list.RequiredText(id)))];
        list.RefuseOtherKeys();
        return labels;
    }

    /// <summary>The keys that only some kinds have.</summary>
    private IEnumerable<string> Own => question switch
    {
        Scale => [QuestionWords.Low, QuestionWords.High],
        NumberQuestion { Unit: not null } => [QuestionWords.Unit],
        _ => [],
    };

    private string TitleOf(Section section, string code)
    {
        if (section.Words is not null)
        {
            return section.Words.RequiredText(code);
        }

        map.Report(FindingCode.Translation, "traductions", $"Le titre de la partie « {section.Title} » n’est pas traduit en « {code} ».", $"Ajoutez « traductions: {{ {code}: … }} » à la partie.");
        return "";
    }
}
