using System.IO.Enumeration;
using Microsoft.Win32.SafeHandles;

namespace Parents.Store;

/// <summary>The folder of one area: from names to files and back.</summary>
internal sealed class AreaFolder
{
    private readonly string area;
    private readonly string folder;

    public AreaFolder(string root, string area)
    {
        // A dot first is ours: the lock, the temporary files.
        if (!BlobName.IsSegment(area) || area[0] == '.')
        {
            throw new ArgumentException($"\"{area}\" is no name for an area.", nameof(area));
        }

        Root = root;
        this.area = area;
        folder = Path.Combine(root, area);
    }

    public string Root { get; }

    public string LabelOf(string name) => $"{area}/{name}";

    public string PathOf(string name) => Path.Combine(folder, OperatingSystem.IsWindows() ? name.Replace('/', '\\') : name);

    public SafeFileHandle? OpenIfThere(string name)
    {
        var path = PathOf(name);
        if (DurableFiles.IsAbsent(path))
        {
            return null;
        }

        try
        {
            return File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException && !File.Exists(Root))
        {
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException && (Directory.Exists(path) || IsBelowBlob(path)))
        {
            return null;
        }
    }

    /// <summary>The names that begin with the prefix, in ordinal order, one folder at a time in memory.</summary>
    public IEnumerable<string> NamesFrom(string prefix) => NamesIn(prefix[..(prefix.LastIndexOf('/') + 1)], prefix);

    private IEnumerable<string> NamesIn(string parent, string prefix)
    {
        foreach (var child in ChildrenOf(parent))
        {
            var name = parent + child;
            if (!name.StartsWith(prefix, StringComparison.Ordinal))
            {
                continue;
            }

            if (!name.EndsWith('/'))
            {
                yield return name;
                continue;
            }

            foreach (var below in NamesIn(name, prefix))
            {
                yield return below;
            }
        }
    }

    private SortedSet<string> ChildrenOf(string parent)
    {
        try
        {
            // A folder sorts as the names in it do, that is with its '/': "a-b" and "a.b" before "a/b", "a0" after.
            var children = new FileSystemEnumerable<string>(
                PathOf(parent),
                static (ref entry) => entry.IsDirectory ? $"{entry.FileName}/" : entry.FileName.ToString(),
                new EnumerationOptions { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false })
            {
                // What a file manager or an editor left here is no blob.
                ShouldIncludePredicate = static (ref entry) => BlobName.IsSegment(entry.FileName),
            };
            return new SortedSet<string>(children, StringComparer.Ordinal);
        }
        catch (DirectoryNotFoundException) when (!File.Exists(Root))
        {
            return [];
        }
    }

    /// <summary>Whether a blob has the name of a folder on the way: then there is nothing of this name.</summary>
    private bool IsBelowBlob(string path)
    {
        for (var parent = Path.GetDirectoryName(path)!; parent.Length > folder.Length; parent = Path.GetDirectoryName(parent)!)
        {
            if (File.Exists(parent))
            {
                return true;
            }
        }

        return false;
    }
}
