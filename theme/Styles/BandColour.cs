using System.Text.RegularExpressions;

namespace Parents.Theme.Styles;

/// <summary>The colour of the band on top of each page, as the styles have it: phones give it to what stands around the page.</summary>
public static partial class BandColour
{
    public static string Light { get; } = LightToken.Match(Stylesheet.Common.Text).Groups["colour"].Value;

    public static string Dark { get; } = DarkToken.Match(Stylesheet.Common.Text).Groups["colour"].Value;

    [GeneratedRegex("color-scheme:light dark;[^}]*--p-band:(?<colour>#[0-9a-f]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LightToken { get; }

    [GeneratedRegex(@"prefers-color-scheme:dark\)\{:root\{[^}]*--p-band:(?<colour>#[0-9a-f]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DarkToken { get; }
}
