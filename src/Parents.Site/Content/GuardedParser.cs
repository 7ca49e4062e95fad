using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Parents.Site.Content;

/// <summary>
/// Refuses the YAML that editors never mean: aliases, anchors and tags would lose words or make a text refer to itself, and
/// lists in lists without end would exhaust the machine.
/// </summary>
internal sealed class GuardedParser(TextReader text) : IParser
{
    /// <summary>What the exception says where a text begins with a sign (<c>&amp;</c>, <c>*</c>, <c>!</c>) that YAML takes for its own.</summary>
    public const string LostText = "The text begins with a sign of YAML.";

    private const int deepest = 20;

    private readonly Parser parser = new(text);
    private int depth;

    public ParsingEvent? Current => parser.Current;

    /// <exception cref="YamlException">The text is not YAML, begins with one of its signs, or has lists in lists that go too deep.</exception>
    public bool MoveNext()
    {
        if (!parser.MoveNext())
        {
            return false;
        }

        var read = parser.Current!;
        if (read is AnchorAlias or NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } })
        {
            throw new YamlException(read.Start, read.End, LostText);
        }

        depth += read.NestingIncrease;
        return depth <= deepest ? true : throw new YamlException(read.Start, read.End, "Too deep.");
    }
}
