namespace Parents.Theme.Pages;

/// <summary>Something that needs a person.</summary>
/// <param name="Sentence">What, and what to do.</param>
/// <param name="Since">Null where it cannot be told.</param>
/// <param name="Address">Path of the page where it is seen or done.</param>
/// <param name="LinkText">Says so.</param>
public sealed record ConsoleTask(string Sentence, DateTimeOffset? Since, string Address, string LinkText);
