using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Parents.Site.Search;

/// <summary>The program that makes the index: npm puts it beside the sources, and a site can be made without it.</summary>
public sealed class Pagefind
{
    /// <summary>Names the program where it lies elsewhere.</summary>
    public const string Variable = "PARENTS_PAGEFIND";

    private readonly string program;

    private Pagefind(string program) => this.program = program;

    /// <returns>Null where it is not installed.</returns>
    public static Pagefind? Find() => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named
        ? Of(named)
        : Above(Environment.CurrentDirectory) ?? Above(AppContext.BaseDirectory);

    /// <param name="folder">Holds pages in French.</param>
    /// <param name="output">The folder to write.</param>
    /// <param name="cancellationToken">Ends the program.</param>
    /// <exception cref="IOException">The program failed.</exception>
    internal async Task RunAsync(string folder, string output, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, ["--site", folder, "--output-path", output, "--force-language", "fr", "--silent"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        try
        {
            using var process = Process.Start(start) ?? throw new IOException($"{program} n’a pas démarré.");
            await using var ending = cancellationToken.Register(() => process.Kill(entireProcessTree: true));
            var says = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(cancellationToken), process.StandardError.ReadToEndAsync(cancellationToken));
            await process.WaitForExitAsync(cancellationToken);
            if (process.ExitCode != 0)
            {
                throw new IOException($"Pagefind a échoué : {string.Concat(says).Trim()}");
            }
        }
        catch (Win32Exception problem)
        {
            throw new IOException($"{program} ne démarre pas : {problem.Message}", problem);
        }
    }

    private static Pagefind? Above(string folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            if (Of(Path.Combine(at, "node_modules", "@pagefind", Platform, "bin", OperatingSystem.IsWindows() ? "pagefind_extended.exe" : "pagefind_extended")) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static Pagefind? Of(string program) => File.Exists(program) ? new Pagefind(Path.GetFullPath(program)) : null;

    /// <summary>As npm names it.</summary>
    private static string Platform
    {
        get
        {
            var system = OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : OperatingSystem.IsFreeBSD() ? "freebsd" : "linux";
            return $"{system}-{(RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "arm64" : "x64")}";
        }
    }
}
