namespace Parents.Site.Checks;

public enum Severity
{
    /// <summary>The page is published all the same.</summary>
    Warning,

    /// <summary>Nothing is published until it is mended.</summary>
    Error,
}
