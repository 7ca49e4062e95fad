using System.Security.Cryptography;
using System.Text;
using Parents.Domain.Organizers;
using Parents.Store;

namespace Parents.Functions.Organizers;

/// <summary>
/// Shows that a post comes from a page that we gave to this browser and this organizer: another site can make a browser post, but
/// can read neither our page nor our cookie. Sign-in has one too, or somebody could be signed in as another without a word.
/// </summary>
internal sealed class FormTokens(MasterKeys masters)
{
    /// <summary>The hidden field.</summary>
    public const string Field = "jeton";

    private readonly Signer signer = new(masters, "parents/organizer/form");

    /// <param name="visitor">Of the browser.</param>
    /// <param name="organizer">Who is signed in, or null.</param>
    public string Issue(string visitor, Organizer? organizer) => signer.Sign(BodyOf(visitor, organizer));

    public bool Fits(string? token, string visitor, Organizer? organizer) =>
        signer.Open(token) is { } body && CryptographicOperations.FixedTimeEquals(body, BodyOf(visitor, organizer));

    private static byte[] BodyOf(string visitor, Organizer? organizer) => SHA256.HashData(Encoding.UTF8.GetBytes($"{visitor} {organizer?.Id}"));
}
