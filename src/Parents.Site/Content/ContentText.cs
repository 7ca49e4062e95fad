using System.Text;

namespace Parents.Site.Content;

/// <summary>Reads a file of the content as UTF-8, the only encoding in which an é stays an é everywhere.</summary>
internal static class ContentText
{
    private static readonly UTF8Encoding strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <returns>The text, with whatever could not be read replaced: that is reported, and stops the build later.</returns>
    public static async Task<string> ReadAsync(string folder, string path, Mistakes mistakes, CancellationToken cancellationToken)
    {
        var file = Path.Combine(folder, path);
        try
        {
            return await File.ReadAllTextAsync(file, strict, cancellationToken);
        }
        catch (DecoderFallbackException)
        {
            mistakes.Add(path, 1, "Ce fichier n’est pas écrit en UTF-8 : ses accents seraient perdus.", "Enregistrez-le à nouveau en choisissant l’encodage UTF-8.");
            return await File.ReadAllTextAsync(file, cancellationToken);
        }
    }
}
