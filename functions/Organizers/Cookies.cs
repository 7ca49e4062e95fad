using System.Security.Cryptography;

namespace Parents.Functions.Organizers;

/// <summary>The two cookies of the console: never shown to a script, never sent from another site, never to another address of the API.</summary>
internal sealed class Cookies(Platform platform)
{
    /// <summary>Who is signed in; see <see cref="Sessions"/>.</summary>
    public const string Session = "session";

    /// <summary>Which browser it is, signed in or not; see <see cref="FormTokens"/>.</summary>
    private const string visitor = "visite";

    private const int visitorSize = 16;

    public string? Get(HttpContext http, string name) => http.Request.Cookies[NameOf(http, name)];

    public void Set(HttpContext http, string name, string value) => http.Response.Cookies.Append(NameOf(http, name), value, OptionsOf(http));

    public void Delete(HttpContext http, string name) => http.Response.Cookies.Delete(NameOf(http, name), OptionsOf(http));

    /// <summary>128 random bits that the browser keeps until it is closed; it gets them with this answer where it has none.</summary>
    public string Visitor(HttpContext http)
    {
        if (Get(http, visitor) is { Length: 2 * visitorSize } known && known.All(char.IsAsciiHexDigit))
        {
            return known;
        }

        var fresh = http.Items[visitor] as string ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(visitorSize));
        if (http.Items.TryAdd(visitor, fresh))
        {
            Set(http, visitor, fresh);
        }

        return fresh;
    }

    /// <summary>Where the connection is safe, a name that browsers take from safe connections only.</summary>
    private string NameOf(HttpContext http, string name) => (platform.IsHttps(http.Request) ? "__Secure-parents-" : "parents-") + name;

    private CookieOptions OptionsOf(HttpContext http) => new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = OrganizerAddress.Console, Secure = platform.IsHttps(http.Request) };
}
