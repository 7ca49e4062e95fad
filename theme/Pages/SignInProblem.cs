namespace Parents.Theme.Pages;

/// <summary>Why a phrase does not open the console.</summary>
public enum SignInProblem
{
    None,

    /// <summary>It is no phrase: a word is wrong, missing or too much.</summary>
    Mistyped,

    /// <summary>It is one, and nobody's.</summary>
    Unknown,
}
