namespace Parents.Site.Checks;

/// <summary>How hard a page is to read.</summary>
/// <param name="File">Path below the content folder.</param>
/// <param name="Body">Of its text.</param>
/// <param name="Brief">Of its « En bref »; of nothing where there is none.</param>
public sealed record PageReadability(string File, Readability Body, Readability Brief)
{
    /// <summary>In French.</summary>
    public static string NameOf(ReadabilityLevel level) => level switch
    {
        ReadabilityLevel.VeryEasy => "très facile",
        ReadabilityLevel.Easy => "facile",
        ReadabilityLevel.Medium => "moyen",
        ReadabilityLevel.Hard => "difficile",
        ReadabilityLevel.VeryHard => "très difficile",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "No name for this level."),
    };
}
