using System.Globalization;
using Parents.Store;

namespace Parents.Functions;

/// <summary>What the Functions host and the app's settings tell this program.</summary>
/// <param name="Port">Where the host will call.</param>
/// <param name="Storage">Where everything is kept.</param>
/// <param name="Masters">Of the store.</param>
/// <param name="Platform">The Functions host, and whether it signs people in.</param>
internal sealed record HandlerSettings(int Port, Storage Storage, MasterKeys Masters, Platform Platform)
{
    private const int highestPort = 65535;

    /// <exception cref="FormatException">A setting is missing or not as it must be; the message says which.</exception>
    /// <exception cref="ArgumentException">The store's location cannot be read.</exception>
    /// <exception cref="StoreUnavailableException">The key beside the store cannot be read or made.</exception>
    public static async Task<HandlerSettings> ReadAsync(CancellationToken cancellationToken)
    {
        if (!int.TryParse(Read("FUNCTIONS_CUSTOMHANDLER_PORT"), NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port is 0 or > highestPort)
        {
            throw new FormatException("FUNCTIONS_CUSTOMHANDLER_PORT is not set to a port: this program is started by the Azure Functions host. To run the site on one machine, use `parents serve`.");
        }

        var location = Read("PARENTS_STORE") ?? Read("AzureWebJobsStorage") ?? throw new FormatException("PARENTS_STORE is not set: give it the folder or the connection string of the store.");
        var storage = Storage.Open(location);
        return new HandlerSettings(port, storage, await MasterKeySource.ReadAsync(storage, cancellationToken), new Platform(Forwards: true, SignsIn: Read("WEBSITE_AUTH_ENABLED") == "True"));
    }

    private static string? Read(string setting) => Environment.GetEnvironmentVariable(setting) is { Length: > 0 } value ? value : null;
}
