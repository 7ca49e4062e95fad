using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Parents.Domain.Consultations;

/// <summary>Numbers as people type them: « 1 200 », « 1.200 », « 1,5 », « 12 km », in whatever digits.</summary>
public static partial class TypedNumber
{
    /// <param name="text">What was typed.</param>
    /// <param name="decimals">How many the question takes: with none, a point between groups of three digits only groups them.</param>
    /// <param name="unit">May stand behind the number.</param>
    /// <returns>Without zeros at its end; null where it is no number, or one that could be read in two ways.</returns>
    public static decimal? Parse(string text, int decimals, string? unit)
    {
        var plain = Plain(text);
        if (unit is not null && plain.EndsWith(Plain(unit), StringComparison.OrdinalIgnoreCase))
        {
            plain = plain[..^Plain(unit).Length].TrimEnd();
        }

        if (decimals > 0 && TwoWays.IsMatch(plain))
        {
            return null;
        }

        if (Grouped.IsMatch(plain))
        {
            plain = new string([.. plain.Where(c => c is not (' ' or '.' or '\''))]);
        }

        var number = plain.Replace(',', '.');
        return Written.IsMatch(number) && decimal.TryParse(number, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? decimal.Parse(Write(value), CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>The canonical form: a point before the decimals, no zeros at the end.</summary>
    public static string Write(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>One kind of space, apostrophe, minus and digit, whatever the keyboard.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Trim())
        {
            plain.Append(c switch
            {
                '’' or '‘' or '`' => '\'',
                '−' or '–' => '-',
                '٫' => ',',
                _ when char.IsWhiteSpace(c) => ' ',
                _ when char.IsDigit(c) => (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)),
                _ => c,
            });
        }

        return plain.ToString().TrimStart('+');
    }

    /// <summary>Groups of three digits, and perhaps decimals behind a comma.</summary>
    [GeneratedRegex(@"^-?\d{1,3}(?:(?: \d{3})+|(?:'\d{3})+|(?:\.\d{3})+)(?:,\d+)?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Grouped { get; }

    /// <summary>« 1.200 » may be a thousand and two hundred, or one and a fifth.</summary>
    [GeneratedRegex(@"^-?\d{1,3}\.\d{3}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TwoWays { get; }

    [GeneratedRegex(@"^-?\d{1,15}(?:\.\d{1,9})?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Written { get; }
}
