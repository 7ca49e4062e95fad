namespace Parents.Site.Content;

internal static class PageKinds
{
    /// <summary>The page that schools copy.</summary>
    public const string Template = "roi/ecoles/modele.md";

    /// <summary>Pages that only list those below them.</summary>
    private static readonly string[] lists = ["guides/index.md", "guides/france/index.md", "roi/index.md", "roi/ecoles/index.md"];

    public static PageKind Of(string path) => path.Split('/') switch
    {
        _ when lists.Contains(path, StringComparer.Ordinal) => PageKind.Plain,
        ["guides", ..] => PageKind.Guide,
        ["roi", "ecoles", ..] => PageKind.SchoolRules,
        ["roi", ..] => PageKind.Rules,
        ["charte", ..] => PageKind.Charter,
        ["syntheses", _, "index.md"] => PageKind.Synthesis,
        ["parcours", not "index.md"] => PageKind.Path,
        _ => PageKind.Plain,
    };

    /// <summary>Whether a page lies where only syntheses do, and is none: it would escape what is asked of them.</summary>
    public static bool IsMisplaced(string path) => path.Split('/') is ["syntheses", ..] and not ["syntheses", "index.md"] and not ["syntheses", _, "index.md"];

    /// <summary>Whether a page is written in another language: it lies in a folder that bears the language's code.</summary>
    public static bool IsTranslation(string path) => path.Split('/') is [{ Length: 2 }, _, ..];

    /// <summary>Whether each number needs its source.</summary>
    public static bool StatesFacts(this PageKind kind) => kind is not (PageKind.Plain or PageKind.Path);

    /// <summary>Whether what it says may change, and must be checked again one day.</summary>
    public static bool StatesRules(this PageKind kind) => kind is not (PageKind.Plain or PageKind.Path or PageKind.Synthesis);
}
