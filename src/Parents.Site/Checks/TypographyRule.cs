namespace Parents.Site.Checks;

internal enum TypographyRule
{
    /// <summary>A no-break space before <c>: ; ? ! %</c>.</summary>
    SpaceBeforeSign,

    /// <summary>A no-break space after <c>«</c> and before <c>»</c>.</summary>
    SpaceInsideQuotes,

    /// <summary>A curly apostrophe: « l’école ».</summary>
    Apostrophe,
}
