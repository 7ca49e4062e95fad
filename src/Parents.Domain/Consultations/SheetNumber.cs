using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Parents.Domain.Consultations;

/// <summary>What tells a sheet of paper from the others of its consultation: a number, or a short text such as « B-12 ».</summary>
public sealed record SheetNumber
{
    /// <summary>In characters.</summary>
    public const int Longest = 40;

    private readonly string text;

    private SheetNumber(string text) => this.text = text;

    /// <summary>Reads what was typed: spaces around it, capitals and zeros before a number do not matter.</summary>
    public static bool TryParse(string? typed, [NotNullWhen(true)] out SheetNumber? number)
    {
        // Half of a surrogate pair cannot be normalized.
        var whole = (typed ?? "").Trim();
        number = whole is "" || whole.Length > Longest || whole.Any(c => char.IsControl(c) || char.IsSurrogate(c)) ? null : new(Canonical(whole));
        return number is not null;
    }

    public override string ToString() => text;

    private static string Canonical(string typed)
    {
        var spaced = string.Join(' ', typed.Normalize(NormalizationForm.FormC).ToUpperInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return !spaced.All(char.IsAsciiDigit) ? spaced : spaced.TrimStart('0') is { Length: > 0 } digits ? digits : "0";
    }
}
