using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;

namespace Parents.Domain.Consultations;

/// <summary>Words of one's own. They are read by organizers after the close, and never published as they came.</summary>
public sealed record TextQuestion : Question
{
    /// <summary>In characters as readers count them.</summary>
    public const int LongestShort = 200;

    /// <inheritdoc cref="LongestShort"/>
    public const int LongestLong = 1200;

    /// <summary>Several lines, or one.</summary>
    public required bool IsLong { get; init; }

    /// <summary>How many characters at most, as readers count them.</summary>
    public required int Longest { get; init; }

    [JsonIgnore]
    public override ImmutableArray<Field> Fields => [new(Id, Text, Required, Declines) { IsTyped = true }];

    [JsonIgnore]
    public override ImmutableArray<string> Inputs => [Id];

    public override void Read(SheetReading reading)
    {
        ImmutableArray<string> sent = [.. reading.Sheet.Filled(Id).Select(Clean).Where(text => text is not "")];
        if (TryReadDecline(reading, sent))
        {
            return;
        }

        if (sent is [])
        {
            reading.RefuseWhereRequired(Id, Required, ProblemCode.AnswerMissing);
        }
        else if (sent is not [var text])
        {
            reading.Refuse(Id, ProblemCode.ChoiceRepeated);
        }
        else if (new StringInfo(text).LengthInTextElements > Longest || text.Length > 4 * Longest)
        {
            reading.Refuse(Id, ProblemCode.TextTooLong, Longest);
        }
        else
        {
            reading.Accept(Id, text);
        }
    }

    /// <summary>One form for the same words: composed letters, plain line ends, and nothing that no keyboard writes.</summary>
    private string Clean(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            // Half of a surrogate pair was replaced by the enumeration; directions are the page's business, not the text's.
            if (!Rune.IsControl(rune) && !IsDirection(rune))
            {
                whole.Append(rune);
            }
            else if (rune.Value is '\n' or '\t')
            {
                whole.Append(IsLong ? rune.ToString() : " ");
            }
        }

        return whole.ToString().Normalize(NormalizationForm.FormC).Trim();
    }

    private static bool IsDirection(Rune rune) => rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFEFF;
}
