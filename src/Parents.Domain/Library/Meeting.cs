namespace Parents.Domain.Library;

/// <summary>The meeting that a synthesis reports; each part is null where its source does not say.</summary>
/// <param name="Date">ISO 8601 date of a year, month or day.</param>
/// <param name="Place">Town or building.</param>
/// <param name="People">Who took part, in words.</param>
/// <param name="IsDocument">Whether it was no meeting: the synthesis reports a document, and the people are its authors.</param>
public sealed record Meeting(string? Date, string? Place, string? People, bool IsDocument);
