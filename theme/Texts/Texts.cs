using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Parents.Domain.Library;

namespace Parents.Theme;

/// <summary>
/// Every sentence that the theme shows, in one language. Each member has the sentence of its name in the resource files, one
/// for each language (<c>fr.json</c> and its neighbours). This part: where the sentences come from.
/// </summary>
public sealed partial class Texts
{
    private static readonly ImmutableDictionary<Language, Texts> all = Language.All.ToImmutableDictionary(language => language, language => new Texts(TextFile.Read(language)));

    private readonly TextFile file;

    private Texts(TextFile file) => this.file = file;

    public static Texts French => Of(Language.French);

    public Language Language => file.Language;

    public static Texts Of(Language language) => all[language];

    /// <summary>What is missing or too much in the resource files of the languages: a build stops on any. In French.</summary>
    public static ImmutableArray<string> Problems { get; } = [.. all.Values.OrderBy(texts => texts.Language.Code, StringComparer.Ordinal).SelectMany(texts => texts.file.ProblemsBeside(French.file))];

    /// <summary>The sentence of a member that takes nothing.</summary>
    private string Say([CallerMemberName] string key = "") => file[key];

    private string Fill(string key, params ReadOnlySpan<string?> parts) => Fill(file[key], parts, key);

    /// <summary>A sentence that takes the form of a number, which is its <c>{0}</c>.</summary>
    private string Count(string key, int number, params ReadOnlySpan<string?> others) =>
        Fill(file[key, PluralForm.Of(Language, number)], [Number(number), .. others], key);

    private Message Tell([CallerMemberName] string key = "") => new(file.List(key)[0], [.. file.List(key).Skip(1)]);

    private string SayOf<TEnum>(TEnum word, [CallerMemberName] string key = "")
        where TEnum : struct, Enum => file[$"{key}.{word}"];

    private static string Fill(string sentence, ReadOnlySpan<string?> parts, string key)
    {
        try
        {
            return string.Format(CultureInfo.InvariantCulture, sentence, [.. parts]);
        }
        catch (FormatException problem)
        {
            throw new FormatException($"The sentence {key} has a place that nothing fills.", problem);
        }
    }
}
