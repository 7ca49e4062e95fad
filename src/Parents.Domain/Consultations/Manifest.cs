using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Parents.Domain.Consultations;

/// <summary>
/// What a consultation promised to those who answered: the questions, who may answer, when, how small a group may be, which
/// results are shown, what is kept and until when. Public, and frozen at the opening: <c>manifeste.json</c>.
/// </summary>
/// <param name="Versions">Oldest first; never empty.</param>
public sealed record Manifest(ImmutableArray<FrozenVersion> Versions)
{
    public const string File = "manifeste.json";

    private static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), WriteIndented = true, NewLine = "\n" };

    [JsonIgnore]
    public FrozenVersion Last => Versions[^1];

    /// <summary>The versions that the last one replaced, closed at that moment if not before.</summary>
    [JsonIgnore]
    public IEnumerable<Consultation> Former =>
        Versions.SkipLast(1).Select(version => version.Replaced < version.Consultation.Closes ? version.Consultation with { Closes = version.Replaced.Value } : version.Consultation);

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static Manifest Parse(string text) =>
        JsonSerializer.Deserialize<Manifest>(text, json) is { Versions: { IsDefaultOrEmpty: false } } manifest ? manifest : throw new JsonException("The manifest has no version.");

    /// <summary>The manifest once a consultation is published. A version that is not open yet may still change; one that people answer stays as it was.</summary>
    /// <param name="before">What stands; null where nothing was ever published.</param>
    /// <param name="consultation">As it is published.</param>
    /// <param name="now">Decides what is open.</param>
    public static Manifest Freeze(Manifest? before, Consultation consultation, DateTimeOffset now)
    {
        var fresh = new FrozenVersion(Brussels.Day(now), null, consultation with { Corrections = [] });
        if (before is null)
        {
            return new([fresh]);
        }

        var (earlier, last) = (before.Versions[..^1], before.Last);
        return last.IsOpen(now) ? last.Consultation.Version == consultation.Version ? before : new([.. earlier, last with { Replaced = now }, fresh]) : new([.. earlier, fresh]);
    }

    public byte[] ToBytes() => [.. JsonSerializer.SerializeToUtf8Bytes(this, json), (byte)'\n'];

    /// <summary>Whether this one goes on from another: whatever people had begun to answer is still what it was.</summary>
    public bool Continues(Manifest other, DateTimeOffset now) => other.Versions.Index().All(version =>
        !version.Item.IsOpen(now)
        || (version.Index < Versions.Length && Versions[version.Index].Consultation.Version == version.Item.Consultation.Version
            && FrozenDefinition.Compare(version.Item.Consultation, Versions[version.Index].Consultation) is []));
}
