using System.Collections.Immutable;
using Parents.Domain.Library;
using Parents.Theme.Components;

namespace Parents.Site.Content;

/// <summary>What the pages of a content can name: each other, their parts, figures, images and acronyms.</summary>
internal sealed class SiteIndex
{
    /// <summary>The page that lists the acronyms.</summary>
    public const string GlossaryAddress = "/glossaire/";

    /// <summary>The page that lists syntheses and their figures by subject.</summary>
    public const string SectionOfSubjects = "/syntheses/";

    private readonly Dictionary<(string Folder, string Path), string> guesses = [];

    /// <summary>Of files, not of drafts: a page that cannot be read is reported once, not again at every link to it.</summary>
    public required ImmutableHashSet<string> Addresses { get; init; }

    public required ImmutableSortedDictionary<string, PageDraft> Drafts { get; init; }

    /// <summary>Those that readers will find.</summary>
    public required ImmutableHashSet<string> Published { get; init; }

    public required ImmutableSortedDictionary<string, Figure> Figures { get; init; }

    /// <summary>The folders of syntheses with a mistake in their data file.</summary>
    public required ImmutableHashSet<string> BrokenSyntheses { get; init; }

    /// <summary>Paths below the content folder.</summary>
    public required ImmutableHashSet<string> Images { get; init; }

    public required Glossary Glossary { get; init; }

    /// <summary>In the order of their list.</summary>
    public required ImmutableArray<Subject> Subjects { get; init; }

    /// <summary>« Vouliez-vous écrire « sas.md » ? », for a path that names no page; each path is guessed once, for a page that was renamed is missed in many places.</summary>
    /// <param name="from">The page that names it.</param>
    /// <param name="path">As written there.</param>
    public string GuessFile(PageDraft from, string path)
    {
        var folder = Path.GetDirectoryName(from.File.Path) is { Length: > 0 } name ? name : ".";
        if (!guesses.TryGetValue((folder, path), out var guess))
        {
            guess = EditDistance.Guess(path, Drafts.Values.Select(draft => Path.GetRelativePath(folder, draft.File.Path).Replace('\\', '/')));
            guesses[(folder, path)] = guess;
        }

        return guess;
    }

    /// <summary>Where a link to another page's part may lead: headings, figures, sources, and what the theme adds.</summary>
    public IEnumerable<string> AnchorsOf(PageDraft draft) =>
    [
        "contenu",
        .. draft.Page.Brief is [] ? (string[])[] : ["en-bref"],
        .. draft.Sources.IsEmpty ? (string[])[] : ["sources"],
        .. draft.Page.Address == SectionOfSubjects ? Subjects.Select(subject => SubjectList.IdOf(subject)) : [],
        .. draft.Body.Anchors,
        .. draft.Body.CitedSources.Select(id => $"source-{id}"),
        .. draft.Body.Figures.Where(block => Figures.ContainsKey(block.FigureId)).Select(block => FigureView.IdOf(Figures[block.FigureId])),
        .. draft.Page.Address == GlossaryAddress ? Glossary.Acronyms.Select(acronym => acronym.Anchor) : [],
    ];
}
