namespace Parents.Domain.Library;

/// <summary>What the values of a figure are, and so what can be checked about them.</summary>
public enum FigureKind
{
    /// <summary>Percentages of one group, which make 100 together.</summary>
    Shares,

    /// <summary>Percentages that stand for themselves.</summary>
    Rate,

    /// <summary>Quantities in a unit.</summary>
    Amount,

    /// <summary>No number was counted: everybody agreed.</summary>
    Unanimous,
}
