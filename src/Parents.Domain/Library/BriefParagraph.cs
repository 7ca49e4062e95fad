using System.Security.Cryptography;
using System.Text;

namespace Parents.Domain.Library;

/// <summary>A paragraph of « En bref ».</summary>
/// <param name="Text">As the editor wrote it.</param>
/// <param name="Hash">Of its words: a translation names the paragraph that it translates, and is out of date when this changes.</param>
/// <param name="Html">Trusted HTML: the text, with its acronyms explained.</param>
public sealed record BriefParagraph(string Text, string Hash, string Html)
{
    private const int digits = 16;

    /// <summary>Sixteen hexadecimal digits of a SHA-256. Typography is no change: kinds of spaces and apostrophes count as one.</summary>
    public static string HashOf(string text)
    {
        var words = string.Join(' ', text.Replace('’', '\'').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..digits];
    }
}
