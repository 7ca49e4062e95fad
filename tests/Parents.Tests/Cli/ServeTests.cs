using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace Parents.Tests.Cli;

/// <summary><c>parents serve</c> as a process: the first page after one command, and an answer that outlives SIGKILL.</summary>
public sealed class ServeTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly int port = ParentsProgram.FreePort();
    private readonly HttpClient client;

    public ServeTests()
    {
        TinySite.Write(Path.Combine(folder.Path, "content"), TinySite.WithPoll);
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.GZip }) { BaseAddress = new Uri($"http://localhost:{port}/") };
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        client.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task One_command_shows_the_site_takes_an_answer_and_moves_the_count()
    {
        using var serve = await StartAsync();
        try
        {
            var home = await client.GetAsync(new Uri("/", UriKind.Relative), Stop);
            Assert.Equal(HttpStatusCode.OK, home.StatusCode);
            Assert.Contains("<h1", await home.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri("/nulle-part/", UriKind.Relative), Stop)).StatusCode);

            await AnswerAsync(1);

            await WaitForReceivedAsync(1);
            Assert.Contains("data-recues=\"1\"", await client.GetStringAsync(new Uri("/consultations/essai/resultats/", UriKind.Relative), Stop), StringComparison.Ordinal);
        }
        finally
        {
            serve.Kill(entireProcessTree: true);
        }
    }

    [Fact]
    public async Task Killed_and_started_again_it_has_every_acknowledged_answer_and_gives_the_same_receipt()
    {
        string receipt;
        using (var serve = await StartAsync())
        {
            receipt = await AnswerAsync(1);
            await AnswerAsync(2);
            serve.Kill(entireProcessTree: true);
            await serve.WaitForExitAsync(Stop);
        }

        using var again = await StartAsync();
        try
        {
            Assert.Equal(receipt, await AnswerAsync(1));
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri($"/api/recus/{receipt}", UriKind.Relative), Stop)).StatusCode);
            await WaitForReceivedAsync(2);
        }
        finally
        {
            again.Kill(entireProcessTree: true);
        }
    }

    [Fact]
    public async Task The_site_of_an_account_is_not_overwritten_with_this_machine_s_address()
    {
        var (exitCode, _, errors) = await ParentsProgram.RunAsync(folder.Path, ["serve", "--data", "AccountName=exemple;AccountKey=AAAA;BlobEndpoint=http://127.0.0.1:1/exemple"], Stop);

        Assert.Equal(2, exitCode);
        Assert.Contains("publish", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("AAAA", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistake_in_the_content_is_told_with_its_line_and_the_site_waits_for_it_to_be_mended()
    {
        var settings = Path.Combine(folder.Path, "content", "site.yml");
        var right = await File.ReadAllTextAsync(settings, Stop);
        await File.AppendAllTextAsync(settings, "couleur: bleu\n", Stop);
        using var serve = await StartAsync();
        try
        {
            var told = await serve.StandardError.ReadLineAsync(Stop);
            Assert.Contains("content/site.yml:", told, StringComparison.Ordinal);
            Assert.Contains("couleur", told, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync(new Uri("/", UriKind.Relative), Stop)).StatusCode);

            await File.WriteAllTextAsync(settings, right, Stop);

            Assert.Equal("Plus d’erreur.", await serve.StandardError.ReadLineAsync(Stop));
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/", UriKind.Relative), Stop)).StatusCode);
        }
        finally
        {
            serve.Kill(entireProcessTree: true);
        }
    }

    private async Task<Process> StartAsync()
    {
        var serve = ParentsProgram.Start(folder.Path, "serve", "--port", $"{port}");
        try
        {
            var line = await serve.StandardOutput.ReadLineAsync(Stop);
            Assert.True(line?.Contains($"localhost:{port}", StringComparison.Ordinal), $"It said: {line} {(line is null ? await serve.StandardError.ReadToEndAsync(Stop) : "")}");
            return serve;
        }
        catch
        {
            serve.Kill(entireProcessTree: true);
            serve.Dispose();
            throw;
        }
    }

    private async Task<string> AnswerAsync(int key)
    {
        var reply = await client.PostAsJsonAsync("/api/consultations/essai/reponses", new { cle = $"{key:x32}", reponses = new { q = "oui" } }, Stop);
        Assert.Equal(HttpStatusCode.Created, reply.StatusCode);
        return JsonNode.Parse(await reply.Content.ReadAsStringAsync(Stop))!["recu"]!.GetValue<string>();
    }

    /// <summary>Asks until the number is there: a second or two, and longer on a busy machine.</summary>
    private async Task WaitForReceivedAsync(int expected)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, Stop);
        while (await ReceivedAsync(either.Token) != expected)
        {
        }
    }

    private async Task<int> ReceivedAsync(CancellationToken cancellationToken) =>
        JsonNode.Parse(await client.GetStringAsync(new Uri("/api/consultations/essai/resultats", UriKind.Relative), cancellationToken))!["recues"]!.GetValue<int>();
}
