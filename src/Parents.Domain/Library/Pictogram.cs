namespace Parents.Domain.Library;

/// <summary>A small drawing that the theme knows.</summary>
public enum Pictogram
{
    /// <summary>An open book: to understand.</summary>
    Book,

    /// <summary>A speech bubble: to answer.</summary>
    Bubble,

    /// <summary>Bars: to see results.</summary>
    Bars,

    /// <summary>Two people: to find help.</summary>
    People,
}
