using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Parents.Site.Content;

namespace Parents.Benchmarks;

/// <summary>
/// How long after a page is saved the preview has told of it and answers with its new bytes, beside how long a reading of the
/// whole content takes: the ratio says what a save costs, whatever the machine.
/// </summary>
internal static class ShownSaves
{
    private const string news = "data: ";

    private static readonly TimeSpan pause = TimeSpan.FromMilliseconds(50);

    public static async Task RunAsync(int count, string content)
    {
        var folder = Directory.CreateTempSubdirectory("parents-benchmark-").FullName;
        try
        {
            Copy(content, Path.Combine(folder, "content"));
            var port = FreePort();
            using var serve = Start(folder, port);
            try
            {
                await serve.StandardOutput.ReadLineAsync();
                var saves = await SaveAsync(count, Path.Combine(folder, "content", "charte", "index.md"), new Uri($"http://localhost:{port}/"));
                var readings = await ReadAsync(count, Path.Combine(folder, "content"));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"first save {saves[0]:0} ms, then median {Median(saves.Skip(1)):0} ms, slowest {saves.Skip(1).Max():0} ms"));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"whole reading in a warm process: median {Median(readings):0} ms; ratio {Median(saves.Skip(1)) / Median(readings):0.00} over {count} saves"));
            }
            finally
            {
                serve.Kill(entireProcessTree: true);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<List<double>> SaveAsync(int count, string page, Uri site)
    {
        using var client = new HttpClient { BaseAddress = site };
        using var stream = new StreamReader(await client.GetStreamAsync(new Uri("/__apercu", UriKind.Relative)));
        await NextAsync(stream);
        var text = await File.ReadAllTextAsync(page);
        var times = new List<double>();
        for (var number = 0; number < count; number++)
        {
            var mark = new string((char)('a' + (number % 26)), 12);
            var started = Stopwatch.GetTimestamp();
            await File.WriteAllTextAsync(page, $"{text}\n\nUne {mark}\n");
            do
            {
                await NextAsync(stream);
            }
            while (!(await client.GetStringAsync(new Uri("/charte/", UriKind.Relative))).Contains(mark, StringComparison.Ordinal));
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            await Task.Delay(pause);
        }

        return times;
    }

    private static async Task NextAsync(StreamReader stream)
    {
        while (await stream.ReadLineAsync() is { } line && !line.StartsWith(news, StringComparison.Ordinal))
        {
        }
    }

    private static async Task<List<double>> ReadAsync(int count, string content)
    {
        var times = new List<double>();
        for (var number = 0; number < count; number++)
        {
            var started = Stopwatch.GetTimestamp();
            await ContentReader.ReadAsync(content, new DateOnly(2026, 11, 24), CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            await Task.Delay(pause);
        }

        return times;
    }

    private static Process Start(string folder, int port)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "parents.dll");
        return Process.Start(new ProcessStartInfo("dotnet", [program, "serve", "--port", port.ToString(CultureInfo.InvariantCulture)]) { WorkingDirectory = folder, RedirectStandardOutput = true, UseShellExecute = false })!;
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static double Median(IEnumerable<double> times) => times.Order().ElementAt(times.Count() / 2);
}
