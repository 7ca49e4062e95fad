using System.Text;
using System.Xml;
using System.Xml.Linq;
using Parents.Site.Output;

namespace Parents.Site.Discovery;

/// <summary>Writes XML for programs, always with the same bytes.</summary>
internal static class XmlFile
{
    private static readonly XmlWriterSettings settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" };

    public static SiteFile Of(string path, XElement root, string contentType)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, settings))
        {
            root.Save(writer);
        }

        return new SiteFile(path, bytes.ToArray(), contentType);
    }

    /// <summary>Without what XML has no way to write: control characters and halves of characters.</summary>
    public static string Text(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes().Where(rune => rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value)))
        {
            kept.Append(rune.ToString());
        }

        return kept.ToString();
    }
}
