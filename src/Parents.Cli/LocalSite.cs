using Microsoft.AspNetCore.Builder;
using Parents.Functions;

namespace Parents.Cli;

/// <summary>The published site and its API behind one address, as readers meet them.</summary>
internal static class LocalSite
{
    /// <param name="services">Over the store that holds the site.</param>
    /// <param name="address">Where to listen; port 0 takes any free one.</param>
    public static WebApplication Create(ApiServices services, string address)
    {
        var app = QuietWebHost.Create(address).Build();
        ParentsApi.Map(app, services);
        StoredSite.Map(app, services.Storage.Web);
        return app;
    }
}
