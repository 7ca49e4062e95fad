namespace Parents.Site.Markdown;

/// <summary>The blocks that an editor may open with <c>:::</c> and a name.</summary>
internal static class Containers
{
    public const string Steps = "etapes";

    public const string Warning = "attention";

    /// <summary>What follows the name on its line is whom to contact.</summary>
    public const string Contact = "contact";

    public static IReadOnlyList<string> Names { get; } = [Steps, Warning, Contact];
}
