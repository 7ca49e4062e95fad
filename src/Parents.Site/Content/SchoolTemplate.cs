using System.Globalization;
using Parents.Site.Checks;
using Parents.Site.Markdown;

namespace Parents.Site.Content;

/// <summary>The page that schools copy to sum up their rules (ROI).</summary>
/// <param name="folder">The content folder.</param>
public sealed class SchoolTemplate(string folder)
{
    /// <summary>Below the content folder.</summary>
    public const string Path = PageKinds.Template;

    /// <summary>Stands in the template wherever the school's name will; in its front matter, between double quotes.</summary>
    private const string placeholder = "École à nommer";

    private const string summary = "\"Les règles de cette école en mots simples\u00a0: absences, retards, sanctions, exclusion, recours et contacts.\"";

    private const int endOfSchoolYear = 8;

    /// <summary>So that its id and its address stay within what they may have.</summary>
    private const int longestName = 80;

    public bool Exists => File.Exists(FileOf(Path));

    /// <returns>The path, below the content folder, of the page of a school.</returns>
    public static string PathFor(string school) => $"roi/ecoles/{NameOf(school)}.md";

    /// <summary>Begins the page of a school, as one that is not published yet.</summary>
    /// <param name="school">Its name.</param>
    /// <param name="today">In Brussels.</param>
    /// <param name="cancellationToken">Stops before the page is written.</param>
    /// <returns>The page's path below the content folder; null where there is such a page already.</returns>
    /// <exception cref="FormatException">The name has no letter, or too many.</exception>
    public async Task<string?> CopyAsync(string school, DateOnly today, CancellationToken cancellationToken)
    {
        school = FrenchTypography.Fix(string.Join(' ', school.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        var path = PathFor(school);
        if (File.Exists(FileOf(path)))
        {
            return null;
        }

        var lines = (await File.ReadAllTextAsync(FileOf(Path), cancellationToken)).ReplaceLineEndings("\n").Split('\n').ToList();
        foreach (var (key, value) in KeysOf(school, today))
        {
            var place = lines.FindIndex(line => line.StartsWith($"{key}:", StringComparison.Ordinal));
            lines[place < 0 ? throw new FormatException($"Le modèle {Path} n’a pas de clé « {key} » : reprenez-le du projet.") : place] = $"{key}: {value}";
        }

        var endOfFrontMatter = lines.IndexOf("---", 1);
        lines = [.. lines.Select((line, place) => line.Replace(placeholder, place < endOfFrontMatter ? Escape(school) : school, StringComparison.Ordinal))];
        lines.Insert(1, "brouillon: true");
        await using var file = new FileStream(FileOf(path), FileMode.CreateNew);
        await using var writer = new StreamWriter(file);
        await writer.WriteAsync(string.Join('\n', lines));
        return path;
    }

    private static Dictionary<string, string> KeysOf(string school, DateOnly today)
    {
        var lastDay = LastDayOfSchoolYear(today).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var checkedOn = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new(StringComparer.Ordinal)
        {
            ["id"] = $"roi-ecoles-{NameOf(school)}",
            ["titre"] = Quote($"{school}\u00a0: le règlement en clair"),
            ["resume"] = summary,
            ["mis-a-jour"] = checkedOn,
            ["verifie-le"] = checkedOn,
            ["a-reverifier-le"] = lastDay,
            ["ecole"] = Quote(school),
            ["valable-jusqu-au"] = lastDay,
        };
    }

    private static DateOnly LastDayOfSchoolYear(DateOnly today)
    {
        var thisYear = new DateOnly(today.Year, endOfSchoolYear, DateTime.DaysInMonth(today.Year, endOfSchoolYear));
        return today <= thisYear ? thisYear : thisYear.AddYears(1);
    }

    private static string NameOf(string school)
    {
        if (!school.Any(char.IsLetter) || school.Length > longestName)
        {
            throw new FormatException($"« {school} » n’est pas un nom d’école : écrivez-le avec des lettres, {longestName.ToString(CultureInfo.InvariantCulture)} au plus.");
        }

        var name = Slug.Of(school);
        name = char.IsAsciiLetter(name[0]) ? name : $"ecole-{name}";
        return name[..Math.Min(name.Length, longestName)].TrimEnd('-');
    }

    private static string Quote(string text) => $"\"{Escape(text)}\"";

    /// <summary>For between double quotes in YAML.</summary>
    private static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);

    private string FileOf(string path) => System.IO.Path.Combine(folder, path);
}
