using System.Buffers;
using System.Runtime.CompilerServices;

namespace Parents.Store;

/// <summary>The names that every implementation takes: what a file system and Azure both keep as it is written.</summary>
public static class BlobName
{
    // What Azure takes for a name, and a file system for one segment.
    private const int longestName = 1024;
    private const int longestSegment = 255;

    // No upper case: two names that differ by case only are one file on Windows and macOS.
    private static readonly SearchValues<char> allowed = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789._~$-");

    public static bool IsValid(string name) => name.Length <= longestName && AreSegments(name);

    /// <exception cref="ArgumentException">Not a name.</exception>
    internal static void Check(string name, [CallerArgumentExpression(nameof(name))] string? argument = null)
    {
        ArgumentNullException.ThrowIfNull(name, argument);
        if (!IsValid(name))
        {
            throw Refused(name, argument);
        }
    }

    /// <summary>The beginning of a name, cut anywhere: whole segments, then perhaps a part of one.</summary>
    internal static void CheckPrefix(string prefix, [CallerArgumentExpression(nameof(prefix))] string? argument = null)
    {
        ArgumentNullException.ThrowIfNull(prefix, argument);
        var slash = prefix.LastIndexOf('/');
        var last = prefix.AsSpan(slash + 1);
        if (prefix.Length > longestName || last.ContainsAnyExcept(allowed) || (slash >= 0 && !AreSegments(prefix.AsSpan(0, slash))))
        {
            throw Refused(prefix, argument);
        }
    }

    internal static bool IsSegment(ReadOnlySpan<char> segment) =>
        segment.Length is > 0 and <= longestSegment
        && !segment.ContainsAnyExcept(allowed)
        // Windows drops a dot at the end and Azure warns against it; this refuses "." and ".." as well.
        && segment[^1] != '.';

    private static bool AreSegments(ReadOnlySpan<char> name)
    {
        foreach (var segment in name.Split('/'))
        {
            if (!IsSegment(name[segment]))
            {
                return false;
            }
        }

        return true;
    }

    private static ArgumentException Refused(string name, string? argument) => new(
        $"\"{name}\" is no name for a blob: segments of a-z 0-9 . _ ~ $ - with '/' between them, none empty, none ending with a dot.",
        argument);
}
