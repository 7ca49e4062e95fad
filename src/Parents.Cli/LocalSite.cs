using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Parents.Functions;

namespace Parents.Cli;

/// <summary>The published site and its API behind one address, as readers meet them.</summary>
internal static class LocalSite
{
    /// <param name="services">Over the store that holds the site.</param>
    /// <param name="address">Where to listen; port 0 takes any free one.</param>
    public static WebApplication Create(ApiServices services, string address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(address).ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);

        // The framework would log addresses, and a receipt's words stand in one.
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        var app = builder.Build();
        ParentsApi.Map(app, services);
        StoredSite.Map(app, services.Storage.Web);
        return app;
    }
}
