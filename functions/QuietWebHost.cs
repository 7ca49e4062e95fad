namespace Parents.Functions;

/// <summary>A web host that tells nobody's business: neither its headers, nor its logs, nor its error pages.</summary>
public static class QuietWebHost
{
    public static WebApplicationBuilder Create(string address)
    {
        // The environment is inherited: where it says "Development", readers would be shown stack traces; where it names
        // addresses to listen on, they are another program's. So both are set here.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = Environments.Production });
        builder.WebHost.UseUrls(address).ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);

        // The framework would log addresses, and a receipt's words stand in one: no setting may ask for that. Its host would
        // log a port that is taken with a stack trace; whoever starts it says so in a sentence.
        builder.Services.PostConfigure<LoggerFilterOptions>(filters =>
        {
            filters.Rules.Clear();
            filters.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        });
        return builder;
    }
}
