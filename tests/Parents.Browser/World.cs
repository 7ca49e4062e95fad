using System.Text;
using Parents.Domain.Organizers;
using Parents.Functions.Organizers;
using Parents.Store;
using Parents.Tests;

namespace Parents.Browser;

/// <summary>The real content, or some that a test writes, published to a store of one test and served.</summary>
internal sealed class World : IAsyncDisposable
{
    private readonly TemporaryFolder store;

    private World(TemporaryFolder store, RunningSite site)
    {
        this.store = store;
        Site = site;
    }

    public RunningSite Site { get; }

    public static Task<World> StartAsync(CancellationToken cancellationToken) => StartAsync(new TemporaryFolder(), Path.Combine(Repository.Root, "content"), cancellationToken);

    /// <param name="content">As <see cref="TinySite.Write"/> takes it.</param>
    /// <param name="cancellationToken">Of the test.</param>
    public static Task<World> StartAsync(string content, CancellationToken cancellationToken)
    {
        var folder = new TemporaryFolder();
        var written = Path.Combine(folder.Path, "content");
        TinySite.Write(written, content);
        return StartAsync(folder, written, cancellationToken);
    }

    private static async Task<World> StartAsync(TemporaryFolder folder, string content, CancellationToken cancellationToken)
    {
        var masters = MasterKeys.Parse("k1:" + Convert.ToBase64String(Encoding.ASCII.GetBytes("a key that only these tests have")));
        var site = await RunningSite.StartAsync(content, Storage.Open(Path.Combine(folder.Path, "store")), masters, cancellationToken);
        site.Time.EachLook = TimeSpan.FromSeconds(2);
        return new World(folder, site);
    }

    public string Address(string path) => new Uri(Site.Client.BaseAddress!, path).ToString();

    /// <returns>The path of the link of a new organizer.</returns>
    public async Task<string> InviteAsync(CancellationToken cancellationToken)
    {
        var token = await Site.Services.Organizers.InviteAsync("Anne", Role.Organizer, account: null, DateOnly.MaxValue, cancellationToken);
        return OrganizerAddress.Invitation(token!);
    }

    /// <summary>The address of every page of the site.</summary>
    public async Task<IReadOnlyList<string>> PagesAsync(CancellationToken cancellationToken)
    {
        var pages = new List<string>();
        await foreach (var file in Site.Services.Storage.Web.ListAsync("", cancellationToken))
        {
            if (file.Name.EndsWith(".html", StringComparison.Ordinal))
            {
                pages.Add($"/{(file.Name.EndsWith("index.html", StringComparison.Ordinal) ? file.Name[..^"index.html".Length] : file.Name)}");
            }
        }

        return pages;
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        store.Dispose();
    }
}
