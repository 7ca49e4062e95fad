using System.Diagnostics;
using Parents.Tests.Functions;
using Xunit;

[assembly: AssemblyFixture(typeof(PublishedFunctions))]

namespace Parents.Tests.Functions;

/// <summary>The functions as they are deployed, published when the first test asks for them, once for all.</summary>
public sealed class PublishedFunctions : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private readonly Lazy<Task<string>> published;

    public PublishedFunctions() => published = new Lazy<Task<string>>(PublishAsync);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>The folder that the Functions host calls the app's root.</summary>
    public async Task<string> AppRootAsync(CancellationToken cancellationToken) => await published.Value.WaitAsync(cancellationToken);

    /// <summary>Everything in the app's root now.</summary>
    public async Task<IReadOnlyList<string>> EntriesAsync(CancellationToken cancellationToken)
    {
        var root = await AppRootAsync(cancellationToken);
        return [.. Directory.EnumerateFileSystemEntries(root, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(root, path)).Order(StringComparer.Ordinal)];
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<string> PublishAsync()
    {
        var root = Path.Combine(folder.Path, "app");
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = RepositoryRoot(),
        };
        string[] arguments =
        [
            "publish", "functions", "--configuration", "Release", "--output", root,

            // Not the artifacts that others may be building; kept between runs, so that a second one has little to build.
            "--artifacts-path", Path.Combine(AppContext.BaseDirectory, "published"),

            // ./test builds the same sources with all analyzers.
            "-p:RunAnalyzers=false", "--nologo", "--verbosity", "quiet", "--disable-build-servers",
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? root : throw new InvalidOperationException($"The functions could not be published: {await output}{await errors}");
    }

    private static string RepositoryRoot()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Parents.sln")))
        {
            root = root.Parent ?? throw new InvalidOperationException("The tests do not lie below Parents.sln.");
        }

        return root.FullName;
    }
}
