using System.Text.Json.Serialization;

namespace Parents.Domain.Consultations;

/// <summary>What may be corrected once people answer: nothing that changes the meaning.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CorrectionKind>))]
public enum CorrectionKind
{
    /// <summary>A misspelt word.</summary>
    Spelling,

    /// <summary>Spaces, punctuation, capitals, accents.</summary>
    Typography,
}
