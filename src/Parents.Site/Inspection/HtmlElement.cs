namespace Parents.Site.Inspection;

/// <summary>An element of a produced page.</summary>
/// <param name="name">Of the tag, as written.</param>
/// <param name="parent">Null for the outermost.</param>
/// <param name="place">Its index among all elements of the page, in the order of their start tags.</param>
/// <param name="textStart">Where its text begins in the text of the page.</param>
internal sealed class HtmlElement(string name, HtmlElement? parent, int place, int textStart)
{
    private static readonly List<(string Name, string Value)> none = [];

    private List<(string Name, string Value)> attributes = none;

    public string Name { get; } = name;

    public HtmlElement? Parent { get; } = parent;

    public int Place { get; } = place;

    public int TextStart { get; } = textStart;

    public int TextEnd { get; set; }

    /// <summary>The index after that of its last descendant.</summary>
    public int End { get; set; }

    /// <summary>Decoded, in the order in which they are written.</summary>
    public IReadOnlyList<(string Name, string Value)> Attributes => attributes;

    /// <summary>The value of an attribute; null where it is not written.</summary>
    public string? this[string attribute]
    {
        get
        {
            foreach (var (written, value) in attributes)
            {
                if (written == attribute)
                {
                    return value;
                }
            }

            return null;
        }
    }

    public IEnumerable<HtmlElement> Ancestors
    {
        get
        {
            for (var above = Parent; above is not null; above = above.Parent)
            {
                yield return above;
            }
        }
    }

    public bool IsWithin(string outer) => Ancestors.Any(above => above.Name == outer);

    /// <summary>Whether screen readers pass it over.</summary>
    public bool IsHidden => this["aria-hidden"] == "true" || Ancestors.Any(above => above["aria-hidden"] == "true");

    /// <returns>False where the attribute is written already.</returns>
    public bool TryAdd(string attribute, string value)
    {
        if (this[attribute] is not null)
        {
            return false;
        }

        attributes = attributes == none ? new(4) : attributes;
        attributes.Add((attribute, value));
        return true;
    }

    public override string ToString() => this["id"] is { Length: > 0 } id ? $"<{Name} id=\"{id}\">" : $"<{Name}>";
}
