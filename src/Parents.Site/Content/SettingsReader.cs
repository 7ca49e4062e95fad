using System.Net.Mail;
using System.Text;
using Parents.Domain.Library;
using Parents.Site.Checks;
using Parents.Site.Inspection;

namespace Parents.Site.Content;

/// <summary>Reads <c>site.yml</c>.</summary>
internal static class SettingsReader
{
    public const string File = "site.yml";

    /// <param name="text">Of the file.</param>
    /// <param name="addresses">Of the pages that a menu may name.</param>
    /// <param name="today">In Brussels: decides whether the contact should be tried again.</param>
    /// <param name="findings">Where to report.</param>
    /// <returns>Null where the text is no YAML mapping, which is reported.</returns>
    public static (SiteSettings Settings, Budgets Budgets)? Read(string text, IReadOnlySet<string> addresses, DateOnly today, Findings findings)
    {
        if (YamlMap.Parse(File, text, 0, findings) is not { } map)
        {
            return null;
        }

        var settings = new SiteSettings
        {
            Name = map.RequiredText("nom"),
            Tagline = map.RequiredText("devise"),
            Address = ReadAddress(map, "adresse", map.RequiredText("adresse")),
            Api = map.Text("api") is { } api ? ReadAddress(map, "api", api) : null,
            Organization = map.Text("organisation"),
            Contact = ReadContact(map, today),
            Menu = [.. map.Maps("menu").Select(entry => ReadMenuEntry(entry, addresses))],
            Footer = [.. map.Maps("pied").Select(entry => ReadMenuEntry(entry, addresses))],
        };
        var budgets = BudgetsReader.Read(map.Map("budgets"));
        map.RefuseOtherKeys();
        return (settings, budgets);
    }

    private static Uri ReadAddress(YamlMap map, string key, string text)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" && address.PathAndQuery == "/" && address.UserInfo is "" && address.Fragment is "" && text.EndsWith('/'))
        {
            return address;
        }

        if (text is not "")
        {
            map.Report(FindingCode.WrongValue, key, $"« {text} » n’est pas une adresse de site.", "Écrivez-la de https:// à la première barre oblique, sans dossier : https://parents.example/.");
        }

        return new Uri("https://site.invalid/");
    }

    private static Contact? ReadContact(YamlMap map, DateOnly today)
    {
        var verified = map.Day("contact-verifie-le");
        if (map.Text("contact") is not { } text)
        {
            map.Report(FindingCode.NoContact, "contact", "Personne ne peut écrire à qui publie le site.", "Ajoutez « contact: » avec une adresse e-mail ou l’adresse d’une page qui commence par https://, et « contact-verifie-le: ».");
            return null;
        }

        if (AddressOfContact(text) is not { } address)
        {
            map.Report(FindingCode.WrongValue, "contact", $"« {text} » n’est ni une adresse e-mail ni l’adresse d’une page.", "Écrivez par exemple bonjour@parents.example, ou une adresse qui commence par https://.");
            return null;
        }

        if (verified is not { } day)
        {
            map.Report(FindingCode.MissingKey, "contact", "Le site a un contact, mais ne dit pas depuis quand.", "Ajoutez « contact-verifie-le: » avec le jour où vous avez contrôlé que quelqu’un lit ce contact.");
            return null;
        }

        var contact = new Contact(address, day);
        if (contact.Until < today)
        {
            map.Report(FindingCode.ReviewDue, "contact-verifie-le", "Le contact n’a pas été contrôlé depuis un an : le fichier security.txt n’est plus valable.", "Contrôlez que quelqu’un lit ce contact, puis changez « contact-verifie-le ».");
        }

        return contact;
    }

    private static Uri? AddressOfContact(string text)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out var page) && page.Scheme == Uri.UriSchemeHttps)
        {
            return page;
        }

        return MailAddress.TryCreate(text, out var mail) && mail.Address == text && Ascii.IsValid(text) ? new Uri($"mailto:{text}") : null;
    }

    private static MenuEntry ReadMenuEntry(YamlMap map, IReadOnlySet<string> addresses)
    {
        var page = map.RequiredText("page");
        var address = page.EndsWith(".md", StringComparison.Ordinal) ? ContentFile.AddressOf(page) : "";
        if (page is not "" && !addresses.Contains(address))
        {
            map.Report(FindingCode.BrokenLink, "page", $"La page « {page} » n’existe pas, ou n’est pas publiée.", "Écrivez son chemin dans le dossier content, par exemple guides/index.md.");
        }

        var entry = new MenuEntry(map.RequiredText("titre"), address);
        map.RefuseOtherKeys();
        return entry;
    }
}
