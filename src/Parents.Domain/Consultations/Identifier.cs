using System.Text.RegularExpressions;

namespace Parents.Domain.Consultations;

/// <summary>The names that editors give to consultations, questions, rows and options: they end in addresses, form fields and the log, so they are plain ASCII and never reused.</summary>
public static partial class Identifier
{
    /// <summary>A lower-case ASCII letter, then at most 39 letters, digits or hyphens.</summary>
    public static bool IsValid(string? text) => text is not null && Pattern.IsMatch(text);

    [GeneratedRegex(@"^[a-z][a-z0-9-]{0,39}\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Pattern { get; }
}
