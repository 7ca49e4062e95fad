using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Xunit;

namespace Parents.Tests.Functions;

/// <summary>Requests that no library lets one send, written to the socket byte by byte.</summary>
public sealed class WireTests
{
    private const string head = $"POST {PollSite.Address} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n";

    private const int spoilt = 300;

    private static readonly byte[] odd = [0, 1, 10, 13, 32, 58, 127, 128, 233, 255];

    /// <summary>What stands between the request line and its body, the body, and whether the connection ends in the middle of it.</summary>
    public static TheoryData<string, string, bool> Tricks => new()
    {
        { "Content-Length: 5\r\nContent-Length: 6\r\n", "abcde", false },
        { "Content-Length: 5, 5\r\n", "abcde", false },
        { "Content-Length: -1\r\n", "abcde", false },
        { "Content-Length: 99999999999999999999\r\n", "abcde", false },
        { "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n", false },
        { "Transfer-Encoding: chunked\r\n", "zz\r\nabc\r\n0\r\n\r\n", false },
        { "Transfer-Encoding: chunked\r\n", "ffffffffffffffff\r\nabc", true },
        { "Transfer-Encoding: chunked\r\n", "5\r\nab", true },
        { "Transfer-Encoding: chunked\r\n", "2;a=\"\r\n{}\r\n0\r\nX-Encore: 1\r\n\r\n", false },
        { "Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n", false },
        { "Content-Length: 400\r\n", "{\"cle\":", true },
        { "Content-Type : application/json\r\nContent-Length: 2\r\n", "{}", false },
        { "X-Forwarded-For: 1.2.3.4\r\n 5.6.7.8\r\nContent-Length: 2\r\n", "{}", false },
        { "Host: ailleurs.example\r\nContent-Length: 2\r\n", "{}", false },
        { "X-Nul: a\0b\r\nContent-Length: 2\r\n", "{}", false },
        { "Expect: 200-maybe\r\nContent-Length: 2\r\n", "{}", false },
        { "Upgrade: websocket\r\nConnection: Upgrade\r\nContent-Length: 2\r\n", "{}", false },
        { "Accept: \xff\xfe\r\nAccept-Language: é\r\nContent-Length: 2\r\n", "{}", false },
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Tricks))]
    public async Task A_trick_is_refused_and_the_next_answer_is_taken(string trick, string body, bool isCut)
    {
        await using var site = await PollSite.StartAsync();

        var status = await SendAsync(site, Encoding.Latin1.GetBytes($"{head}{trick}\r\n{body}"), isCut);

        Assert.True(status is null or (>= 400 and < 500), $"{status}");
        await site.AnswerAsync("oui");
        Assert.Equal(1, await site.CountAsync());
    }

    [Fact]
    public async Task A_body_that_makes_no_sense_on_the_way_gets_a_sentence_that_says_what_to_do()
    {
        await using var site = await PollSite.StartAsync();

        var answer = await AskAsync(site, Encoding.ASCII.GetBytes($"{head}Accept: text/html\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"), isCut: false, reader => reader.ReadToEndAsync(Stop));

        Assert.StartsWith("HTTP/1.1 400 ", answer, StringComparison.Ordinal);
        Assert.Contains("Rien n’a été enregistré.", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_spoilt_anywhere_is_counted_if_and_only_if_it_is_acknowledged()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("PARENTS_SEED"), CultureInfo.InvariantCulture, out var number) ? number : 20261124;
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        var random = new Random(seed);
        await using var site = await PollSite.StartAsync();
        var acknowledged = 0;
        for (var sent = 0; sent < spoilt; sent++)
        {
            var request = Request();
            Spoil(random, request);
            var isCut = random.Next(4) == 0;

            var status = await SendAsync(site, isCut ? request.AsMemory(0, random.Next(request.Length)) : request, isCut);

            // « HTTP/1.? » has a status of its own, which is no failure of ours.
            Assert.True(status is null or < 500 or (int)HttpStatusCode.HttpVersionNotSupported, $"Request {sent}: {status}");
            acknowledged += status is (int)HttpStatusCode.Created ? 1 : 0;
        }

        Assert.InRange(acknowledged, 1, spoilt - 1);
        Assert.Equal(acknowledged, await site.CountAsync());
    }

    private static byte[] Request()
    {
        var body = $$$"""{"cle":"{{{PollSite.NewKey()}}}","reponses":{"q":"oui"}}""";
        return Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{head}Connection: close\r\nAccept: {PollSite.Program}\r\nContent-Length: {body.Length}\r\n\r\n{body}"));
    }

    private static void Spoil(Random random, byte[] request)
    {
        for (var change = random.Next(3); change > 0; change--)
        {
            request[random.Next(request.Length)] = odd[random.Next(odd.Length)];
        }
    }

    /// <returns>Null where the connection ended without an answer.</returns>
    private static async Task<int?> SendAsync(PollSite site, ReadOnlyMemory<byte> bytes, bool isCut) =>
        await AskAsync(site, bytes, isCut, async reader => await reader.ReadLineAsync(Stop) ?? "") is { Length: > 0 } line ? int.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture) : null;

    /// <param name="site">Whose port it is.</param>
    /// <param name="bytes">Of the request. Unless it is cut, two empty lines follow, so that no head is waited for.</param>
    /// <param name="isCut">Says that nothing follows, which a server takes for a client that left.</param>
    /// <param name="read">What is wanted of the answer.</param>
    /// <returns>Empty where the connection ended without an answer.</returns>
    private static async Task<string> AskAsync(PollSite site, ReadOnlyMemory<byte> bytes, bool isCut, Func<StreamReader, Task<string>> read)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, site.Client.BaseAddress!.Port, Stop);
        var stream = client.GetStream();
        try
        {
            await stream.WriteAsync(bytes, Stop);
            if (isCut)
            {
                client.Client.Shutdown(SocketShutdown.Send);
            }
            else
            {
                await stream.WriteAsync("\r\n\r\n"u8.ToArray(), Stop);
            }

            using var reader = new StreamReader(stream, Encoding.UTF8);
            return await read(reader);
        }
        catch (IOException)
        {
            return "";
        }
    }
}
