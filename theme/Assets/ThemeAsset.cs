namespace Parents.Theme.Assets;

/// <summary>A picture of the theme, as the site publishes it.</summary>
/// <param name="Path">Below the site's address.</param>
/// <param name="Bytes">Of the file.</param>
/// <param name="ContentType">Of its format.</param>
public sealed record ThemeAsset(string Path, ReadOnlyMemory<byte> Bytes, string ContentType);
