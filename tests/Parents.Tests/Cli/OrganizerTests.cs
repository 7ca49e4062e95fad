using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Parents.Cli;
using Parents.Functions;
using Parents.Functions.Organizers;
using Parents.Store;
using Parents.Store.Audit;
using Parents.Tests.Functions;
using Parents.Tests.Store;
using Xunit;

namespace Parents.Tests.Cli;

/// <summary><c>parents organizer</c> as a shell runs it, and the link that <c>serve</c> gives to whoever starts it first.</summary>
public sealed partial class OrganizerTests(Azurite azurite) : IDisposable
{
    private const string keys = "k1:YSBrZXkgdGhhdCBvbmx5IHRoZXNlIHRlc3RzIGhhdmU=";

    private readonly TemporaryFolder folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Store => Path.Combine(folder.Path, "store");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Adds_lists_and_revokes_a_person_and_writes_down_each()
    {
        TinySite.Write(Path.Combine(folder.Path, "content"), TinySite.WithPoll);
        var published = await RunAsync(["publish", "--to", Store]);
        Assert.True(published.ExitCode == 0, published.Errors);

        var added = await RunAsync("add", "Anne Exemple", "--role", "moderateur", "--data", Store);
        Assert.True(added.ExitCode == 0, added.Errors);
        Assert.Matches(@"https://essai\.example/api/organisation/invitation/[0-9a-f]{32}\n", added.Output);
        var elsewhere = await RunAsync("add", "Bruno", "--role", "organisateur", "--data", Store, "--base-url", "http://localhost:7071");
        Assert.Contains("\nhttp://localhost:7071/api/organisation/invitation/", elsewhere.Output, StringComparison.Ordinal);
        var listed = await RunAsync("list", "--data", Store);
        Assert.Equal(["Anne Exemple – modérateur ou modératrice – a un lien, qui n’a pas encore servi", "Bruno – organisateur ou organisatrice – a un lien, qui n’a pas encore servi", "2 personnes"], Lines(listed.Output));

        var revoked = await RunAsync("revoke", "anne exemple", "--data", Store);
        var unknown = await RunAsync("revoke", "Chloé", "--data", Store);
        Assert.Equal((0, 1), (revoked.ExitCode, unknown.ExitCode));
        Assert.Contains("« Chloé »", unknown.Errors, StringComparison.Ordinal);
        Assert.Contains("Anne Exemple – modérateur ou modératrice – n’entre plus", Lines((await RunAsync("list", "--data", Store)).Output));
        var audit = await new AuditLog(Storage.Open(Store).Data, TimeProvider.System).ListAsync(Stop).ToListAsync(Stop);
        Assert.Equal(
            [(null, AuditAction.OrganizerInvited, "Moderator"), (null, AuditAction.OrganizerInvited, "Organizer"), (null, AuditAction.OrganizerRevoked, "Moderator")],
            audit.Select(entry => (entry.Role, entry.Action, entry.Subject)).OrderBy(entry => entry.Action).ThenBy(entry => entry.Subject, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("--role organisateur", "add", "Anne", "--base-url", "http://localhost:5080")]
    [InlineData("« chef »", "add", "Anne", "--role", "chef", "--base-url", "http://localhost:5080")]
    [InlineData("1 à 80", "add", "--role", "moderateur", "--base-url", "http://localhost:5080")]
    [InlineData("1 à 80", "add", " ", "--role", "moderateur", "--base-url", "http://localhost:5080")]
    [InlineData("1 à 80", "revoke")]
    [InlineData("--base-url", "add", "Anne", "--role", "moderateur")]
    public async Task Wrong_use_ends_with_2_and_says_how(string told, params string[] arguments)
    {
        var (exitCode, _, errors) = await RunAsync([.. arguments, .. (string[])(arguments is ["revoke"] ? [] : ["--data", Store])]);

        Assert.Equal(2, exitCode);
        Assert.Contains(told, errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_start_of_serve_gives_a_link_until_it_was_used_and_its_phrase_signs_in_there()
    {
        TinySite.Write(Path.Combine(folder.Path, "content"), TinySite.WithPoll);
        var first = await ServeAsync(link => Task.CompletedTask);
        var second = await ServeAsync(async link =>
        {
            using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
            using var page = await client.GetAsync(link, Stop);
            var form = Assert.Single((await Html.ReadAsync(page, Stop)).Forms);
            using var taken = await client.PostAsync(link, PollSite.Form([.. Html.FieldsOf(form)]), Stop);
            Assert.Equal(6, (await Html.ReadAsync(taken, Stop)).QuerySelectorAll(".p-words li").Length);
            using var console = await client.GetAsync(new Uri(link, OrganizerAddress.Console), Stop);
            Assert.Equal(HttpStatusCode.OK, console.StatusCode);
        });

        Assert.NotEqual(first.AbsolutePath, second.AbsolutePath);
        var services = new ApiServices(Storage.Open(Store), await MasterKeys.BesideFolderAsync(Store, Stop), TimeProvider.System);
        Assert.Null(await OrganizerCommand.InviteFirstAsync(services, Stop));
        await services.Organizers.RevokeAsync("première personne", Stop);
        Assert.Null(await OrganizerCommand.InviteFirstAsync(services, Stop));
    }

    [Fact]
    public async Task Works_on_a_storage_account()
    {
        var storage = await azurite.ConnectAsync(Stop);
        var name = $"Anne {Path.GetFileName(folder.Path)}";
        using var add = Start(storage, "add", name, "--role", "organisateur", "--base-url", "https://api.essai.example");
        var link = Link.Match(await add.StandardOutput.ReadToEndAsync(Stop));
        await add.WaitForExitAsync(Stop);

        Assert.True(link.Success, await add.StandardError.ReadToEndAsync(Stop));
        var services = new ApiServices(Storage.Open(storage), MasterKeys.Parse(keys), TimeProvider.System);
        Assert.NotNull(await services.Organizers.RevokeAsync(name, Stop));
    }

    private static string[] Lines(string output) => output.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Starts the site, lets a person do something with the link that it prints, and ends it.</summary>
    /// <returns>The link.</returns>
    private async Task<Uri> ServeAsync(Func<Uri, Task> use)
    {
        var port = ParentsProgram.FreePort();
        using var serve = ParentsProgram.Start(folder.Path, "serve", "--data", Store, "--port", $"{port}");
        try
        {
            var ready = await serve.StandardOutput.ReadLineAsync(Stop);
            Assert.True(ready?.Contains($"localhost:{port}", StringComparison.Ordinal), ready ?? await serve.StandardError.ReadToEndAsync(Stop));
            var link = new Uri(Link.Match((await serve.StandardOutput.ReadLineAsync(Stop))!).Value);
            await use(link);
            return link;
        }
        finally
        {
            serve.Kill(entireProcessTree: true);
        }
    }

    private static Process Start(string storage, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment[MasterKeySource.Setting] = keys;
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "parents.dll"), "organizer", .. arguments, "--data", storage])
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }

    private Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments) =>
        ParentsProgram.RunAsync(folder.Path, arguments is ["publish", ..] ? arguments : ["organizer", .. arguments], Stop);

    [GeneratedRegex(@"https?://\S+/api/organisation/invitation/[0-9a-f]{32}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Link { get; }
}
