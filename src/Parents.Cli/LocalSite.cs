using Microsoft.AspNetCore.Builder;
using Parents.Cli.Preview;
using Parents.Functions;

namespace Parents.Cli;

/// <summary>The published site and its API behind one address, as readers meet them.</summary>
internal static class LocalSite
{
    /// <summary>The site as it is published.</summary>
    /// <param name="services">Over the store that holds the site.</param>
    /// <param name="address">Where to listen; port 0 takes any free one.</param>
    public static WebApplication Create(ApiServices services, string address)
    {
        var app = CreateApi(services, address);
        StoredSite.Map(app, services.Storage.Web);
        return app;
    }

    /// <summary>The site as its editors are writing it.</summary>
    public static WebApplication Create(ApiServices services, string address, ContentPreview preview, ProgramSources? sources)
    {
        var app = CreateApi(services, address);
        new PreviewSite(preview, services.Storage.Web, sources).Map(app);
        return app;
    }

    private static WebApplication CreateApi(ApiServices services, string address)
    {
        var app = QuietWebHost.Create(address).Build();
        ParentsApi.Map(app, services);
        return app;
    }
}
