using System.Collections.Frozen;

namespace Parents.Site.Inspection;

/// <summary>Texts of links that tell nobody where they lead.</summary>
internal static class LinkWords
{
    private static readonly FrozenSet<string> empty = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "ici", "là", "par ici", "cliquez ici", "cliquer ici", "clique ici", "voir ici", "lire ici", "lire plus", "lire la suite", "la suite", "suite", "en savoir plus", "savoir plus", "plus", "plus d’infos", "plus d’info",
        "plus d'infos", "plus d'info", "lien", "ce lien", "le lien", "voir", "voir plus", "lire", "cette page", "ce site", "télécharger", "suivant", "précédent",
        "here", "click here", "read more", "more", "learn more", "link", "this page",
        "hier", "klik hier", "lees meer", "meer", "deze pagina", "klicken sie hier", "hier klicken", "mehr", "mehr lesen", "weiterlesen", "diese seite",
        "buraya tıklayın", "tıklayın", "buradan", "devamı", "bu sayfa", "هنا", "اضغط هنا", "انقر هنا", "المزيد", "هذه الصفحة");

    private static readonly string[] addresses = ["http://", "https://", "www."];

    public static bool SayNothing(string text)
    {
        var words = text.Trim(' ', '\u00a0', '.', '…', '»', '«', '(', ')', '>', '→', '›', '!', ':').Replace('\u00a0', ' ');
        return empty.Contains(words) || addresses.Any(start => words.StartsWith(start, StringComparison.OrdinalIgnoreCase));
    }
}
