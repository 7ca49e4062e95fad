using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Parents.Site.Content;
using Parents.Site.Output;

namespace Parents.Site.Inspection;

/// <summary>Looks at every file of a site while it is made, and says when all are there whether it may be published.</summary>
/// <param name="content">What the site is made of.</param>
/// <param name="stylesheet">Every style of the theme.</param>
public sealed class SiteInspection(SiteContent content, string stylesheet)
{
    private readonly PageInspection inspection = new(new SiteAddresses(content.Settings.Address));
    private readonly List<PageSummary> pages = [];

    /// <summary>What each file weighs, by path.</summary>
    private readonly Dictionary<string, int> sizes = new(StringComparer.Ordinal);

    /// <summary>Hands the files on as they come, and looks at them meanwhile on the other processors.</summary>
    public async IAsyncEnumerable<SiteFile> WatchAsync(IAsyncEnumerable<SiteFile> files, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var looking = new Queue<Task<PageSummary>>();
        await foreach (var file in files.WithCancellation(cancellationToken))
        {
            if (file.IsHtml)
            {
                looking.Enqueue(Task.Run(() => inspection.Look(file), cancellationToken));
            }
            else
            {
                sizes[file.Path] = Gzip.ServedSize(file);
            }

            yield return file;

            // No more pages are held than are being looked at.
            if (looking.Count > Environment.ProcessorCount)
            {
                pages.Add(await looking.Dequeue());
            }
        }

        while (looking.TryDequeue(out var last))
        {
            pages.Add(await last);
        }
    }

    /// <summary>When all files went through <see cref="WatchAsync"/>.</summary>
    public SiteReport Conclude()
    {
        var weights = pages.Select(Weigh).OrderBy(weight => weight.Address, StringComparer.Ordinal).ToImmutableArray();
        return new SiteReport(new SiteCheck(content, pages, sizes.Keys).Run(weights, stylesheet), weights);
    }

    /// <summary>Looks at files that nobody keeps.</summary>
    public static async Task<SiteReport> RunAsync(SiteContent content, IAsyncEnumerable<SiteFile> files, CancellationToken cancellationToken)
    {
        var watch = new SiteInspection(content, Theme.Styles.Stylesheet.Whole);
        await foreach (var _ in watch.WatchAsync(files, cancellationToken))
        {
        }

        return watch.Conclude();
    }

    private PageWeight Weigh(PageSummary page) => new()
    {
        Address = page.Address,
        Parts = [.. page.Files.Select(path => ($"/{path}", sizes.GetValueOrDefault(path))).Append(("HTML", page.Bytes)).OrderByDescending(part => part.Item2)],
        Script = page.InlineScript + page.Scripts.Sum(path => sizes.GetValueOrDefault(path)),
        Images = page.Images.Sum(path => sizes.GetValueOrDefault(path)),
    };
}
