using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Parents.Site.Checks;
using Parents.Site.Pages;

namespace Parents.Site.Content;

/// <summary><c>adresses.txt</c>: every address that was ever published, one a line. <c>publish</c> adds to it; nobody takes away.</summary>
public static partial class AddressList
{
    public const string File = "adresses.txt";

    /// <summary>Whether a text is the address of a page: <c>/guides/cpms/</c>.</summary>
    public static bool IsOfPage(string text) => Page.IsMatch(text);

    /// <summary>Writes down what was published just now, where it is new.</summary>
    /// <param name="folder">The content folder.</param>
    /// <param name="content">What was published.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public static async Task AddAsync(string folder, SiteContent content, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, File);
        var before = System.IO.File.Exists(path) ? await System.IO.File.ReadAllLinesAsync(path, cancellationToken) : [];
        var after = before.Where(line => line.Trim() is not "").Union(PublicAddresses.Of(content), StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (!after.SequenceEqual(before, StringComparer.Ordinal))
        {
            // Never half: what was once published is known from nowhere else.
            await System.IO.File.WriteAllTextAsync($"{path}.tmp", string.Concat(after.Select(line => $"{line}\n")), cancellationToken);
            System.IO.File.Move($"{path}.tmp", path, overwrite: true);
        }
    }

    /// <returns>Addresses with their lines.</returns>
    internal static ImmutableArray<(string Address, Place Place)> Read(string text, Findings findings)
    {
        var read = text.Split('\n').Select((line, number) => (Address: line.Trim(), Place: new Place(File, number + 1, 1))).Where(line => line.Address is not "").ToImmutableArray();
        foreach (var (address, place) in read.Where(line => !IsOfPage(line.Address) && !Feed.IsMatch(line.Address)))
        {
            findings.Add(FindingCode.WrongValue, place, $"« {address} » n’est pas une adresse du site.", "« parents publish » écrit ce fichier : remettez la ligne comme elle était.");
        }

        return read;
    }

    [GeneratedRegex(@"^/([a-z0-9]+(-[a-z0-9]+)*/)*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Page { get; }

    [GeneratedRegex(@"^/([a-z0-9]+(-[a-z0-9]+)*/)*flux\.xml\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Feed { get; }
}
