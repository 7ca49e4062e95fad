using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Parents.Domain.Consultations;

/// <summary>Questions that are asked from an opening to a closing moment.</summary>
public sealed record Consultation
{
    /// <summary>How long after the closing moment a form that was open in somebody's hand is still taken.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(30);

    public required string Slug { get; init; }

    /// <summary>Rises when a question changes its meaning.</summary>
    public required int Version { get; init; }

    public required DateTimeOffset Opens { get; init; }

    public required DateTimeOffset Closes { get; init; }

    /// <summary>The smallest group of answers that may move a published table (k).</summary>
    public required int MinimumGroup { get; init; }

    public required ImmutableArray<Question> Questions { get; init; }

    [JsonIgnore]
    public IEnumerable<Field> Fields => Questions.SelectMany(question => question.Fields);

    /// <summary>The number of answers from which the first tables appear.</summary>
    [JsonIgnore]
    public int FirstTablesAt => 2 * MinimumGroup;

    public bool IsOpen(DateTimeOffset now) => Opens <= now && now < Closes;
}
