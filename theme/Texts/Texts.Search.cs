using Parents.Domain.Library;

namespace Parents.Theme;

/// <summary>This part: searching, and the list of topics that stands where the search does not run.</summary>
public sealed partial class Texts
{
    public string SearchTitle => Say();

    public string SearchDescription => Say();

    public string SearchLabel => Say();

    public string SearchButton => Say();

    public string SearchLead => Say();

    /// <summary>While the engine comes.</summary>
    public string SearchRunning => Say();

    public string SearchNothing => Say();

    public string SearchOne => Say();

    /// <summary>« {0} » is the number.</summary>
    public string SearchSeveral => Say();

    /// <summary>« {0} » is what was searched for instead of a word that no page has.</summary>
    public string SearchInstead => Say();

    public string SearchFailed => Say();

    public string TopicsTitle => Say();

    public string LettersName => Say();

    public string TopicPlace(Country country) => PlaceOf(country) is { } place ? $" – {place}" : "";
}
