using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Parents.Theme.Assets;

/// <summary>The mark of the site: what is said, with a heart in it. The pictures were made once from the drawing.</summary>
public static class SiteIcon
{
    private const string png = "image/png";

    /// <summary>As an address that holds the whole drawing: a first visit asks for no picture.</summary>
    public static string Inline { get; } = "data:image/svg+xml," + Escape(Encoding.UTF8.GetString(Read("icon.svg")).TrimEnd());

    /// <summary>For phones that keep the site among their programs.</summary>
    public static ThemeAsset Small { get; } = Hashed("icon-192");

    public static ThemeAsset Large { get; } = Hashed("icon-512");

    /// <summary>Its corners may be cut in any form.</summary>
    public static ThemeAsset Maskable { get; } = Hashed("icon-maskable");

    /// <summary>Phones of Apple ask for it at this place, without a link.</summary>
    public static ThemeAsset Apple { get; } = new("apple-touch-icon.png", Read("apple-touch-icon.png"), png);

    public static ImmutableArray<ThemeAsset> All { get; } = [Small, Large, Maskable, Apple];

    private static ThemeAsset Hashed(string name)
    {
        var bytes = Read($"{name}.png");
        return new ThemeAsset($"assets/{name}.{Convert.ToHexStringLower(SHA256.HashData(bytes))[..12]}.png", bytes, png);
    }

    private static byte[] Read(string name)
    {
        using var file = typeof(SiteIcon).Assembly.GetManifestResourceStream(name)!;
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>Only what an address may not hold: each page carries it.</summary>
    private static string Escape(string drawing) => drawing.Replace("%", "%25", StringComparison.Ordinal).Replace("#", "%23", StringComparison.Ordinal).Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal);
}
