using Parents.Functions;
using Parents.Functions.Results;
using Parents.Site.Content;
using Parents.Store;
using Parents.Store.Logs;

namespace Parents.Tests.Cli;

/// <summary>A folder in which a site with one consultation is published, for the program to work on.</summary>
internal sealed class PublishedPoll : IDisposable
{
    private readonly TemporaryFolder folder;
    private readonly MasterKeys masters;
    private readonly PublishedConsultation published;

    private PublishedPoll(TemporaryFolder folder, MasterKeys masters, PublishedConsultation published) => (this.folder, this.masters, this.published) = (folder, masters, published);

    public string Folder => folder.Path;

    public string KeyFile => Path.Combine(Folder, "store.key");

    public AnswerLog Log => LogOf(published.Consultation.Closes);

    public static async Task<PublishedPoll> PublishAsync(string site, CancellationToken cancellationToken)
    {
        var place = new TemporaryFolder();
        TinySite.Write(Path.Combine(place.Path, "content"), site);
        var (content, findings, _) = await ContentReader.ReadAsync(Path.Combine(place.Path, "content"), Parents.Domain.Brussels.Day(RunningSite.Noon), cancellationToken);
        if (content is null)
        {
            throw new InvalidOperationException(string.Join('\n', findings));
        }

        var storage = Storage.Open(Path.Combine(place.Path, "store"));
        var keys = await MasterKeys.BesideFolderAsync(storage.Folder!, cancellationToken);
        await new PublishSite(new ApiServices(storage, keys, new MovableTime(RunningSite.Noon))).RunAsync(content, cancellationToken);
        return new PublishedPoll(place, keys, content.Consultations.Single());
    }

    /// <summary>Runs the program on the store, in the folder.</summary>
    public Task<(int ExitCode, string Output, string Errors)> RunAsync(IEnumerable<string> arguments, CancellationToken cancellationToken) =>
        ParentsProgram.RunAsync(Folder, [.. arguments, "--data", "store"], cancellationToken);

    public Task<int> CountAsync(CancellationToken cancellationToken) => new CountReceived(Log).RunAsync(cancellationToken);

    /// <summary>As the timer does it when the grace is over.</summary>
    public async Task CloseAsync(CancellationToken cancellationToken) =>
        await new CompactInbox(LogOf(RunningSite.Noon.AddDays(-1)), new MovableTime(RunningSite.Noon)).RunAsync(cancellationToken);

    public async Task<string> WriteAsync(string name, string text, CancellationToken cancellationToken)
    {
        await File.WriteAllTextAsync(Path.Combine(Folder, name), text, cancellationToken);
        return name;
    }

    public void Dispose() => folder.Dispose();

    private AnswerLog LogOf(DateTimeOffset closes) => new(Storage.Open(Path.Combine(Folder, "store")).Data, masters, published.Consultation with { Closes = closes });
}
