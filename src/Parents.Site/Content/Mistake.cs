namespace Parents.Site.Content;

/// <summary>Something that a person who writes content must mend: it stops the build.</summary>
/// <param name="File">Path below the content folder, with slashes.</param>
/// <param name="Line">From 1.</param>
/// <param name="What">What is wrong, in French, one sentence.</param>
/// <param name="Remedy">What to do about it, in French, one sentence.</param>
public sealed record Mistake(string File, int Line, string What, string Remedy)
{
    /// <summary><c>file:line: what is wrong. What to do.</c>, which editors know how to follow.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}:{Line}: {What} {Remedy}");
}
