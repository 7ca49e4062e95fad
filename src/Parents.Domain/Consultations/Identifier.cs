using System.Text.RegularExpressions;

namespace Parents.Domain.Consultations;

/// <summary>The names that editors give to consultations, questions, rows and options: they end in addresses, form fields and the log, so they are plain ASCII and never reused.</summary>
public static partial class Identifier
{
    /// <summary>How many characters such a name has at most.</summary>
    public const int Longest = 40;

    /// <summary>A lower-case ASCII letter, then letters, digits or hyphens.</summary>
    /// <param name="text">The name.</param>
    /// <param name="longest">How many characters it may have.</param>
    public static bool IsValid(string? text, int longest = Longest) => text is not null && text.Length <= longest && Pattern.IsMatch(text);

    [GeneratedRegex(@"^[a-z][a-z0-9-]*\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Pattern { get; }
}
