using System.Text.RegularExpressions;

namespace Parents.Theme.Styles;

/// <summary>The colour of the band on top of each page, as the styles have it: phones give it to what stands around the page.</summary>
public static partial class BandColour
{
    public static string Light { get; } = Find(0);

    public static string Dark { get; } = Find(1);

    /// <param name="scheme">The light one is the first that the styles name, the dark one the second.</param>
    private static string Find(int scheme) => Token.Matches(Stylesheet.Text)[scheme].Groups["colour"].Value;

    [GeneratedRegex("--p-band:(?<colour>#[0-9a-f]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token { get; }
}
