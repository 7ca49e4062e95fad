using System.Collections.Immutable;
using Parents.Domain.Consultations;
using Parents.Store.Logs;
using Parents.Theme;

namespace Parents.Cli.Import;

/// <summary>Reads the lines of a table as sheets of a consultation, with the validator of the web, and then beside what is stored.</summary>
internal sealed class KeyedSheets(Consultation consultation, SheetColumns columns)
{
    private readonly Dictionary<SheetNumber, KeyedLine> byNumber = [];
    private readonly Dictionary<AccessCode, KeyedLine> byCode = [];

    public ImmutableArray<KeyedLine> Read(IEnumerable<CsvRow> rows) => [.. rows.Select(Read)];

    /// <summary>What the store says of a sheet that is right by itself.</summary>
    public static async Task<KeyedLine> JudgeAsync(KeyedLine line, ImportSheets import, CancellationToken cancellationToken)
    {
        if (line.Sheet is null)
        {
            return line;
        }

        return await import.JudgeAsync(line.Sheet, cancellationToken) switch
        {
            SheetState.Stored => line with { IsThere = true },
            SheetState.NumberUsed => line.Refuse("Ce numéro de feuille est déjà enregistré, avec d’autres réponses."),
            SheetState.CodeUnknown => line.Refuse("Ce code n’a pas été distribué pour cette consultation."),
            SheetState.CodeUsed => line.Refuse("Ce code a déjà servi pour une autre réponse."),
            SheetState.NotOpen => line.Refuse("La consultation ne prend plus de réponse."),
            _ => line,
        };
    }

    private KeyedLine Read(CsvRow row)
    {
        var (typed, code, answers, reasons) = columns.Read(row);
        var line = new KeyedLine(row.Line, SheetColumns.Shorten(typed), null, reasons);
        if (answers is null)
        {
            return line;
        }

        var all = reasons.ToBuilder();
        if (!SheetNumber.TryParse(typed, out var number))
        {
            all.Add(typed is "" ? "Le numéro de la feuille manque." : $"Le numéro de la feuille a plus de {SheetNumber.Longest} signes, ou un signe qui ne s’imprime pas.");
        }

        AccessCode? access = null;
        if (consultation.Access == Access.Codes && !AccessCode.TryParse(code, out access))
        {
            all.Add(string.IsNullOrEmpty(code) ? "Le code manque." : "Le code est mal recopié : il a quatre mots, et l’un d’eux ne convient pas.");
        }

        var sheet = answers.Check(consultation);
        all.AddRange(sheet.Problems.Select(problem => Texts.French.ProblemAt(consultation, problem)));
        return all.Count > 0 ? line with { Reasons = all.ToImmutable() } : Place(line with { Sheet = new PaperSheet(number!, access, sheet.Value!) });
    }

    /// <summary>The same sheet twice counts once; the same number or code for another is refused.</summary>
    private KeyedLine Place(KeyedLine line)
    {
        var sheet = line.Sheet!;
        if (byNumber.TryGetValue(sheet.Number, out var earlier))
        {
            return earlier.Sheet == sheet ? line with { IsThere = true } : line.Refuse($"La ligne {earlier.Line} a ce numéro de feuille, avec d’autres réponses.");
        }

        if (sheet.Code is { } code && !byCode.TryAdd(code, line))
        {
            return line.Refuse($"La ligne {byCode[code].Line} a déjà ce code.");
        }

        byNumber.Add(sheet.Number, line);
        return line;
    }
}
