namespace Parents.Site.Content;

internal static class PageKinds
{
    /// <summary>The page that schools copy.</summary>
    public const string Template = "roi/ecoles/modele.md";

    private const string list = "index.md";

    public static PageKind Of(string path) => path.Split('/') switch
    {
        ["guides", .., not list] => PageKind.Guide,
        ["roi", "ecoles", not list] => PageKind.SchoolRules,
        ["roi", .., not list] => PageKind.Rules,
        ["charte", ..] => PageKind.Charter,
        ["syntheses", _, list] => PageKind.Synthesis,
        _ => PageKind.Plain,
    };

    /// <summary>Whether each number needs its source.</summary>
    public static bool StatesFacts(this PageKind kind) => kind != PageKind.Plain;

    /// <summary>Whether what it says may change, and must be checked again one day.</summary>
    public static bool StatesRules(this PageKind kind) => kind is not (PageKind.Plain or PageKind.Synthesis);
}
