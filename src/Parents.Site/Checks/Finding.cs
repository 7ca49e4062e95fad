using Parents.Site.Content;

namespace Parents.Site.Checks;

/// <summary>Something that a person who writes content should mend.</summary>
/// <param name="File">Path below the content folder, with slashes.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 units.</param>
/// <param name="Code">Which check found it.</param>
/// <param name="What">What is wrong, in French, one sentence.</param>
/// <param name="Remedy">What to do about it, in French, one sentence.</param>
public sealed record Finding(string File, int Line, int Column, FindingCode Code, string What, string Remedy)
{
    public Severity Severity => Code.Severity;

    public string Message => $"{What} {Remedy}";

    /// <summary>The address of the page that the file belongs to; null where it belongs to the whole site.</summary>
    public string? Page => File switch
    {
        GlossaryReader.File => SiteIndex.GlossaryAddress,
        _ when File.EndsWith(".md", StringComparison.Ordinal) => ContentFile.AddressOf(File),
        _ when File.Contains('/', StringComparison.Ordinal) => ContentFile.AddressOf(ContentTexts.PageBeside(File)),
        _ => null,
    };

    /// <summary><c>file:line:column</c>.</summary>
    public string Where => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}");

    /// <summary><c>file:line:column: severity code message</c>, which editors know how to follow.</summary>
    public override string ToString() => $"{Where}: {(Severity == Severity.Error ? "erreur" : "avertissement")} {Code.Name} {Message}";
}
