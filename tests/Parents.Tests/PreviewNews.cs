namespace Parents.Tests;

/// <summary>Server-sent events, one at a time.</summary>
internal sealed class PreviewNews(StreamReader stream) : IDisposable
{
    private const string begin = "data: ";

    /// <returns>The version that the site shows; null when the site stopped.</returns>
    public async Task<string?> NextAsync(CancellationToken cancellationToken)
    {
        while (await stream.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.StartsWith(begin, StringComparison.Ordinal))
            {
                return line[begin.Length..];
            }
        }

        return null;
    }

    public void Dispose() => stream.Dispose();
}
