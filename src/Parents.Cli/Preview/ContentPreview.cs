using Parents.Domain;
using Parents.Domain.Consultations;
using Parents.Domain.Statistics;
using Parents.Site.Checks;
using Parents.Site.Content;

namespace Parents.Cli.Preview;

/// <summary>The content folder as its editors see it while they write: read again after each save, with what is wrong in it and with its drafts.</summary>
/// <param name="folder">The content folder.</param>
/// <param name="address">Of this machine, instead of the site's.</param>
/// <param name="resultsOf">What a consultation shows at this moment.</param>
/// <param name="time">Decides what day it is.</param>
/// <param name="terminal">Where to say what is wrong.</param>
internal sealed class ContentPreview(string folder, Uri address, Func<Consultation, CancellationToken, Task<Results>> resultsOf, TimeProvider time, TextWriter terminal) : IDisposable
{
    private static readonly string[] endings = [".md", ".markdown", ".yml", ".yaml", ".json", ".txt", ".jpg", ".jpeg", ".png", ".webp"];

    /// <summary>A file that is being written may be locked, or gone for a moment.</summary>
    private static readonly TimeSpan patience = TimeSpan.FromMilliseconds(100);

    private readonly FolderWatch watch = new(folder, endings, reason => SayUnnoticed(terminal, folder, reason));

    private readonly string run = Guid.CreateVersion7(time.GetUtcNow()).ToString("N");

    private readonly KnownFindings known = new();

    /// <summary>Content and styles change each in their own time.</summary>
    private readonly Lock showing = new();

    private int versions;

    private volatile PreviewVersion current = new("", null, [], []);

    private volatile SiteContent? published;

    public PreviewVersion Current => current;

    /// <summary>What readers would get: the last content without an error, and without its drafts; null before the first.</summary>
    public SiteContent? Published => published;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        watch.Begin();
        await ShowAsync(cancellationToken);
    }

    /// <summary>Shows each change, until it is stopped.</summary>
    public async Task FollowAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await watch.NextAsync(cancellationToken);
                await ShowAsync(cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Ctrl+C: there is nobody left to show it to.
        }
    }

    /// <summary>The same content for pages whose style or script changed.</summary>
    public void ShowAgain() => Show(before => new PreviewVersion(NextId(), before.Files, before.Drafts, before.Findings));

    public void Dispose() => watch.Dispose();

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        var reading = await PatientlyAsync(() => ContentReader.ReadAsync(folder, Brussels.Day(time.GetUtcNow()), known, cancellationToken), cancellationToken);
        Show(before =>
        {
            var (files, drafts) = (before.Files, before.Drafts);
            if (reading is { Content: { } content, WithDrafts: { } whole })
            {
                files = new PreviewFiles(AtHome(whole), resultsOf, time);
                drafts = [.. whole.Pages.Keys.Concat(whole.Translations.Keys).Except(content.Pages.Keys.Concat(content.Translations.Keys), StringComparer.Ordinal)];
            }

            return new PreviewVersion(NextId(), files, drafts, reading.Findings);
        });
        if (reading.Content is { } complete)
        {
            await InspectAsync(AtHome(complete), cancellationToken);
        }
    }

    /// <summary>When the page is on the screen already: what is wrong with the HTML of any page is shown a moment later, and keeps the content from readers.</summary>
    private async Task InspectAsync(SiteContent content, CancellationToken cancellationToken)
    {
        var (found, _) = await PatientlyAsync(() => Workshop.ReportAsync(content, search: null, time.GetUtcNow(), cancellationToken), cancellationToken);
        if (found is [])
        {
            published = content;
        }
        else
        {
            Show(before => new PreviewVersion(NextId(), before.Files, before.Drafts, [.. before.Findings, .. found]));
        }
    }

    private void Show(Func<PreviewVersion, PreviewVersion> next)
    {
        lock (showing)
        {
            var before = current;
            current = next(before);
            before.Supersede();
            Tell(before, current);
        }
    }

    private string NextId() => $"{run}-{++versions}";

    /// <summary>Again until the files can be read.</summary>
    private async Task<TResult> PatientlyAsync<TResult>(Func<Task<TResult>> readAsync, CancellationToken cancellationToken)
    {
        for (var told = ""; ;)
        {
            try
            {
                return await readAsync();
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                if (problem.Message != told)
                {
                    told = problem.Message;
                    await terminal.WriteLineAsync($"{folder} ne se lit pas pour l’instant : {told}");
                }

                await Task.Delay(patience, time, cancellationToken);
            }
        }
    }

    /// <summary>Forms are sent to where they are shown.</summary>
    private SiteContent AtHome(SiteContent content) => content with { Settings = content.Settings with { Address = address, Api = null } };

    /// <summary>In the terminal, what is new there.</summary>
    private void Tell(PreviewVersion before, PreviewVersion next)
    {
        foreach (var error in next.Errors.Except(before.Errors))
        {
            terminal.WriteLine($"{folder}/{error}");
        }

        if (before.Errors.Any() && !next.Errors.Any())
        {
            terminal.WriteLine("Plus d’erreur.");
        }
    }

    private static void SayUnnoticed(TextWriter terminal, string folder, string reason) => terminal.WriteLine(
        $"Le système n’avertit pas des changements de {folder} ({reason}) : le dossier est relu deux fois par seconde. Sous Linux, la limite se relève avec fs.inotify.max_user_watches ou fs.inotify.max_user_instances.");
}
