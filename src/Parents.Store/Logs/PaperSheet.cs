using Parents.Domain.Consultations;

namespace Parents.Store.Logs;

/// <summary>An answer that came on paper.</summary>
/// <param name="Number">Of the sheet.</param>
/// <param name="Code">That stood on it, where the consultation asks for one; else null.</param>
/// <param name="Answers">Checked against the consultation.</param>
public sealed record PaperSheet(SheetNumber Number, AccessCode? Code, Answers Answers);
