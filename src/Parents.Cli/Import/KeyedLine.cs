using System.Collections.Immutable;
using Parents.Store.Logs;

namespace Parents.Cli.Import;

/// <summary>A line of the table that was read: a sheet, or reasons why it is none.</summary>
/// <param name="Line">In the file, from 1.</param>
/// <param name="Number">Of the sheet, as it was typed.</param>
/// <param name="Sheet">Null where there are reasons.</param>
/// <param name="Reasons">In French.</param>
internal sealed record KeyedLine(int Line, string Number, PaperSheet? Sheet, ImmutableArray<string> Reasons)
{
    /// <summary>Whether the same sheet is stored already, or stands on an earlier line.</summary>
    public bool IsThere { get; init; }

    public KeyedLine Refuse(string reason) => this with { Sheet = null, Reasons = [reason] };
}
