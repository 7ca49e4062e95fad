namespace Parents.Functions;

/// <summary>Reads a request's body within a bound.</summary>
internal static class RequestBody
{
    /// <summary>In bytes: far above any form that we make.</summary>
    public const int Limit = 64 * 1024;

    /// <returns>Null where it is longer than <see cref="Limit"/>.</returns>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > Limit)
        {
            return null;
        }

        var body = new MemoryStream();
        var block = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(block, cancellationToken)) > 0;)
        {
            if (body.Length + read > Limit)
            {
                return null;
            }

            await body.WriteAsync(block.AsMemory(0, read), cancellationToken);
        }

        return body.ToArray();
    }
}
