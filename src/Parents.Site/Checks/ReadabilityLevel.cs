namespace Parents.Site.Checks;

/// <summary>The bands of <see cref="Readability.Lix"/>.</summary>
public enum ReadabilityLevel
{
    /// <summary>Below 30: books for children.</summary>
    VeryEasy,

    /// <summary>Below 40: novels, magazines.</summary>
    Easy,

    /// <summary>Below 50: newspapers.</summary>
    Medium,

    /// <summary>Below 60: official texts.</summary>
    Hard,

    /// <summary>From 60: the language of administrations.</summary>
    VeryHard,
}
