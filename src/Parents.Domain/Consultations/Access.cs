using System.Text.Json.Serialization;

namespace Parents.Domain.Consultations;

/// <summary>Who may answer.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Access>))]
public enum Access
{
    /// <summary>Whoever wants, as often as they want: the results are only an indication.</summary>
    Open,

    /// <summary>Whoever was given a code, once for each.</summary>
    Codes,
}
