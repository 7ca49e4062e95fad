namespace Parents.Domain.Library;

/// <summary>The country whose school rules and services a page speaks of; the two are never mixed.</summary>
public enum Country
{
    /// <summary>The page states no rule of any country.</summary>
    None,

    /// <summary>French-speaking Belgium (Fédération Wallonie-Bruxelles).</summary>
    Belgium,

    France,
}
