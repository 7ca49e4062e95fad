using System.Globalization;
using System.Text;
using Parents.Domain.Library;
using Parents.Site.Output;
using Parents.Theme;

namespace Parents.Site.Discovery;

/// <summary><c>security.txt</c> (RFC 9116): whom to tell of a hole in the site.</summary>
internal static class SecurityText
{
    private const string path = ".well-known/security.txt";

    public static SiteFile Of(SiteSettings site, Contact contact) => new(
        path,
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"""
            Contact: {contact.Address.AbsoluteUri}
            Expires: {contact.Until:yyyy-MM-dd}T00:00:00Z
            Preferred-Languages: {Texts.French.Language.Code}
            Canonical: {site.Whole($"/{path}")}

            """).ReplaceLineEndings("\n")),
        "text/plain; charset=utf-8");
}
