using System.Text;
using Parents.Domain.Library;
using Parents.Site.Output;
using Parents.Theme;

namespace Parents.Site.Copies;

/// <summary>What whoever is given the copy reads first.</summary>
internal static class ReadMe
{
    public const string Path = "LISEZMOI.txt";

    /// <summary>With the mark and the line ends that the oldest of editors needs to show accents and lines.</summary>
    public static SiteFile Of(SiteSettings settings, DateOnly today)
    {
        var paragraphs = Texts.French.CopyReadMe(settings.Name, today, settings.Address.AbsoluteUri);
        var text = string.Join("\r\n\r\n", [paragraphs.Title, .. paragraphs.Paragraphs]) + "\r\n";
        return new SiteFile(Path, (byte[])[.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)], "text/plain; charset=utf-8");
    }
}
