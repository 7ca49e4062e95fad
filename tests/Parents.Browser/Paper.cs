using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Parents.Browser;

/// <summary>A page as it comes out of a printer, with no backgrounds, as browsers print unless they are told otherwise.</summary>
internal sealed partial record Paper(int Sheets, double Width, double Height)
{
    /// <summary>Of A4, in points of a 72nd of an inch.</summary>
    public const double A4Width = 595;

    public const double A4Height = 842;

    public static async Task<Paper> PrintAsync(IPage page)
    {
        var text = Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true }));
        var box = MediaBox.Match(text);
        return new Paper(Sheet.Count(text), Number(box, "width"), Number(box, "height"));
    }

    private static double Number(Match match, string group) => double.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Sheet { get; }

    [GeneratedRegex(@"/MediaBox\s*\[\s*0\s+0\s+(?<width>[\d.]+)\s+(?<height>[\d.]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MediaBox { get; }
}
