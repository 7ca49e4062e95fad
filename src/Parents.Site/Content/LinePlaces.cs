using Parents.Site.Checks;

namespace Parents.Site.Content;

/// <summary>Turns offsets in a file into lines and columns; reads the file for its lines only when it is first asked.</summary>
internal sealed class LinePlaces(string path, string text)
{
    private int[]? starts;

    public Place Of(int offset)
    {
        starts ??= StartsOfLines(text);
        var found = Array.BinarySearch(starts, offset);
        var line = found < 0 ? ~found - 1 : found;
        return new Place(path, line + 1, offset - starts[line] + 1);
    }

    private static int[] StartsOfLines(string text)
    {
        var found = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
            {
                found.Add(i + 1);
            }
        }

        return [.. found];
    }
}
