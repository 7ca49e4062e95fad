using System.Diagnostics;
using Parents.Tests.Site;
using Xunit;

namespace Parents.Tests.Cli.Preview;

/// <summary>The launcher <c>parents</c>, with a <c>dotnet</c> that only notes what it is asked, and whether another build could run meanwhile.</summary>
public sealed class LauncherTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Serve_is_built_and_started_again_when_it_says_that_its_sources_changed()
    {
        var (exitCode, asked, _) = await LaunchAsync(builds: [0, 0], runs: [10, 3], "serve", "--port", "5081");

        Assert.Equal(3, exitCode);
        Assert.Equal(["build", "run serve --port 5081", "build", "run serve --port 5081"], asked);
    }

    [Fact]
    public async Task Sources_that_do_not_build_are_told_and_the_program_of_before_goes_on()
    {
        var (exitCode, asked, errors) = await LaunchAsync(builds: [0, 1, 0], runs: [10, 10, 0], "serve");

        Assert.Equal(0, exitCode);
        Assert.Equal(["build", "run serve", "build", "run serve", "build", "run serve"], asked);
        Assert.Contains("build says why", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sources_that_never_built_start_nothing()
    {
        var (exitCode, asked, _) = await LaunchAsync(builds: [1], runs: [], "serve");

        Assert.Equal(2, exitCode);
        Assert.Equal(["build"], asked);
    }

    [Fact]
    public async Task Another_command_runs_once_whatever_its_code()
    {
        var (exitCode, asked, _) = await LaunchAsync(builds: [0], runs: [10], "check");

        Assert.Equal(10, exitCode);
        Assert.Equal(["build", "run check"], asked);
    }

    private async Task<(int ExitCode, string[] Asked, string Errors)> LaunchAsync(int[] builds, int[] runs, params string[] arguments)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The launcher is a shell script.");
        var bin = Directory.CreateDirectory(Path.Combine(folder.Path, "bin")).FullName;
        await File.WriteAllLinesAsync(Path.Combine(bin, "builds"), builds.Select(code => $"{code}"), Stop);
        await File.WriteAllLinesAsync(Path.Combine(bin, "runs"), runs.Select(code => $"{code}"), Stop);
        var fake = Path.Combine(bin, "dotnet");
        await File.WriteAllTextAsync(fake, """
            #!/bin/sh
            cd "$(dirname "$0")"
            take() { code=$(head -n 1 "$1"); tail -n +2 "$1" > rest; mv rest "$1"; exit "$code"; }
            if [ "$1" = build ]; then
              if command -v flock >/dev/null && flock -n "$2/../../artifacts/building" true; then echo "another may build too" >> asked; fi
              if (: >&9) 2>/dev/null; then echo "what it leaves behind keeps the lock" >> asked; fi
              echo build >> asked; echo "build says why"; take builds
            fi
            shift; echo "run $*" >> asked; take runs
            """, Stop);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(fake, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        var start = new ProcessStartInfo("sh", [Path.Combine(RealPages.Root, "parents"), .. arguments]) { RedirectStandardError = true, UseShellExecute = false };
        start.Environment["PATH"] = $"{bin}:{Environment.GetEnvironmentVariable("PATH")}";
        using var process = Process.Start(start)!;
        var errors = await process.StandardError.ReadToEndAsync(Stop);
        await process.WaitForExitAsync(Stop);
        return (process.ExitCode, await File.ReadAllLinesAsync(Path.Combine(bin, "asked"), Stop), errors);
    }
}
