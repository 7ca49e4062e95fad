namespace Parents.Domain.Library;

/// <summary>A way in, on the home page: what one can do here.</summary>
/// <param name="Pictogram">Stands beside the title, never alone.</param>
/// <param name="Title">A word or two.</param>
/// <param name="Text">One short sentence.</param>
/// <param name="Address">Path below the site's address.</param>
public sealed record Door(Pictogram Pictogram, string Title, string Text, string Address);
