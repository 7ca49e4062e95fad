namespace Parents.Domain.Library;

/// <summary>Where a statement of a page comes from.</summary>
/// <param name="Id">Unique on its page; citations name it.</param>
/// <param name="Title">The document's own title.</param>
/// <param name="Publisher">Who answers for the document.</param>
/// <param name="Address">Absolute web address, or null where the document is not on the web.</param>
/// <param name="Date">ISO 8601 date, of a year, month or day (<c>2018</c>, <c>2018-06</c>, <c>2018-06-19</c>), or null where the document gives none.</param>
/// <param name="Origin">Where it was read.</param>
public sealed record Source(string Id, string Title, string Publisher, Uri? Address, string? Date, SourceOrigin Origin = SourceOrigin.Web);
