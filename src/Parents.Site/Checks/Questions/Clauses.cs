using System.Text.RegularExpressions;

namespace Parents.Site.Checks.Questions;

/// <summary>What of a sentence is asked, and what only says of when.</summary>
internal static partial class Clauses
{
    /// <summary>« Si votre enfant n’est pas venu, … » asks nothing: spaces stand for it.</summary>
    public static string WithoutCondition(string plain) => Condition.Replace(plain, match => new string(' ', match.Length));

    [GeneratedRegex(@"(?<=^|[.!?…] )(si|quand|lorsque|dès que|depuis que|pendant que|après que|avant que|avant de|avant d')[^,.?!]*,|(?<=^|[.!?…] )(s'il|s'ils|lorsqu')[^,.?!]*,", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Condition { get; }
}
