namespace Parents.Site.Content;

/// <summary>An image that a page shows.</summary>
/// <param name="Path">Below the content folder and, the same, below the site's address.</param>
/// <param name="File">Where it is read.</param>
public sealed record ContentImage(string Path, string File)
{
    public string ContentType => System.IO.Path.GetExtension(Path) switch
    {
        ".png" => "image/png",
        ".webp" => "image/webp",
        _ => "image/jpeg",
    };
}
