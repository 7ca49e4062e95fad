using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Parents.Domain.Consultations;
using Parents.Domain.Organizers;
using Parents.Functions;
using Parents.Store.Logs;
using Parents.Tests.Functions.Organizers;
using Xunit;

namespace Parents.Tests.Functions;

/// <summary>All that a folder holds after the life of a consultation with codes, a sign-in and an audit: who took part, with what, and when to the minute is not there.</summary>
public sealed class PrivacySchemaTests
{
    private const string address = "203.0.113.77";

    private const string agent = "Navigateur/4.2";

    private const int people = 30;

    /// <summary>No round hour, so that its minutes can be looked for.</summary>
    private static readonly DateTimeOffset start = new(2026, 11, 22, 11, 37, 41, 853, TimeSpan.FromHours(1));

    private static readonly string content = PollSite.Translated
        .Replace("acces: ouvert", "  - { id: mots, genre: texte-court, question: Un texte, obligatoire: false, traductions: { ar: { question: نص } } }\nacces: codes", StringComparison.Ordinal);

    private static readonly string[] marks = ["-", " ", "+", "", "_", "/"];

    private static readonly string[] labels = ["key", "code", "words", "line", "withdraw", "f", "seal", "sheet", ""];

    private readonly HashSet<string> secrets = new(StringComparer.OrdinalIgnoreCase) { address, "127.0.0.1", agent };
    private readonly List<DateTimeOffset> moments = [];
    private readonly List<(string Code, RetryKey Key)> answered = [];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_stored_byte_holds_an_address_a_browser_a_code_words_a_key_or_a_minute_and_no_code_leads_to_a_line()
    {
        await using var site = await PollSite.StartAsync(content, platform: new Platform(Forwards: true, SignsIn: false));
        site.Now = start;
        site.Client.DefaultRequestHeaders.Add("User-Agent", agent);
        site.Client.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        var codes = (await new IssueCodes(LogOf(site)).RunAsync(people, new Progress<int>(), Stop)).Codes;

        await SignInAsync(site);
        foreach (var (person, code) in codes.Index())
        {
            await AnswerAsync(site, person, code);
        }

        await CheckAsync(site, "open");
        site.Now = PollSite.Over.AddMinutes(7);
        moments.Add(site.Now);
        await site.Site.TickAsync(Stop);
        await CheckAsync(site, "closed");
        await CheckJoinsAsync(site);
    }

    private static AnswerLog LogOf(PollSite site) => new(site.Storage.Data, PollSite.Masters, site.Consultation);

    private async Task SignInAsync(PollSite site)
    {
        using var desktop = new Desktop(site);
        desktop.Headers.Add("User-Agent", agent);
        desktop.Headers.Add("X-Forwarded-For", address);
        var link = await Desktop.InviteAsync(site.Site.Services, "Essai", Role.Organizer);
        secrets.Add(link.Split('/')[^1]);
        var phrase = await desktop.TakeInvitationAsync(link);
        secrets.UnionWith([phrase, phrase.Replace(' ', '-')]);
        using var entered = await desktop.EnterAsync(phrase);
        Assert.True(await desktop.IsInsideAsync());
        secrets.UnionWith(desktop.Cookies.Select(cookie => cookie.Value));
        moments.Add(site.Now);
    }

    private async Task AnswerAsync(PollSite site, int person, AccessCode code)
    {
        var hex = PollSite.NewKey();
        Assert.True(RetryKey.TryParse(hex, out var key));
        using var response = await site.SendAsync(PollSite.Json($$$"""{"cle":"{{{hex}}}","code":"{{{code.Written}}}","langue":"{{{(person % 3 == 0 ? "ar" : "fr")}}}","reponses":{"q":"oui","mots":"Une phrase."}}"""), PollSite.Program);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        answered.Add((code.Written, key));
        var receipt = response.Headers.Location!.OriginalString;
        secrets.UnionWith(Spellings(code.Written));
        secrets.UnionWith(Spellings(receipt.Split('/')[^1]));
        secrets.UnionWith([hex, Convert.ToBase64String(key.Bytes).TrimEnd('='), Encoding.Latin1.GetString(key.Bytes)]);
        moments.Add(site.Now);
        site.Now += TimeSpan.FromMinutes(3.1);
        if (person % 7 == 3)
        {
            using var withdrawn = await site.SendAsync(PollSite.Form(), address: $"{receipt}/retrait");
            Assert.Equal(HttpStatusCode.SeeOther, withdrawn.StatusCode);
        }

        if (person % 12 == 11)
        {
            moments.Add(site.Now);
            await site.Site.TickAsync(Stop);
        }
    }

    private static IEnumerable<string> Spellings(string words) => marks.Select(mark => words.Replace("-", mark, StringComparison.Ordinal));

    /// <summary>Names, heads, metadata and bytes of every file of the three areas; what is sealed is opened first.</summary>
    private async Task CheckAsync(PollSite site, string when)
    {
        var key = await KeyAsync(site);
        var searched = System.Buffers.SearchValues.Create([.. secrets], StringComparison.OrdinalIgnoreCase);
        var clocks = moments.SelectMany(Writings).ToHashSet(StringComparer.Ordinal);
        var written = System.Buffers.SearchValues.Create([.. clocks], StringComparison.Ordinal);
        var files = Directory.GetFiles(site.Storage.Folder!, "*", SearchOption.AllDirectories);
        Assert.Contains(files, file => file.Contains("audit", StringComparison.Ordinal));
        foreach (var file in files)
        {
            var text = Path.GetRelativePath(site.Storage.Folder!, file) + "\n" + Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file, Stop)) + "\n" + await OpenedAsync(site, key, file);
            Assert.False(text.AsSpan().ContainsAny(searched), $"{when}: {file} holds a secret.");
            Assert.False(text.AsSpan().ContainsAny(written), $"{when}: {file} holds a moment.");
        }
    }

    /// <summary>A moment as programs write one: to the minute, in seconds, milliseconds or ticks, in digits or in bytes.</summary>
    private static IEnumerable<string> Writings(DateTimeOffset moment)
    {
        foreach (var local in new[] { moment, moment.ToUniversalTime() })
        {
            yield return local.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);
            yield return local.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
            yield return local.ToString("yyyyMMddHHmm", CultureInfo.InvariantCulture);
            yield return local.ToString("yyyyMMddTHHmm", CultureInfo.InvariantCulture);
        }

        foreach (var number in new[] { moment.ToUnixTimeSeconds(), moment.ToUnixTimeMilliseconds(), moment.UtcTicks })
        {
            var bytes = new byte[sizeof(long)];
            BinaryPrimitives.WriteInt64BigEndian(bytes, number);
            yield return number.ToString(CultureInfo.InvariantCulture);
            yield return number.ToString("x", CultureInfo.InvariantCulture);
            yield return Encoding.Latin1.GetString(bytes);
            yield return Encoding.Latin1.GetString([.. bytes.Reverse()]);
        }
    }

    private static async Task<ConsultationKey> KeyAsync(PollSite site)
    {
        var record = Records.Read<KeyRecord>("keys/essai", (await site.Storage.Data.ReadAsync("keys/essai", Stop))!.Content.Bytes.Span);
        return new ConsultationKey(Master(record));
    }

    private static byte[] Master(KeyRecord record) => PollSite.Masters.Derive(record.Master, Convert.FromBase64String(record.Salt!), "parents/consultation/essai")!;

    private static async Task<string> OpenedAsync(PollSite site, ConsultationKey key, string file)
    {
        var name = Path.GetRelativePath(Path.Combine(site.Storage.Folder!, "data"), file).Replace('\\', '/');
        if (!name.StartsWith(PollSite.InboxPrefix, StringComparison.Ordinal) && !name.StartsWith("submissions/essai/withdrawn/", StringComparison.Ordinal))
        {
            return "";
        }

        var bytes = (await site.Storage.Data.ReadAsync(name, Stop))!.Content.Bytes;
        return Encoding.UTF8.GetString(name.StartsWith(PollSite.InboxPrefix, StringComparison.Ordinal)
            ? Records.ToBytes(key.Open<InboxRecord>(name, bytes.Span))
            : Records.ToBytes(key.Open<WithdrawnRecord>(name, bytes.Span)));
    }

    /// <summary>Two derivations in a row, of all that the program knows, lead from a code to its mark and to no line. From a retry key, which nobody keeps, they lead to the line: so the search would find it.</summary>
    private async Task CheckJoinsAsync(PollSite site)
    {
        var record = Records.Read<KeyRecord>("keys/essai", (await site.Storage.Data.ReadAsync("keys/essai", Stop))!.Content.Bytes.Span);
        var (secret, key) = (Master(record), await KeyAsync(site));
        var lines = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var segment in LogOf(site).ReadSegmentsAsync(1, int.MaxValue, Stop))
        {
            lines.UnionWith(segment.Lines.Select(line => line.Id));
            Assert.All(segment.Lines, line => Assert.DoesNotContain("\"ar\"", Encoding.UTF8.GetString(Records.ToBytes(line)), StringComparison.Ordinal));
        }

        Assert.Equal(people, lines.Count);
        foreach (var (code, retryKey) in answered)
        {
            var id = key.Id(code);
            byte[][] known = [Encoding.UTF8.GetBytes(code), Encoding.UTF8.GetBytes(id), Convert.FromHexString(id)];
            Assert.DoesNotContain(known.SelectMany(text => Twice(secret, key, text)), lines.Contains);
            Assert.Contains(Twice(secret, key, retryKey.Bytes.ToArray()), lines.Contains);
        }
    }

    private static IEnumerable<string> Twice(byte[] secret, ConsultationKey key, byte[] text) =>
        Derived(secret, key, text).Concat(labels.SelectMany(label => Derived(secret, key, Mac(secret, label, text))));

    private static IEnumerable<string> Derived(byte[] secret, ConsultationKey key, byte[] text)
    {
        foreach (var label in labels)
        {
            var mac = Mac(secret, label, text);
            yield return Convert.ToHexStringLower(mac.AsSpan(0, 16));
            yield return key.LineId(Receipt.FromBits(mac));
            yield return key.WithdrawalId(Receipt.FromBits(mac));
        }
    }

    private static byte[] Mac(byte[] secret, string label, byte[] text) => HMACSHA256.HashData(secret, (byte[])[.. Encoding.ASCII.GetBytes(label), 0, .. text]);
}
