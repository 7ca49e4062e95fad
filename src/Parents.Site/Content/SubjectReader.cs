using System.Collections.Immutable;
using Parents.Domain.Library;
using Parents.Site.Checks;

namespace Parents.Site.Content;

/// <summary>Reads <c>themes.yml</c>: the subjects under which syntheses and figures are found.</summary>
internal static class SubjectReader
{
    public const string File = "themes.yml";

    /// <returns>In the order of the file, which is that of every list.</returns>
    public static ImmutableArray<Subject> Read(string text, Findings findings)
    {
        if (YamlMap.Parse(File, text, 0, findings) is not { } root)
        {
            return [];
        }

        var ids = new HashSet<string>(StringComparer.Ordinal);
        var subjects = root.Maps("themes").Select(entry => ReadOne(entry, ids, findings)).ToImmutableArray();
        root.RefuseOtherKeys();
        return subjects;
    }

    private static Subject ReadOne(YamlMap entry, HashSet<string> ids, Findings findings)
    {
        var subject = new Subject(entry.Identifier("id", ids), entry.RequiredText("titre"));
        PlainText.Check(subject.Title, entry.PlaceOf("titre"), findings);
        entry.RefuseOtherKeys();
        return subject;
    }
}
