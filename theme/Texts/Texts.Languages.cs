namespace Parents.Theme;

/// <summary>What stands in other languages than French, and what leads to it.</summary>
public sealed partial class Texts
{
    /// <summary>What the list of them is called.</summary>
    public string Languages => Say();

    /// <summary>Of the page where a language begins.</summary>
    public string LanguageTitle => Say();

    /// <summary>What the site is.</summary>
    public string LanguageLead => Say();

    /// <summary>What of it stands in this language.</summary>
    public string LanguageScope => Say();

    public string LanguageFrench => Say();

    /// <summary>The mark of what nobody has read beside the French.</summary>
    public string TranslationMachine => Say();

    public string TranslationReviewed(string reviewer) => Fill(nameof(TranslationReviewed), reviewer);

    /// <summary>Where the French stands.</summary>
    public string TranslationBeside => Say();

    public string TranslationOutdated => Say();

    public string TranslationMissing => Say();

    public string TranslationRest => Say();

    /// <summary>When somebody last compared the French with its sources: the translation may be read by nobody yet.</summary>
    public string TranslationVerified(DateOnly verified, DateOnly? reviewBy) =>
        reviewBy is { } day ? Fill("TranslationVerified.AndReview", Day(verified), Day(day)) : Fill("TranslationVerified.Only", Day(verified));

    /// <summary>Before the title of the French page.</summary>
    public string TranslationWhole => Say();
}
