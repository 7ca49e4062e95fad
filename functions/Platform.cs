namespace Parents.Functions;

/// <summary>What stands between people and this program. Anybody can send the headers that it writes: they count only where it is there.</summary>
/// <param name="Forwards">Requests come through the Functions host, which says for whom.</param>
/// <param name="SignsIn">Its own authentication is switched on, and says who is signed in.</param>
public sealed record Platform(bool Forwards, bool SignsIn)
{
    /// <summary>People's own browsers ask this program.</summary>
    public static Platform None { get; } = new(Forwards: false, SignsIn: false);

    /// <summary>Whether the browser speaks HTTPS, to us or to the platform before us.</summary>
    internal bool IsHttps(HttpRequest request) =>
        request.IsHttps || (Forwards && request.Headers["X-Forwarded-Proto"].ToString().Split(',')[0].Trim().Equals("https", StringComparison.OrdinalIgnoreCase));
}
