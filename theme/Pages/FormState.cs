namespace Parents.Theme.Pages;

/// <summary>Whether a consultation takes answers.</summary>
public enum FormState
{
    NotYetOpen,
    Open,
    Closed,
}
