using System.Collections.Immutable;

namespace Parents.Cli.Import;

/// <param name="Line">Where it begins in the file, from 1.</param>
/// <param name="Cells">Without their quotes; at least one.</param>
internal sealed record CsvRow(int Line, ImmutableArray<string> Cells);
