namespace Parents.Theme.Paper;

/// <summary>The styles of what is printed and kept as one file: black on white, and no part of the site's.</summary>
internal static class PaperStyle
{
    public static string Text { get; } = Read();

    private static string Read()
    {
        using var reader = new StreamReader(typeof(PaperStyle).Assembly.GetManifestResourceStream("paper-style")!);
        return reader.ReadToEnd();
    }
}
