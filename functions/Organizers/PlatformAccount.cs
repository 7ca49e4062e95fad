using Parents.Domain.Organizers;

namespace Parents.Functions.Organizers;

/// <summary>The platform's own authentication: it signs people in before a request reaches this program, and says who in headers that it takes from everybody else.</summary>
internal static class PlatformAccount
{
    private static readonly string[] headers = ["X-MS-CLIENT-PRINCIPAL-ID", "X-MS-CLIENT-PRINCIPAL-NAME"];

    /// <returns>The organizer who was added with this account; null where the platform signs nobody in, or nobody has it.</returns>
    public static async Task<Organizer?> FindAsync(ApiServices services, HttpRequest request, CancellationToken cancellationToken)
    {
        foreach (var header in services.Platform.SignsIn ? headers : [])
        {
            if (request.Headers[header].ToString() is { Length: > 0 } account && await services.Organizers.FindByAccountAsync(account, cancellationToken) is { } organizer)
            {
                return organizer;
            }
        }

        return null;
    }
}
