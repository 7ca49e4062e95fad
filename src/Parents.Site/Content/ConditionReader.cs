using System.Collections.Immutable;
using Parents.Domain.Consultations;
using Parents.Site.Checks;

namespace Parents.Site.Content;

/// <summary>Reads <c>si</c>: the field of an earlier question, and one or more of its options. Only what was read before is known, so that no condition looks ahead or in a circle.</summary>
internal sealed class ConditionReader(YamlMap map, IReadOnlyList<Question> earlier)
{
    public Condition Read() => new([.. map.Names.Select(ReadAny).Where(any => any is not [])]);

    private ImmutableArray<Match> ReadAny(string name)
    {
        var values = map.OneOrMoreTexts(name);
        if (earlier.OfType<MultipleChoice>().FirstOrDefault(question => question.Id == name) is { } multiple)
        {
            return [.. Known(name, values, multiple.Options).Select(option => new Match(multiple.FieldOf(option), MultipleChoice.Ticked))];
        }

        var field = earlier.Where(question => question is SingleChoice or Scale or Matrix).SelectMany(question => question.Fields).FirstOrDefault(field => field.Name == name);
        if (field is not null)
        {
            return [.. Known(name, values, field.Options).Select(option => new Match(name, option.Id))];
        }

        var usable = earlier.SelectMany(question => question switch { MultipleChoice => [question.Id], SingleChoice or Scale or Matrix => question.Fields.Select(field => field.Name), _ => [] });
        map.Report(FindingCode.Condition, name, $"« {name} » n’est pas une question à choix qui vient avant celle-ci.", $"{EditDistance.Guess(name, usable)}Placez la question avant, ou corrigez son identifiant ; pour une ligne, écrivez « question.ligne ».");
        return [];
    }

    private IEnumerable<Option> Known(string name, ImmutableArray<string> values, ImmutableArray<Option> options)
    {
        foreach (var value in values)
        {
            if (options.FirstOrDefault(option => option.Id == value) is { } option)
            {
                yield return option;
            }
            else
            {
                map.Report(FindingCode.Condition, name, $"La question « {name} » n’a pas de réponse « {value} ».", $"Écrivez l’un de ces identifiants : {string.Join(", ", options.Select(known => known.Id))}.");
            }
        }
    }
}
