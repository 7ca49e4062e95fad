namespace Parents.Site.Content;

/// <summary>What a page is, by where its file lies: it decides what the page must say and how it is checked.</summary>
internal enum PageKind
{
    /// <summary>The home page, the lists of sections, consultations, pages about the site: they state no rule.</summary>
    Plain,

    Guide,

    /// <summary>About the rules of schools (ROI) in general.</summary>
    Rules,

    /// <summary>The rules of one school, summed up.</summary>
    SchoolRules,

    Charter,

    /// <summary>Of a workshop or a report.</summary>
    Synthesis,

    /// <summary>Pages to read one after the other, for one situation.</summary>
    Path,
}
