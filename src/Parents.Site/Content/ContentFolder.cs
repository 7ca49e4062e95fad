using System.Collections.Immutable;
using System.Text;
using Parents.Site.Checks;

namespace Parents.Site.Content;

/// <summary>The files that editors write.</summary>
/// <param name="root">The content folder.</param>
internal sealed class ContentFolder(string root)
{
    private static readonly string[] dataFiles = [SettingsReader.File, GlossaryReader.File, SimpleWordsReader.File, ParentsWordsReader.File, SubjectReader.File, FigureReader.File, ConsultationReader.File, Domain.Consultations.Manifest.File];

    /// <summary>No links to files elsewhere on the machine: what they hold is not the editor's to publish.</summary>
    private static readonly EnumerationOptions ownFiles = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };

    /// <summary>What an editor may have taken for the ending of a page or data file.</summary>
    private static readonly string[] strangeEndings = [".yaml", ".yml", ".markdown"];

    /// <summary>For editors; no page.</summary>
    private const string readme = "README.md";

    private static readonly string[] imageEndings = [".jpg", ".jpeg", ".png", ".webp"];

    /// <summary>The only encoding in which an é stays an é everywhere.</summary>
    private static readonly UTF8Encoding utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public bool Exists => Directory.Exists(root);

    /// <summary>Paths of pages below the folder, whatever the capitals of their ending.</summary>
    public IEnumerable<string> Pages => Files().Where(path => path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && Path.GetFileName(path) != readme);

    /// <summary>Paths of files that look like pages or data and are none: nobody would read them.</summary>
    public IEnumerable<string> Strangers => Files().Where(path => strangeEndings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase) && !IsText(path));

    /// <summary>Paths of images below the folder.</summary>
    public ImmutableHashSet<string> Images => [.. Files().Where(IsImage)];

    public static bool IsImage(string path) => imageEndings.Contains(Path.GetExtension(path), StringComparer.Ordinal);

    public string FileOf(string path) => Path.Combine(root, path);

    /// <summary>Pages and data, by path, with lines that end as on Unix; in ordinal order, for no file system's own order may show.</summary>
    /// <returns>What could not be read is replaced: that is reported, and stops the build later.</returns>
    public async Task<ImmutableSortedDictionary<string, string>> ReadTextsAsync(Findings findings, CancellationToken cancellationToken)
    {
        var texts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var path in Files().Where(IsText))
        {
            texts[path] = (await ReadTextAsync(path, findings, cancellationToken)).ReplaceLineEndings("\n");
        }

        return texts.ToImmutable();
    }

    /// <returns>What <c>adresses.txt</c> holds; nothing where nothing was ever published.</returns>
    public async Task<string> ReadAddressesAsync(Findings findings, CancellationToken cancellationToken) =>
        File.Exists(FileOf(AddressList.File)) ? await ReadTextAsync(AddressList.File, findings, cancellationToken) : "";

    /// <summary>Mends the typography of every French text; a file that needs nothing is not written, and one that is keeps all the rest of its bytes.</summary>
    /// <returns>How many places were mended in each file.</returns>
    public async Task<ImmutableSortedDictionary<string, int>> MendAsync(CancellationToken cancellationToken)
    {
        var mended = ImmutableSortedDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        foreach (var path in Files().Where(path => IsText(path) && !ContentTexts.IsWrittenByProgram(path) && !PageKinds.IsTranslation(path)))
        {
            var findings = new Findings();
            var (text, count) = TypographyCheck.Mend(path, await ReadTextAsync(path, findings, cancellationToken));
            if (count > 0 && !findings.HasError(path))
            {
                await ReplaceAsync(path, text, cancellationToken);
                mended[path] = count;
            }
        }

        return mended.ToImmutable();
    }

    /// <summary>Never half: an editor's text is not to be had again.</summary>
    private async Task ReplaceAsync(string path, string text, CancellationToken cancellationToken)
    {
        var temporary = FileOf(path) + ".tmp";
        await using (var reader = File.OpenRead(FileOf(path)))
        {
            var start = new byte[Encoding.UTF8.Preamble.Length];
            var hasMark = await reader.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken) == start.Length && start.AsSpan().SequenceEqual(Encoding.UTF8.Preamble);
            await File.WriteAllTextAsync(temporary, text, hasMark ? Encoding.UTF8 : utf8, cancellationToken);
        }

        File.Move(temporary, FileOf(path), overwrite: true);
    }

    private async Task<string> ReadTextAsync(string path, Findings findings, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllTextAsync(FileOf(path), utf8, cancellationToken);
        }
        catch (DecoderFallbackException)
        {
            findings.Add(FindingCode.Encoding, Place.StartOf(path), "Ce fichier n’est pas écrit en UTF-8 : ses accents seraient perdus.", "Enregistrez-le à nouveau en choisissant l’encodage UTF-8.");
            return await File.ReadAllTextAsync(FileOf(path), cancellationToken);
        }
    }

    private static bool IsText(string path) => Path.GetFileName(path) is var name && (name.EndsWith(".md", StringComparison.Ordinal) && name != readme || dataFiles.Contains(name, StringComparer.Ordinal));

    /// <summary>Without those that programs hide beside an editor's.</summary>
    private IEnumerable<string> Files() =>
        Directory.EnumerateFiles(root, "*", ownFiles)
            .Select(path => Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(path => !path.Split('/').Any(part => part.StartsWith('.')))
            .Order(StringComparer.Ordinal);
}
