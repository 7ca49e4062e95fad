using System.Collections.Immutable;
using Parents.Domain.Consultations;

namespace Parents.Cli.Import;

/// <summary>The first line of a table of sheets, and what it makes of the lines below.</summary>
internal sealed class SheetColumns
{
    public const string NumberName = "feuille";
    public const string CodeName = "code";

    private static readonly HashSet<string> crosses = new(StringComparer.OrdinalIgnoreCase) { "x", "1", "oui", "o", "vrai", "✓", "☑", "☒" };

    private static readonly HashSet<string> blanks = new(StringComparer.OrdinalIgnoreCase) { "", "0", "non", "n", "faux", "☐" };

    private readonly ImmutableArray<SheetColumn> columns;

    private SheetColumns(ImmutableArray<SheetColumn> columns) => this.columns = columns;

    /// <returns>The columns, or null with every reason, in French.</returns>
    public static (SheetColumns? Columns, ImmutableArray<string> Reasons) Read(Consultation consultation, CsvRow header)
    {
        var known = Known(consultation);
        var reasons = ImmutableArray.CreateBuilder<string>();
        ImmutableArray<string> names = [.. header.Cells.Select(cell => cell.Trim())];
        reasons.AddRange(names.Where(name => !known.ContainsKey(name)).Distinct(StringComparer.OrdinalIgnoreCase).Select(name =>
            name is "" ? "Une colonne n’a pas de nom : donnez-lui-en un, ou retirez-la." : $"La colonne « {Shorten(name)} » n’est pas de cette consultation : corrigez son nom, ou retirez-la."));
        reasons.AddRange(names.Where(known.ContainsKey).GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1).Select(same => $"La colonne « {same.Key} » est là plusieurs fois."));
        reasons.AddRange(known.Values.Where(column => column is SheetColumn.Number or SheetColumn.Code && !names.Contains(column.Name, StringComparer.OrdinalIgnoreCase)).Select(column => $"Il manque la colonne « {column.Name} »."));
        if (reasons is { Count: > 0 })
        {
            reasons.Add($"Colonnes possibles : {string.Join(", ", known.Keys)}.");
        }

        return reasons is { Count: > 0 } ? (null, reasons.ToImmutable()) : (new SheetColumns([.. names.Select(name => known[name])]), []);
    }

    /// <summary>What a line says: the texts of the sheet's number and code, and its answers as a form would send them.</summary>
    /// <returns>And every reason why it cannot be read; no answers where its cells stand under no column.</returns>
    public (string Number, string? Code, AnswerSheet? Answers, ImmutableArray<string> Reasons) Read(CsvRow row)
    {
        if (row.Cells.Length != columns.Length)
        {
            return ("", null, null, [$"La ligne a {row.Cells.Length} cases, et la première en a {columns.Length}."]);
        }

        var (number, code) = ("", (string?)null);
        var sent = new List<(string Input, string Value)>();
        var reasons = ImmutableArray.CreateBuilder<string>();
        foreach (var (column, cell) in columns.Zip(row.Cells.Select(cell => cell.Trim())))
        {
            switch (column)
            {
                case SheetColumn.Number:
                    number = cell;
                    break;
                case SheetColumn.Code:
                    code = cell;
                    break;
                case SheetColumn.Input input:
                    sent.AddRange(ValuesOf(input, cell).Select(value => (input.Name, value)));
                    break;
                case SheetColumn.Tick tick when crosses.Contains(cell):
                    sent.Add((tick.Question.Id, tick.Option.Id));
                    break;
                case SheetColumn.Tick when !blanks.Contains(cell):
                    reasons.Add($"Colonne « {column.Name} » : « {Shorten(cell)} » n’est ni une croix ni une case vide.");
                    break;
            }
        }

        var values = sent.ToLookup(value => value.Input, value => value.Value, StringComparer.Ordinal).ToImmutableDictionary(input => input.Key, input => input.ToImmutableArray(), StringComparer.Ordinal);
        return (number, code, new AnswerSheet(values), reasons.ToImmutable());
    }

    /// <summary>A cell as a message quotes it.</summary>
    public static string Shorten(string cell)
    {
        const int longest = 40;
        return new string([.. cell.Take(longest).Select(c => char.IsControl(c) ? ' ' : c)]) + (cell.Length > longest ? "…" : "");
    }

    private static OrderedDictionary<string, SheetColumn> Known(Consultation consultation)
    {
        var known = new OrderedDictionary<string, SheetColumn>(StringComparer.OrdinalIgnoreCase) { [NumberName] = new SheetColumn.Number(NumberName) };
        if (consultation.Access == Access.Codes)
        {
            known[CodeName] = new SheetColumn.Code(CodeName);
        }

        foreach (var question in consultation.Questions)
        {
            foreach (var input in question.Inputs)
            {
                known[input] = new SheetColumn.Input(input, question);
            }

            if (question is MultipleChoice multiple)
            {
                foreach (var option in multiple.Options.Concat(multiple.Declines))
                {
                    known[multiple.FieldOf(option)] = new SheetColumn.Tick(multiple.FieldOf(option), multiple, option);
                }
            }
        }

        return known;
    }

    /// <summary>Paper shows labels, so they are taken for the ids that they stand for.</summary>
    private static IEnumerable<string> ValuesOf(SheetColumn.Input column, string cell)
    {
        var options = column.Question is MultipleChoice multiple
            ? multiple.Options.AddRange(multiple.Declines)
            : column.Question.Fields.FirstOrDefault(field => field.Name == column.Name)?.Options ?? [];
        return column.Question is MultipleChoice
            ? cell.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(part => IdOf(options, part))
            : [IdOf(options, cell)];
    }

    private static string IdOf(ImmutableArray<Option> options, string text) =>
        options.FirstOrDefault(option => option.Id == text)?.Id
        ?? options.FirstOrDefault(option => string.Equals(Plain(option.Label), Plain(text), StringComparison.OrdinalIgnoreCase))?.Id
        ?? text;

    /// <summary>Typed by hand, spaces and apostrophes are plain.</summary>
    private static string Plain(string label) => label.Replace('\u00a0', ' ').Replace('’', '\'');
}
