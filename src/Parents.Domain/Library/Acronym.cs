namespace Parents.Domain.Library;

/// <summary>An entry of the glossary.</summary>
public sealed record Acronym
{
    /// <summary>As people write it: <c>CPMS</c>, <c>FoQualE</c>, <c>IA-IPR</c>.</summary>
    public required string Letters { get; init; }

    /// <summary>The words behind the letters.</summary>
    public required string Expansion { get; init; }

    /// <summary>One plain line.</summary>
    public required string Explanation { get; init; }

    /// <summary>Where it is used; <see cref="Country.None"/> for a word of everywhere.</summary>
    public required Country Country { get; init; }

    /// <summary>The address of the page that explains it, or null.</summary>
    public string? Guide { get; init; }

    /// <summary>With whom the expansion must be checked, where it is not certain (« auprès de l’école »); else null.</summary>
    public string? CheckWith { get; init; }

    /// <summary>The anchor of the entry on the glossary's page.</summary>
    public required string Anchor { get; init; }
}
