namespace Parents.Site.Content;

/// <summary>A Markdown file, cut at the end of its front matter.</summary>
/// <param name="Path">Below the content folder, with slashes: <c>guides/cpms.md</c>.</param>
/// <param name="FrontMatter">The YAML between the two lines of dashes.</param>
/// <param name="Body">The Markdown.</param>
/// <param name="BodyOffset">How many lines come before the body.</param>
internal sealed record ContentFile(string Path, string FrontMatter, string Body, int BodyOffset)
{
    private const string fence = "---";

    /// <summary>The file's address: its path without ending; <c>index.md</c> is its folder.</summary>
    public string Address => AddressOf(Path);

    public static string AddressOf(string path)
    {
        var name = path[..^".md".Length];
        return name == "index" ? "/" : $"/{(name.EndsWith("/index", StringComparison.Ordinal) ? name[..^"/index".Length] : name)}/";
    }

    public static async Task<ContentFile?> ReadAsync(string folder, string path, Mistakes mistakes, CancellationToken cancellationToken)
    {
        var lines = (await ContentText.ReadAsync(folder, path, mistakes, cancellationToken)).ReplaceLineEndings("\n").Split('\n');
        var end = Array.IndexOf(lines, fence, 1);
        if (lines[0] != fence || end < 0)
        {
            mistakes.Add(path, 1, "La page ne commence pas par ses renseignements.", "Commencez le fichier par une ligne « --- », les clés (titre, resume, pays…) et une autre ligne « --- ».");
            return null;
        }

        return new ContentFile(path, string.Join('\n', lines[1..end]), string.Join('\n', lines[(end + 1)..]), end + 1);
    }
}
