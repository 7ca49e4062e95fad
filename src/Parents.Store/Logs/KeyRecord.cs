using System.Text.Json.Serialization;
using Parents.Domain.Statistics;

namespace Parents.Store.Logs;

/// <summary><c>keys/&lt;slug&gt;</c>: which master key and salt make the consultation's key, and its state.</summary>
/// <param name="V">Format version.</param>
/// <param name="C">The consultation's version.</param>
/// <param name="Master">Id of the master key; rotating it leaves open consultations on theirs.</param>
/// <param name="Salt">256 random bits in Base64; null once erased.</param>
/// <param name="State">See <see cref="ConsultationState"/>.</param>
/// <param name="Erasure">What was erased; null before.</param>
internal sealed record KeyRecord(
    int V,
    int C,
    string Master,
    string? Salt,
    [property: JsonConverter(typeof(JsonStringEnumConverter<ConsultationState>))] ConsultationState State,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Erasure? Erasure = null) : IVersioned;
