using Parents.Domain.Library;

namespace Parents.Theme;

/// <summary>This part: searching, and the list of topics that stands where the search does not run.</summary>
public static partial class Texts
{
    public static string SearchTitle => "Chercher";

    public static string SearchDescription => "Cherchez une page avec vos mots, ou trouvez un sujet dans la liste, de A à Z.";

    public static string SearchLabel => "Chercher dans le site";

    public static string SearchButton => "Chercher";

    public static string SearchLead => "Écrivez avec vos mots. Les fautes ne gênent pas.";

    /// <summary>While the engine comes.</summary>
    public static string SearchRunning => "Nous cherchons…";

    public static string SearchNothing => "Rien trouvé. Essayez un autre mot, ou un seul mot. Vous pouvez aussi regarder la liste plus bas.";

    public static string SearchOne => "1 page trouvée";

    /// <summary>« {0} » is the number.</summary>
    public static string SearchSeveral => "{0}\u00a0pages trouvées";

    /// <summary>« {0} » is what was searched for instead of a word that no page has.</summary>
    public static string SearchInstead => "Nous avons compris\u00a0: {0}.";

    public static string SearchFailed => "La recherche ne répond pas. Regardez la liste plus bas.";

    public static string TopicsTitle => "Les sujets, de A à Z";

    public static string LettersName => "Aller à une lettre";

    public static string TopicPlace(Country country) => PlaceOf(country) is { } place ? $" – {place}" : "";
}
