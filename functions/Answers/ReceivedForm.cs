using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Parents.Domain.Consultations;

namespace Parents.Functions.Answers;

/// <summary>What was posted, from a form or a program.</summary>
/// <param name="Sheet">The values by field.</param>
/// <param name="Token">The check page's, or null: who sends it confirms what that page showed.</param>
/// <param name="Resumed">The token of a check page that the person went back from, or null: the submission is the same, its answers are to be checked anew.</param>
/// <param name="Key">A program's own retry key, or null.</param>
/// <param name="WantsChange">Whether the person went back from the check page to change something.</param>
internal sealed record ReceivedForm(AnswerSheet Sheet, string? Token, string? Resumed, RetryKey? Key, bool WantsChange)
{
    /// <summary>The check page's hidden field.</summary>
    public const string TokenField = "jeton";

    /// <summary>The same token in the form that was opened from the check page.</summary>
    public const string ResumedField = "reprise";

    /// <summary>The check page's other button.</summary>
    public const string ChangeField = "modifier";

    public static ReceivedForm Empty { get; } = new(AnswerSheet.Empty, null, null, null, WantsChange: false);

    private const int mostFields = 500;

    private static readonly UTF8Encoding utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads <c>application/x-www-form-urlencoded</c>.</summary>
    public static Checked<ReceivedForm> FromForm(byte[] body)
    {
        try
        {
            var values = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
            var fields = 0;
            foreach (var pair in new QueryStringEnumerable(utf8.GetString(body).AsMemory()))
            {
                // All of them, and not only different names: each repetition copies those before it.
                if (++fields > mostFields)
                {
                    return Unreadable();
                }

                var name = pair.DecodeName().ToString();
                values[name] = values.GetValueOrDefault(name, []).Add(pair.DecodeValue().ToString());
            }

            var token = values.Remove(TokenField, out var tokens) ? tokens[^1] : null;
            var resumed = values.Remove(ResumedField, out var earlier) ? earlier[^1] : null;
            var wantsChange = values.Remove(ChangeField);
            return new(new ReceivedForm(new AnswerSheet(values), token, resumed, null, wantsChange), []);
        }
        catch (DecoderFallbackException)
        {
            return Unreadable();
        }
    }

    /// <summary>Reads <c>{"cle": "32 hexadecimal digits", "reponses": {"dossier": "oui"}}</c>.</summary>
    public static Checked<ReceivedForm> FromJson(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 4, AllowDuplicateProperties = false });
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("reponses", out var answers) || answers.ValueKind != JsonValueKind.Object)
            {
                return Unreadable();
            }

            var wrong = answers.EnumerateObject().Where(answer => answer.Value.ValueKind != JsonValueKind.String).Select(answer => new Problem(answer.Name, ProblemCode.WrongKind)).ToList();
            var key = root.TryGetProperty("cle", out var cle) && cle.ValueKind == JsonValueKind.String && RetryKey.TryParse(cle.GetString(), out var parsed) ? parsed : null;
            if (key is null)
            {
                wrong.Add(new Problem("cle", ProblemCode.KeyMissing));
            }

            if (wrong is not [])
            {
                return new(null, [.. wrong]);
            }

            var values = answers.EnumerateObject().ToDictionary(answer => answer.Name, answer => ImmutableArray.Create(answer.Value.GetString()!), StringComparer.Ordinal);
            return new(new ReceivedForm(new AnswerSheet(values), null, null, key, WantsChange: false), []);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a string with half of a surrogate pair.
            return Unreadable();
        }
    }

    private static Checked<ReceivedForm> Unreadable() => new(null, [new Problem(null, ProblemCode.NotReadable)]);
}
