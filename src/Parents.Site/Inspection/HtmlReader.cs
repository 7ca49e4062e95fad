using System.Globalization;
using System.Net;
using System.Text;

namespace Parents.Site.Inspection;

/// <summary>
/// Reads what this program writes. It mends nothing as a browser does, but says where a browser would understand other than
/// what is written: a tag that is not closed, a block inside a paragraph.
/// </summary>
internal sealed class HtmlReader
{
    private static readonly HashSet<string> empty = new(StringComparer.Ordinal) { "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr" };

    /// <summary>Nothing but their own end tag is markup in them.</summary>
    private static readonly HashSet<string> raw = new(StringComparer.Ordinal) { "script", "style", "textarea", "title" };

    /// <summary>A browser closes an open paragraph before any of them.</summary>
    private static readonly HashSet<string> endParagraphs = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "blockquote", "details", "div", "dl", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hr", "main", "menu", "nav", "ol", "p", "pre", "search", "section", "table", "ul",
    };

    private readonly string html;
    private readonly List<HtmlElement> elements = [];
    private readonly StringBuilder text = new();
    private readonly List<string> faults = [];
    private HtmlElement? open;
    private int at;

    private HtmlReader(string html) => this.html = html;

    public static HtmlPage Read(string html) => new HtmlReader(html).Read();

    private HtmlPage Read()
    {
        while (at < html.Length)
        {
            var next = html.IndexOf('<', at);
            next = next < 0 ? html.Length : next;
            Append(html.AsSpan(at, next - at), isDecoded: false);
            at = next;
            if (at < html.Length)
            {
                ReadMarkup();
            }
        }

        for (; open is not null; Close(open))
        {
            Fault($"{open} n’est pas fermé.");
        }

        return new HtmlPage(elements, text.ToString(), faults);
    }

    private void ReadMarkup()
    {
        var rest = html.AsSpan(at);
        if (rest.StartsWith("<!--", StringComparison.Ordinal))
        {
            SkipPast("-->");
        }
        else if (rest is ['<', '!', ..])
        {
            SkipPast(">");
        }
        else if (rest is ['<', '/', ..])
        {
            at += 2;
            ReadEnd(ReadName());
        }
        else
        {
            at++;
            ReadStart(ReadName());
        }
    }

    private void ReadEnd(string name)
    {
        SkipPast(">");
        if (open?.Name == name)
        {
            Close(open);
            return;
        }

        Fault($"</{name}> ne ferme pas {open?.ToString() ?? "d’élément"}.");
        while (open is not null && open.Ancestors.Any(above => above.Name == name))
        {
            Close(open);
        }

        if (open?.Name == name)
        {
            Close(open);
        }
    }

    private void ReadStart(string name)
    {
        if (name is "")
        {
            Fault("Un « < » n’est pas écrit « &lt; ».");
            text.Append('<');
            return;
        }

        if ((endParagraphs.Contains(name) && open is not null && (open.Name == "p" || open.IsWithin("p"))) || (name == "a" && open is not null && (open.Name == "a" || open.IsWithin("a"))))
        {
            Fault($"<{name}> ne peut pas être dans {open}.");
        }

        var element = new HtmlElement(name, open, elements.Count, text.Length);
        elements.Add(element);
        open = element;
        new HtmlAttributes(html, element, Fault).Read(ref at);
        var closesItself = at >= 2 && html[at - 2] == '/' && html[at - 1] == '>';
        if (empty.Contains(name) || (closesItself && (name == "svg" || element.IsWithin("svg"))))
        {
            Close(element);
        }
        else if (closesItself)
        {
            Fault($"<{name}/> n’est pas fermé par sa barre oblique.");
        }
        else if (raw.Contains(name))
        {
            ReadRaw(name);
        }
    }

    private void ReadRaw(string name)
    {
        var end = html.IndexOf($"</{name}", at, StringComparison.OrdinalIgnoreCase);
        end = end < 0 ? html.Length : end;
        Append(html.AsSpan(at, end - at), isDecoded: name is "script" or "style");
        at = end;
    }

    private string ReadName()
    {
        var start = at;
        while (at < html.Length && (char.IsAsciiLetterOrDigit(html[at]) || (html[at] is '-' && at > start)))
        {
            at++;
        }

        return html[start..at];
    }

    private void Append(ReadOnlySpan<char> written, bool isDecoded)
    {
        if (isDecoded || !written.Contains('&'))
        {
            text.Append(written);
        }
        else
        {
            text.Append(WebUtility.HtmlDecode(written.ToString()));
        }
    }

    private void SkipPast(string mark)
    {
        var end = html.IndexOf(mark, at, StringComparison.Ordinal);
        at = end < 0 ? html.Length : end + mark.Length;
    }

    private void Close(HtmlElement element)
    {
        element.TextEnd = text.Length;
        element.End = elements.Count;
        open = element.Parent;
    }

    private void Fault(string what)
    {
        var line = html.AsSpan(0, Math.Min(at, html.Length)).Count('\n') + 1;
        faults.Add(string.Create(CultureInfo.InvariantCulture, $"Ligne {line} du HTML : {what}"));
    }
}
