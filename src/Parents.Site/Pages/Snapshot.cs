using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Parents.Domain.Library;
using Parents.Site.Content;
using Parents.Theme.Scripts;
using Parents.Theme.Styles;

namespace Parents.Site.Pages;

/// <summary>What the functions need of the content: they never read YAML or Markdown, and so cannot disagree with the pages.</summary>
/// <param name="Generator">The <see cref="CurrentGenerator"/> that made the site's other pages.</param>
/// <param name="Settings">Of the site.</param>
/// <param name="Consultations">Every published one.</param>
public sealed record Snapshot(string Generator, SiteSettings Settings, ImmutableArray<PublishedConsultation> Consultations)
{
    /// <summary>Every version of every consultation: each has its own answers.</summary>
    [JsonIgnore]
    public IEnumerable<PublishedConsultation> Editions => Consultations.SelectMany(published => published.Editions);

    /// <summary>The blob's name in the <c>content</c> area.</summary>
    public const string BlobName = "snapshot.json";

    /// <summary>Raise it with any change to what this record or the pages look like.</summary>
    private const int format = 4;

    private static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web);

    /// <summary>This program's generator: functions of another one write no page, because it would not fit the site's others.</summary>
    public static string CurrentGenerator { get; } = string.Create(CultureInfo.InvariantCulture, $"{format}-{Stylesheet.Fingerprint}-{Script.Fingerprint}");

    public static Snapshot Of(SiteContent content) => new(CurrentGenerator, content.Settings, content.Consultations);

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, json);

    /// <exception cref="JsonException">Not a snapshot.</exception>
    public static Snapshot Parse(ReadOnlySpan<byte> bytes) => JsonSerializer.Deserialize<Snapshot>(bytes, json) ?? throw new JsonException("The snapshot is empty.");
}
