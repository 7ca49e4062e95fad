namespace Parents.Site.Inspection;

/// <summary>The kinds of pages that readers meet, for what each may weigh.</summary>
public enum PageType
{
    /// <summary>Whatever has no kind of its own.</summary>
    Other,

    Home,

    /// <summary>The pages of a section.</summary>
    List,

    Guide,

    /// <summary>About the rules of schools, or of one school.</summary>
    Rules,

    Charter,

    Synthesis,

    Consultation,

    Results,

    Glossary,

    /// <summary>All pages.</summary>
    Map,

    Search,

    /// <summary>Which pages the device keeps.</summary>
    Offline,

    /// <summary>One sheet to print.</summary>
    Poster,
}
