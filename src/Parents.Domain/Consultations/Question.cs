using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Parents.Domain.Consultations;

/// <summary>Something that a consultation asks. Each kind says which fields its answer fills.</summary>
[JsonDerivedType(typeof(SingleChoice), "single")]
[JsonDerivedType(typeof(Matrix), "matrix")]
public abstract record Question
{
    public required string Id { get; init; }

    public required string Text { get; init; }

    /// <summary>Explains the question's words, or null.</summary>
    public string? Help { get; init; }

    public required bool Required { get; init; }

    public required ImmutableArray<Option> Options { get; init; }

    /// <summary>What is answered, counted and tabulated one by one.</summary>
    [JsonIgnore]
    public abstract ImmutableArray<Field> Fields { get; }
}
