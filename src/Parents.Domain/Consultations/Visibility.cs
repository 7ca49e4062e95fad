using System.Text.Json.Serialization;

namespace Parents.Domain.Consultations;

/// <summary>When tables are published. Until then nobody sees more than the number received.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Visibility>))]
public enum Visibility
{
    /// <summary>By releases while it is open.</summary>
    Live,

    /// <summary>Once, when the grace after the close is over.</summary>
    AtClose,

    Never,
}
