using System.Text;

namespace Parents.Site.Inspection;

/// <summary>A produced page, or a part of one, as a browser would understand it.</summary>
internal sealed class HtmlPage
{
    private static readonly char[] spaces = [' ', '\n', '\t', '\r'];

    private readonly List<HtmlElement> elements;
    private readonly string text;
    private readonly Dictionary<string, HtmlElement> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<HtmlElement>> byName = new(StringComparer.Ordinal);

    public HtmlPage(List<HtmlElement> elements, string text, IReadOnlyList<string> faults)
    {
        this.elements = elements;
        this.text = text;
        Faults = faults;
        foreach (var element in elements)
        {
            if (element["id"] is { } id)
            {
                byId.TryAdd(id, element);
            }

            if (!byName.TryGetValue(element.Name, out var namesakes))
            {
                byName[element.Name] = namesakes = [];
            }

            namesakes.Add(element);
        }
    }

    /// <summary>All, in the order of their start tags.</summary>
    public IReadOnlyList<HtmlElement> Elements => elements;

    /// <summary>Where the markup is not what it looks like, in French.</summary>
    public IReadOnlyList<string> Faults { get; }

    public IReadOnlyCollection<string> Ids => byId.Keys;

    public HtmlElement? ById(string id) => byId.GetValueOrDefault(id);

    public IReadOnlyList<HtmlElement> Named(string name) => byName.TryGetValue(name, out var namesakes) ? namesakes : [];

    /// <summary>Those of several names, one name after the other.</summary>
    public IEnumerable<HtmlElement> Named(params ReadOnlySpan<string> names)
    {
        var found = new List<HtmlElement>();
        foreach (var name in names)
        {
            found.AddRange(Named(name));
        }

        return found;
    }

    /// <summary>The content of a <c>meta</c>; null where there is none.</summary>
    public string? Meta(string key, string value) => Named("meta").FirstOrDefault(meta => string.Equals(meta[key], value, StringComparison.OrdinalIgnoreCase))?["content"];

    public IEnumerable<HtmlElement> Within(HtmlElement element) => elements.Take((element.Place + 1)..element.End);

    public IEnumerable<HtmlElement> ChildrenOf(HtmlElement element) => Within(element).Where(inner => inner.Parent == element);

    public string TextOf(HtmlElement element) => text[element.TextStart..element.TextEnd];

    /// <summary>What a screen reader calls an element that has no label of its own: its text, or the one that was given in its place.</summary>
    public string NameOf(HtmlElement element)
    {
        if (element["aria-labelledby"] is { } ids)
        {
            return Spaced(string.Join(' ', ids.Split(spaces).Select(ById).OfType<HtmlElement>().Select(TextOf)));
        }

        return element["aria-label"] is { Length: > 0 } label ? Spaced(label) : Spaced(HeardIn(element));
    }

    /// <summary>A text with one space wherever it has white space.</summary>
    public static string Spaced(string written) => string.Join(' ', written.Split(spaces, StringSplitOptions.RemoveEmptyEntries));

    private string HeardIn(HtmlElement element)
    {
        if (element.End == element.Place + 1)
        {
            return TextOf(element);
        }

        var heard = new StringBuilder();
        var (read, heardTo) = (element.TextStart, element.Place);
        foreach (var inner in Within(element).Where(inner => inner.Place >= heardTo))
        {
            if (inner["aria-hidden"] == "true")
            {
                heard.Append(text, read, inner.TextStart - read);
                (read, heardTo) = (inner.TextEnd, inner.End);
            }
            else if (inner is { Name: "img" })
            {
                heard.Append(text, read, inner.TextStart - read).Append(' ').Append(inner["alt"]).Append(' ');
                read = inner.TextEnd;
            }
        }

        return heard.Append(text, read, element.TextEnd - read).ToString();
    }
}
