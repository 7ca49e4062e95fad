using System.Security.Cryptography;
using System.Text;
using Parents.Domain.Consultations;
using Parents.Store.Logs;

namespace Parents.Tests.Store.Logs;

/// <summary>The records of simpler protocols, which join an id to its line: the search must find each, or its silence proves nothing.</summary>
internal sealed class LeakyFormat(ConsultationKey key)
{
    private static readonly byte[] raw = TinyPoll.Masters.Derive(TinyPoll.Masters.CurrentId, Stage.Salt.Span, $"parents/consultation/{TinyPoll.Slug}")!;

    /// <param name="stored">Names and contents.</param>
    /// <param name="leak">What the records give away.</param>
    /// <param name="lines">Which line is whose, by id.</param>
    public List<KeyValuePair<string, string>> Spoil(List<KeyValuePair<string, string>> stored, string leak, Dictionary<string, string> lines) => leak switch
    {
        "the receipt names the line" => [.. stored.Select(blob => KeyValuePair.Create(blob.Key, blob.Key.Contains("/receipts/", StringComparison.Ordinal) ? blob.Value + lines[blob.Key.Split('/')[^1]] : blob.Value))],
        "the line is derived from the id" => Rename(stored, lines.ToDictionary(pair => pair.Value, pair => Mac("line", pair.Key), StringComparer.Ordinal)),
        "the words are derived from the id" => Rename(stored, lines.ToDictionary(pair => pair.Value, pair => key.LineId(Receipt.FromBits(MacBytes("words", Encoding.UTF8.GetBytes(pair.Key)))), StringComparer.Ordinal)),
        "the line holds a piece of the id" => Rename(stored, lines.ToDictionary(pair => pair.Value, pair => pair.Value[..16] + pair.Key[..16], StringComparer.Ordinal)),
        _ => Fingerprint(stored, lines),
    };

    private static List<KeyValuePair<string, string>> Rename(List<KeyValuePair<string, string>> stored, Dictionary<string, string> names) =>
        Rewrite(stored, segment => segment with { Lines = [.. segment.Lines.Select(line => line with { Id = names[line.Id] }).OrderBy(line => line.Id, StringComparer.Ordinal)] });

    private static List<KeyValuePair<string, string>> Fingerprint(List<KeyValuePair<string, string>> stored, Dictionary<string, string> lines) =>
        Rewrite(stored, segment =>
        {
            var answers = segment.Lines.ToDictionary(line => line.Id, line => line.Answers, StringComparer.Ordinal);
            var header = segment.Header with { Sealed = [.. segment.Header.Sealed.Select(entry => entry with { F = Convert.ToHexStringLower(MacBytes("f", answers[lines[entry.Id]].ToCanonicalBytes())[..16]) })] };
            return segment with { Header = header };
        });

    private static List<KeyValuePair<string, string>> Rewrite(List<KeyValuePair<string, string>> stored, Func<Segment, Segment> spoil) =>
        [.. stored.Select(blob => KeyValuePair.Create(blob.Key, blob.Key.Contains("/log/", StringComparison.Ordinal)
            ? Encoding.UTF8.GetString(spoil(Segment.Read(blob.Key, Encoding.UTF8.GetBytes(blob.Value))).ToContent().Bytes.Span)
            : blob.Value))];

    private static string Mac(string label, string text) => Convert.ToHexStringLower(MacBytes(label, Encoding.UTF8.GetBytes(text))[..16]);

    private static byte[] MacBytes(string label, byte[] text) => HMACSHA256.HashData(raw, (byte[])[.. Encoding.ASCII.GetBytes(label), 0, .. text]);
}
