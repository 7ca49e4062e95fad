namespace Parents.Site.Checks;

/// <summary>Where something stands in the content.</summary>
/// <param name="File">Path below the content folder, with slashes.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 units.</param>
internal readonly record struct Place(string File, int Line, int Column)
{
    public static Place StartOf(string file) => new(file, 1, 1);
}
