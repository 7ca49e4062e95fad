using Parents.Site.Checks;

namespace Parents.Site.Content;

/// <summary>A Markdown file, cut at the end of its front matter.</summary>
internal sealed class ContentFile
{
    private const string fence = "---";

    private readonly LinePlaces places;

    private ContentFile(string path, string text, int frontMatterStart, string frontMatter, int bodyStart)
    {
        FrontMatterStart = frontMatterStart;
        Path = path;
        Text = text;
        FrontMatter = frontMatter;
        BodyStart = bodyStart;
        Body = text[bodyStart..];
        places = new LinePlaces(path, text);
    }

    /// <summary>Below the content folder, with slashes: <c>guides/cpms.md</c>.</summary>
    public string Path { get; }

    /// <summary>All of it, with lines that end as on Unix.</summary>
    public string Text { get; }

    /// <summary>The YAML between the two lines of dashes.</summary>
    public string FrontMatter { get; }

    /// <summary>Where <see cref="FrontMatter"/> begins in <see cref="Text"/>.</summary>
    public int FrontMatterStart { get; }

    /// <summary>Where <see cref="Body"/> begins in <see cref="Text"/>.</summary>
    public int BodyStart { get; }

    /// <summary>The Markdown.</summary>
    public string Body { get; }

    /// <summary>The file's address: its path without ending; <c>index.md</c> is its folder.</summary>
    public string Address => AddressOf(Path);

    public static string AddressOf(string path)
    {
        var name = path[..^".md".Length];
        return name == "index" ? "/" : $"/{(name.EndsWith("/index", StringComparison.Ordinal) ? name[..^"/index".Length] : name)}/";
    }

    /// <returns>Null where the text does not begin with front matter, which is reported.</returns>
    public static ContentFile? Cut(string path, string text, Findings findings)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var end = Array.FindIndex(lines, 1, IsFence);
        if (!IsFence(lines[0]) || end < 0)
        {
            var what = IsFence(lines[0]) ? "Les renseignements de la page n’ont pas de fin." : "La page ne commence pas par ses renseignements.";
            findings.Add(FindingCode.FrontMatter, Place.StartOf(path), what, "Commencez le fichier par une ligne « --- », les clés (id, titre, resume, pays…) et une autre ligne « --- ».");
            return null;
        }

        var frontMatter = string.Join('\n', lines[1..end]);
        var whole = string.Join('\n', lines);
        var bodyStart = lines[..(end + 1)].Sum(line => line.Length + 1);
        return new ContentFile(path, whole, lines[0].Length + 1, frontMatter, Math.Min(bodyStart, whole.Length));
    }

    /// <summary>Blanks at its end are not to be seen, so they do no harm.</summary>
    private static bool IsFence(string line) => line.TrimEnd() == fence;

    /// <param name="offset">In <see cref="Text"/>.</param>
    public Place PlaceOf(int offset) => places.Of(offset);
}
