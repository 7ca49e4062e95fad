using System.Buffers;

namespace Parents.Store;

/// <summary>Refuses here what Azure would refuse or change on the way, so that no implementation takes what another does not.</summary>
internal static class BlobHeaders
{
    private const int mostMetadata = 8 * 1024;

    private static readonly SearchValues<char> keyCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");

    public static void Check(BlobContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        CheckValue(content.ContentType, "content type");
        CheckValue(content.ContentEncoding, "content encoding");
        CheckValue(content.CacheControl, "cache control");
        foreach (var (key, value) in content.Metadata)
        {
            if (key is not [>= 'a' and <= 'z', ..] || key.AsSpan().ContainsAnyExcept(keyCharacters))
            {
                throw new ArgumentException($"\"{key}\" is no key for metadata: a-z and 0-9, a letter first.", nameof(content));
            }

            CheckValue(value, key);
        }

        if (content.Metadata.Sum(pair => pair.Key.Length + pair.Value.Length) > mostMetadata)
        {
            throw new ArgumentException($"Keys and values of metadata are more than {mostMetadata} characters.", nameof(content));
        }
    }

    private static void CheckValue(string? value, string header)
    {
        // HTTP trims a value, and a service may answer an empty one as none at all.
        if (value is "" or [' ', ..] or [.., ' '] || value.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            throw new ArgumentException($"The {header} must be printable ASCII, not empty, without a space at either end.", nameof(value));
        }
    }
}
