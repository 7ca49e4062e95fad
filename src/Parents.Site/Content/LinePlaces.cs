using Parents.Site.Checks;

namespace Parents.Site.Content;

/// <summary>Turns offsets in a file into lines and columns.</summary>
internal sealed class LinePlaces(string path, string text)
{
    private readonly int[] starts = [0, .. text.Index().Where(letter => letter.Item == '\n').Select(letter => letter.Index + 1)];

    public Place Of(int offset)
    {
        var found = Array.BinarySearch(starts, offset);
        var line = found < 0 ? ~found - 1 : found;
        return new Place(path, line + 1, offset - starts[line] + 1);
    }
}
