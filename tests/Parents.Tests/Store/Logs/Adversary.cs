using System.Security.Cryptography;
using System.Text;
using Parents.Domain.Consultations;
using Parents.Store.Logs;
using static Parents.Tests.Store.Logs.TinyPoll;

namespace Parents.Tests.Store.Logs;

/// <summary>
/// Somebody who holds the store and the master key, and wants the line of an id or of a code. It tries every derivation that
/// the code knows, looks for the two in one record, for pieces of the one in the other, and for answers that a fingerprint gives away.
/// </summary>
internal sealed class Adversary
{
    private const int piece = 10;

    private static readonly string[] options = ["a", "b", "c", "change"];

    private static readonly string[] labels = ["key", "code", "words", "line", "withdraw", "f", "seal", ""];

    private readonly byte[] master;
    private readonly ConsultationKey key;
    private readonly Dictionary<string, List<string>> unitsOf = new(StringComparer.Ordinal);
    private readonly List<(HashSet<string> Ids, HashSet<string> Lines)> batches = [];
    private readonly Dictionary<string, string> lineOfPiece = new(StringComparer.Ordinal);
    private readonly HashSet<string> lines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> fingerprints = new(StringComparer.Ordinal);

    /// <param name="stored">What the store holds once all is sealed: names and contents.</param>
    public Adversary(List<KeyValuePair<string, string>> stored)
    {
        master = Masters.Derive(Masters.CurrentId, Stage.Salt.Span, $"parents/consultation/{Slug}")!;
        key = new ConsultationKey(master);
        var units = new List<string>();
        foreach (var (name, content) in stored)
        {
            units.AddRange(content.Split('\n').Select(text => $"{name} {text}"));
            if (name.Contains("/log/", StringComparison.Ordinal))
            {
                ReadSegment(name, content);
            }
        }

        // What names many, as the header of a segment does, tells nothing of one.
        foreach (var unit in units)
        {
            if (Ids.Where(id => unit.Contains(id, StringComparison.Ordinal)).Take(2).ToList() is [var only])
            {
                unitsOf[only] = [.. unitsOf.GetValueOrDefault(only, []), unit];
            }
        }

        foreach (var line in lines)
        {
            for (var at = 0; at + piece <= line.Length; at++)
            {
                lineOfPiece[line.Substring(at, piece)] = line;
            }
        }
    }

    public IEnumerable<string> Ids => batches.SelectMany(batch => batch.Ids);

    /// <summary>The lines that an id leads to: its batch at the most, one where it is joined.</summary>
    public IReadOnlySet<string> LinesOf(string id)
    {
        var candidates = new HashSet<string>(batches.First(batch => batch.Ids.Contains(id)).Lines, StringComparer.Ordinal);
        foreach (var narrower in Narrowings(id).Where(found => found.Count > 0))
        {
            candidates.IntersectWith(narrower);
        }

        return candidates;
    }

    /// <summary>Whether the fingerprint of an id gives its answers away, of which there are few.</summary>
    public bool KnowsAnswersOf(string id) => Guesses(id).SelectMany(Derive).Contains(fingerprints[id], StringComparer.Ordinal);

    private IEnumerable<HashSet<string>> Narrowings(string id)
    {
        // Some record names both.
        foreach (var unit in unitsOf.GetValueOrDefault(id, []))
        {
            yield return [.. lines.Where(line => unit.Contains(line, StringComparison.Ordinal))];
        }

        // The one is made of the other.
        foreach (var start in new[] { id, fingerprints[id] }.SelectMany(text => new[] { Encoding.UTF8.GetBytes(text), Convert.FromHexString(text) }))
        {
            yield return [.. Derive(start).Where(lines.Contains)];
            yield return [.. labels.SelectMany(label => Derive(Mac(label, start))).Where(lines.Contains)];
        }

        // They have a piece in common.
        foreach (var text in new[] { id, fingerprints[id] })
        {
            yield return [.. Enumerable.Range(0, text.Length - piece + 1).Select(at => lineOfPiece.GetValueOrDefault(text.Substring(at, piece))).OfType<string>()];
        }
    }

    private IEnumerable<string> Derive(byte[] text)
    {
        yield return Hex(text);
        yield return Hex(SHA256.HashData(text));
        foreach (var label in labels)
        {
            var mac = Mac(label, text);
            yield return Hex(mac);
            yield return key.LineId(Receipt.FromBits(mac));
            yield return key.WithdrawalId(Receipt.FromBits(mac));
        }
    }

    private byte[] Mac(string label, byte[] text) => HMACSHA256.HashData(master, (byte[])[.. Encoding.ASCII.GetBytes(label), 0, .. text]);

    private static IEnumerable<byte[]> Guesses(string id) =>
        from option in options
        let answers = Chose(option).ToCanonicalBytes()
        from guess in new byte[][] { answers, [.. Encoding.UTF8.GetBytes(id), .. answers], [.. Convert.FromHexString(id), .. answers] }
        select guess;

    private void ReadSegment(string name, string content)
    {
        var segment = Segment.Read(name, Encoding.UTF8.GetBytes(content));
        batches.Add(([.. segment.Header.Sealed.Select(entry => entry.Id)], [.. segment.Lines.Select(line => line.Id)]));
        lines.UnionWith(segment.Lines.Select(line => line.Id));
        foreach (var entry in segment.Header.Sealed)
        {
            fingerprints[entry.Id] = entry.F;
        }
    }

    private static string Hex(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(bytes[..Math.Min(16, bytes.Length)]);
}
