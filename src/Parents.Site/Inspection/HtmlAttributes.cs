using System.Net;

namespace Parents.Site.Inspection;

/// <summary>Reads the attributes of a start tag.</summary>
/// <param name="html">The page.</param>
/// <param name="element">Gets them.</param>
/// <param name="fault">Where to say that one is not as it should be.</param>
internal sealed class HtmlAttributes(string html, HtmlElement element, Action<string> fault)
{
    /// <param name="at">After the tag's name; then after the tag's end.</param>
    public void Read(ref int at)
    {
        while (true)
        {
            while (at < html.Length && (char.IsWhiteSpace(html[at]) || (html[at] == '/' && at + 1 < html.Length && html[at + 1] == '>')))
            {
                at++;
            }

            if (at >= html.Length)
            {
                fault($"La balise {element} n’a pas de fin.");
                return;
            }

            if (html[at] == '>')
            {
                at++;
                return;
            }

            ReadOne(ref at);
        }
    }

    private void ReadOne(ref int at)
    {
        var start = at;
        while (at < html.Length && !char.IsWhiteSpace(html[at]) && html[at] is not ('=' or '>'))
        {
            at++;
        }

        var name = html[start..at];
        var value = "";
        if (at < html.Length && html[at] == '=')
        {
            at++;
            value = ReadValue(name, ref at);
        }

        if (!element.TryAdd(name, value))
        {
            fault($"{element} a deux fois l’attribut {name}.");
        }
    }

    private string ReadValue(string name, ref int at)
    {
        var quote = at < html.Length ? html[at] : '>';
        if (quote is not ('"' or '\''))
        {
            fault($"L’attribut {name} de {element} n’est pas entre guillemets.");
            return "";
        }

        var start = at + 1;
        var end = html.IndexOf(quote, start);
        end = end < 0 ? html.Length : end;
        at = Math.Min(end + 1, html.Length);
        var written = html[start..end];
        return written.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(written) : written;
    }
}
