using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Azure.Storage.Blobs;
using Parents.Store;
using Parents.Tests.Store;
using Xunit;

[assembly: AssemblyFixture(typeof(Azurite))]

namespace Parents.Tests.Store;

/// <summary>Microsoft's own emulator of Azure Storage, started when the first test asks for it, in memory, for all of them.</summary>
public sealed partial class Azurite : IAsyncLifetime
{
    // Published in Microsoft's documentation: every emulator has this account and this key.
    private const string account =
        "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;"
        + "AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    // It ends with its standard input, so that it does not outlive tests that are killed.
    private const string endWithInput = "process.stdin.resume().on('end', () => process.exit()); require(process.argv[1])";

    private readonly Lazy<Task<string>> started;
    private Process? process;
    private int containers;

    public Azurite() => started = new Lazy<Task<string>>(StartAsync);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async Task<string> ConnectAsync(CancellationToken cancellationToken) => await started.Value.WaitAsync(cancellationToken);

    /// <summary>A container that no other test has; it does not exist yet.</summary>
    public async Task<BlobContainerClient> NewContainerAsync(CancellationToken cancellationToken)
    {
        var number = Interlocked.Increment(ref containers).ToString(CultureInfo.InvariantCulture);
        return AzureConnection.Open(await ConnectAsync(cancellationToken)).GetBlobContainerClient($"test-{number}");
    }

    /// <summary>A container at a port where the caller knows what answers, or that nothing does.</summary>
    internal static AzureBlobs BlobsAt(int port) => new(AzureConnection.Open(ConnectionString(port)).GetBlobContainerClient("data"));

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }

    private static string ConnectionString(int port) =>
        string.Create(CultureInfo.InvariantCulture, $"{account};BlobEndpoint=http://127.0.0.1:{port}/devstoreaccount1;");

    private async Task<string> StartAsync()
    {
        var start = new ProcessStartInfo("node")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] arguments =
        [
            "-e", endWithInput, FindScript(),
            // The system chooses a free port, and Azurite says which.
            "--blobPort", "0", "--inMemoryPersistence", "--silent", "--skipApiVersionCheck", "--disableTelemetry", "--disableProductStyleUrl",
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var port = await ReadPortAsync(process.StandardOutput).WaitAsync(TimeSpan.FromMinutes(1))
            ?? throw new InvalidOperationException($"Azurite ended before it listened: {await errors}");
        _ = process.StandardOutput.ReadToEndAsync();
        return ConnectionString(port);
    }

    private static async Task<int?> ReadPortAsync(StreamReader output)
    {
        while (await output.ReadLineAsync() is { } line)
        {
            if (ListensOn().Match(line) is { Success: true } match)
            {
                return int.Parse(match.Groups["port"].ValueSpan, CultureInfo.InvariantCulture);
            }
        }

        return null;
    }

    private static string FindScript()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Parents.sln")))
        {
            root = root.Parent;
        }

        // What node_modules/.bin/azurite-blob points to: one process, on Windows as well.
        var script = Path.Combine(root?.FullName ?? ".", "node_modules", "azurite", "dist", "src", "blob", "main.js");
        return File.Exists(script) ? script : throw new InvalidOperationException($"Azurite is not installed ({script} is missing): run ./test, which installs it.");
    }

    [GeneratedRegex(@"successfully listens on http://127\.0\.0\.1:(?<port>[0-9]+)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ListensOn();
}
