using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Parents.Tests.Functions;

/// <summary>Makes bodies and headers that no form of ours sends, and some that one does, from a random number.</summary>
internal sealed class FuzzedBodies(Random random, Func<string?> tokens)
{
    /// <summary>In every text that could do harm. Unescaped it is an element, or an attribute of one.</summary>
    public const string Marker = "x-marque";

    public static readonly string[] Unescaped = [$"<{Marker}", $"\"{Marker}=", $"\" {Marker}=", $"' {Marker}="];

    private static readonly string[] texts =
    [
        "oui", "non", "un", "1", "2", "5", "1 200", "1,5", "2026-11-22", "24/12/2026", "", " ", "\0", "a\0b", "\ufeffoui", "-1", "999999999999999999999999", "NaN", "1e308",
        $"<{Marker}>", $"\"><{Marker} a=\"", $"\" {Marker}=\"1", $"' {Marker}='1", $"</textarea><{Marker}>", $"</title></script><{Marker}>", $"<!--<{Marker}>-->", $"]]><{Marker}>", $"&lt;{Marker}&gt;", $"javascript:{Marker}", $"{{{{{Marker}}}}}",
        "Où l’élève naïf a-t-il été ? « Ça », dit Noël, où ? Œuvre, Æ, ŷ, ç À Â É È Ê Ë Î Ï Ô Ù Û Ü Ÿ", "e\u0301a\u0300c\u0327", "مرحبا بكم في المدرسة", "\u202e\u2066oui\u2069\u202c", "שלום", "👩‍👩‍👧‍👦🇧🇪😀", "\ud83d", "\u2028\u2029\u0085\u200b",
        "../../keys/essai", "%00%ff", "\r\nSet-Cookie: a=b", "${7*7}", "'; DROP TABLE reponses;--",
    ];

    private static readonly string[] names =
    [
        "unique", "multiple.un", "multiple.deux", "multiple", "echelle", "matrice.un", "matrice.deux", "classement.un", "classement.deux", "nombre", "jour", "jour.jour", "jour.mois", "jour.annee", "court", "long", "suite",
        "jeton", "reprise", "etape", "modifier", "retour", "version", "langue", "cle", "code", "site-web", "duree", "reponses", "", "__proto__", "Unique", "unique.", "unique[]", $"<{Marker}>", "é", "\0",
    ];

    private static readonly string[] contentTypes =
    [
        "application/x-www-form-urlencoded", "application/x-www-form-urlencoded; charset=utf-16", "application/json", "application/json; charset=latin1", "text/plain", "multipart/form-data", "multipart/form-data; boundary=x", "application/xml",
        "APPLICATION/JSON", "application/problem+json", "application/json;;;", "/", "",
    ];

    private static readonly string[] headers = ["Content-Encoding", "Accept", "Accept-Language", "Origin", "Referer", "X-Forwarded-Proto", "X-Forwarded-Host", "X-Original-URL", "X-HTTP-Method-Override", "Cookie", "If-None-Match", "Range", "X-MS-CLIENT-PRINCIPAL", "User-Agent"];

    private static readonly string[] headerValues = ["gzip", "null", "*/*", "text/html", "application/json", "https://ailleurs.example", $"<{Marker}>", $"\" {Marker}=\"1", "DELETE", "p-session=x; p-form=y", "bytes=0-1", "%C3%A9", ",,,", "unknown, 1.2.3.4, ", "[::1", "0"];

    /// <param name="origin">Of the site.</param>
    public HttpRequestMessage Next(string origin)
    {
        var isJson = random.Next(2) == 0;
        var bytes = isJson ? Damage(Encoding.UTF8.GetBytes(Json()), 5) : Damage(Encoding.UTF8.GetBytes(Form()), 5);
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(PollSite.Address, UriKind.Relative)) { Content = new ByteArrayContent(bytes) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", random.Next(12) == 0 ? Any(contentTypes) : isJson ? "application/json" : "application/x-www-form-urlencoded");
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", random.Next(10) == 0 ? Any(headerValues) : string.Create(CultureInfo.InvariantCulture, $"10.{random.Next(256)}.{random.Next(256)}.{random.Next(256)}"));
        request.Headers.TryAddWithoutValidation("Accept", random.Next(3) == 0 ? PollSite.Browser : PollSite.Program);
        if (!isJson && random.Next(3) != 0)
        {
            request.Headers.TryAddWithoutValidation("Origin", origin);
        }

        Trick(request.Headers);
        return request;
    }

    private void Trick(HttpRequestHeaders sent)
    {
        if (random.Next(8) == 0)
        {
            sent.TryAddWithoutValidation(Any(headers), Any(headerValues));
        }

        sent.TransferEncodingChunked = random.Next(20) == 0 ? true : null;
        sent.ExpectContinue = random.Next(100) == 0 ? true : null;
    }

    /// <summary>What a person could have answered, then changed here and there.</summary>
    private List<(string Name, string Value)> Fields()
    {
        List<(string, string)> fields = [("unique", random.Next(2) == 0 ? "oui" : "non")];
        if (random.Next(2) == 0)
        {
            fields.AddRange([("multiple.un", "oui"), ("echelle", "3"), ("matrice.un", "non"), ("nombre", "1 200"), ("court", Any(texts)), ("long", Any(texts))]);
        }

        for (var change = random.Next(4); change > 1; change--)
        {
            fields.Add((Any(names), random.Next(300) == 0 ? new string('é', random.Next(70_000)) : random.Next(10) == 0 ? Key() : Any(texts)));
        }

        if (random.Next(10) == 0)
        {
            fields.Add(fields[random.Next(fields.Count)]);
        }

        return fields;
    }

    private string Form()
    {
        var fields = Fields();
        if (random.Next(3) != 0)
        {
            fields.Add(("cle", Key()));
        }
        else if (tokens() is { } token)
        {
            fields.Add((random.Next(4) == 0 ? "reprise" : "jeton", token));
        }

        if (random.Next(3) == 0)
        {
            fields.Add(("langue", random.Next(10) == 0 ? Any(texts) : "ar"));
        }

        return string.Join(random.Next(50) == 0 ? ';' : '&', fields.Select(field => $"{Encode(field.Name)}={Encode(field.Value)}"));
    }

    private string Encode(string text) => random.Next(60) == 0 ? text : Uri.EscapeDataString(text);

    private string Json()
    {
        if (random.Next(40) == 0)
        {
            var depth = random.Next(1, 5_000);
            return $$"""{"cle":"{{Key()}}","reponses":{{new string('[', depth)}}{{new string(']', random.Next(2) == 0 ? depth : 0)}}}""";
        }

        var answers = string.Join(',', Fields().Select(field => $"{Quote(field.Name)}:{Value(field.Value)}"));
        var more = random.Next(8) == 0 ? $",{Quote(Any(names))}:{Value(Any(texts))}" : "";
        return $$"""{"cle":{{(random.Next(15) == 0 ? Value(Any(texts)) : Quote(Key()))}},"reponses":{{{answers}}}{{more}}}""";
    }

    private string Value(string text) => random.Next(25) switch
    {
        0 => "null",
        1 => $"[{Quote(text)},{Quote(text)}]",
        2 => $"{{{Quote(text)}:{Quote(text)}}}",
        3 => random.Next().ToString(CultureInfo.InvariantCulture),
        4 => "\"\\ud83d\"",
        _ => Quote(text),
    };

    private string Quote(string text) => random.Next(60) == 0 ? $"\"{text}\"" : JsonSerializer.Serialize(text);

    private byte[] Damage(byte[] bytes, int percent)
    {
        if (bytes.Length > 0 && random.Next(100) < percent)
        {
            random.NextBytes(bytes.AsSpan(random.Next(bytes.Length))[..1]);
            return random.Next(3) == 0 ? bytes[..random.Next(bytes.Length)] : bytes;
        }

        return bytes;
    }

    private string Key()
    {
        var bytes = new byte[16];
        random.NextBytes(bytes.AsSpan(0, random.Next(20) == 0 ? 1 : bytes.Length));
        return Convert.ToHexStringLower(bytes);
    }

    private string Any(string[] choices) => choices[random.Next(choices.Length)];
}
