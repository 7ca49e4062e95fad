using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Parents.Domain.Consultations;
using Parents.Domain.Library;

namespace Parents.Functions.Answers;

/// <summary>What was posted, from a form or a program.</summary>
/// <param name="Sheet">The values by input.</param>
internal sealed record ReceivedForm(AnswerSheet Sheet)
{
    /// <summary>The check page's hidden field.</summary>
    public const string TokenField = "jeton";

    /// <summary>The same token in the form that was opened from the check page.</summary>
    public const string ResumedField = "reprise";

    /// <summary>The check page's other buttons: their value is the number of the step to change.</summary>
    public const string ChangeField = "modifier";

    /// <summary>The button that leads to the step before.</summary>
    public const string BackField = "retour";

    public const string StepField = "etape";
    public const string VersionField = "version";
    public const string LanguageField = "langue";
    public const string KeyField = "cle";
    public const string CodeField = "code";

    /// <summary>Out of people's sight: only programs fill it.</summary>
    public const string TrapField = "site-web";

    /// <summary>Seconds that the page was open.</summary>
    public const string AgeField = "duree";

    public static ReceivedForm Empty { get; } = new(AnswerSheet.Empty);

    /// <summary>The check page's, or null: who sends it confirms what that page showed.</summary>
    public string? Token { get; init; }

    /// <summary>The token of a check page that the person went back from, or null: the submission is the same, its answers are to be checked anew.</summary>
    public string? Resumed { get; init; }

    /// <summary>A program's own retry key, or the page's script's; or null.</summary>
    public RetryKey? Key { get; init; }

    /// <summary>The number of the step that the person went back to from the check page, to change something; or null.</summary>
    public int? Change { get; init; }

    /// <summary>The number of the step that was shown; null where all were.</summary>
    public int? Step { get; init; }

    /// <summary>Whether the person goes back to the step before.</summary>
    public bool IsBack { get; init; }

    /// <summary>Of the consultation, as the form was made of it; null where a program does not say.</summary>
    public int? Version { get; init; }

    /// <summary>Code of the language of the form beside French, as it was sent; or null.</summary>
    public string? Language { get; init; }

    /// <summary>The language beside French, where the consultation has it.</summary>
    public Language? OtherIn(Consultation consultation) => Language is not null && consultation.Languages.Contains(Language) ? Domain.Library.Language.Find(Language) : null;

    /// <summary>The access code as it was typed; or null.</summary>
    public string? Code { get; init; }

    /// <summary>Whether the field was filled that people do not see.</summary>
    public bool IsTrapped { get; init; }

    /// <summary>How long the page was open, as its script says; null where none does.</summary>
    public TimeSpan? Age { get; init; }

    private const int mostFields = 500;

    /// <summary>In characters: of what our forms send, a name and a text are far shorter.</summary>
    private const int longestName = 200;

    /// <inheritdoc cref="longestName"/>
    private const int longestValue = 20_000;

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
                var value = pair.DecodeValue();
                if (name.Length > longestName || value.Length > longestValue)
                {
                    return Unreadable();
                }

                values[name] = values.GetValueOrDefault(name, []).Add(value.ToString());
            }

            return new(Of(values), []);
        }
        catch (DecoderFallbackException)
        {
            return Unreadable();
        }
    }

    private static ReceivedForm Of(Dictionary<string, ImmutableArray<string>> values)
    {
        var form = new ReceivedForm(new AnswerSheet(values))
        {
            Token = Take(TokenField),
            Resumed = Take(ResumedField),
            Change = Number(Take(ChangeField)),
            Step = Number(Take(StepField)),
            IsBack = Take(BackField) is not null,
            Version = Number(Take(VersionField)),
            Language = Take(LanguageField),
            Code = Take(CodeField),
            Key = RetryKey.TryParse(Take(KeyField), out var key) ? key : null,
            IsTrapped = !string.IsNullOrWhiteSpace(Take(TrapField)),
            Age = Number(Take(AgeField)) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        };
        return form;

        string? Take(string name) => values.Remove(name, out var taken) ? taken[^1] : null;
        static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>Reads <c>{"cle": "32 hexadecimal digits", "reponses": {"dossier": "oui", "services": ["cpms", "sas"]}, "code": "mot mot mot mot"}</c>.</summary>
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

            var wrong = answers.EnumerateObject().Where(answer => !IsText(answer.Value)).Select(answer => new Problem(answer.Name, ProblemCode.WrongKind)).ToList();
            if (!RetryKey.TryParse(TextOf(root, KeyField), out var key))
            {
                wrong.Add(new Problem(KeyField, ProblemCode.KeyMissing));
            }

            return wrong is not []
                ? new(null, [.. wrong])
                : new(new ReceivedForm(new AnswerSheet(answers.EnumerateObject().ToDictionary(answer => answer.Name, Values, StringComparer.Ordinal))) { Key = key, Code = TextOf(root, CodeField), Language = TextOf(root, LanguageField) }, []);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a string with half of a surrogate pair.
            return Unreadable();
        }
    }

    private static string? TextOf(JsonElement root, string name) => root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>One string, or a few.</summary>
    private static bool IsText(JsonElement value) => value.ValueKind == JsonValueKind.String
        || (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() <= mostFields && value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String));

    private static ImmutableArray<string> Values(JsonProperty answer) =>
        answer.Value.ValueKind == JsonValueKind.String ? [answer.Value.GetString()!] : [.. answer.Value.EnumerateArray().Select(item => item.GetString()!)];

    private static Checked<ReceivedForm> Unreadable() => new(null, [new Problem(null, ProblemCode.NotReadable)]);
}
