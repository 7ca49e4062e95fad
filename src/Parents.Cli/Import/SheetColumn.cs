using Parents.Domain.Consultations;

namespace Parents.Cli.Import;

/// <summary>What the cells of a column say.</summary>
internal abstract record SheetColumn(string Name)
{
    /// <summary>The number of the sheet.</summary>
    internal sealed record Number(string Name) : SheetColumn(Name);

    /// <summary>The access code.</summary>
    internal sealed record Code(string Name) : SheetColumn(Name);

    /// <summary>What a form sends under the name of the column: ids or labels of options, several with bars between, or what was written.</summary>
    internal sealed record Input(string Name, Question Question) : SheetColumn(Name);

    /// <summary>A cross, or nothing, for one option of a multiple choice.</summary>
    internal sealed record Tick(string Name, MultipleChoice Question, Option Option) : SheetColumn(Name);
}
