using Parents.Domain.Library;
using Parents.Site.Output;

namespace Parents.Site.Copies;

/// <summary>The site as files that a browser opens from a disk: all that its pages lead to, each named from where it is named.</summary>
public static class SiteCopy
{
    private const string home = "index.html";

    /// <param name="files">Of the published site.</param>
    /// <param name="settings">Of the site.</param>
    /// <param name="today">The day of the copy, which every page of it says.</param>
    /// <returns>In the order of their paths.</returns>
    public static async Task<IReadOnlyList<SiteFile>> MakeAsync(IEnumerable<SiteFile> files, SiteSettings settings, DateOnly today)
    {
        var published = files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        var copied = new SortedDictionary<string, SiteFile>(StringComparer.Ordinal) { [ReadMe.Path] = ReadMe.Of(settings, today) };
        var wanted = new Queue<string>([home]);
        while (wanted.TryDequeue(out var path))
        {
            if (copied.ContainsKey(path))
            {
                continue;
            }

            copied[path] = published[path];
            if (path.EndsWith(".html", StringComparison.Ordinal))
            {
                var page = await CopiedPage.MakeAsync(published[path], published.ContainsKey, settings, today);
                copied[path] = page.File;
                page.Needed.ForEach(wanted.Enqueue);
            }
        }

        return [.. copied.Values];
    }
}
